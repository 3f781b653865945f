package org.paracrine.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.paracrine.numerics.Clock;

/// What must fit together between the records; each record by itself was checked when it was made.
final class CrossChecks {
    /// 5 million voxels of one substrate are 40 MB.
    private static final double MOST_VOXELS = 5e6;

    /// How far a size may be from a whole number of voxels, and a time from a whole number of steps (relative).
    private static final double TOLERANCE = 1e-9;

    private final Study study;
    private final Map<String, Mark> marks;
    private final List<Problem> problems;
    private final List<Problem> warnings;

    CrossChecks(Study study, Map<String, Mark> marks, List<Problem> problems, List<Problem> warnings) {
        this.study = study;
        this.marks = marks;
        this.problems = problems;
        this.warnings = warnings;
    }

    void run() {
        checkBlock();
        checkTimes();
        checkArms();
        checkCells();
        checkProducts();
        checkRules();
        checkMeasure();
    }

    private void fail(String path, String message) {
        problems.add(Problem.at(mark(path), path, message));
    }

    private void warn(String path, String message) {
        warnings.add(Problem.at(mark(path), path, message));
    }

    /// Of the path or of the nearest key above it that was written.
    private Mark mark(String path) {
        Mark mark = marks.get(path);
        int point = path.lastIndexOf('.');
        if (mark == null && point > 0) {
            return mark(path.substring(0, point));
        }
        return mark == null ? Mark.wholeFile("study") : mark;
    }

    private void checkBlock() {
        List<Quantity> size = study.tissue().size();
        double voxel = study.tissue().voxel().value();
        if (size.size() != 2 && size.size() != 3) {
            fail("tissue.size", "a block has 3 sizes, or 2 if it is flat, but this has " + size.size());
        }
        double voxels = 1;
        for (int axis = 0; axis < size.size(); axis++) {
            double count = size.get(axis).value() / voxel;
            voxels *= Math.max(1, Math.rint(count));
            if (Math.rint(count) < 1 || Math.abs(count - Math.rint(count)) > TOLERANCE * count) {
                fail(
                        "tissue.size[" + axis + "]",
                        "the voxel of " + Numbers.text(voxel) + " um does not divide the size of "
                                + Numbers.text(size.get(axis).value()) + " um; write for example "
                                + Numbers.text(Math.max(1, Math.rint(count)) * voxel) + " um");
            }
        }
        if (voxels > MOST_VOXELS) {
            fail(
                    "tissue.voxel",
                    "the block has " + Numbers.text(voxels) + " voxels, but at most " + Numbers.text(MOST_VOXELS)
                            + " are allowed; take a larger voxel or a smaller block");
        }
    }

    private void checkTimes() {
        double step = study.run().step().value();
        double duration = study.run().duration().value();
        if (!isWhole(step * Clock.TICKS_PER_MINUTE)) {
            fail("run.step", Numbers.text(step) + " min is not a whole number of hundredths of a minute");
        }
        if (!isWhole(duration / step)) {
            fail(
                    "run.for",
                    Numbers.text(duration) + " min is not a whole number of steps of " + Numbers.text(step) + " min");
        }
    }

    private static boolean isWhole(double value) {
        return Math.rint(value) >= 1 && Math.abs(value - Math.rint(value)) <= TOLERANCE * value;
    }

    private void checkArms() {
        if (study.arms().isEmpty()) {
            fail("arms", "a trial has at least one arm; write for example vehicle: []");
        }
        study.arms().forEach((name, doses) -> {
            for (int at = 0; at < doses.size(); at++) {
                checkDose(doses.get(at), "arms." + name + "[" + at + "]");
            }
        });
    }

    private void checkDose(Administration dose, String path) {
        if (dose.at().isEmpty()) {
            fail(path + ".at", "no time is given; write for example at: 5 d");
        }
        if (dose.every() == null && dose.times() > 1) {
            fail(path, "\"times\" needs \"every\" beside it; write for example every: 2 d");
        }
        if (dose.every() != null && dose.times() == 1) {
            fail(path, "\"every\" needs \"times\" beside it; write for example times: 3");
        }
        double duration = study.run().duration().value();
        for (double time : dose.minutes()) {
            if (time >= duration) {
                warn(
                        path + ".at",
                        "the dose at " + Numbers.time(time) + " comes after the end of the trial at "
                                + Numbers.time(duration) + ", so it is never given");
            }
        }
    }

    private void checkCells() {
        if (study.tumour().cells().isEmpty()) {
            fail("tumour.cells", "a tumour has at least one type of cell");
        }
        study.tumour().cells().forEach((name, cell) -> {
            String path = "tumour.cells." + name;
            if (name.equals(Rules.CSV)) {
                fail(path, "a type of cell cannot be called csv, since that names a file among the rules");
            }
            checkOxygen(cell.oxygen(), path + ".oxygen");
        });
    }

    private void checkOxygen(Tumour.@Nullable Oxygen oxygen, String path) {
        if (oxygen == null) {
            return;
        }
        Tissue.Substrate substrate = study.tissue().substrates().get("oxygen");
        if (substrate == null || !substrate.unit().equals("mmHg")) {
            fail(path, "cells that feel oxygen need the substrate \"oxygen\" in mmHg under tissue.substrates");
        }
        if (oxygen.threshold().value() >= oxygen.saturation().value()) {
            fail(
                    path + ".saturation",
                    "the saturation of " + oxygen.saturation().value() + " mmHg must be above the threshold of "
                            + oxygen.threshold().value() + " mmHg");
        }
        if (oxygen.mostNecrosisBelow().value() >= oxygen.necrosisBelow().value()) {
            fail(
                    path + ".most necrosis below",
                    "it must be below where necrosis begins, "
                            + oxygen.necrosisBelow().value() + " mmHg");
        }
    }

    private void checkProducts() {
        boolean takenUp = study.tumour().cells().values().stream().anyMatch(cell -> cell.uptake() != null);
        study.products().forEach((name, product) -> {
            if (product instanceof Product.Drug && study.body().drugs() == null) {
                fail(
                        "products." + name + ".drug",
                        "a drug needs the key \"drugs\" under body, with the same keys as \"vesicles\"");
            }
            if (product instanceof Product.Vesicle && !takenUp) {
                warn("products." + name + ".vesicle", "no type of cell takes up vesicles; give one the key \"uptake\"");
            }
        });
    }

    private void checkRules() {
        Set<List<String>> seen = new HashSet<>();
        for (int at = 0; at < study.rules().size(); at++) {
            BehaviourRule rule = study.rules().get(at);
            List<String> claim =
                    List.of(rule.cellType(), rule.signal(), rule.direction().name(), rule.behaviour());
            if (!seen.add(claim)) {
                fail(
                        "rules[" + at + "]",
                        "the same signal changes the same behaviour of " + rule.cellType() + " in a rule above");
            }
        }
    }

    private void checkMeasure() {
        Measure measure = study.measure();
        checkMoments("measure.tumour volume", measure.tumourVolume());
        checkMoments("measure.picture", measure.picture());
        checkMoments("measure.cargo per tumour cell", measure.cargoPerTumourCell());
        checkMoments("measure.biodistribution", measure.biodistribution());
        Measure.Survival survival = measure.survival();
        double start = study.tumour().represents().value();
        if (survival != null && survival.when().volume() <= start) {
            warn(
                    "measure.survival.when",
                    "the tumour already has " + Numbers.text(start)
                            + " mm3 at the start, so every animal counts as dead at once");
        }
    }

    private void checkMoments(String path, @Nullable Moments moments) {
        double duration = study.run().duration().value();
        List<Double> late = new ArrayList<>();
        if (moments instanceof Moments.At at) {
            late.addAll(at.minutes().stream().filter(time -> time > duration).toList());
        } else if (moments instanceof Moments.Every every && every.minutes() > duration) {
            late.add(every.minutes());
        }
        for (double time : late) {
            warn(path, Numbers.time(time) + " is after the end of the trial at " + Numbers.time(duration));
        }
    }
}

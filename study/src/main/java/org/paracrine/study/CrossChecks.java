package org.paracrine.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.paracrine.numerics.Clock;

/// What must fit together between the records; each record by itself was checked when it was made.
final class CrossChecks {
    /// How far a time may be from a whole number of steps (relative).
    private static final double TOLERANCE = 1e-9;

    /// Cells take up and lose water at up to 3 /h; a step longer than the inverse would overshoot.
    private static final double LONGEST_STEP = 20;

    private final Study study;
    private final Findings findings;

    CrossChecks(Study study, Findings findings) {
        this.study = study;
        this.findings = findings;
    }

    void run() {
        checkTimes();
        checkArms();
        checkCells();
        checkProducts();
        checkRules();
        checkMeasure();
    }

    private void checkTimes() {
        double step = study.run().step().value();
        double duration = study.run().duration().value();
        if (!isWhole(step * Clock.TICKS_PER_MINUTE)) {
            findings.fail("run.step", Numbers.text(step) + " min is not a whole number of hundredths of a minute");
        }
        if (step > LONGEST_STEP) {
            findings.fail(
                    "run.step",
                    "a step of " + Numbers.text(step) + " min overshoots the fastest change of the cells' volume; take"
                            + " at most " + Numbers.text(LONGEST_STEP) + " min");
        }
        if (!isWhole(duration / step)) {
            findings.fail(
                    "run.for",
                    Numbers.text(duration) + " min is not a whole number of steps of " + Numbers.text(step) + " min");
        }
    }

    private static boolean isWhole(double value) {
        return Math.rint(value) >= 1 && Math.abs(value - Math.rint(value)) <= TOLERANCE * value;
    }

    private void checkArms() {
        if (study.arms().isEmpty()) {
            findings.fail("arms", "a trial has at least one arm; write for example vehicle: []");
        }
        study.arms().forEach((name, doses) -> {
            for (int at = 0; at < doses.size(); at++) {
                checkDose(doses.get(at), "arms." + name + "[" + at + "]");
            }
        });
    }

    private void checkDose(Administration dose, String path) {
        if (dose.at().isEmpty()) {
            findings.fail(path + ".at", "no time is given; write for example at: 5 d");
        }
        if (dose.every() == null && dose.times() > 1) {
            findings.fail(path, "\"times\" needs \"every\" beside it; write for example every: 2 d");
        }
        if (dose.every() != null && dose.times() == 1) {
            findings.fail(path, "\"every\" needs \"times\" beside it; write for example times: 3");
        }
        double duration = study.run().duration().value();
        for (double time : dose.minutes()) {
            if (time >= duration) {
                findings.warn(
                        path + ".at",
                        "the dose at " + Numbers.time(time) + " comes after the end of the trial at "
                                + Numbers.time(duration) + ", so it is never given");
            }
        }
    }

    private void checkCells() {
        if (study.tumour().cells().isEmpty()) {
            findings.fail("tumour.cells", "a tumour has at least one type of cell");
        }
        study.tumour().cells().forEach((name, cell) -> {
            String path = "tumour.cells." + name;
            if (name.equals(Rules.CSV)) {
                findings.fail(path, "a type of cell cannot be called csv, since that names a file among the rules");
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
            findings.fail(path, "cells that feel oxygen need the substrate \"oxygen\" in mmHg under tissue.substrates");
        }
        if (oxygen.threshold().value() >= oxygen.saturation().value()) {
            findings.fail(
                    path + ".saturation",
                    "the saturation of " + oxygen.saturation().value() + " mmHg must be above the threshold of "
                            + oxygen.threshold().value() + " mmHg");
        }
        if (oxygen.mostNecrosisBelow().value() >= oxygen.necrosisBelow().value()) {
            findings.fail(
                    path + ".most necrosis below",
                    "it must be below where necrosis begins, "
                            + oxygen.necrosisBelow().value() + " mmHg");
        }
    }

    private void checkProducts() {
        boolean takenUp = study.tumour().cells().values().stream().anyMatch(cell -> cell.uptake() != null);
        study.products().forEach((name, product) -> {
            if (product instanceof Product.Drug && study.body().drugs() == null) {
                findings.fail(
                        "products." + name + ".drug",
                        "a drug needs the key \"drugs\" under body, with the same keys as \"vesicles\"");
            }
            if (product instanceof Product.Vesicle && !takenUp) {
                findings.warn(
                        "products." + name + ".vesicle",
                        "no type of cell takes up vesicles; give one the key \"uptake\"");
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
                findings.fail(
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
        checkMoments("measure.fields", measure.fields());
        Measure.Survival survival = measure.survival();
        double start = study.tumour().represents().value();
        if (survival != null && survival.when().volume() <= start) {
            findings.warn(
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
            findings.warn(path, Numbers.time(time) + " is after the end of the trial at " + Numbers.time(duration));
        }
    }
}

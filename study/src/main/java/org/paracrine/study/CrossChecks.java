package org.paracrine.study;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paracrine.numerics.Clock;

/// What must fit together between the records; each record by itself was checked when it was made.
final class CrossChecks {
    /// How far a time may be from a whole number of steps (relative).
    private static final double TOLERANCE = 1e-9;

    private final Study study;
    private final Findings findings;

    CrossChecks(Study study, Findings findings) {
        this.study = study;
        this.findings = findings;
    }

    void run() {
        checkTimes();
        checkArms();
        checkProducts();
        new DoseChecks(study, findings).run();
        new IrradiationChecks(study, findings).run();
        new TrafficChecks(study, findings).run();
        new ResponseChecks(study, findings).run();
        new ChemistryChecks(study, findings).run();
        checkMeasure();
    }

    private void checkTimes() {
        double step = study.run().step().value();
        double duration = study.run().duration().value();
        if (!isWhole(step * Clock.TICKS_PER_MINUTE)) {
            findings.fail("run.step", Numbers.text(step) + " min is not a whole number of hundredths of a minute");
        }
        if (!isWhole(duration / step)) {
            findings.fail(
                    "run.for",
                    Numbers.text(duration) + " min is not a whole number of steps of " + Numbers.text(step) + " min");
        }
        Quantity mechanics = study.run().mechanics();
        if (mechanics != null && !isWhole(step / mechanics.value())) {
            findings.fail(
                    "run.mechanics",
                    Numbers.text(step) + " min, the step of the trial, is not a whole number of steps of "
                            + Numbers.text(mechanics.value()) + " min");
        }
    }

    private static boolean isWhole(double value) {
        return Math.rint(value) >= 1 && Math.abs(value - Math.rint(value)) <= TOLERANCE * value;
    }

    private void checkArms() {
        if (study.arms().isEmpty()) {
            findings.fail("arms", "a trial has at least one arm; write for example vehicle: []");
        }
    }

    private void checkProducts() {
        boolean takenUp = study.tumour().cells().values().stream().anyMatch(cell -> cell.uptake() != null);
        Anatomy body = study.body();
        study.products().forEach((name, product) -> {
            if (product instanceof Product.Drug && body != null && body.drugs() == null) {
                findings.fail(
                        "products." + name + ".drug",
                        "a drug needs the key \"drugs\" under body; the library of the species has it");
            }
            if (product instanceof Product.Cells && body != null && body.cells() == null) {
                findings.fail(
                        "products." + name + ".cells",
                        "cells need the key \"cells\" under body; the library of the species has it");
            }
            if (product instanceof Product.Vesicle && !takenUp) {
                findings.warn(
                        "products." + name + ".vesicle",
                        "no type of cell takes up vesicles; give one the key \"uptake\"");
            }
        });
        checkGiven(study.given());
    }

    /// What may be left out where nothing is given.
    private void checkGiven(List<String> given) {
        if (given.isEmpty()) {
            return;
        }
        if (study.body() == null || study.subject().weight() == null) {
            findings.fail(
                    "subject",
                    "what is given needs a body; let the library bring it, with species: mouse under subject");
        }
        if (study.tissue().vessels() == null) {
            findings.fail(
                    "tissue",
                    "what is given comes and goes with the blood, so the key \"vessels\" is needed; or let the library"
                            + " bring it, with model: glioma under tumour");
        }
        boolean vesicles = given.stream().anyMatch(name -> !(study.products().get(name) instanceof Product.Drug));
        if (vesicles && study.tissue().interstitium() == null) {
            findings.fail(
                    "tissue",
                    "vesicles move between the cells, so the key \"interstitium\" is needed; or let the library bring"
                            + " it, with model: glioma under tumour");
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
        Quantity represents = study.tumour().represents();
        double start = represents == null ? 0 : represents.value();
        if (survival != null && survival.when().volume() <= start) {
            findings.warn(
                    "measure.survival.when",
                    "the tumour already has " + Numbers.text(start)
                            + " mm3 at the start, so every animal counts as dead at once");
        }
    }

    /// A default that comes too late is no mistake of whoever wrote the study.
    private void checkMoments(String path, @Nullable Moments moments) {
        if (!findings.isWritten(path)) {
            return;
        }
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

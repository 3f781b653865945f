package org.paracrine.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.paracrine.study.Administration.Planned;
import org.paracrine.study.Administration.Route;

/// What a body and what is given to it must keep together.
final class DoseChecks {
    /// How far the flows may be from 100 %: rounding of a printed table.
    private static final double FLOW_ROUNDING = 0.01;

    private static final double GRAMS_PER_KILOGRAM = 1000;
    private static final double MICROGRAMS_PER_GRAM = 1e6;
    private static final double CUBIC_MICROMETRES_PER_MILLILITRE = 1e12;

    private static final String VESICLES = "recognition, maximum, half saturation, adhesion and tissue loss";
    private static final String DRUGS = "hepatic clearance, renal clearance, unbound and partition";
    private static final String CELLS = "squeeze, death, removal and extravasation";

    private final Study study;
    private final Findings findings;

    DoseChecks(Study study, Findings findings) {
        this.study = study;
        this.findings = findings;
    }

    void run() {
        if (study.body() != null) {
            checkBody(study.body());
        }
        study.products().forEach((name, product) -> checkChange("products." + name, product));
        study.arms().forEach((name, lines) -> {
            for (int at = 0; at < lines.size(); at++) {
                if (lines.get(at) instanceof Administration line) {
                    check(line, "arms." + name + "[" + at + "]");
                }
            }
        });
    }

    private void checkBody(Anatomy body) {
        Anatomy.Organs organs = body.organs();
        double flows = 0;
        for (Anatomy.Organ organ : List.of(
                organs.liver(),
                organs.spleen(),
                organs.gut(),
                organs.kidney(),
                organs.heart(),
                organs.brain(),
                organs.muscle(),
                organs.skin(),
                organs.bone(),
                organs.fat(),
                organs.rest())) {
            flows += organ.flow().value();
        }
        if (Math.abs(flows - 1) > FLOW_ROUNDING) {
            findings.fail(
                    "body.organs",
                    "the flows of all organs but the lung add up to " + Numbers.text(Math.rint(1000 * flows) / 10)
                            + " % of the cardiac output, not to 100 %");
        }
    }

    private void checkChange(String path, Product product) {
        Anatomy.Change change = product.kinetics();
        if (change == null) {
            return;
        }
        switch (product) {
            case Product.Vesicle ignored -> checkParticles(change, "vesicle", path);
            case Product.Virus ignored -> checkParticles(change, "virus", path);
            case Product.Drug ignored -> {
                refuse(
                        change.isForVesicles(),
                        VESICLES.replace("adhesion", "breakdown, adhesion, release"),
                        "vesicles, and this is a drug",
                        path + ".drug");
                refuse(change.isForCells(), CELLS, "cells, and this is a drug", path + ".drug");
            }
            case Product.Cells ignored -> {
                refuse(change.isForVesiclesAlone(), VESICLES, "vesicles, and these are cells", path + ".cells");
                refuse(change.isForDrugs(), DRUGS, "drugs, and these are cells", path + ".cells");
                refuse(
                        change.isForWhatIsAbsorbed(),
                        "blood loss and routes",
                        "what is absorbed, and these are cells; they have the key \"death\"",
                        path + ".cells");
            }
        }
    }

    private void checkParticles(Anatomy.Change change, String kind, String path) {
        refuse(change.isForDrugs(), DRUGS, "drugs, and this is a " + kind, path + "." + kind);
        refuse(change.isForCells(), CELLS, "cells, and this is a " + kind, path + "." + kind);
    }

    private void refuse(boolean given, String keys, String why, String path) {
        if (given) {
            findings.fail(path + ".kinetics", keys + " are for " + why);
        }
    }

    private void check(Administration line, String path) {
        boolean whole = line.doses() == null ? checkLine(line, path) : checkTable(line, path);
        if (!whole) {
            return;
        }
        List<Planned> planned;
        try {
            planned = line.planned();
        } catch (IllegalArgumentException wrong) {
            String.valueOf(wrong.getMessage()).lines().forEach(problem -> findings.fail(path + ".doses", problem));
            return;
        }
        if (study.products().get(line.give()) instanceof Product.Cells cells) {
            new CellDoseChecks(study, findings).check(line, cells, planned, path);
            checkTimes(line, planned, path);
            return;
        }
        checkTimes(line, planned, path);
        if (isCountedInCells(line, path)) {
            return;
        }
        checkUnit(line, path);
        planned.stream().map(Planned::route).distinct().forEach(route -> checkRoute(line, route, path));
        checkSize(line, planned, path);
    }

    private boolean checkLine(Administration line, String path) {
        boolean whole = true;
        if (line.dose() == null) {
            findings.fail(path, "the key \"dose\" is missing; write for example dose: 50 ug");
            whole = false;
        }
        if (line.route() == null) {
            findings.fail(path, "the key \"route\" is missing; write for example route: intratumoural");
            whole = false;
        }
        if (line.at().isEmpty()) {
            findings.fail(path, "no time is given; write for example at: 5 d");
        }
        if (line.every() == null && line.times() > 1) {
            findings.fail(path, "\"times\" needs \"every\" beside it; write for example every: 2 d");
        }
        if (line.every() != null && line.times() == 1) {
            findings.fail(path, "\"every\" needs \"times\" beside it; write for example times: 3");
        }
        if (line.amount() != null || line.time() != null) {
            findings.fail(
                    path, "\"amount\" and \"time\" say what a table counts in; write doses: FILE.csv beside them");
        }
        if (line.over() != null && line.route() != null && line.route() != Route.INTRAVENOUS) {
            findings.fail(path + ".over", "only an intravenous dose can be an infusion");
            whole = false;
        }
        return whole;
    }

    private boolean checkTable(Administration line, String path) {
        List<String> beside = new ArrayList<>();
        if (line.dose() != null) {
            beside.add("dose");
        }
        if (!line.at().isEmpty()) {
            beside.add("at");
        }
        if (line.every() != null || line.times() > 1) {
            beside.add("every and times");
        }
        if (line.over() != null) {
            beside.add("over");
        }
        if (!beside.isEmpty()) {
            findings.fail(path, "a table of doses stands for itself; leave out " + String.join(", ", beside));
        }
        if (line.amount() == null) {
            findings.fail(path, "what does 1 in the column AMT stand for? write for example amount: 1 ug");
        }
        if (line.time() == null) {
            findings.fail(path, "what does 1 in the column TIME stand for? write for example time: 1 h");
        }
        return beside.isEmpty() && line.amount() != null && line.time() != null;
    }

    /// No mistake: a run may be cut short for a first look.
    private void checkTimes(Administration line, List<Planned> planned, String path) {
        double duration = study.run().duration().value();
        for (Planned dose : planned) {
            if (dose.minutes() >= duration) {
                findings.warn(
                        path + (line.doses() == null ? ".at" : ".doses"),
                        "the dose at " + Numbers.time(dose.minutes()) + " comes after the end of the trial at "
                                + Numbers.time(duration) + ", so it is never given");
            }
        }
    }

    private void checkRoute(Administration line, Route route, String path) {
        Transport.Routes routes = routes(line.give());
        if (routes == null || route == Route.INTRAVENOUS || route == Route.INTRATUMOURAL || routes.of(route) != null) {
            return;
        }
        List<String> open = new ArrayList<>();
        for (Route each : Route.values()) {
            if (each == Route.INTRAVENOUS || each == Route.INTRATUMOURAL || routes.of(each) != null) {
                open.add(word(each));
            }
        }
        findings.fail(
                path + (line.doses() == null ? ".route" : ".doses"),
                "\"" + line.give() + "\" cannot be given by the route " + word(route)
                        + ": nothing says how it is absorbed from there; it can be given " + String.join(", ", open));
    }

    /// Viruses are counted, and nothing else is counted by its plaques.
    private void checkUnit(Administration line, String path) {
        Product product = study.products().get(line.give());
        boolean plaques = line.unit().equals("PFU");
        String at = path + (line.doses() == null ? ".dose" : ".amount");
        if (product instanceof Product.Virus && !plaques && !line.unit().equals("particles")) {
            findings.fail(at, "\"" + line.give() + "\" is a virus, which is given in particles or in PFU");
        }
        if (product != null && !(product instanceof Product.Virus) && plaques) {
            findings.fail(at, "only viruses are given in PFU, and \"" + line.give() + "\" is none");
        }
    }

    private static double particles(Product.Virus virus, String unit, double amount) {
        return unit.equals("PFU") ? amount / virus.infectious().value() : amount;
    }

    private boolean isCountedInCells(Administration line, String path) {
        boolean counted = line.unit().startsWith("cells");
        if (counted && study.products().containsKey(line.give())) {
            findings.fail(
                    path + (line.doses() == null ? ".dose" : ".amount"),
                    "\"" + line.give() + "\" is not made of cells; write its dose in "
                            + (study.products().get(line.give()) instanceof Product.Virus
                                    ? "particles or PFU"
                                    : "ug, mg/kg or particles"));
        }
        return counted;
    }

    private static String word(Route route) {
        return route.name().toLowerCase(Locale.ROOT);
    }

    private Transport.@Nullable Routes routes(String product) {
        Anatomy body = study.body();
        if (body == null) {
            return null;
        }
        return switch (study.products().get(product)) {
            case Product.Vesicle vesicle ->
                body.vesicles().changedBy(vesicle.kinetics()).routes();
            case Product.Virus virus ->
                body.vesicles().changedBy(virus.kinetics()).routes();
            case Product.Drug drug ->
                body.drugs() == null
                        ? null
                        : body.drugs().changedBy(drug.kinetics()).routes();
            case Product.Cells ignored -> null;
            case null -> null;
        };
    }

    private void checkSize(Administration line, List<Planned> planned, String path) {
        Anatomy body = study.body();
        Quantity weight = study.subject().weight();
        if (body == null || weight == null) {
            return;
        }
        double blood = body.blood().value() * weight.value() / GRAMS_PER_KILOGRAM;
        Quantity liquid = line.volume();
        double largest = planned.stream().mapToDouble(Planned::amount).max().orElse(0);
        double itself = ownVolume(line, largest, weight.value());
        if (liquid != null && liquid.value() > blood) {
            findings.fail(
                    path + ".volume",
                    Numbers.text(liquid.value()) + " mL is more than all the blood of the animal, "
                            + Numbers.text(blood) + " mL; inject less");
        } else if (itself > blood) {
            findings.fail(
                    path + (line.doses() == null ? ".dose" : ".doses"),
                    "the particles of this dose alone would fill " + Numbers.text(Math.rint(itself * 100) / 100)
                            + " mL, more than all the blood of the animal, " + Numbers.text(blood) + " mL");
        }
    }

    /// What a dose would fill without any liquid (mL): spheres, or a substance as dense as water.
    private double ownVolume(Administration line, double amount, double weight) {
        double micrograms = line.unit().equals("mg/kg") ? amount * weight : amount;
        boolean counted = line.unit().equals("particles");
        return switch (study.products().get(line.give())) {
            case Product.Vesicle vesicle -> {
                double particles =
                        counted ? amount : micrograms * vesicle.particles().value();
                VesicleRoom room = VesicleRoom.of(vesicle);
                yield room == null ? 0 : particles * room.volume() / CUBIC_MICROMETRES_PER_MILLILITRE;
            }
            case Product.Virus virus ->
                particles(virus, line.unit(), amount)
                        * VesicleRoom.of(virus.diameter()).volume()
                        / CUBIC_MICROMETRES_PER_MILLILITRE;
            case Product.Drug ignored -> counted ? 0 : micrograms / MICROGRAMS_PER_GRAM;
            case Product.Cells ignored -> 0;
            case null -> 0;
        };
    }
}

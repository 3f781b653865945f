package org.paracrine.study;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What must fit together in the types of cells and the rules about them.
///
/// Where two numbers are compared, each with its range, every draw of an animal must fit.
final class CellChecks {
    /// Sums of shares may be off by rounding.
    private static final double ROUNDING = 1e-9;

    private static final String OXYGEN = "oxygen";

    private final Study study;
    private final Tumour tumour;
    private final Findings findings;

    CellChecks(Study study, Findings findings) {
        this.study = study;
        this.tumour = study.tumour();
        this.findings = findings;
    }

    void run() {
        if (tumour.cells().isEmpty()) {
            findings.fail("tumour.cells", "a tumour has at least one type of cell");
        }
        tumour.cells().forEach((name, cell) -> check(name, cell, "tumour.cells." + name));
        checkStart();
        checkStep();
        checkRules();
    }

    private void check(String name, Tumour.CellType cell, String path) {
        if (name.equals(Rules.CSV)) {
            findings.fail(path, "a type of cell cannot be called csv, since that names a file among the rules");
        }
        checkOxygen(cell, path);
        checkCycle(cell.cycle(), path + ".cycle");
        checkNucleus(cell, path + ".parts.nucleus");
        checkDaughters(cell.bears(), path + ".bears");
        cell.secretion().forEach((substrate, exchange) -> checkInside(exchange, path + ".secretion." + substrate));
        cell.differs().forEach((behaviour, difference) -> {
            String at = path + ".differs." + behaviour;
            checkPhase(behaviour, name, at);
            new DifferenceCheck(findings, at).run(difference);
        });
    }

    private void checkOxygen(Tumour.CellType cell, String type) {
        Tumour.Oxygen oxygen = cell.oxygen();
        String path = type + ".oxygen";
        if (oxygen == null) {
            return;
        }
        Tissue.Substrate substrate = study.tissue().substrates().get(OXYGEN);
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
        Tumour.Secretion exchange = cell.secretion().get(OXYGEN);
        if (exchange != null && exchange.uptake() != null) {
            findings.fail(
                    type + ".secretion." + OXYGEN + ".uptake",
                    "the key \"oxygen\" of these cells says what they take up of it; leave this out");
        }
    }

    private void checkCycle(CellCycle cycle, String path) {
        String first = cycle.model().phases().getFirst();
        boolean fixed = cycle.durations().containsKey(first);
        if (cycle.entry() == null && !fixed) {
            findings.fail(
                    path,
                    "the key \"entry\" is missing; write for example entry: 0.0003 /min (assumed 0.0002 .. 0.0004)");
        }
        if (cycle.entry() != null && fixed) {
            findings.fail(
                    path + ".durations." + first,
                    "the first phase has the rate \"entry\" already; leave one of the two out");
        }
        if (cycle.rates().containsKey(first)) {
            findings.fail(path + ".rates." + first, "the rate of the first phase stands under \"entry\"");
        }
        cycle.durations().forEach((phase, duration) -> {
            String at = path + ".durations." + phase;
            if (cycle.rates().containsKey(phase)) {
                findings.fail(at, "the phase has a rate already; leave one of the two out");
            }
            if (duration.variation() > 1) {
                findings.fail(at, "a duration differs by at most 100 % from cell to cell");
            }
        });
    }

    private void checkNucleus(Tumour.CellType cell, String path) {
        Quantity nucleus = cell.parts().nucleus();
        if (nucleus != null && nucleus.highest() > cell.volume().lowest()) {
            findings.fail(
                    path,
                    "the nucleus of " + Numbers.text(nucleus.highest()) + " um3 is larger than the cell of "
                            + Numbers.text(cell.volume().lowest()) + " um3");
        }
    }

    private void checkDaughters(Map<String, Quantity> bears, String path) {
        double sum = bears.values().stream().mapToDouble(Quantity::highest).sum();
        if (sum > 1 + ROUNDING) {
            findings.fail(
                    path,
                    "the probabilities add up to " + Numbers.text(sum)
                            + ", but a daughter is of one type only: at most 1 (100 %)");
        }
    }

    private void checkInside(Tumour.Secretion exchange, String path) {
        if (!tumour.keepsSubstrates() && (exchange.releasedAtDeath() != null || exchange.passedOnWhenEaten() != null)) {
            findings.fail(
                    path,
                    "cells do not count what they take up, so nothing can be released or passed on; write keeps"
                            + " substrates: yes under tumour");
        }
    }

    private void checkStart() {
        boolean any = hasPositions();
        for (Map.Entry<String, Tumour.CellType> each : tumour.cells().entrySet()) {
            Quantity start = each.getValue().start();
            if (start == null && tumour.positions() == null && !isGiven(each.getKey())) {
                findings.fail(
                        "tumour.cells." + each.getKey(),
                        "the key \"start\" is missing; write for example start: 400 cells (assumed 350 .. 450)");
            }
            any |= start != null && start.highest() > 0;
        }
        boolean told = tumour.positions() == null
                && tumour.cells().entrySet().stream()
                        .anyMatch(cell -> cell.getValue().start() == null && !isGiven(cell.getKey()));
        if (!any && !told) {
            findings.fail("tumour.cells", "the study starts without a cell; give a type a \"start\" above 0 cells");
        }
    }

    /// Cells that are given need not be there from the start.
    private boolean isGiven(String type) {
        return study.products().values().stream()
                .anyMatch(product ->
                        product instanceof Product.Cells cells && cells.type().equals(type));
    }

    /// True if a file has cells; what is wrong with it is told.
    private boolean hasPositions() {
        int sizes = study.tissue().size().size();
        if (tumour.positions() == null || sizes < 2 || sizes > 3) {
            return tumour.positions() != null;
        }
        try {
            return !Positions.of(study).isEmpty();
        } catch (IllegalArgumentException wrong) {
            String.valueOf(wrong.getMessage()).lines().forEach(line -> findings.fail("tumour.positions", line));
            return true;
        }
    }

    /// Forward Euler overshoots where a rate times the step is above 1.
    private void checkStep() {
        double fastest = tumour.cells().values().stream()
                .flatMap(CellChecks::volumeRates)
                .mapToDouble(Quantity::highest)
                .max()
                .orElse(0);
        double step = study.run().step().value();
        if (step * fastest > 1) {
            findings.fail(
                    "run.step",
                    "a step of " + Numbers.text(step) + " min overshoots the fastest change of the cells' volume; take"
                            + " at most " + Numbers.text(1 / fastest) + " min");
        }
    }

    private static Stream<Quantity> volumeRates(Tumour.CellType cell) {
        CellParts parts = cell.parts();
        CellDeath.Apoptosis apoptosis = cell.death().apoptosis();
        CellDeath.Necrosis necrosis = cell.death().necrosis();
        Stream<Quantity> always = Stream.of(
                parts.fluidRate(),
                parts.cytoplasmRate(),
                parts.nucleusRate(),
                apoptosis.fluidRate(),
                apoptosis.cytoplasmRate(),
                apoptosis.nucleusRate(),
                necrosis.fluidRate(),
                necrosis.burstFluidRate(),
                necrosis.cytoplasmRate(),
                necrosis.nucleusRate(),
                necrosis.calcification());
        return Stream.concat(
                always,
                Stream.of(parts.calcification(), apoptosis.calcification()).flatMap(Stream::ofNullable));
    }

    private void checkRules() {
        Set<List<String>> seen = new HashSet<>();
        for (int at = 0; at < study.rules().size(); at++) {
            BehaviourRule rule = study.rules().get(at);
            String path = "rules[" + at + "]";
            List<String> claim =
                    List.of(rule.cellType(), rule.signal(), rule.direction().name(), rule.behaviour());
            if (!seen.add(claim)) {
                findings.fail(
                        path, "the same signal changes the same behaviour of " + rule.cellType() + " in a rule above");
            }
            checkPhase(rule.behaviour(), rule.cellType(), path);
        }
    }

    private void checkPhase(String behaviour, String type, String path) {
        Tumour.@Nullable CellType cell = tumour.cells().get(type);
        List<String> phases = cell == null ? List.of() : cell.cycle().model().phases();
        if (cell != null && Grammar.phaseOf(behaviour) >= phases.size()) {
            findings.fail(
                    path,
                    "the cycle of " + type + " (" + Part.constant(cell.cycle().model()) + ") has the phases 0 to "
                            + (phases.size() - 1) + ": " + String.join(", ", phases));
        }
    }
}

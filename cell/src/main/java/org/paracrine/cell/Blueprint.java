package org.paracrine.cell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A model compiled: names turned into indices once, so that a step looks nothing up.
final class Blueprint {
    final List<CellType> types;
    final List<String> substrates;
    final List<String> pools;
    final Behaviours behaviours;
    final Signals signals;
    final Layout layout;
    final Setting setting;
    /// What some cell of the model can ever do, by its type, by rules or by itself; the rest is never looked at.
    final Abilities abilities;
    /// Columns of custom numbers that daughters share and that whoever eats the cell gains.
    final int[] conserved;
    /// By type: index of its oxygen among the substrates, or -1.
    private final int[] oxygen;
    /// The same for what oxygen is to radiation.
    private final int[] oxygenUnderRadiation;
    private final double[][] base;
    private final double[] deadShare;
    /// As given.
    final List<Rule> rules;
    private final RuleSet[][] ruleSets;
    /// Null if no substance acts but by rules and none is pumped out.
    final @Nullable DrugAction drugs;
    /// By type and substrate: what becomes of what is inside.
    private final Secretion[][] exchange;

    /// Lines of each behaviour in the order of its first appearance.
    private record Lines(Map<Integer, List<RuleSet.Line>> byBehaviour) {}

    Blueprint(List<CellType> types, List<String> substrates, List<String> pools, List<Rule> rules, Setting setting) {
        this.setting = setting;
        this.types = List.copyOf(types);
        this.substrates = List.copyOf(substrates);
        this.pools = List.copyOf(pools);
        this.rules = List.copyOf(rules);
        List<String> names = types.stream().map(CellType::name).toList();
        List<String> problems = new ArrayList<>();
        Naming.refuseTwins("cell type", names, problems);
        Naming.refuseTwins("substrate", substrates, problems);
        Naming.refuseTwins("pool", pools, problems);
        Naming.refuseTwins(
                "custom number", setting.custom().stream().map(Custom::name).toList(), problems);
        Naming.refuseUnknown(types, substrates, setting.custom(), problems);
        Naming.refuseUnknownDrugs(types, pools, problems);
        this.behaviours = new Behaviours(names, substrates, setting.custom());
        this.signals = new Signals(names, substrates, pools, setting.custom(), setting.keepsSubstrates());
        List<Lines> lines = compile(names, rules, problems);
        boolean[] individual = individual(problems);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", problems));
        }
        this.base = this.types.stream().map(behaviours::base).toArray(double[][]::new);
        this.exchange = this.types.stream()
                .map(type -> this.substrates.stream()
                        .map(substrate -> type.secretion().getOrDefault(substrate, Secretion.none()))
                        .toArray(Secretion[]::new))
                .toArray(Secretion[][]::new);
        this.oxygen = this.types.stream()
                .mapToInt(type -> substrate(type.oxygen().substrate()))
                .toArray();
        this.oxygenUnderRadiation = this.types.stream()
                .mapToInt(type -> substrate(type.radiosensitivity().substrate()))
                .toArray();
        this.deadShare = new double[behaviours.count()];
        for (int behaviour = 0; behaviour < deadShare.length; behaviour++) {
            deadShare[behaviour] = behaviours.deadShare(behaviour);
        }
        this.abilities = new Abilities(
                behaviours,
                base,
                lines.stream()
                        .map(ofType -> differing(List.of(ofType), individual))
                        .toArray(boolean[][]::new));
        this.layout = lay(lines, individual);
        this.drugs =
                types.stream().allMatch(type -> type.drugs().isNone()) ? null : new DrugAction(types, pools, layout);
        this.conserved = IntStream.range(0, setting.custom().size())
                .filter(number -> setting.custom().get(number).conserved())
                .map(number -> layout.behaviour(behaviours.custom(number)))
                .toArray();
        this.ruleSets = new RuleSet[types.size()][];
        for (int type = 0; type < types.size(); type++) {
            this.ruleSets[type] = ruleSets(type, lines.get(type));
        }
    }

    private int substrate(@Nullable String name) {
        return name == null ? -1 : substrates.indexOf(name);
    }

    private List<Lines> compile(List<String> names, List<Rule> rules, List<String> problems) {
        List<Lines> lines = new ArrayList<>();
        types.forEach(type -> lines.add(new Lines(new LinkedHashMap<>())));
        LinkedHashSet<String> seen = new LinkedHashSet<>();
        for (Rule rule : rules) {
            try {
                int type = Naming.find("cell type", rule.cellType(), names);
                int behaviour = behaviours.find(rule.behaviour());
                RuleSet.Line line = new RuleSet.Line(rule, signals.find(rule.signal()));
                refuseImpossible(types.get(type), behaviour, rule);
                if (line.signal().kind() != Signal.Kind.NEVER
                        && !seen.add(type + "|" + behaviour + "|" + line.signal() + "|" + rule.increases())) {
                    throw new IllegalArgumentException("the same signal already acts the same way on this behaviour");
                }
                lines.get(type)
                        .byBehaviour()
                        .computeIfAbsent(behaviour, b -> new ArrayList<>())
                        .add(line);
            } catch (IllegalArgumentException e) {
                problems.add("rule \"" + rule + "\": " + e.getMessage());
            }
        }
        return lines;
    }

    private void refuseImpossible(CellType type, int behaviour, Rule rule) {
        int phases = type.cycle().phases().size();
        if (behaviour < Behaviours.PHASES && behaviour >= phases) {
            throw new IllegalArgumentException(
                    "the cycle of " + type.name() + " (" + type.cycle().name() + ") has phases 0 to " + (phases - 1));
        }
        if (rule.saturation() < 0 && !behaviours.isSigned(behaviour)) {
            throw new IllegalArgumentException(
                    "the saturation value must be >= 0 for this behaviour, got " + rule.saturation());
        }
        if (behaviours.isShare(behaviour) && rule.saturation() > 1) {
            throw new IllegalArgumentException(behaviours.name(behaviour) + " is at most 1, got " + rule.saturation());
        }
    }

    private boolean[] individual(List<String> problems) {
        boolean[] individual = new boolean[behaviours.count()];
        for (String name : setting.individual()) {
            try {
                individual[behaviours.find(name)] = true;
            } catch (IllegalArgumentException e) {
                problems.add(e.getMessage());
            }
        }
        for (int number = 0; number < setting.custom().size(); number++) {
            individual[behaviours.custom(number)] = true;
        }
        return individual;
    }

    /// Behaviours in which cells of one type may differ.
    private static boolean[] differing(List<Lines> lines, boolean[] individual) {
        boolean[] differing = individual.clone();
        for (Lines ofType : lines) {
            ofType.byBehaviour().keySet().forEach(behaviour -> differing[behaviour] = true);
        }
        return differing;
    }

    /// Columns that these rules and types need.
    private Layout lay(List<Lines> lines, boolean[] individual) {
        Needs needs = new Needs(types.size(), substrates.size(), pools.size(), behaviours.count());
        System.arraycopy(differing(lines, individual), 0, needs.columns, 0, needs.columns.length);
        for (Lines ofType : lines) {
            ofType.byBehaviour().values().forEach(set -> set.forEach(line -> needs.feel(line.signal())));
        }
        needs.crawls = abilities.crawl();
        needs.harms |= abilities.attack() || abilities.damage();
        needs.keepsSubstrates = setting.keepsSubstrates();
        needs.leaves = setting.edge() == Edge.LEAVING;
        needs.fuses = abilities.fuse();
        needs.radiosensitive =
                types.stream().anyMatch(type -> !type.radiosensitivity().isNone());
        DrugAction.feel(types, pools, needs);
        needs.varies = types.stream().anyMatch(type -> type.cycle().varies());
        for (int substrate = 0; substrate < needs.gradients.length; substrate++) {
            needs.gradients[substrate] |= needs.crawls && abilities.has(behaviours.chemotaxis(substrate));
        }
        return new Layout(needs);
    }

    private RuleSet[] ruleSets(int type, Lines lines) {
        return lines.byBehaviour().entrySet().stream()
                .map(entry -> new RuleSet(
                        entry.getKey(), layout.behaviour(entry.getKey()), base[type][entry.getKey()], entry.getValue()))
                .toArray(RuleSet[]::new);
    }

    /// Oxygen at a cell, as radiation meets it (mmHg); infinite where there is plenty everywhere.
    double oxygenUnderRadiation(Population cells, int cell) {
        int substrate = oxygenUnderRadiation[cells.type(cell)];
        return substrate < 0 ? Double.POSITIVE_INFINITY : cells.ambient(substrate, cell);
    }

    /// The index of a type.
    int type(String name) {
        return Naming.find("cell type", name, types.stream().map(CellType::name).toList());
    }

    /// The rules of a type, by behaviour, in the order of their first lines.
    List<RuleSet> ruleSets(int type) {
        return List.of(ruleSets[type]);
    }

    /// Lets the rules set the behaviours of one cell.
    void applyRules(Population cells, int cell) {
        for (RuleSet set : ruleSets[cells.type(cell)]) {
            set.apply(cells, cell);
        }
    }

    /// The present value of a behaviour.
    double value(Population cells, int behaviour, int cell) {
        if (layout.hasColumn(behaviour)) {
            return cells.numbers(layout.behaviour(behaviour))[cell];
        }
        double value = base[cells.type(cell)][behaviour];
        return cells.isDead(cell) ? value * deadShare[behaviour] : value;
    }

    /// Present rate of turning into a type (1/min).
    double turnsInto(Population cells, int type, int cell) {
        return value(cells, behaviours.turnsInto(type), cell);
    }

    /// Present probability of a daughter of a type.
    double bears(Population cells, int type, int cell) {
        return value(cells, behaviours.bears(type), cell);
    }

    /// The column of a behaviour, by its name, in which cells of one type differ.
    int ownColumn(String behaviour) {
        int index = behaviours.find(behaviour);
        if (!layout.hasColumn(index)) {
            throw new IllegalArgumentException("cells of one type do not differ in " + behaviour + " in this model");
        }
        return layout.behaviour(index);
    }

    /// The column of a gradient that some cell feels.
    int gradientColumn(int substrate, int axis) {
        if (!layout.hasGradient(substrate)) {
            throw new IllegalArgumentException(
                    "no cell feels the gradient of " + substrates.get(substrate) + ", so it has no column");
        }
        return layout.gradient(substrate, axis);
    }

    /// What every new cell of the type starts from, where cells differ.
    void start(Population cells, int cell) {
        for (int behaviour = 0; behaviour < behaviours.count(); behaviour++) {
            if (layout.hasColumn(behaviour)) {
                cells.numbers(layout.behaviour(behaviour))[cell] = base[cells.type(cell)][behaviour];
            }
        }
    }

    /// The same in a cell that has just become of its type: what is conserved stays.
    void startAnew(Population cells, int cell) {
        for (int behaviour = 0; behaviour < behaviours.count(); behaviour++) {
            if (layout.hasColumn(behaviour) && !isConserved(behaviour)) {
                cells.numbers(layout.behaviour(behaviour))[cell] = base[cells.type(cell)][behaviour];
            }
        }
    }

    private boolean isConserved(int behaviour) {
        int number = behaviours.numberOf(behaviour);
        return number >= 0 && setting.custom().get(number).conserved();
    }

    /// A bound of a behaviour in all cells: infinite where cells of one type differ in it.
    double most(int behaviour) {
        double most = layout.hasColumn(behaviour) ? Double.POSITIVE_INFINITY : 0;
        for (double[] ofType : base) {
            most = Math.max(most, ofType[behaviour]);
        }
        return most;
    }

    /// Share of what is inside that goes back to the tissue when a cell of the type is removed.
    double releasedAtDeath(int type, int substrate) {
        return exchange[type][substrate].releasedAtDeath();
    }

    /// Share of what is inside that whoever eats a cell of the type gains.
    double passedOnWhenEaten(int type, int substrate) {
        return exchange[type][substrate].passedOnWhenEaten();
    }

    /// What cells of a type start from.
    double base(int type, int behaviour) {
        return base[type][behaviour];
    }

    /// Death stops secretion and crawling and leaves a tenth of uptake.
    void stop(Population cells, int cell) {
        for (int behaviour = 0; behaviour < behaviours.count(); behaviour++) {
            if (layout.hasColumn(behaviour)) {
                cells.numbers(layout.behaviour(behaviour))[cell] *= deadShare[behaviour];
            }
        }
    }

    /// Rate of cycle entry after rules, drugs and oxygen (1/min).
    double cycleEntry(Population cells, int cell) {
        double rate = value(cells, Behaviours.CYCLE_ENTRY, cell) * (1 - cells.slowedByDrugs(cell));
        int type = cells.type(cell);
        return oxygen[type] < 0 ? rate : rate * types.get(type).oxygen().cycleFactor(cells.ambient(oxygen[type], cell));
    }

    /// Rate of apoptosis after rules and drugs (1/min).
    double apoptosis(Population cells, int cell) {
        return value(cells, Behaviours.APOPTOSIS, cell) + cells.killedByDrugs(cell);
    }

    /// Rate of necrosis after rules and oxygen (1/min).
    double necrosis(Population cells, int cell) {
        double rate = value(cells, Behaviours.NECROSIS, cell);
        int type = cells.type(cell);
        return oxygen[type] < 0
                ? rate
                : Math.max(rate, types.get(type).oxygen().necrosisRate(cells.ambient(oxygen[type], cell)));
    }
}

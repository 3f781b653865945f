package org.paracrine.cell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// A model compiled: names turned into indices once, so that a step looks nothing up.
final class Blueprint {
    final List<CellType> types;
    final List<String> substrates;
    final List<String> pools;
    final Behaviours behaviours;
    final Layout layout;
    /// By type: index of its oxygen among the substrates, or -1.
    private final int[] oxygen;
    private final double[][] base;
    private final double[] deadShare;
    private final RuleSet[][] rules;

    /// Lines of each behaviour in the order of its first appearance.
    private record Lines(Map<Integer, List<RuleSet.Line>> byBehaviour) {}

    Blueprint(List<CellType> types, List<String> substrates, List<String> pools, List<Rule> rules) {
        this.types = List.copyOf(types);
        this.substrates = List.copyOf(substrates);
        this.pools = List.copyOf(pools);
        List<String> names = types.stream().map(CellType::name).toList();
        List<String> problems = new ArrayList<>();
        Naming.refuseTwins("cell type", names, problems);
        Naming.refuseTwins("substrate", substrates, problems);
        Naming.refuseTwins("pool", pools, problems);
        Naming.refuseUnknown(types, substrates, problems);
        this.behaviours = new Behaviours(names, substrates);
        List<Lines> lines = compile(names, rules, problems);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", problems));
        }
        this.base = this.types.stream().map(behaviours::base).toArray(double[][]::new);
        this.oxygen = this.types.stream().mapToInt(this::oxygenOf).toArray();
        this.deadShare = new double[behaviours.count()];
        for (int behaviour = 0; behaviour < deadShare.length; behaviour++) {
            deadShare[behaviour] = behaviours.deadShare(behaviour);
        }
        this.layout = lay(lines);
        this.rules = new RuleSet[types.size()][];
        for (int type = 0; type < types.size(); type++) {
            this.rules[type] = ruleSets(type, lines.get(type));
        }
    }

    private int oxygenOf(CellType type) {
        String name = type.oxygen().substrate();
        return name == null ? -1 : substrates.indexOf(name);
    }

    private List<Lines> compile(List<String> names, List<Rule> rules, List<String> problems) {
        Signals signals = new Signals(names, substrates, pools);
        List<Lines> lines = new ArrayList<>();
        types.forEach(type -> lines.add(new Lines(new LinkedHashMap<>())));
        LinkedHashSet<String> seen = new LinkedHashSet<>();
        for (Rule rule : rules) {
            try {
                int type = Naming.find("cell type", rule.cellType(), names);
                int behaviour = behaviours.find(rule.behaviour());
                RuleSet.Line line = new RuleSet.Line(rule, signals.find(rule.signal()));
                refuseImpossible(types.get(type), behaviour, rule);
                if (!seen.add(type + "|" + behaviour + "|" + line.signal() + "|" + rule.increases())) {
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
        if (behaviour == Behaviours.BIAS && rule.saturation() > 1) {
            throw new IllegalArgumentException("a migration bias is at most 1, got " + rule.saturation());
        }
    }

    /// Columns that these rules and types need.
    private Layout lay(List<Lines> lines) {
        boolean[] ruled = new boolean[behaviours.count()];
        boolean[] gradients = new boolean[substrates.size()];
        boolean contacts = false;
        for (Lines ofType : lines) {
            for (Map.Entry<Integer, List<RuleSet.Line>> entry :
                    ofType.byBehaviour().entrySet()) {
                ruled[entry.getKey()] = true;
                for (RuleSet.Line line : entry.getValue()) {
                    contacts |= line.signal().isContact();
                    if (line.signal().kind() == Signal.Kind.GRADIENT) {
                        gradients[line.signal().index()] = true;
                    }
                }
            }
        }
        boolean crawls = isUsed(Behaviours.SPEED) || ruled[Behaviours.SPEED];
        for (int substrate = 0; substrate < gradients.length; substrate++) {
            int chemotaxis = behaviours.chemotaxis(substrate);
            gradients[substrate] |= crawls && (isUsed(chemotaxis) || ruled[chemotaxis]);
        }
        return new Layout(types.size(), pools.size(), contacts, crawls, gradients, ruled);
    }

    private boolean isUsed(int behaviour) {
        for (double[] ofType : base) {
            if (ofType[behaviour] != 0) {
                return true;
            }
        }
        return false;
    }

    private RuleSet[] ruleSets(int type, Lines lines) {
        return lines.byBehaviour().entrySet().stream()
                .map(entry ->
                        new RuleSet(layout.behaviour(entry.getKey()), base[type][entry.getKey()], entry.getValue()))
                .toArray(RuleSet[]::new);
    }

    /// Lets the rules set the behaviours of one cell.
    void applyRules(Population cells, int cell) {
        for (RuleSet set : rules[cells.type(cell)]) {
            set.apply(cells, cell);
        }
    }

    /// The present value of a behaviour.
    double value(Population cells, int behaviour, int cell) {
        if (layout.isRuled(behaviour)) {
            return cells.numbers(layout.behaviour(behaviour))[cell];
        }
        double value = base[cells.type(cell)][behaviour];
        return cells.isDead(cell) ? value * deadShare[behaviour] : value;
    }

    /// What every new cell of the type starts from, where rules have columns.
    void start(Population cells, int cell) {
        for (int behaviour = 0; behaviour < behaviours.count(); behaviour++) {
            if (layout.isRuled(behaviour)) {
                cells.numbers(layout.behaviour(behaviour))[cell] = base[cells.type(cell)][behaviour];
            }
        }
    }

    /// Death stops secretion and crawling and leaves a tenth of uptake.
    void stop(Population cells, int cell) {
        for (int behaviour = 0; behaviour < behaviours.count(); behaviour++) {
            if (layout.isRuled(behaviour)) {
                cells.numbers(layout.behaviour(behaviour))[cell] *= deadShare[behaviour];
            }
        }
    }

    /// Rate of cycle entry after rules and oxygen (1/min).
    double cycleEntry(Population cells, int cell) {
        double rate = value(cells, Behaviours.CYCLE_ENTRY, cell);
        int type = cells.type(cell);
        return oxygen[type] < 0 ? rate : rate * types.get(type).oxygen().cycleFactor(cells.ambient(oxygen[type], cell));
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

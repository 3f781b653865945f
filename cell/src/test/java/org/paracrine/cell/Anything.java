package org.paracrine.cell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import org.paracrine.numerics.Crew;
import org.paracrine.numerics.VoxelGrid;

/// Models and populations at random, in which everything that cells can do happens often.
final class Anything {
    private static final List<String> SUBSTRATES = List.of("oxygen", "drug");
    private static final List<String> POOLS = List.of("cargo", "particles");
    private static final List<Custom> CUSTOM = List.of(new Custom("iron", true), new Custom("colour", false));
    private static final double MOST_HALF_MAX = 100;

    /// Of the cells, from centre to centre (µm).
    private static final double SPACING = 14;

    private final SplittableRandom random;
    private final List<String> names = new ArrayList<>();

    private Anything(long seed) {
        this.random = new SplittableRandom(seed);
    }

    static CellModel model(long seed) {
        return new Anything(seed).model();
    }

    private CellModel model() {
        int types = 1 + random.nextInt(4);
        for (int type = 0; type < types; type++) {
            names.add("type " + type);
        }
        List<CellType> all = names.stream().map(this::type).toList();
        VoxelGrid domain =
                random.nextInt(3) == 0 ? VoxelGrid.centred(40, 40, 1, 20) : VoxelGrid.centred(10, 10, 10, 20);
        Setting setting = new Setting(
                random.nextBoolean() ? MechanicsStep.fixed(0.5) : MechanicsStep.adaptive(),
                pick(List.of(Edge.values())),
                CUSTOM,
                random.nextBoolean() ? List.of("attack damage rate") : List.of(),
                random.nextInt(4) > 0);
        CellModel plain = new CellModel(all, SUBSTRATES, POOLS, List.of(), domain, setting);
        return new CellModel(all, SUBSTRATES, POOLS, rules(plain), domain, setting);
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private double upTo(double most) {
        return random.nextInt(3) == 0 ? 0 : random.nextDouble(most);
    }

    /// Some of the types, with a number each.
    private Map<String, Double> some(DoubleSupplier number) {
        Map<String, Double> some = new LinkedHashMap<>();
        for (String name : names) {
            if (random.nextBoolean()) {
                some.put(name, number.getAsDouble());
            }
        }
        return some;
    }

    private CellType type(String name) {
        Cycle cycle = pick(Cycle.all());
        for (int phase = 0; phase < cycle.phases().size(); phase++) {
            Cycle.Phase here = cycle.phases().get(phase);
            boolean fixed = random.nextBoolean();
            cycle = cycle.with(
                    phase,
                    new Cycle.Phase(
                            here.name(),
                            random.nextDouble(0.001, 0.03),
                            fixed,
                            here.dividesOnLeaving(),
                            here.doublesOnEntering(),
                            upTo(1)));
        }
        Map<String, Double> bears = some(() -> random.nextDouble(1.0 / names.size()));
        return CellType.physicell(name)
                .withVolume(Volume.mcf7().withTotal(random.nextDouble(1000, 4000)))
                .withCycle(cycle)
                .withApoptosis(Death.apoptosis().withRate(upTo(0.003)))
                .withNecrosis(Death.necrosis().withRate(upTo(0.001)))
                .withMechanics(mechanics())
                .withMotility(new Motility(upTo(1), 5, upTo(1), Map.of("drug", 1.0), true))
                .withSecretion(Map.of("drug", new Secretion(1, 1, 1, 1, upTo(1), upTo(1))))
                .withInteractions(interactions())
                .withIntegrity(new Integrity(upTo(0.1), upTo(0.1)))
                .withFate(new Fate(some(() -> upTo(0.005)), bears))
                .withCustom(Map.of("iron", random.nextDouble(10), "colour", random.nextDouble(10)))
                .withDrugs(random.nextInt(3) == 0 ? DrugResponse.none() : drugs());
    }

    private DrugResponse drugs() {
        return new DrugResponse(
                pick(List.of(Combination.values())),
                Map.of(
                        "cargo",
                        new DrugEffect.ByAmount(random.nextDouble(1, 50), false, 1.5, upTo(0.002), upTo(1)),
                        "particles",
                        new DrugEffect.ByTime(
                                random.nextDouble(0.001, 0.05), true, 30, random.nextBoolean(), 4, 0.001, upTo(1))),
                Map.of(
                        "cargo",
                        new Pump(0.01, 20, new Pump.Induction(3, 5, 1, 60, 120), Map.of()),
                        "particles",
                        Pump.linear(upTo(0.1))));
    }

    private Mechanics mechanics() {
        return new Mechanics(
                upTo(1),
                random.nextDouble(5, 15),
                random.nextDouble(0.8, 1.6),
                some(() -> upTo(2)),
                new Mechanics.Springs(upTo(0.1), upTo(0.05), upTo(0.1), random.nextInt(6)),
                Mechanics.Membrane.physicell());
    }

    private Interactions interactions() {
        return new Interactions(
                upTo(0.02),
                upTo(0.02),
                upTo(0.02),
                some(() -> upTo(0.003)),
                some(() -> upTo(0.05)),
                upTo(2),
                upTo(40),
                some(() -> upTo(2)),
                some(() -> upTo(0.003)));
    }

    /// Rules on any behaviour by any signal, which at most double what the type does.
    private List<Rule> rules(CellModel plain) {
        Population cells = plain.population();
        List<Rule> rules = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (int draw = random.nextInt(25); draw > 0; draw--) {
            int type = random.nextInt(names.size());
            int cell = cells.add(type, 0, 0, 0);
            String signal = pick(plain.signals());
            String behaviour = pick(plain.behaviours());
            boolean increases = random.nextBoolean();
            boolean isPhase = behaviour.startsWith("exit from")
                    && behaviour.charAt(behaviour.length() - 1) - '0'
                            >= plain.types().get(type).cycle().phases().size();
            if (!isPhase && seen.add(type + signal + increases + behaviour)) {
                double base = Math.abs(plain.behaviour(cells, behaviour, cell));
                double saturation = increases ? Math.min(2 * base, base + 0.5 * Math.max(0, 1 - base)) : base / 2;
                rules.add(new Rule(
                        names.get(type),
                        signal,
                        increases,
                        behaviour,
                        saturation,
                        random.nextDouble(MOST_HALF_MAX),
                        pick(List.of(1.0, 2.0, 2.5)),
                        random.nextBoolean()));
            }
        }
        return rules;
    }

    /// Cells as dense as in a tissue, against one face of the domain.
    static Population population(CellModel model, int many, long seed, Crew crew) {
        SplittableRandom random = new SplittableRandom(seed);
        Population cells = model.population(crew);
        double extent = SPACING / 2 * (model.domain().isFlat() ? Math.sqrt(many) : Math.cbrt(many));
        for (int index = 0; index < many; index++) {
            double z = model.domain().isFlat() ? 0 : random.nextDouble(-extent, extent);
            int cell = cells.add(
                    random.nextInt(model.types().size()),
                    model.high(0) - random.nextDouble(2 * extent),
                    random.nextDouble(-extent, extent),
                    z);
            cells.pool(0)[cell] = random.nextDouble(100);
            cells.pool(1)[cell] = random.nextDouble(100);
            if (model.blueprint().layout.keepsSubstrates) {
                cells.internalised(1)[cell] = random.nextDouble(100);
            }
        }
        return cells;
    }

    /// What the surroundings are to each cell, by its place alone.
    static void surround(CellModel model, Population cells) {
        for (int cell = 0; cell < cells.count(); cell++) {
            for (int substrate = 0; substrate < SUBSTRATES.size(); substrate++) {
                cells.ambient(substrate)[cell] = 20 + cells.x(cell) / 10;
                if (model.needsGradient(substrate)) {
                    cells.gradient(substrate, 0)[cell] = 0.1;
                }
            }
        }
    }

    /// Steps of 6 min.
    static void run(CellModel model, Population cells, int from, int to) {
        for (int step = from; step < to; step++) {
            surround(model, cells);
            model.phenotype(cells, 6, Given.RANDOM, step);
            model.mechanics(cells, 6, Given.RANDOM, step);
        }
    }
}

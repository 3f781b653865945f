package org.paracrine.benchmark;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.paracrine.numerics.RandomStream;

/// OpenVT's monolayer of 1,000 cells.
final class MonolayerChapter implements Chapter {
    private static final int RUNS = 100;
    private static final int CELLS = 1000;
    private static final int CLASSES = 50;
    private static final double[] DISTANCES = {0, 8.4, 16.8, 25.2, 33.6, 42};

    /// Free area below which the cells of the inhibited layer do not grow, and how many there are in
    /// the end.
    private static final double CROWDED = 0.95;

    private static final int MANY = 4000;
    /// Cycles after which no run is over.
    private static final double EARLY = 9;

    private static final String OWN = "described, own area";
    private static final String FIRST = "described, first area";
    private static final String STRONG = "first area, 15 µm/min";
    private static final String STRONGER = "own area, 20 µm/min";

    private static final String TEXT = """
            From one cell of radius 5 µm to 1,000. The area of a cell grows linearly, by as much as it had at birth in 443.5 min (five times T of the relaxation;
            a "cycle" here); it divides into halves when it has X times the area that the first cell had at birth. X is drawn for each daughter from a normal
            distribution of mean 2 and standard deviation 0.4. Nothing inhibits growth, cells do not move by themselves, and push each other with
            10 (1 − d/(R_i + R_j))² µm/min. Reported are the shares of the surface γ and of the area β of each cell that are free of others,
            γ = 1 − Σ_j √(1 − φ²)/π and β = 1 − Σ_j (arccos φ − φ √(1 − φ²))/π, not below 0, where φ R_i is the distance of the chord that i shares with j
            from the centre of i; 100 runs, pooled at the first minute with 1,000 cells.

            A law for areas cannot be said in a study, where volumes follow targets: the class `Monolayer` of this module sets the volumes each minute through
            the library, and leaves births and motion to it. **Readings.** "By as much as it had at birth": by its own area ("own area"), so that small cells
            stay small for long, or by that of the first cell ("first area"). X of the first cell is 2. Daughters lie as everywhere in Paracrine, 1.5 radii of
            the mother apart in a random direction. Motion goes in steps as long as the forces allow, at most 1 min.

            Published figures are from the notebooks `Monolayer02Plot_dists` and, for growth, `MonolayerTimeSeries_Plots`, commit 3018530, of
            [OpenVTMonolayerGrowthProcessing](https://github.com/DGermano8/OpenVTMonolayerGrowthProcessing).
            """;

    private static final String VERDICT = """
            As described, our cells are more crowded than those of Chaste and PhysiCell. Two things can be told from the figures:

            * **Growth.** How many cells there are does not depend on the mechanics, so it shows the reading. In the notebooks Chaste, PolyHoop and TST have about
              800 cells after 10 cycles, and PhysiCell's run about 1,000 after 11. Ours have 1,000 after 10.3 with first area and after 11.1 with own area, which is also what
              the source of PhysiCell's entry says.
            * **Strength.** We tried 10, 15, 20, 30, 50 and 100 µm/min with both. With 15 and first area we get the mean, deviation and percentiles of Chaste
              to within 0.01; 15 is the default of the force in its published source. With 20 and own area we get mean and deviation of PhysiCell as closely; its
              source names cycles of 443.5 and of 886.5 min, and growing half as fast is the same as pushing twice as hard. (The force in its present source,
              10 R (1 − d/R)², is ten times as strong at R = 10 µm; 100 µm/min does not give its data.) So the entries seem to differ in what they were given, not in
              what they do with it. This is our inference: the notebooks do not say how the data were made.
            """;

    private static final String FRONT = """
            **The front.** Without inhibition the radius grows as the root of the number, so exponentially: no front can be linear. It becomes linear where only the rim
            grows. With growth stopped in all cells whose free area β is below 0.95 (OpenVT's entries have such thresholds; this one is ours), first area, one run goes on
            to 4,000 cells:
            """;

    @Override
    public String name() {
        return "monolayer";
    }

    @Override
    public String title() {
        return "OpenVT: a monolayer of 1,000 cells";
    }

    @Override
    public String write(Workplace place) {
        Map<String, MonolayerRuns> cases = new LinkedHashMap<>();
        settings().forEach((name, each) -> cases.put(name, MonolayerRuns.run(each, RUNS, CELLS, place.threads())));
        Deterministic even = Deterministic.run();
        GrowthCurve inhibited = inhibited();
        return TEXT + "\n" + shares(cases, even) + "\n" + VERDICT + "\n" + percentiles(cases) + "\n"
                + "Where they lie, own area, as described:\n\n" + distances(of(cases, OWN)) + "\n"
                + "All classes of γ and β, 0.02 wide, are in [monolayer.csv](" + place.table("monolayer", csv(cases))
                + ").\n\n"
                + place.figure("monolayer-surface", "density of γ", plot("free share of surface γ", cases, true))
                + place.figure("monolayer-area", "density of β", plot("free share of area β", cases, false))
                + "\n" + times(cases, even) + "\n" + FRONT + "\n" + front(inhibited) + "\n"
                + place.figure("monolayer-growth", "number of cells", growth(cases, even, inhibited))
                + place.figure("monolayer-front", "radius of the layer", radii(cases, inhibited));
    }

    private static Map<String, Monolayer.Settings> settings() {
        Monolayer.Settings own = Monolayer.Settings.described(Monolayer.Growth.OWN_AREA);
        Monolayer.Settings first = Monolayer.Settings.described(Monolayer.Growth.FIRST_AREA);
        Map<String, Monolayer.Settings> settings = new LinkedHashMap<>();
        settings.put(OWN, own);
        settings.put(FIRST, first);
        settings.put(STRONG, first.withRepulsion(15));
        settings.put(STRONGER, own.withRepulsion(20));
        return settings;
    }

    private static MonolayerRuns of(Map<String, MonolayerRuns> cases, String name) {
        return Objects.requireNonNull(cases.get(name));
    }

    private static GrowthCurve inhibited() {
        Monolayer layer = new Monolayer(
                Monolayer.Settings.described(Monolayer.Growth.FIRST_AREA).withInhibition(CROWDED),
                new RandomStream(1, 0));
        GrowthCurve growth = new GrowthCurve();
        layer.runTo(MANY, growth);
        return growth;
    }

    /// The run in which all cells divide at twice the first area, so at once.
    ///
    /// @param before the last minute with 512 cells
    /// @param after the first with 1,024
    record Deterministic(MonolayerRuns before, MonolayerRuns after, Curve growth) {
        static Deterministic run() {
            Monolayer.Settings settings =
                    Monolayer.Settings.described(Monolayer.Growth.FIRST_AREA).withSpread(0);
            Monolayer whole = new Monolayer(settings, new RandomStream(1, 0));
            GrowthCurve growth = new GrowthCurve();
            whole.runTo(CELLS, growth);
            Monolayer shorter = new Monolayer(settings, new RandomStream(1, 0));
            shorter.runUntil(whole.minutes() - 1);
            return new Deterministic(
                    new MonolayerRuns(List.of(MonolayerRuns.End.of(shorter, growth))),
                    new MonolayerRuns(List.of(MonolayerRuns.End.of(whole, growth))),
                    growth.cells());
        }
    }

    private static TextTable shares(Map<String, MonolayerRuns> cases, Deterministic even) {
        TextTable table = new TextTable("pooled", "γ, mean", "γ, deviation", "β, mean", "β, deviation");
        table.row("PolyHoop", "0.10", "0.18", "0.91", "0.05");
        table.row("Chaste", "0.19", "0.21", "0.82", "0.09");
        table.row("PhysiCell", "0.24", "0.21", "0.86", "0.08");
        cases.forEach((name, runs) -> share(table, name, runs));
        share(table, "X = 2, " + even.before().surface().size() + " cells, about to divide", even.before());
        share(table, "X = 2, " + even.after().surface().size() + " cells, just divided", even.after());
        return table;
    }

    private static void share(TextTable table, String name, MonolayerRuns runs) {
        table.row(
                name,
                TextTable.number(runs.surface().mean(), 3),
                TextTable.number(runs.surface().deviation(), 3),
                TextTable.number(runs.area().mean(), 3),
                TextTable.number(runs.area().deviation(), 3));
    }

    private static TextTable percentiles(Map<String, MonolayerRuns> cases) {
        TextTable table = new TextTable(
                "", "γ = 0", "γ, 50 %", "95 %", "99 %", "99.9 %", "β, 5 %", "50 %", "95 %", "99 %", "99.9 %");
        table.row("Chaste", "", "", "0.678", "0.801", "0.891", "", "", "0.971", "0.984", "0.992");
        cases.forEach((name, runs) -> {
            Sample surface = runs.surface();
            Sample area = runs.area();
            table.row(
                    name,
                    TextTable.percent(surface.upTo(0)),
                    TextTable.number(surface.quantile(0.5), 3),
                    TextTable.number(surface.quantile(0.95), 3),
                    TextTable.number(surface.quantile(0.99), 3),
                    TextTable.number(surface.quantile(0.999), 3),
                    TextTable.number(area.quantile(0.05), 3),
                    TextTable.number(area.quantile(0.5), 3),
                    TextTable.number(area.quantile(0.95), 3),
                    TextTable.number(area.quantile(0.99), 3),
                    TextTable.number(area.quantile(0.999), 3));
        });
        return table;
    }

    private static TextTable distances(MonolayerRuns runs) {
        TextTable table =
                new TextTable("from the middle, in radii of the cell", "share of cells", "γ, mean", "β, mean");
        for (int index = 1; index < DISTANCES.length; index++) {
            Sample surface = runs.surface(DISTANCES[index - 1], DISTANCES[index]);
            table.row(
                    DISTANCES[index - 1] + " to " + DISTANCES[index],
                    TextTable.percent((double) surface.size() / runs.surface().size()),
                    TextTable.number(surface.mean(), 3),
                    TextTable.number(
                            runs.area(DISTANCES[index - 1], DISTANCES[index]).mean(), 3));
        }
        return table;
    }

    private static TextTable times(Map<String, MonolayerRuns> cases, Deterministic even) {
        TextTable table = new TextTable("growth", "cells after 9 cycles", "cycles to 1,000 cells");
        cases.forEach((name, runs) -> table.row(
                name,
                TextTable.number(runs.growth().at(EARLY), 0),
                TextTable.number(runs.times().mean(), 2) + " ± "
                        + TextTable.number(runs.times().deviation(), 2)));
        // All cells divide at about this moment.
        table.row("X = 2", "", TextTable.number(even.after().times().mean(), 2));
        return table;
    }

    private static TextTable front(GrowthCurve inhibited) {
        TextTable table = new TextTable(
                "cells", "cycles", "radius over 5 µm", "growth of the radius per cycle since the row above");
        double timeBefore = Double.NaN;
        double before = Double.NaN;
        for (int cells : IntStream.of(125, 250, 500, 1000, 2000, 3900).toArray()) {
            double time = inhibited.cells().when(cells);
            double radius = inhibited.radius().at(time);
            table.row(
                    TextTable.number(cells, 0),
                    TextTable.number(time, 2),
                    TextTable.number(radius, 1),
                    TextTable.number((radius - before) / (time - timeBefore), 2));
            timeBefore = time;
            before = radius;
        }
        return table;
    }

    private static Plot plot(String across, Map<String, MonolayerRuns> cases, boolean isSurface) {
        Plot plot = Plot.linear(across, "density");
        for (Map.Entry<String, MonolayerRuns> each : cases.entrySet()) {
            Curve density = density(each.getValue(), isSurface);
            plot = plot.line(each.getKey(), isSurface ? withoutFirst(density) : density);
        }
        return plot;
    }

    /// The cells without any free surface, which are in the first class, are in the table.
    private static Curve withoutFirst(Curve density) {
        Curve rest = new Curve();
        for (int point = 1; point < density.size(); point++) {
            rest.add(density.time(point), density.value(point));
        }
        return rest;
    }

    private static Curve density(MonolayerRuns runs, boolean isSurface) {
        Sample sample = isSurface ? runs.surface() : runs.area();
        return sample.density(CLASSES, sample.size());
    }

    private static Plot growth(Map<String, MonolayerRuns> cases, Deterministic even, GrowthCurve inhibited) {
        return Plot.logarithmic("cycles of 443.5 min", "cells")
                .line(OWN, of(cases, OWN).growth())
                .line(FIRST, of(cases, FIRST).growth())
                .dashes("X = 2", even.growth())
                .line("inhibited below β = 0.95", inhibited.cells());
    }

    private static Plot radii(Map<String, MonolayerRuns> cases, GrowthCurve inhibited) {
        return Plot.linear("cycles of 443.5 min", "radius over 5 µm")
                .line(
                        "first area, one run",
                        of(cases, FIRST).ends().getFirst().growth().radius())
                .line("inhibited below β = 0.95", inhibited.radius());
    }

    private static String csv(Map<String, MonolayerRuns> cases) {
        StringBuilder csv = new StringBuilder("case,share,middle of the class,cells\n");
        cases.forEach((name, runs) -> {
            rows(csv, name, "surface", runs.surface());
            rows(csv, name, "area", runs.area());
        });
        return csv.toString();
    }

    private static void rows(StringBuilder csv, String name, String share, Sample sample) {
        Curve density = sample.density(CLASSES, CLASSES);
        for (int index = 0; index < CLASSES; index++) {
            csv.append('"').append(name).append("\",").append(share).append(',');
            csv.append(TextTable.number(density.time(index), 2)).append(',');
            csv.append(Math.round(density.value(index))).append('\n');
        }
    }
}

package org.paracrine.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/// OpenVT's cell sorting.
final class SortingChapter implements Chapter {
    private static final List<String> REGIMES = List.of("sorting", "mixing", "engulfment");
    private static final int SEEDS = 10;

    private static final String TEXT = """
            100 or 400 cells in a plane, half of them A and half B, that differ in nothing but how well they hold each other; no growth. Three regimes: like cells
            hold each other better, from a shuffled start (sorting); unlike ones do, from all A above all B (mixing; others say checkerboard); A hold each other best, B
            least and unlike ones in between, from A above B (engulfment: B should come to lie around A). Lengths are in diameters of a cell; the time after which a cell
            alone has a mean square displacement of 1 is called 100. What is handed in are the cells at 101 times, `simID,time,cellID,cellType,x,y`. Descriptions:
            `sorting-100` to `engulfment-400`, settings of PhysiCell since the positions are looked at, and for 100 cells the same as studies. The tables are written
            beside the figures, `*-cells.csv`, and not kept in the repository.

            **Readings.** How strong the forces are is left to each program. Ours: radius 5 µm, push 10 (1 − d/10 µm)² µm/min, hold 0.6 f (1 − d/20 µm)² µm/min with f for
            AA, AB and BB of 1, 0.4, 1 (sorting), 0.7, 1.2, 0.7 (mixing) and 1.6, 1, 0.7 (engulfment). All cells crawl at 0.6 µm/min and turn at random once a minute, in
            steps of 0.1 min: 100 units are 147 min. These numbers were looked for with 100 cells, until layers held together and still flowed. Runs have about 10,000
            units with 100 cells and 40,000 with 400.

            **Measures.** "Unlike" is the share of the other type among the six nearest of each cell. "Border" is the length of the edges between unlike cells in the
            Voronoi diagram of the centres, of which only what is nearer than 0.75 to them counts; its share is that in all edges. Clusters are cells of one type that
            hang together by such edges; "in the largest" are the cells in the largest cluster of A and in that of B. Depth is the mean distance of A from the middle of
            all cells over that of all.
            """;

    private static final String OTHERS = """
            **Others**, at their first and last time, by the same measures from the tables in
            [OpenVt2026Workshop](https://github.com/jmosborne/OpenVt2026Workshop) (commit a31dcf3). By their own account the times of CompuCell3D and Morpheus are in the
            units above; those of Artistoo are Monte Carlo steps. The type inside is called A here.
            """;

    private static final String VERDICT = """
            All three regimes come about, and with 100 cells they go about as far as those of CompuCell3D. With 400 cells mixing was still on its way at the end and behind
            Morpheus in more time: the clock is that of a cell alone and does not say how fast cells in a layer change places. Sorting and engulfment hardly changed in
            the last half; sorting still had eight clusters then.
            """;

    @Override
    public String name() {
        return "sorting";
    }

    @Override
    public String title() {
        return "OpenVT: cell sorting";
    }

    @Override
    public String write(Workplace place) {
        Map<String, List<Sorting>> few = new LinkedHashMap<>();
        Map<String, List<Sorting>> many = new LinkedHashMap<>();
        try (ExecutorService crew = Executors.newFixedThreadPool(place.threads())) {
            Map<String, List<Future<Sorting>>> begun = new LinkedHashMap<>();
            for (String regime : REGIMES) {
                begun.put(regime + "-400", begin(crew, place, regime + "-400", 1));
                begun.put(regime + "-100", begin(crew, place, regime + "-100", SEEDS));
            }
            for (String regime : REGIMES) {
                many.put(regime, ended(Objects.requireNonNull(begun.get(regime + "-400"))));
                few.put(regime, ended(Objects.requireNonNull(begun.get(regime + "-100"))));
            }
        }
        few.forEach((regime, runs) ->
                place.table(regime + "-100-cells", runs.getFirst().csv(regime + "-100")));
        many.forEach((regime, runs) ->
                place.table(regime + "-400-cells", runs.getFirst().csv(regime + "-400")));
        return TEXT + "\n100 cells, mean ± deviation of " + SEEDS + " runs, at the start and over the last fifth:\n\n"
                + ends(few) + "\n400 cells, one run:\n\n" + ends(many) + "\n" + OTHERS + "\n" + others() + "\n"
                + VERDICT
                + "\n" + figures(place, few, many);
    }

    private static List<Future<Sorting>> begin(ExecutorService crew, Workplace place, String name, int seeds) {
        return IntStream.range(0, seeds)
                .mapToObj(seed -> crew.submit(() -> Sorting.run(new Culturing(place.settings(name), false, seed))))
                .toList();
    }

    private static List<Sorting> ended(List<Future<Sorting>> begun) {
        List<Sorting> ended = new ArrayList<>();
        try {
            for (Future<Sorting> each : begun) {
                ended.add(each.get());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the sorting was interrupted", stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a sorting could not be run: " + failed.getMessage(), failed);
        }
        return ended;
    }

    private static TextTable ends(Map<String, List<Sorting>> regimes) {
        TextTable table = new TextTable(
                "",
                "unlike, start",
                "end",
                "border, start",
                "end",
                "its share, end",
                "clusters, end",
                "in the largest, end",
                "depth of A, end");
        regimes.forEach((regime, runs) -> table.row(
                regime,
                TextTable.number(runs.getFirst().first().unlike(), 3),
                late(runs, Mixture::unlike, 3),
                TextTable.number(runs.getFirst().first().unlikeBorder(), 1),
                late(runs, Mixture::unlikeBorder, 1),
                late(runs, Mixture::unlikeBorderShare, 3),
                late(runs, Mixture::clusterCount, 1),
                late(runs, Mixture::inLargest, 2),
                late(runs, mixture -> mixture.depth(0), 2)));
        return table;
    }

    private static String late(List<Sorting> runs, Sorting.Measure measure, int digits) {
        Sample sample =
                Sample.of(runs.stream().mapToDouble(run -> run.late(measure)).toArray());
        String mean = TextTable.number(sample.mean(), digits);
        return sample.size() == 1 ? mean : mean + " ± " + TextTable.number(sample.deviation(), digits);
    }

    private static TextTable others() {
        TextTable table = new TextTable("", "cells", "time", "unlike, start", "end", "depth of A, end");
        table.row("sorting: CompuCell3D", "100", "5,586", "0.545", "0.130", "");
        table.row("sorting: Morpheus", "400", "80,000", "0.510", "0.041", "");
        table.row("sorting: Morpheus, passive", "100", "294", "0.478", "0.240", "");
        table.row("sorting: Artistoo", "100", "1,000 steps", "0.607", "0.398", "");
        table.row("mixing: CompuCell3D, from a shuffled start", "100", "5,586", "0.545", "0.612", "");
        table.row("mixing: Morpheus", "400", "25,000", "0.034", "0.608", "");
        table.row("mixing: Artistoo", "100", "3,000 steps", "0.153", "0.595", "");
        table.row("engulfment: CompuCell3D", "100", "5,586", "0.073", "0.212", "0.74");
        table.row("engulfment: Morpheus", "400", "80,000", "0.034", "0.275", "0.85");
        table.row("engulfment: Artistoo", "100", "3,000 steps", "0.067", "0.097", "0.93");
        return table;
    }

    private static String figures(Workplace place, Map<String, List<Sorting>> few, Map<String, List<Sorting>> many) {
        StringBuilder figures = new StringBuilder();
        many.forEach((regime, runs) -> figures.append(
                place.figure(regime, "400 cells, " + regime, CellsSvg.of(pictures(regime, runs.getFirst())))));
        figures.append(place.figure(
                "sorting-unlike",
                "share of unlike neighbours",
                plot("unlike among the six nearest", few, many, Mixture::unlike)));
        figures.append(place.figure(
                "sorting-largest",
                "cells in the largest clusters",
                plot("share in the largest clusters", few, many, Mixture::inLargest)));
        return figures.toString();
    }

    /// At the start, after 0.03 and 0.2 of the time and at the end.
    private static List<CellsSvg.Picture> pictures(String regime, Sorting sorting) {
        return IntStream.of(0, 3, 20, 100)
                .mapToObj(look -> new CellsSvg.Picture(
                        regime + ", " + TextTable.number(sorting.moments().get(look), 0),
                        sorting.looks().get(look)))
                .toList();
    }

    private static Plot plot(
            String up, Map<String, List<Sorting>> few, Map<String, List<Sorting>> many, Sorting.Measure measure) {
        Plot plot = Plot.linear("time, over the length of the run", up);
        for (Map.Entry<String, List<Sorting>> each : few.entrySet()) {
            plot = plot.line(
                    each.getKey() + ", 100 cells",
                    whole(each.getValue().getFirst().curve(measure)));
        }
        for (Map.Entry<String, List<Sorting>> each : many.entrySet()) {
            plot = plot.dashes(
                    each.getKey() + ", 400 cells",
                    whole(each.getValue().getFirst().curve(measure)));
        }
        return plot;
    }

    private static Curve whole(Curve curve) {
        return curve.over(curve.time(curve.size() - 1));
    }
}

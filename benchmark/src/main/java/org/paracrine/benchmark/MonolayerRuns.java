package org.paracrine.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.paracrine.cell.Population;
import org.paracrine.numerics.RandomStream;

/// The same monolayer many times, each until it has as many cells.
///
/// @param ends in the order of the replicates
record MonolayerRuns(List<End> ends) {
    private static final long SEED = 1;

    /// What became of one.
    ///
    /// @param minutes that it took
    /// @param exposure of its cells
    /// @param distance of each cell from the middle of all, in its own radii
    /// @param growth on the way
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record End(double minutes, Exposure exposure, double[] distance, GrowthCurve growth) {
        /// At this moment.
        static End of(Monolayer monolayer, GrowthCurve growth) {
            return new End(monolayer.minutes(), monolayer.exposure(), distances(monolayer.cells()), growth);
        }

        private static double[] distances(Population cells) {
            int count = cells.count();
            double x = IntStream.range(0, count).mapToDouble(cells::x).average().orElseThrow();
            double y = IntStream.range(0, count).mapToDouble(cells::y).average().orElseThrow();
            return IntStream.range(0, count)
                    .mapToDouble(cell -> Math.hypot(cells.x(cell) - x, cells.y(cell) - y) / cells.radius(cell))
                    .toArray();
        }
    }

    /// Runs them side by side; the results do not depend on how many threads there are.
    static MonolayerRuns run(Monolayer.Settings settings, int runs, int cells, int threads) {
        try (ExecutorService crew = Executors.newFixedThreadPool(threads)) {
            List<Future<End>> begun = IntStream.range(0, runs)
                    .mapToObj(replicate -> crew.submit(() -> end(settings, replicate, cells)))
                    .toList();
            List<End> ends = new ArrayList<>();
            for (Future<End> each : begun) {
                ends.add(each.get());
            }
            return new MonolayerRuns(ends);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the monolayers were interrupted", stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a monolayer could not be run: " + failed.getMessage(), failed);
        }
    }

    private static End end(Monolayer.Settings settings, long replicate, int cells) {
        Monolayer monolayer = new Monolayer(settings, new RandomStream(SEED, replicate));
        GrowthCurve growth = new GrowthCurve();
        monolayer.runTo(cells, growth);
        return End.of(monolayer, growth);
    }

    /// γ of all cells of all runs.
    Sample surface() {
        return Sample.pooled(ends.stream().map(end -> end.exposure().surface()).toList());
    }

    /// β of all cells of all runs.
    Sample area() {
        return Sample.pooled(ends.stream().map(end -> end.exposure().area()).toList());
    }

    /// γ of the cells that are as far from the middle, `from` to below `to` of their radii.
    Sample surface(double from, double to) {
        return within(from, to, true);
    }

    /// β of the cells that are as far from the middle, `from` to below `to` of their radii.
    Sample area(double from, double to) {
        return within(from, to, false);
    }

    private Sample within(double from, double to, boolean isSurface) {
        return Sample.pooled(ends.stream()
                .map(end -> IntStream.range(0, end.distance().length)
                        .filter(cell -> end.distance()[cell] >= from && end.distance()[cell] < to)
                        .mapToDouble(cell -> isSurface
                                ? end.exposure().surface()[cell]
                                : end.exposure().area()[cell])
                        .toArray())
                .toList());
    }

    /// When there were as many cells (cycles).
    Sample times() {
        return Sample.of(ends.stream()
                .mapToDouble(end -> end.minutes() / Monolayer.CYCLE)
                .toArray());
    }

    /// Mean number of cells, as long as all runs go on, against cycles.
    Curve growth() {
        int looks =
                ends.stream().mapToInt(end -> end.growth().cells().size()).min().orElseThrow();
        Curve mean = new Curve();
        for (int look = 0; look < looks; look++) {
            int at = look;
            mean.add(
                    ends.getFirst().growth().cells().time(look),
                    ends.stream()
                            .mapToDouble(end -> end.growth().cells().value(at))
                            .average()
                            .orElseThrow());
        }
        return mean;
    }
}

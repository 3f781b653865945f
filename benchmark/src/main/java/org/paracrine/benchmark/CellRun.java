package org.paracrine.benchmark;

import java.util.List;
import org.paracrine.cell.CellModel;
import org.paracrine.cell.Population;
import org.paracrine.numerics.Crew;
import org.paracrine.numerics.RandomStream;

/// What one run of a [Spheroid] came to.
///
/// @param cellSteps cells × steps that were timed
/// @param cpuSeconds of these steps, all threads
/// @param wallSeconds of these steps; NaN if it does not say
/// @param bytesPerCell NaN if it does not say
/// @param stepsMade since the start, those included that were not timed; 0 if it does not say
/// @param meanPressure after the last step; NaN if it does not say
record CellRun(
        double cellSteps,
        double cpuSeconds,
        double wallSeconds,
        double bytesPerCell,
        int stepsMade,
        double meanPressure) {

    /// Ours, once the cells have been put in order and the code has been compiled.
    ///
    /// @param steps a phenotype step comes before the first one and after every [Spheroid#PHENOTYPE]
    static CellRun ours(Spheroid spheroid, int threads, int steps) {
        try (Crew crew = new Crew(threads)) {
            CellModel model = spheroid.model();
            Population cells = spheroid.population(model, crew);
            int warm = Spheroid.PHENOTYPE;
            move(model, cells, 0, warm);
            CpuClock clock = threads == 1 ? CpuClock.THREAD : CpuClock.ALL_THREADS;
            double before = clock.seconds();
            long begun = System.nanoTime();
            move(model, cells, warm, warm + steps);
            double cpu = clock.seconds() - before;
            double wall = (System.nanoTime() - begun) * 1e-9;
            return new CellRun(
                    (double) steps * cells.count(), cpu, wall, Double.NaN, warm + steps, meanPressure(cells));
        }
    }

    private static void move(CellModel model, Population cells, int from, int to) {
        RandomStream random = new RandomStream(1, 1);
        for (int step = from; step < to; step++) {
            if (step % Spheroid.PHENOTYPE == 0) {
                model.phenotype(cells, Spheroid.PHENOTYPE * Spheroid.STEP, random, step);
            }
            model.mechanics(cells, Spheroid.STEP, random, step);
        }
    }

    /// The mean pressure of our cells after so many steps from the start.
    static double meanPressure(Spheroid spheroid, int steps) {
        CellModel model = spheroid.model();
        Population cells = spheroid.population(model, Crew.alone());
        move(model, cells, 0, steps);
        return meanPressure(cells);
    }

    private static double meanPressure(Population cells) {
        double sum = 0;
        for (int cell = 0; cell < cells.count(); cell++) {
            sum += cells.pressure(cell);
        }
        return sum / cells.count();
    }

    /// Bytes of heap per cell that a population holds after some steps, lists included.
    static double bytesPerCell(Spheroid spheroid, int threads) {
        try (Crew crew = new Crew(threads)) {
            double bytes = Heap.of(() -> {
                CellModel model = spheroid.model();
                Population cells = spheroid.population(model, crew);
                move(model, cells, 0, 2);
                return List.of(model, cells);
            });
            return bytes / spheroid.cells();
        }
    }

    /// Another program's, which says `name value` or `name=value`.
    ///
    /// @throws IllegalArgumentException if it does not say what it must
    static CellRun parse(String output) {
        Answers answers = Answers.of(output);
        double seconds = answers.number("cpu_seconds");
        double rate = answers.number("cell_steps_per_cpu_second");
        answers.number("steps");
        return new CellRun(
                seconds * rate,
                seconds,
                answers.number("wall_seconds", Double.NaN),
                answers.number("bytes_per_cell"),
                (int) answers.number("steps_made", 0),
                answers.number("mean_pressure", Double.NaN));
    }

    double perCpuSecond() {
        return cellSteps / cpuSeconds;
    }

    double perWallSecond() {
        return cellSteps / wallSeconds;
    }
}

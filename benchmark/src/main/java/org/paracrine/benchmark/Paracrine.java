package org.paracrine.benchmark;

import java.util.List;
import org.paracrine.numerics.Crew;
import org.paracrine.numerics.VoxelGrid;
import org.paracrine.tissue.Exchange;
import org.paracrine.tissue.Field;
import org.paracrine.tissue.Sweeps;

/// Our own steps, by [Sweeps], in this virtual machine.
///
/// Processor time is that of the threads that compute ([CpuClock]). The fields are new in every run; the code has
/// been compiled before ([#warmUp]).
///
/// @param threads workers of the crew
record Paracrine(int threads) implements Contestant {
    /// CPU time after which the optimising compiler has settled (s).
    private static final double WARM = 3;

    @Override
    public String name() {
        return "Paracrine";
    }

    @Override
    public Outcome run(StepCase task) {
        try (Crew crew = new Crew(threads)) {
            long start = System.nanoTime();
            List<Field> fields = task.fields();
            Sweeps sweeps = new Sweeps(task.grid(), crew);
            // Wakes the crew and makes its work space, on a field that does not count.
            sweeps.diffuse(new Field(StepCase.substrate(0), task.grid()), StepCase.MINUTES);
            double setup = since(start);
            CpuClock clock = threads == 1 ? CpuClock.THREAD : CpuClock.ALL_THREADS;
            double before = clock.seconds();
            long begun = System.nanoTime();
            for (int step = 0; step < task.steps(); step++) {
                for (Field field : fields) {
                    sweeps.diffuse(field, StepCase.MINUTES);
                }
            }
            double cpu = clock.seconds() - before;
            return new Outcome(cpu, since(begun), setup, task.updates(), StepCase.checksum(fields), Double.NaN);
        }
    }

    /// Runs the case until its code is compiled.
    void warmUp(StepCase task) {
        double end = CpuClock.PROCESS.seconds() + WARM;
        while (CpuClock.PROCESS.seconds() < end) {
            run(task);
        }
    }

    /// Bytes of heap that the fields and a solver that has made its first step hold.
    static double bytes(StepCase task) {
        return Heap.of(() -> {
            List<Field> fields = task.fields();
            Sweeps sweeps = new Sweeps(task.grid(), Crew.alone());
            fields.forEach(field -> sweeps.diffuse(field, StepCase.MINUTES));
            return List.of(fields, sweeps);
        });
    }

    /// Bytes of heap of one field, its exchange with cells, and a solver that has made its first step with
    /// both.
    static double bytesWithExchange(StepCase task) {
        return Heap.of(() -> {
            Field field = task.fields().getFirst();
            Exchange exchange = new Exchange(task.grid());
            Sweeps sweeps = new Sweeps(task.grid(), Crew.alone());
            sweeps.step(field, exchange, StepCase.MINUTES);
            return List.of(field, exchange, sweeps);
        });
    }

    /// Wall seconds from nothing to a field that has made its first step, coefficients included.
    static double setupSeconds(int edge) {
        long start = System.nanoTime();
        VoxelGrid grid = VoxelGrid.centred(edge, edge, edge, StepCase.SPACING);
        Field field = new Field(StepCase.substrate(0), grid);
        new Sweeps(grid, Crew.alone()).diffuse(field, StepCase.MINUTES);
        return since(start);
    }

    private static double since(long start) {
        return (System.nanoTime() - start) * 1e-9;
    }
}

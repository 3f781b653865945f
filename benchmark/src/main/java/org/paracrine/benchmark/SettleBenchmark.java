package org.paracrine.benchmark;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.paracrine.numerics.Crew;
import org.paracrine.tissue.Budget;
import org.paracrine.tissue.Exchange;
import org.paracrine.tissue.Field;
import org.paracrine.tissue.ImplicitDiffusion;

/// The state of rest of oxygen with 20,000 consuming cells, looked for from the level of the walls.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
public class SettleBenchmark {
    private static final int CELLS = 20_000;

    @Param({"20", "75"})
    public int edge;

    private Field field = new OxygenCase(1, 0, 0).field();
    private Exchange exchange = new Exchange(field.grid());
    private ImplicitDiffusion solver = new ImplicitDiffusion(field.grid(), Crew.alone());

    @Setup
    public void build() {
        OxygenCase task = new OxygenCase(edge, CELLS, 0);
        field = task.field();
        exchange = new Exchange(task.grid());
        OxygenCase.fill(exchange, task.voxelsOfCells());
        solver = new ImplicitDiffusion(task.grid(), Crew.alone());
    }

    @Benchmark
    public Budget settle() {
        Arrays.fill(field.values(), OxygenCase.LEVEL);
        return solver.settle(field, exchange);
    }
}

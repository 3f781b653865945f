package org.paracrine.benchmark;

import java.util.List;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.paracrine.numerics.Crew;
import org.paracrine.tissue.Budget;
import org.paracrine.tissue.Field;
import org.paracrine.tissue.Sweeps;

/// One step of all substrates of a [StepCase].
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
public class SweepsBenchmark {
    @Param({"50", "100", "150"})
    public int edge;

    @Param({"1", "4"})
    public int substrates;

    @Param({"1", "2"})
    public int threads;

    private Crew crew = Crew.alone();
    private List<Field> fields = List.of();
    private Sweeps sweeps = new Sweeps(StepCase.cube(1, 1, 1).grid(), crew);

    @Setup
    public void build() {
        StepCase task = StepCase.cube(edge, substrates, 1);
        crew = new Crew(threads);
        fields = task.fields();
        sweeps = new Sweeps(task.grid(), crew);
    }

    @TearDown
    public void close() {
        crew.close();
    }

    @Benchmark
    public double step() {
        double throughWalls = 0;
        for (Field field : fields) {
            Budget budget = sweeps.diffuse(field, StepCase.MINUTES);
            throughWalls += budget.throughWalls();
        }
        return throughWalls;
    }
}

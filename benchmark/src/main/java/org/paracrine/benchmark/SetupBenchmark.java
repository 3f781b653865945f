package org.paracrine.benchmark;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import org.paracrine.numerics.Crew;
import org.paracrine.tissue.Field;
import org.paracrine.tissue.Sweeps;

/// A grid of 150³ voxels from nothing through its first step, coefficients included. One shot each, the
/// first ones unheated, as a run meets it.
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 10)
@Fork(value = 3, jvmArgsAppend = "-XX:+UseSerialGC")
public class SetupBenchmark {
    private static final int EDGE = 150;

    @Benchmark
    public Field gridFieldAndFirstStep() {
        StepCase task = StepCase.cube(EDGE, 1, 1);
        Field field = new Field(StepCase.substrate(0), task.grid());
        new Sweeps(task.grid(), Crew.alone()).diffuse(field, StepCase.MINUTES);
        return field;
    }
}

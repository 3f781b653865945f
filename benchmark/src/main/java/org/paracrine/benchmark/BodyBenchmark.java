package org.paracrine.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.paracrine.body.Body;
import org.paracrine.body.Kinetics;
import org.paracrine.body.Organ;
import org.paracrine.body.Route;
import org.paracrine.study.Studies;
import org.paracrine.study.Study;
import org.paracrine.trial.WholeBody;

/// One animal, three products, 14 days: the body alone, and in steps of 6 min as beside a tissue.
///
/// Its study is read from `examples/body/labels.yaml`; `paracrine.home` says where the repository is.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
public class BodyBenchmark {
    private static final double DAY = 1440;
    private static final double STEP = 6;
    /// Two doses, on day 0 and day 7.
    private static final double HALF = 7 * DAY;

    private static final double DOSE = 5e10;
    /// µm³/min.
    private static final double TUMOUR = 1e8;

    private final List<Kinetics> products = new ArrayList<>();

    @Setup
    public void read() throws IOException {
        Path home = Path.of(System.getProperty("paracrine.home", "."));
        Study study = Studies.read("labels.yaml", Files.readString(home.resolve(BodyValidation.STUDY)), Map.of())
                .study();
        study.products().keySet().forEach(product -> products.add(WholeBody.of(study, product)));
    }

    @Benchmark
    public double alone() {
        return run(HALF);
    }

    @Benchmark
    public double inStepsOfTheTissue() {
        return run(STEP);
    }

    private double run(double step) {
        double liver = 0;
        for (Kinetics product : products) {
            Body body = new Body(product);
            body.changeTumourClearance(TUMOUR);
            for (double now = 0; now < 2 * HALF; now += step) {
                if (now % HALF == 0) {
                    body.give(Route.INTRAVENOUS, DOSE);
                }
                body.returnFromTumour(0.5 * body.advance(step));
            }
            liver += body.amount(Organ.LIVER);
        }
        return liver;
    }
}

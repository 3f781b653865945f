package org.paracrine.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.paracrine.archive.NewFiles;
import org.paracrine.study.Measurement;
import org.paracrine.study.Measurements;
import org.paracrine.study.Nearest;
import org.paracrine.study.Quantity;
import org.paracrine.study.Range;
import org.paracrine.study.ReadStudy;
import org.paracrine.study.StudyPaths;
import org.paracrine.trial.Fit;
import org.paracrine.trial.FitParameter;
import org.paracrine.trial.FitResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `paracrine fit`: finds numbers of a study from measurements.
@Command(
        name = "fit",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Find numbers of a study from measurements, with intervals.",
            "",
            "MEASUREMENTS is a CSV file:",
            "  arm,quantity,product,time (h),value (%%),deviation (%%)",
            "  vein,liver,exo,4,28,3",
            "A quantity is an organ (blood, liver, ...; the value is the share of the dose)",
            "or \"tumour volume\" (value (mm3)). Times count from the start of the trial.",
            "",
            "Each number starts where the study has it, and stays in the range given there;",
            "to change both: --set \"PATH=0.007 /min (assumed 0.001 .. 0.05)\".",
            "All other numbers stay as they are written. docs/study-file.md has an example.",
            ""
        })
final class FitCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private StudyArguments study;

    @Parameters(index = "1", paramLabel = "MEASUREMENTS", description = "The measurements (CSV).")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path measurements;

    @Option(
            names = "--parameter",
            paramLabel = "PATH",
            required = true,
            description = {"A number to find, as often as wanted:", "  --parameter body.vesicles.maximum"})
    private List<String> paths = new ArrayList<>();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = {
                "Write what was found to a new file (YAML); a study in the",
                "same folder uses it with \"values: FILE\"."
            })
    private @Nullable Path out;

    @Option(names = "--threads", paramLabel = "N", description = "All processors if not given.")
    private @Nullable Integer threads;

    @Option(names = "--quiet", description = "Show no progress.")
    private boolean quiet;

    @Override
    public Integer call() throws IOException {
        if (out == null) {
            fit();
            return 0;
        }
        try (NewFiles files = NewFiles.create(out)) {
            FitResult result = fit();
            Files.writeString(files.main(), FitLines.values(result, study.file(), measurements));
            files.finish();
            spec.commandLine()
                    .getOut()
                    .println("Values: " + out + "; a study uses them with \"values: " + out.getFileName() + "\"");
            return 0;
        }
    }

    private FitResult fit() {
        ReadStudy read = study.read();
        int workers = study.workers(threads, spec.commandLine());
        List<FitParameter> parameters = parameters(StudyPaths.quantities(read.study()));
        List<Measurement> measured = Measurements.read(measurements, read.study(), Fit.organs());
        FitResult result;
        try (ProgressBar bar = ProgressBar.of(
                "fitting " + parameters.size() + " to " + measured.size() + " measurements",
                quiet,
                spec.commandLine().getErr())) {
            result = fit(read, measured, parameters, workers, bar);
        }
        FitLines.of(result).forEach(spec.commandLine().getOut()::println);
        return result;
    }

    private FitResult fit(
            ReadStudy read, List<Measurement> measured, List<FitParameter> parameters, int workers, ProgressBar bar) {
        // Nobody knows how long the way is: the bar shows a usual one.
        double usual = USUAL_ITERATIONS * (1 + 2 * parameters.size());
        try {
            return new Fit(
                            read.study(),
                            measured,
                            parameters,
                            workers,
                            runs -> bar.show(Math.min(ALMOST, runs / usual), "run " + runs))
                    .run();
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), measurements + ": " + wrong.getMessage(), wrong);
        }
    }

    private static final int USUAL_ITERATIONS = 10;
    private static final double ALMOST = 0.95;

    private List<FitParameter> parameters(Map<String, Quantity> quantities) {
        List<String> wrong = new ArrayList<>();
        List<FitParameter> parameters = new ArrayList<>();
        for (String path : paths.stream().distinct().toList()) {
            Quantity quantity = quantities.get(path);
            Range range = quantity == null ? null : quantity.range();
            if (quantity == null) {
                wrong.add("there is no number at \"" + path + "\"" + Nearest.hint(quantities.keySet(), path));
            } else if (range == null || !(range.low() < range.high())) {
                wrong.add(path + " has no range to look in; give it one with --set \"" + path + "=" + quantity.value()
                        + " " + quantity.unit() + " (assumed LOW .. HIGH)\"");
            } else {
                parameters.add(new FitParameter(path, quantity.unit(), quantity.value(), range.low(), range.high()));
            }
        }
        if (!wrong.isEmpty()) {
            throw new ParameterException(spec.commandLine(), String.join(";\n  ", wrong));
        }
        return parameters;
    }
}

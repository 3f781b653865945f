package org.paracrine.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.paracrine.archive.Provenance;
import org.paracrine.archive.RunFolder;
import org.paracrine.archive.RunName;
import org.paracrine.numerics.Crew;
import org.paracrine.physicell.Outputs;
import org.paracrine.physicell.PhysicellModel;
import org.paracrine.physicell.PhysicellRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `paracrine physicell run`: runs a PhysiCell model and leaves what PhysiCell would, and more.
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Run a PhysiCell model from its settings, unmodified.",
            "",
            "The same model and seed give the same results, to the last bit, on any number",
            "of threads. Ctrl-C stops early; --resume goes on from there, to the same bits.",
            ""
        })
final class PhysicellRunCommand implements Callable<Integer> {
    private static final Path RUNS = Path.of("runs");
    private static final int STOPPED = 130;
    private static final String REPORT = "report.html";

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "SETTINGS", description = "The settings of the model (PhysiCell_settings.xml).")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path settings;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "The folder to make; it must not exist. If not given, a new one in runs/.")
    private @Nullable Path out;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads that share the work; all processors if not given.")
    private @Nullable Integer threads;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Start of the random numbers; that of the settings if not given, 0 where they have none.")
    private @Nullable Long seed;

    @Option(
            names = "--for",
            paramLabel = "MINUTES",
            description = "How long to run; max_time of the settings if not given.")
    private @Nullable Double minutes;

    @Option(
            names = "--adaptive",
            description = "Let every process take the steps that its accuracy asks for, instead of those of the file.")
    private boolean adaptive;

    @Option(
            names = "--as-1.14",
            description = {
                "Share the peculiarities of PhysiCell 1.14, to compare results",
                "(docs/physicell-differences.md)."
            })
    private boolean as114;

    @Option(
            names = "--write",
            paramLabel = "FORMAT",
            split = ",",
            description = {
                "What to write: multicellds (for pcdl and PhysiCell Studio), parquet, vtk (for",
                "ParaView), separated by commas; multicellds,parquet if not given."
            })
    private List<String> formats = List.of("multicellds", "parquet");

    @Option(names = "--resume", paramLabel = "DIR", description = "Go on from where the run in this folder stopped.")
    private @Nullable Path resume;

    @Option(names = "--quiet", description = "No progress, no warnings: print only where the results are.")
    private boolean quiet;

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        Outputs.Formats wanted = wanted();
        int workers = workers();
        PhysicellModel model = PhysicellModel.read(settings, new PhysicellModel.Manner(as114, adaptive, seed));
        RunName name = RunName.of("physicell " + model.settings().project(), Files.readString(settings), model.seed());
        try (Interruption interruption = new Interruption(() -> stopping(err));
                RunFolder folder = out == null ? RunFolder.create(RUNS, name) : RunFolder.create(out);
                Crew crew = new Crew(workers)) {
            if (!quiet) {
                model.warnings().forEach(warning -> err.println("warning: " + warning));
            }
            Provenance.Started begun =
                    Provenance.start(Version.current(), workers, model.seed(), name.hash(), commandLine());
            PhysicellRun run = new PhysicellRun(
                    model, until(model), folder, wanted, new Provenance.Product("Paracrine", Version.current()), crew);
            if (resume != null) {
                run.resume(resume);
            }
            boolean isComplete;
            try (ProgressBar bar = ProgressBar.of("running " + settings.getFileName(), quiet, err)) {
                isComplete = run.run(bar::show, interruption::isAsked);
            }
            Provenance provenance = begun.end(isComplete ? Provenance.Outcome.COMPLETE : Provenance.Outcome.PARTIAL);
            folder.text(Provenance.FILE, provenance.json());
            report(folder, model, run, wanted, provenance);
            tell(folder.finish(), run, isComplete, err);
            return isComplete ? 0 : STOPPED;
        }
    }

    private void report(
            RunFolder folder, PhysicellModel model, PhysicellRun run, Outputs.Formats written, Provenance provenance)
            throws IOException {
        ReportCulture culture = new PhysicellReport(model, run)
                .culture(
                        model.settings().project(),
                        until(model),
                        provenance,
                        PhysicellFiles.of(written, model.settings()));
        try (Writer page = Files.newBufferedWriter(folder.file(REPORT), StandardCharsets.UTF_8)) {
            Report.write(culture, page);
        }
    }

    private double until(PhysicellModel model) {
        if (minutes == null) {
            return model.settings().times().maximum();
        }
        if (!(minutes >= 0 && Double.isFinite(minutes))) {
            throw new ParameterException(
                    spec.commandLine(), "--for is " + minutes + ", but must be a number of minutes of at least 0");
        }
        return minutes;
    }

    private int workers() {
        if (threads != null && threads < 1) {
            throw new ParameterException(
                    spec.commandLine(), "--threads is " + threads + ", but at least one thread must work");
        }
        return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    }

    private Outputs.Formats wanted() {
        List<String> known = List.of("multicellds", "parquet", "vtk");
        for (String format : formats) {
            if (!known.contains(format)) {
                throw new ParameterException(
                        spec.commandLine(), "--write knows " + String.join(", ", known) + ", not \"" + format + "\"");
            }
        }
        return new Outputs.Formats(
                formats.contains("multicellds"), formats.contains("parquet"), formats.contains("vtk"));
    }

    private List<String> commandLine() {
        List<String> words = new ArrayList<>(List.of("paracrine"));
        words.addAll(spec.root().commandLine().getParseResult().originalArgs());
        return words;
    }

    private void stopping(PrintWriter err) {
        if (!quiet) {
            err.println("\nStopping in a moment; what is finished is kept.");
        }
    }

    private void tell(Path done, PhysicellRun run, boolean isComplete, PrintWriter err) {
        PrintWriter page = spec.commandLine().getOut();
        Path here = Path.of("").toAbsolutePath();
        Path shown = done.startsWith(here) ? here.relativize(done) : done;
        if (!quiet) {
            run.lines().forEach(page::println);
        }
        page.println(quiet ? shown : "Results: " + shown);
        if (!quiet) {
            page.println("Report: " + shown.resolve(REPORT));
        }
        page.flush();
        if (!isComplete) {
            err.println("Stopped at " + run.minutes() + " min. To go on, to the same bits:"
                    + "\n  paracrine physicell run " + settings + " --resume " + shown + " --out NEW");
        }
    }
}

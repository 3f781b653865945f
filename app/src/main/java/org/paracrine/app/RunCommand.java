package org.paracrine.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.paracrine.archive.ParquetWriter;
import org.paracrine.archive.Provenance;
import org.paracrine.archive.RunFolder;
import org.paracrine.archive.RunName;
import org.paracrine.archive.Table;
import org.paracrine.evidence.Evidence;
import org.paracrine.study.Attachment;
import org.paracrine.study.Problem;
import org.paracrine.study.ReadStudy;
import org.paracrine.study.Study;
import org.paracrine.trial.Delivery;
import org.paracrine.trial.Trial;
import org.paracrine.trial.TrialResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `paracrine run`: treats the virtual animals of a study and leaves a folder with the report and the tables.
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Run a study: treat the animals, write the tables and the report.",
            "",
            "The same study and seed give the same results, to the last bit, on any number",
            "of threads. Ctrl-C stops early and keeps the animals that are finished.",
            ""
        })
final class RunCommand implements Callable<Integer> {
    private static final Path RUNS = Path.of("runs");
    private static final int STOPPED = 130;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private StudyArguments study;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "The folder to make; it must not exist. If not given, a new one in runs/.")
    private @Nullable Path out;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Animals treated at the same time; all processors if not given.")
    private @Nullable Integer threads;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Start of the random numbers; run.seed of the study if not given.")
    private @Nullable Long seed;

    @Option(names = "--quiet", description = "No progress, no warnings, no table: print only where the report is.")
    private boolean quiet;

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        int workers = study.workers(threads, spec.commandLine());
        if (seed != null) {
            study.settings().put("run.seed", seed.toString());
        }
        ReadStudy sound = study.read();
        long start = sound.study().run().seed();
        Trial trial = new Trial(sound.study(), start);
        RuleRemarks remarks = RuleRemarks.of(sound);
        ReadStudy read = remarks.warned();
        RunName name = RunName.of(read.study().study(), read.resolved(), start);
        // The folder closes first: Ctrl-C ends the program as soon as the interruption is over.
        try (Interruption interruption = new Interruption(() -> stopping(err));
                RunFolder folder = out == null ? RunFolder.create(RUNS, name) : RunFolder.create(out)) {
            Provenance.Started begun = Provenance.start(Version.current(), workers, start, name.hash(), commandLine());
            if (!quiet) {
                warn(read, err);
            }
            TrialResult result;
            try (FieldFiles fields = new FieldFiles(folder)) {
                result = treat(read, trial, workers, fields, interruption, err);
                fields.finish();
            }
            if (result.courses().isEmpty()) {
                err.println(
                        "Stopped before the first animal was finished, so nothing was kept. The same command begins anew.");
                return STOPPED;
            }
            write(folder, remarks, trial, result, begun);
            tell(folder.finish(), read, trial, result, err);
            return result.complete() ? 0 : STOPPED;
        }
    }

    private void stopping(PrintWriter err) {
        if (!quiet) {
            err.println("\nStopping in a moment; what is finished is kept.");
        }
    }

    private List<String> commandLine() {
        List<String> given = spec.root().commandLine().getParseResult().originalArgs();
        List<String> words = new java.util.ArrayList<>(List.of("paracrine"));
        words.addAll(given);
        return words;
    }

    private static void warn(ReadStudy read, PrintWriter err) {
        for (Problem warning : read.warnings()) {
            err.println("warning: " + warning);
        }
    }

    /// "treating 3 arms × 8 animals", so that nobody takes 24 for the size of a group.
    static String treating(Study study) {
        int arms = study.arms().size();
        int animals = study.subject().animals();
        return "treating " + arms + (arms == 1 ? " arm × " : " arms × ") + animals
                + (animals == 1 ? " animal" : " animals");
    }

    private TrialResult treat(
            ReadStudy read, Trial trial, int workers, FieldFiles sink, Interruption interruption, PrintWriter err) {
        try (ProgressBar bar = ProgressBar.of(treating(read.study()), quiet, err)) {
            return trial.run(workers, share -> bar.show(share, ""), sink, interruption::isAsked);
        }
    }

    private void write(RunFolder folder, RuleRemarks remarks, Trial trial, TrialResult result, Provenance.Started begun)
            throws IOException {
        ReadStudy read = remarks.read();
        folder.text("study.resolved.yaml", read.resolved());
        for (Attachment attachment : read.attachments()) {
            Files.write(folder.file(attachment.name()), attachment.content());
        }
        for (Map.Entry<String, Table> table : TrialTables.of(result).entrySet()) {
            ParquetWriter.write(table.getValue(), folder.file(table.getKey()));
        }
        Provenance provenance = begun.end(result.complete() ? Provenance.Outcome.COMPLETE : Provenance.Outcome.PARTIAL);
        folder.text(Provenance.FILE, provenance.json());
        Evidence evidence = Evidence.shipped();
        ReportRun run = new ReportRun(
                read.study().study(),
                TrialReport.summary(read.study(), trial.blockVolume()),
                new TrialEvidence(read.study(), result.draws(), evidence).followed(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                Version.current(),
                result.seed(),
                provenance.studyHash(),
                Duration.ofMillis(Math.round(provenance.wallSeconds() * 1000)),
                ReportText.command(provenance.commandLine()),
                result.courses().size(),
                trial.size());
        try (Writer page = Files.newBufferedWriter(folder.file("report.html"), StandardCharsets.UTF_8)) {
            Report.write(new TrialReport(remarks, result, evidence).model(run), page);
        }
    }

    private void tell(Path done, ReadStudy read, Trial trial, TrialResult result, PrintWriter err) {
        PrintWriter page = spec.commandLine().getOut();
        Path here = Path.of("").toAbsolutePath();
        Path shown = done.startsWith(here) ? here.relativize(done) : done;
        if (quiet) {
            page.println(shown.resolve("report.html"));
        } else {
            page.println();
            page.println(read.study().study());
            page.println();
            EndpointLines.of(result).forEach(page::println);
            result.plausibility().stream()
                    .filter(Delivery::isImpossible)
                    .forEach(delivery -> page.println("\nImpossible as written: " + delivery.sentence()));
            page.println();
            page.println("Report: " + shown.resolve("report.html"));
        }
        page.flush();
        if (!result.complete()) {
            err.println("Stopped: " + result.courses().size() + " of " + trial.size()
                    + " animals, arm by arm, were finished and are in " + shown
                    + ".\nThe same command" + (out == null ? "" : " with another --out")
                    + " treats them all, from the beginning; these come out the same again.");
        }
    }
}

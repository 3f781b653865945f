package org.paracrine.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.paracrine.study.ReadStudy;
import org.paracrine.trial.Course;
import org.paracrine.trial.Observation;
import org.paracrine.trial.Trial;
import org.paracrine.trial.TrialResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `paracrine bench`: how long a study takes on this machine.
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Run a study without writing anything, and print what it took.",
            "",
            "The machine should be idle. docs/performance.md was measured with",
            "examples/glioma-mir146b/study.yaml.",
            ""
        })
final class BenchCommand implements Callable<Integer> {
    private static final double NANOSECONDS = 1e-9;
    private static final double BYTES_PER_MB = 1e6;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private StudyArguments study;

    @Option(names = "--threads", paramLabel = "N", description = "All processors if not given.")
    private @Nullable Integer threads;

    @Override
    public Integer call() throws IOException {
        ReadStudy read = study.read();
        int workers = study.workers(threads, spec.commandLine());
        Trial trial = new Trial(read.study(), read.study().run().seed());
        long wall = System.nanoTime();
        double cpu = cpuSeconds();
        TrialResult result;
        try (ProgressBar bar = ProgressBar.of(
                RunCommand.treating(read.study()), false, spec.commandLine().getErr())) {
            result = trial.run(workers, share -> bar.show(share, ""), () -> false);
        }
        print(result, trial, workers, (System.nanoTime() - wall) * NANOSECONDS, cpuSeconds() - cpu);
        return 0;
    }

    private static double cpuSeconds() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(used -> used.toMillis() / 1000.0)
                .orElse(Double.NaN);
    }

    private void print(TrialResult result, Trial trial, int workers, double wall, double cpu) {
        PrintWriter out = spec.commandLine().getOut();
        long[] cells = result.courses().stream()
                .mapToLong(BenchCommand::finalCells)
                .sorted()
                .toArray();
        double days = result.study().run().duration().value() / TrialReport.MINUTES_PER_DAY;
        line(out, "study", result.study().study());
        line(out, "size", trial.size() + " animals (arms × animals), " + ReportText.number(days) + " d");
        line(out, "cells at end", cells[0] + " to " + cells[cells.length - 1] + ", median " + cells[cells.length / 2]);
        line(out, "threads", String.valueOf(workers));
        line(out, "wall time", String.format(Locale.ROOT, "%.1f s", wall));
        line(out, "CPU time", String.format(Locale.ROOT, "%.1f s", cpu));
        line(out, "animal days", String.format(Locale.ROOT, "%.2f per CPU second", trial.size() * days / cpu));
        line(out, "largest heap", String.format(Locale.ROOT, "%.0f MB", peakHeap() / BYTES_PER_MB));
        line(out, "Java", Version.java());
    }

    private static void line(PrintWriter out, String subject, String value) {
        out.printf("  %-14s %s%n", subject, value);
    }

    private static long finalCells(Course course) {
        return Math.round(course.of(Observation.LIVE_CELLS).getLast().value()
                + course.of(Observation.DEAD_CELLS).getLast().value());
    }

    private static long peakHeap() {
        long peak = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getType() == MemoryType.HEAP) {
                peak += pool.getPeakUsage().getUsed();
            }
        }
        return peak;
    }
}

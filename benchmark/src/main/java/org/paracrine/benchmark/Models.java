package org.paracrine.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.paracrine.numerics.NumericalFailure;

/// Prints what whole PhysiCell models cost, in the steps of their files and with clocks that adapt, beside programs
/// that run the same files. `benchmark/models` starts it.
public final class Models {
    private static final double MILLI = 1e3;
    private static final double MILLION_MINUTES = 12;
    private static final int EXIT_USAGE = 2;
    private static final int EXIT_FAILURE = 3;

    private final ModelOptions options;
    private final PrintStream out;

    private Models(ModelOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /// Ends with 2 for a wrong word, 3 if a program failed.
    public static void main(String... words) {
        System.exit(run(words));
    }

    private static int run(String... words) {
        ModelOptions options;
        try {
            options = ModelOptions.parse(words);
        } catch (IllegalArgumentException e) {
            System.err.println("benchmark/models: " + e.getMessage() + "\n" + ModelOptions.USAGE);
            return EXIT_USAGE;
        }
        try {
            Models models = new Models(options, System.out);
            if (options.isMillion()) {
                models.printMillion();
            } else {
                models.print();
            }
            return 0;
        } catch (IllegalStateException | UncheckedIOException | NumericalFailure e) {
            System.err.println("benchmark/models: " + e.getMessage());
            return EXIT_FAILURE;
        } catch (IOException e) {
            System.err.println("benchmark/models: the models cannot be written: " + e.getMessage());
            return EXIT_FAILURE;
        }
    }

    private void print() throws IOException {
        Path folder = Files.createTempDirectory("paracrine-models");
        out.println(Machine.here(""));
        List<ModelCase> cases = new ArrayList<>();
        if (options.cases().isEmpty() || !options.isOnlyNamed()) {
            cases.add(ModelCase.disc(folder, options.discMinutes()));
            cases.add(ModelCase.ball(folder, options.ballMinutes()));
        }
        cases.addAll(options.cases());
        TextTable table = new TextTable(
                "model",
                "program",
                "simulated min",
                "CPU ms per simulated min: median",
                "best",
                "Paracrine's fixed steps over this",
                "adaptive over this",
                "process, first run, ms per min",
                "cells at the end");
        for (ModelCase each : cases) {
            addRows(table, each);
        }
        out.println(table);
    }

    /// A million cells for one step of the phenotype, in the steps of the file.
    private void printMillion() throws IOException {
        out.println(Machine.here(""));
        ModelCase task = ModelCase.million(Files.createTempDirectory("paracrine-models"), MILLION_MINUTES);
        ModelRun run = ModelRun.ours(task, false);
        out.println("A million cells, 3 substrates on 110³ voxels, 20 rules: " + TextTable.number(run.cells(), 0)
                + " cells after " + TextTable.number(MILLION_MINUTES, 0) + " simulated min, "
                + TextTable.number(run.cpuSeconds(), 1) + " CPU s; largest memory of the whole process: "
                + Heap.largestOfProcess() + ".");
    }

    private void addRows(TextTable table, ModelCase task) {
        List<List<ModelRun>> runs = new ArrayList<>();
        for (int index = 0; index < 2 + options.peers().size(); index++) {
            runs.add(new ArrayList<>());
        }
        List<ModelRun> first = List.of(ModelRun.ours(task, false), ModelRun.ours(task, true));
        for (int round = 0; round < options.rounds(); round++) {
            runs.get(0).add(ModelRun.ours(task, false));
            runs.get(1).add(ModelRun.ours(task, true));
            for (int index = 0; index < options.peers().size(); index++) {
                runs.get(2 + index).add(theirs(options.peers().get(index), task));
            }
        }
        for (int index = 0; index < runs.size(); index++) {
            double median = median(runs.get(index));
            double process = index < 2 ? first.get(index).processSeconds() : median;
            table.row(
                    task.name(),
                    index == 0
                            ? "Paracrine, steps of the file"
                            : index == 1
                                    ? "Paracrine, adaptive"
                                    : options.peers().get(index - 2).name(),
                    TextTable.number(task.minutes(), 0),
                    perMinute(task, median),
                    perMinute(task, least(runs.get(index))),
                    TextTable.number(median / median(runs.get(0)), 1),
                    TextTable.number(median / median(runs.get(1)), 1),
                    perMinute(task, process),
                    TextTable.number(runs.get(index).getLast().cells(), 0));
        }
    }

    private ModelRun theirs(Program program, ModelCase task) {
        String output = program.output(task.words());
        try {
            return ModelRun.parse(output);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(program.name() + ": " + e.getMessage(), e);
        }
    }

    private static String perMinute(ModelCase task, double seconds) {
        return TextTable.number(seconds * MILLI / task.minutes(), 2);
    }

    private static double median(List<ModelRun> runs) {
        return Rounds.median(numbers(runs, ModelRun::cpuSeconds));
    }

    private static double least(List<ModelRun> runs) {
        return numbers(runs, ModelRun::cpuSeconds).stream()
                .mapToDouble(each -> each)
                .min()
                .orElse(Double.NaN);
    }

    private static List<Double> numbers(List<ModelRun> runs, ToDoubleFunction<ModelRun> quantity) {
        return runs.stream().mapToDouble(quantity).boxed().toList();
    }
}

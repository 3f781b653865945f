package org.paracrine.benchmark;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.paracrine.numerics.NumericalFailure;

/// Prints how fast and how lean the mechanics of cells is beside a flat C++ loop and peers, all in the same run.
/// `benchmark/cells` starts it.
public final class Cells {
    private static final int CELLS = 100_000;
    private static final double MILLION = 1e6;
    private static final double NANOSECONDS = 1e9;
    private static final int EXIT_USAGE = 2;
    private static final int EXIT_FAILURE = 3;

    private final CellOptions options;
    private final PrintStream out;

    private Cells(CellOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /// Ends with 2 for a wrong word, 3 if a program failed.
    public static void main(String... words) {
        System.exit(run(words));
    }

    private static int run(String... words) {
        CellOptions options;
        try {
            options = CellOptions.parse(words);
        } catch (IllegalArgumentException e) {
            System.err.println("benchmark/cells: " + e.getMessage() + "\n" + CellOptions.USAGE);
            return EXIT_USAGE;
        }
        try {
            new Cells(options, System.out).print();
            return 0;
        } catch (IllegalStateException | UncheckedIOException | NumericalFailure e) {
            System.err.println("benchmark/cells: " + e.getMessage());
            return EXIT_FAILURE;
        }
    }

    private void print() {
        Machine machine = Machine.here("");
        out.println(machine);
        out.println("## Mechanics of " + TextTable.number(CELLS, 0) + " cells, " + options.steps() + " steps of "
                + Spheroid.STEP + " min; rounds, everybody in turn: " + options.rounds() + "\n");
        out.println(new CellTable(CELLS, options));
        if (machine.threads() > 1) {
            out.println(twoThreads());
        }
        out.println("## Sizes, one thread\n");
        out.println(sizes());
    }

    /// How much faster ours is on two threads, by the wall.
    private String twoThreads() {
        StringBuilder text = new StringBuilder();
        for (boolean isShuffled : List.of(true, false)) {
            Spheroid spheroid = new Spheroid(CELLS, isShuffled);
            List<CellRun> one = new ArrayList<>();
            List<CellRun> two = new ArrayList<>();
            for (int round = 0; round < options.rounds(); round++) {
                one.add(CellRun.ours(spheroid, 1, options.steps()));
                two.add(CellRun.ours(spheroid, 2, options.steps()));
            }
            double gain = best(two) / best(one);
            text.append("Paracrine with 2 threads is " + TextTable.number(gain, 2) + " times as fast as with one, "
                    + (isShuffled ? "shuffled" : "lattice") + ": " + TextTable.number(best(two) / MILLION, 1)
                    + " M cell-steps per s of wall (best rounds).\n");
        }
        return text.toString();
    }

    private static double best(List<CellRun> runs) {
        return runs.stream().mapToDouble(CellRun::perWallSecond).max().orElse(Double.NaN);
    }

    /// All sizes take turns, so that an hour in which the machine is slow is slow for each.
    private TextTable sizes() {
        Map<Spheroid, List<CellRun>> runs = new LinkedHashMap<>();
        for (int round = 0; round < options.rounds(); round++) {
            for (Spheroid spheroid : spheroids()) {
                runs.computeIfAbsent(spheroid, _ -> new ArrayList<>())
                        .add(CellRun.ours(spheroid, 1, Spheroid.PHENOTYPE));
            }
        }
        TextTable table = new TextTable(
                "cells",
                "order",
                "neighbours per cell",
                "M cell-steps per CPU s: median",
                "ns per cell and step",
                "ns per neighbour and step",
                "bytes per cell");
        runs.forEach((spheroid, all) -> row(table, spheroid, CellTable.median(all, CellRun::perCpuSecond)));
        return table;
    }

    private List<Spheroid> spheroids() {
        List<Integer> sizes = options.isShort() ? List.of(10_000, 100_000) : List.of(10_000, 100_000, 1_000_000);
        return Stream.of(true, false)
                .flatMap(isShuffled -> sizes.stream().map(cells -> new Spheroid(cells, isShuffled)))
                .toList();
    }

    /// The smaller a ball, the more of its cells stand at its surface, with fewer neighbours.
    private static void row(TextTable table, Spheroid spheroid, double rate) {
        double neighbours = spheroid.neighbours();
        table.row(
                TextTable.number(spheroid.cells(), 0),
                spheroid.isShuffled() ? "shuffled" : "lattice",
                TextTable.number(neighbours, 2),
                TextTable.number(rate / MILLION, 1),
                TextTable.number(NANOSECONDS / rate, 0),
                TextTable.number(NANOSECONDS / rate / neighbours, 2),
                TextTable.number(CellRun.bytesPerCell(spheroid, 1), 0));
    }
}

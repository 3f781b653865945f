package org.paracrine.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// The table of the mechanics: everybody moves the same ball of cells in turn, created in random order and in that of
/// the lattice.
final class CellTable {
    private static final double MILLION = 1e6;

    private final int cells;
    private final CellOptions options;

    /// By case (shuffled, lattice), contestant (we first) and round.
    private final List<List<List<CellRun>>> runs = new ArrayList<>();

    CellTable(int cells, CellOptions options) {
        this.cells = cells;
        this.options = options;
        for (boolean isShuffled : List.of(true, false)) {
            runs.add(runs(new Spheroid(cells, isShuffled)));
        }
    }

    private List<List<CellRun>> runs(Spheroid spheroid) {
        List<List<CellRun>> byContestant = new ArrayList<>();
        for (int index = 0; index <= options.peers().size(); index++) {
            byContestant.add(new ArrayList<>());
        }
        CellRun.ours(spheroid, 1, options.steps());
        for (int round = 0; round < options.rounds(); round++) {
            byContestant.getFirst().add(CellRun.ours(spheroid, 1, options.steps()));
            for (int index = 0; index < options.peers().size(); index++) {
                byContestant.get(index + 1).add(theirs(options.peers().get(index), spheroid));
            }
        }
        return byContestant;
    }

    private CellRun theirs(Program program, Spheroid spheroid) {
        String output = program.output(spheroid.words(options.steps()));
        try {
            return CellRun.parse(output);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(program.name() + ": " + e.getMessage(), e);
        }
    }

    @Override
    public String toString() {
        TextTable table = new TextTable(
                "program",
                "shuffled, M cell-steps per CPU s: median",
                "best",
                "lattice: median",
                "best",
                "Paracrine's median over this, shuffled",
                "lattice",
                "bytes per cell",
                "mean pressure differs by");
        for (int index = 0; index <= options.peers().size(); index++) {
            table.row(
                    index == 0 ? "Paracrine" : options.peers().get(index - 1).name(),
                    rate(0, index, true),
                    rate(0, index, false),
                    rate(1, index, true),
                    rate(1, index, false),
                    TextTable.number(median(0, 0) / median(0, index), 2),
                    TextTable.number(median(1, 0) / median(1, index), 2),
                    TextTable.number(bytes(index), 0),
                    difference(index));
        }
        return table.toString();
    }

    private String rate(int order, int index, boolean isMedian) {
        List<CellRun> own = runs.get(order).get(index);
        double rate = isMedian
                ? median(order, index)
                : own.stream().mapToDouble(CellRun::perCpuSecond).max().orElse(Double.NaN);
        return TextTable.number(rate / MILLION, isMedian && rate >= MILLION ? 1 : 2);
    }

    private double median(int order, int index) {
        return median(runs.get(order).get(index), CellRun::perCpuSecond);
    }

    static double median(List<CellRun> runs, ToDoubleFunction<CellRun> quantity) {
        return Rounds.median(runs.stream().mapToDouble(quantity).boxed().toList());
    }

    private double bytes(int index) {
        return index == 0
                ? CellRun.bytesPerCell(new Spheroid(cells, true), 1)
                : runs.getFirst().get(index).getFirst().bytesPerCell();
    }

    /// From ours after as many steps, relative; of the last round in the order of the lattice.
    private String difference(int index) {
        CellRun run = runs.get(1).get(index).getLast();
        if (Double.isNaN(run.meanPressure()) || run.stepsMade() == 0) {
            return "–";
        }
        double ours = CellRun.meanPressure(new Spheroid(cells, false), run.stepsMade());
        return TextTable.small(Math.abs(run.meanPressure() - ours) / ours);
    }
}

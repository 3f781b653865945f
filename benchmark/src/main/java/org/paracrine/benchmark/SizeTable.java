package org.paracrine.benchmark;

import java.util.ArrayList;
import java.util.List;

/// What fields and their solvers hold in memory, and how long a large grid takes to set up.
final class SizeTable {
    /// Memory that does not count, whatever the grid (bytes).
    static final double FIXED_BYTES = 20e6;

    private static final int EDGE = 100;
    private static final int LARGE_EDGE = 150;
    private static final int REPEATS = 5;
    private static final double MILLION = 1e6;

    private final TextTable table =
            new TextTable("what", "voxels", "substrates", "MB", "bytes per voxel and substrate", "beyond 20 MB");
    private final StringBuilder setup = new StringBuilder();

    /// @param others that are asked for their memory too, on the smaller grid
    /// @param isSetupCompared true to let them build the large grid, which can take long
    SizeTable(List<Program> others, boolean isSetupCompared) {
        for (int edge : List.of(EDGE, LARGE_EDGE)) {
            for (int substrates : List.of(1, 4)) {
                StepCase task = StepCase.cube(edge, substrates, 1);
                row("Paracrine, fields and solver", task, Paracrine.bytes(task));
            }
            StepCase one = StepCase.cube(edge, 1, 1);
            row("the same with the field's exchange", one, Paracrine.bytesWithExchange(one));
        }
        setup.append("Grid of " + LARGE_EDGE + "³ voxels from nothing through its first step, wall: Paracrine "
                + TextTable.number(ourSetup(), 3) + " s");
        for (Program other : others) {
            rowsOf(other, isSetupCompared ? LARGE_EDGE : EDGE);
        }
        setup.append(".\n");
    }

    private void rowsOf(Program other, int largest) {
        StepCase four = StepCase.cube(EDGE, 4, 1);
        row(other.name(), four, other.run(four).bytes());
        StepCase one = StepCase.cube(largest, 1, 1);
        Outcome outcome = other.run(one);
        row(other.name(), one, outcome.bytes());
        if (largest == LARGE_EDGE) {
            double seconds = outcome.setupSeconds() + outcome.wallSeconds();
            setup.append("; " + other.name() + " " + TextTable.number(seconds, 3) + " s");
        }
    }

    /// The first is the slowest, since its code is still being compiled; the median is given.
    private static double ourSetup() {
        List<Double> seconds = new ArrayList<>();
        for (int repeat = 0; repeat < REPEATS; repeat++) {
            seconds.add(Paracrine.setupSeconds(LARGE_EDGE));
        }
        return Rounds.median(seconds);
    }

    private void row(String what, StepCase task, double bytes) {
        double each = bytes / task.voxelSubstrates();
        double beyond = Math.max(0, bytes - FIXED_BYTES) / task.voxelSubstrates();
        table.row(
                what,
                task.nx() + "³",
                Integer.toString(task.substrates()),
                TextTable.number(bytes / MILLION, 1),
                TextTable.number(each, 1),
                TextTable.number(beyond, 1));
    }

    @Override
    public String toString() {
        return table + setup.toString();
    }
}

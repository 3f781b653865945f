package org.paracrine.cell;

import java.util.Arrays;
import org.paracrine.numerics.RandomStream;

/// One random number of each cell in every step of the mechanics, for one purpose.
///
/// Four in a row come from one block and are kept until they are used up, so a step costs a look and mostly no draw:
/// those of four calls if each is one step, those of four steps within a call beyond the first. Who keeps them does not
/// matter: they are those of the address. Each hand asks for its own cells only.
final class StepDraws {
    private static final int ROW = 4;

    private final long purpose;

    /// By dense index: four numbers each, whose they are and which row.
    private double[] numbers = {};

    private long[] owners = {};
    private long[] steps = {};
    private int[] rows = {};

    StepDraws(long purpose) {
        this.purpose = purpose;
    }

    long purpose() {
        return purpose;
    }

    /// Before hands ask for the numbers of so many cells.
    void makeRoom(int cells) {
        if (owners.length < cells) {
            int room = cells + cells / Columns.SLACK;
            numbers = new double[ROW * room];
            owners = new long[room];
            steps = new long[room];
            rows = new int[room];
            Arrays.fill(owners, Long.MIN_VALUE);
        }
    }

    /// The number of a cell in a step.
    ///
    /// @param step number of the call
    /// @param piece number of the step within the call
    double of(Population cells, int cell, RandomStream random, long step, int piece) {
        long first = piece == 0 ? step & -ROW : step;
        int row = piece == 0 ? 0 : 1 + piece / ROW;
        long id = cells.id(cell);
        if (steps[cell] != first || rows[cell] != row || owners[cell] != id) {
            random.uniforms(id, first, purpose, row, numbers, ROW * cell);
            owners[cell] = id;
            steps[cell] = first;
            rows[cell] = row;
        }
        return numbers[ROW * cell + (piece == 0 ? (int) (step & (ROW - 1)) : piece % ROW)];
    }
}

package org.paracrine.cell;

import java.util.Arrays;
import org.paracrine.numerics.RandomStream;

/// One random number of each cell in every step of the mechanics, for one purpose.
///
/// The numbers of four steps come from one block ([RandomStream#uniformInRow]) and are kept until they are used up, so
/// a step costs a look and no draw. Who keeps them does not matter: they are those of the address. Each hand asks for
/// its own cells only.
final class StepDraws {
    private static final int ROW = 4;
    private static final long NONE = Long.MIN_VALUE;

    private final long purpose;

    /// By dense index: four numbers each, whose they are and which row of steps.
    private double[] numbers = {};

    private long[] owners = {};
    private long[] rows = {};

    StepDraws(long purpose) {
        this.purpose = purpose;
    }

    /// Before hands ask for the numbers of so many cells.
    void makeRoom(int cells) {
        if (owners.length < cells) {
            int room = cells + cells / Columns.SLACK;
            numbers = new double[ROW * room];
            owners = new long[room];
            rows = new long[room];
            Arrays.fill(rows, NONE);
        }
    }

    /// The number of a cell in a step.
    ///
    /// @param piece number of the step within the call
    double of(Population cells, int cell, RandomStream random, long step, int piece) {
        long id = cells.id(cell);
        if (piece != 0) {
            return random.uniformInRow(id, step, purpose, piece);
        }
        long row = step >> 2;
        if (rows[cell] != row || owners[cell] != id) {
            random.uniformsInRow(id, step, purpose, 0, numbers, ROW * cell);
            owners[cell] = id;
            rows[cell] = row;
        }
        return numbers[ROW * cell + (int) (step & 3)];
    }
}

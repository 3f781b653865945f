package org.paracrine.tissue;

import java.util.Arrays;

/// Solves many equal lines side by side: voxel i of line k lies at `base + i PITCH + k`, so that the inner loops run
/// over contiguous numbers.
///
/// The compiler of the JVM makes vector instructions of a loop over two runs of one array, or of arrays that it
/// cannot tell apart, only if it knows their distance when it compiles. So all work is done in blocks of constant
/// pitch, to which the lines are copied; with rows of any length in the field itself the sweeps take 1.5 times as
/// long, although nothing has to be copied there. A block has a row more at either end, for the sources of the walls.
///
/// The order of operations is that of [PlainSweeps], to the bit.
final class Lanes {
    /// Lines per block. With 64 a sweep took a quarter longer, with 256 it was no faster, and rows that are transposed
    /// into a block took twice as long, since they compete for few sets of the cache.
    static final int PITCH = 128;

    private Lanes() {}

    /// Numbers that a block of lines of `count` voxels takes, with the rows for the walls.
    static int size(int count) {
        return (count + 2) * PITCH;
    }

    /// Puts the sources of the walls into the rows beyond the lines; `at` is where the row of the low wall begins.
    static void setSources(AxisStep sweep, double[] block, int at, int width) {
        int beyond = at + (sweep.count() + 1) * PITCH;
        Arrays.fill(block, at, at + width, sweep.low().source(1));
        Arrays.fill(block, beyond, beyond + width, sweep.high().source(1));
    }

    /// Solves `width` lines that are not periodic, from the block to the field: there the first voxels lie from `to`
    /// on, and neighbours `stride` apart; `base` is where the first voxels lie in the block.
    static void solveChain(
            double[] block, int base, int width, LineFactors factors, double[] field, int to, int stride) {
        for (int at = 0, row = base; at < factors.count; at++, row += PITCH) {
            forward(block, row, width, factors.weight[at], factors.lower[at]);
        }
        backwardTo(block, base, width, factors, field, to, stride);
    }

    /// The same, from the field and back to it. Each row is solved as soon as it is there.
    static void solveChainOf(
            double[] block, int base, int width, LineFactors factors, double[] field, int from, int stride) {
        for (int at = 0, row = base; at < factors.count; at++, row += PITCH) {
            System.arraycopy(field, from + at * stride, block, row, width);
            forward(block, row, width, factors.weight[at], factors.lower[at]);
        }
        backwardTo(block, base, width, factors, field, from, stride);
    }

    private static void backwardTo(
            double[] block, int base, int width, LineFactors factors, double[] field, int to, int stride) {
        for (int at = factors.count - 1, row = base + at * PITCH; at >= 0; at--, row -= PITCH) {
            backward(block, row, width, factors.upper[at]);
            System.arraycopy(block, row, field, to + at * stride, width);
        }
    }

    /// One row of the way to the high ends.
    static void forward(double[] block, int row, int width, double weight, double lower) {
        for (int k = row; k < row + width; k++) {
            block[k] = block[k] * weight + block[k - PITCH] * lower;
        }
    }

    /// One row of the way back.
    static void backward(double[] block, int row, int width, double upper) {
        for (int k = row; k < row + width; k++) {
            block[k] = block[k] + block[k + PITCH] * upper;
        }
    }

    /// Solves `width` periodic lines; `sums` is of the same size as `block`, and its first row 0.
    static void solveRing(double[] block, double[] sums, int base, int width, LineFactors factors) {
        int last = factors.count - 1;
        int lastRow = base + last * PITCH;
        for (int at = 0, row = base; at < last; at++, row += PITCH) {
            forward(block, row, width, factors.weight[at], factors.lower[at]);
            collect(block, sums, row, width, factors.toLast[at]);
        }
        close(block, sums, lastRow, width, factors.weight[last]);
        for (int at = last - 1, row = lastRow - PITCH; at >= 0; at--, row -= PITCH) {
            backward(block, sums, row, width, factors.upper[at], factors.spoke[at]);
        }
    }

    private static void collect(double[] block, double[] sums, int row, int width, double toLast) {
        for (int k = row; k < row + width; k++) {
            sums[k] = sums[k - PITCH] + toLast * block[k];
        }
    }

    /// The left-over voxels; their values begin to run back through `sums`.
    private static void close(double[] block, double[] sums, int row, int width, double weight) {
        for (int k = row; k < row + width; k++) {
            double ring = (block[k] + sums[k - PITCH]) * weight;
            block[k] = ring;
            sums[k] = ring;
        }
    }

    private static void backward(double[] block, double[] sums, int row, int width, double upper, double spoke) {
        for (int k = row; k < row + width; k++) {
            double ring = sums[k + PITCH];
            sums[k] = ring;
            block[k] = block[k] + (block[k + PITCH] * upper + spoke * ring);
        }
    }
}

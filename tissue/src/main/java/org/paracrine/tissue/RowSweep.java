package org.paracrine.tissue;

import java.util.Arrays;

/// Solves lines along x, [#ROWS] neighbouring rows in step with each other.
///
/// Along x the numbers of one line lie side by side, so the recurrence runs through the contiguous numbers and
/// nothing can be made a vector of. Eight rows in step keep eight recurrences in the registers, and the processor
/// overlaps them. A sweep over rows that are first transposed took 1.4 times as long, since the transposition alone
/// costs as many loads and stores.
///
/// The field is read and not written; the solution goes to a slab of panels of [Lanes#PITCH] columns, in which the
/// sweep along y can go on ([Slab]). The sum of what was read comes for free.
final class RowSweep {
    /// Rows in step: with 4 the processor waits for the recurrences, 16 do not fit into the registers.
    static final int ROWS = 8;

    private static final int PITCH = Lanes.PITCH;

    private final double[] state = new double[ROWS];
    private final int[] starts = new int[ROWS];
    private long bits;

    /// Solves `rows` (at most [#ROWS]) rows of the field from voxel `from` on, into the rows of the slab from
    /// `slabRow` on. With fewer rows the last is done several times over, and some rows of the slab after it are
    /// overwritten.
    ///
    /// @param sums true if the sum and the bits are wanted
    /// @return the sum of all voxels before, or 0
    double solve(
            double[] values,
            int from,
            int rows,
            Slab slab,
            int slabRow,
            AxisStep sweep,
            LineFactors factors,
            boolean sums) {
        for (int row = 0; row < ROWS; row++) {
            starts[row] = from + Math.min(row, rows - 1) * factors.count;
        }
        Arrays.fill(state, sweep.low().source(1));
        double sum = 0;
        for (int panel = 0; panel < slab.panels(); panel++) {
            sum += forward(
                    values,
                    slab.values,
                    slab.at(panel, slabRow),
                    slab.firstColumn(panel),
                    slab.width(panel),
                    factors.weight,
                    factors.lower,
                    sums);
        }
        Arrays.fill(state, sweep.high().source(1));
        for (int panel = slab.panels() - 1; panel >= 0; panel--) {
            backward(slab.values, slab.at(panel, slabRow), slab.firstColumn(panel), slab.width(panel), factors.upper);
        }
        return rows == ROWS || !sums ? sum : sum(values, from, from + rows * factors.count);
    }

    /// The union of the bits of all numbers read since the last call; below 0 if one was negative.
    long takeBits() {
        long taken = bits;
        bits = 0;
        return taken;
    }

    private static double sum(double[] values, int from, int to) {
        double sum = 0;
        for (int voxel = from; voxel < to; voxel++) {
            sum += values[voxel];
        }
        return sum;
    }

    /// Columns `column` to `column + width` of all rows, forward; long, since the rows are written out.
    private double forward(
            double[] values,
            double[] out,
            int at,
            int column,
            int width,
            double[] weight,
            double[] lower,
            boolean sums) {
        double d0 = state[0];
        double d1 = state[1];
        double d2 = state[2];
        double d3 = state[3];
        double d4 = state[4];
        double d5 = state[5];
        double d6 = state[6];
        double d7 = state[7];
        int s0 = starts[0];
        int s1 = starts[1];
        int s2 = starts[2];
        int s3 = starts[3];
        int s4 = starts[4];
        int s5 = starts[5];
        int s6 = starts[6];
        int s7 = starts[7];
        double sum = 0;
        long union = 0;
        for (int i = column; i < column + width; i++) {
            double w = weight[i];
            double l = lower[i];
            double v0 = values[s0 + i];
            double v1 = values[s1 + i];
            double v2 = values[s2 + i];
            double v3 = values[s3 + i];
            double v4 = values[s4 + i];
            double v5 = values[s5 + i];
            double v6 = values[s6 + i];
            double v7 = values[s7 + i];
            // The compiler makes two loops of this.
            if (sums) {
                sum += ((v0 + v1) + (v2 + v3)) + ((v4 + v5) + (v6 + v7));
                union |= bits(v0) | bits(v1) | bits(v2) | bits(v3) | bits(v4) | bits(v5) | bits(v6) | bits(v7);
            }
            d0 = v0 * w + d0 * l;
            d1 = v1 * w + d1 * l;
            d2 = v2 * w + d2 * l;
            d3 = v3 * w + d3 * l;
            d4 = v4 * w + d4 * l;
            d5 = v5 * w + d5 * l;
            d6 = v6 * w + d6 * l;
            d7 = v7 * w + d7 * l;
            int k = at - column + i;
            out[k] = d0;
            out[k + PITCH] = d1;
            out[k + 2 * PITCH] = d2;
            out[k + 3 * PITCH] = d3;
            out[k + 4 * PITCH] = d4;
            out[k + 5 * PITCH] = d5;
            out[k + 6 * PITCH] = d6;
            out[k + 7 * PITCH] = d7;
        }
        bits |= union;
        keep(d0, d1, d2, d3, d4, d5, d6, d7);
        return sum;
    }

    private static long bits(double value) {
        return Double.doubleToRawLongBits(value);
    }

    private void backward(double[] out, int at, int column, int width, double[] upper) {
        double u0 = state[0];
        double u1 = state[1];
        double u2 = state[2];
        double u3 = state[3];
        double u4 = state[4];
        double u5 = state[5];
        double u6 = state[6];
        double u7 = state[7];
        for (int i = column + width - 1; i >= column; i--) {
            double c = upper[i];
            int k = at - column + i;
            u0 = out[k] + u0 * c;
            u1 = out[k + PITCH] + u1 * c;
            u2 = out[k + 2 * PITCH] + u2 * c;
            u3 = out[k + 3 * PITCH] + u3 * c;
            u4 = out[k + 4 * PITCH] + u4 * c;
            u5 = out[k + 5 * PITCH] + u5 * c;
            u6 = out[k + 6 * PITCH] + u6 * c;
            u7 = out[k + 7 * PITCH] + u7 * c;
            out[k] = u0;
            out[k + PITCH] = u1;
            out[k + 2 * PITCH] = u2;
            out[k + 3 * PITCH] = u3;
            out[k + 4 * PITCH] = u4;
            out[k + 5 * PITCH] = u5;
            out[k + 6 * PITCH] = u6;
            out[k + 7 * PITCH] = u7;
        }
        keep(u0, u1, u2, u3, u4, u5, u6, u7);
    }

    private void keep(double a, double b, double c, double d, double e, double f, double g, double h) {
        state[0] = a;
        state[1] = b;
        state[2] = c;
        state[3] = d;
        state[4] = e;
        state[5] = f;
        state[6] = g;
        state[7] = h;
    }
}

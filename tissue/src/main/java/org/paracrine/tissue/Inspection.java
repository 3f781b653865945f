package org.paracrine.tissue;

import org.paracrine.numerics.NumericalFailure;
import org.paracrine.numerics.VoxelGrid;

/// Finds numbers that no concentration, rate or mobility can have: negative, infinite or none.
///
/// The first look is cheap: a sum that is needed anyway shows what is infinite or none, and the sign bits of all
/// numbers together show what is negative. Only then is the place looked for.
final class Inspection {
    private Inspection() {}

    /// True if a run of numbers with this sum and this union of their bits deserves a closer look.
    static boolean isSuspect(double sum, long bits) {
        return bits < 0 || !(sum < Double.POSITIVE_INFINITY);
    }

    /// The union of the bits of the numbers `from` to `to`; below 0 if one has a sign.
    static long bits(double[] column, int from, int to) {
        long union = 0;
        for (int at = from; at < to; at++) {
            union |= Double.doubleToRawLongBits(column[at]);
        }
        return union;
    }

    /// Σ of the numbers `from` to `to`, in two sums at a time, which takes the processor half as long.
    static double sum(double[] column, int from, int to) {
        double even = 0;
        double odd = 0;
        int at = from;
        for (; at < to - 3; at += 4) {
            even += column[at] + column[at + 1];
            odd += column[at + 2] + column[at + 3];
        }
        for (; at < to; at++) {
            even += column[at];
        }
        return even + odd;
    }

    static boolean isSound(double value) {
        return value >= 0 && value < Double.POSITIVE_INFINITY;
    }

    /// Names the first bad number among the voxels `from` to `to`.
    ///
    /// @param what as in "the loss of oxygen"
    static void check(VoxelGrid grid, String what, double[] column, int from, int to) {
        for (int voxel = from; voxel < to; voxel++) {
            if (!isSound(column[voxel])) {
                throw new NumericalFailure(what + " is " + column[voxel] + " in voxel " + place(grid, voxel)
                        + "; it must be finite and >= 0");
            }
        }
    }

    /// The same as [#check] of all voxels, after a first look in which a double is a whole number: one more in the
    /// exponent takes what is infinite or none, and nothing else that is positive, over to the negative numbers.
    static void checkQuickly(VoxelGrid grid, String what, double[] column) {
        long union = 0;
        for (double value : column) {
            long bits = Double.doubleToRawLongBits(value);
            union |= bits | (bits + ONE_IN_EXPONENT);
        }
        if (union < 0) {
            check(grid, what, column);
        }
    }

    private static final long ONE_IN_EXPONENT = 1L << 52;

    static void check(VoxelGrid grid, String what, double[] column) {
        check(grid, what, column, 0, column.length);
    }

    private static String place(VoxelGrid grid, int voxel) {
        int line = voxel / grid.nx();
        return "(" + voxel % grid.nx() + ", " + line % grid.ny() + ", " + line / grid.ny() + ")";
    }
}

package org.paracrine.tissue;

import java.util.Arrays;
import org.paracrine.numerics.RandomStream;

/// Points spread evenly and at random in a box: the box is halved again and again across its longest side
/// until each part holds one point, which lies anywhere in its part. A side of length 0 makes it a
/// rectangle.
final class Scatter {
    private final RandomStream random;
    private final long purpose;
    private final double[] points;

    private Scatter(int count, RandomStream random, long purpose) {
        this.random = random;
        this.purpose = purpose;
        this.points = new double[3 * count];
    }

    /// Coordinates of `count` points in the box, x, y, z of the first, of the second, …
    static double[] points(double[] low, double[] high, int count, RandomStream random, long purpose) {
        Scatter scatter = new Scatter(count, random, purpose);
        scatter.fill(low, high, 0, count);
        return scatter.points;
    }

    private void fill(double[] low, double[] high, int first, int count) {
        if (count == 1) {
            for (int axis = 0; axis < 3; axis++) {
                double share = random.uniform(first, 0, purpose, axis);
                points[3 * first + axis] = low[axis] + share * (high[axis] - low[axis]);
            }
            return;
        }
        int axis = longest(low, high);
        int near = count / 2;
        double cut = low[axis] + (high[axis] - low[axis]) * near / count;
        fill(low, with(high, axis, cut), first, near);
        fill(with(low, axis, cut), high, first + near, count - near);
    }

    private static int longest(double[] low, double[] high) {
        int longest = 0;
        for (int axis = 1; axis < 3; axis++) {
            longest = high[axis] - low[axis] > high[longest] - low[longest] ? axis : longest;
        }
        return longest;
    }

    private static double[] with(double[] corner, int axis, double coordinate) {
        double[] changed = Arrays.copyOf(corner, 3);
        changed[axis] = coordinate;
        return changed;
    }

    /// Typical distance of `count` points spread in a box with these sides; a side shorter than it does not
    /// count.
    static double spacing(double[] sides, int count) {
        double[] sorted = sides.clone();
        Arrays.sort(sorted);
        double inSpace = Math.cbrt(sorted[0] * sorted[1] * sorted[2] / count);
        if (sorted[0] > 0 && inSpace <= sorted[0]) {
            return inSpace;
        }
        double inPlane = Math.sqrt(sorted[1] * sorted[2] / count);
        return inPlane <= sorted[1] ? inPlane : sorted[2] / count;
    }
}

package org.paracrine.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The borders between points of a plane: edges of the Voronoi cells of the points, as far as they are
/// near enough.
///
/// A border is the part of the line between two points at which both are nearer than all others, and
/// not farther than `reach`. Along the line, at m + s u, every other point k allows only s with |m + s
/// u − i|² ≤ |m + s u − k|², one inequality linear in s; what all of them leave is the border.
///
/// | symbol | meaning |
/// |---|---|
/// | i, j | the two points |
/// | m | the point half way |
/// | u | unit vector across the way |
final class Borders {
    /// Between two points, the one that comes first first.
    record Border(int one, int other, double length) {}

    private final double[] x;
    private final double[] y;
    private final double reach;

    private Borders(double[] x, double[] y, double reach) {
        this.x = x;
        this.y = y;
        this.reach = reach;
    }

    /// All borders with a length.
    ///
    /// @param reach of a point: points twice as far apart have no border
    static List<Border> of(double[] x, double[] y, double reach) {
        Borders borders = new Borders(x, y, reach);
        List<Border> all = new ArrayList<>();
        for (int one = 0; one < x.length; one++) {
            int[] near = borders.near(one);
            for (int other : near) {
                double length = other > one ? borders.length(one, other, near) : 0;
                if (length > 0) {
                    all.add(new Border(one, other, length));
                }
            }
        }
        return all;
    }

    /// All that can have a border with a point or cut one off.
    private int[] near(int one) {
        int[] near = new int[x.length];
        int count = 0;
        for (int other = 0; other < x.length; other++) {
            double dx = x[other] - x[one];
            double dy = y[other] - y[one];
            if (other != one && dx * dx + dy * dy < 4 * reach * reach) {
                near[count++] = other;
            }
        }
        return Arrays.copyOf(near, count);
    }

    private double length(int one, int other, int[] near) {
        double dx = x[other] - x[one];
        double dy = y[other] - y[one];
        double distance = Math.hypot(dx, dy);
        double high = Math.sqrt(reach * reach - distance * distance / 4);
        double low = -high;
        for (int third : near) {
            if (third == other) {
                continue;
            }
            double toX = x[third] - x[one];
            double toY = y[third] - y[one];
            // 2 (m + s u − i)·(k − i) ≤ |k − i|², with m − i = (dx, dy)/2 and u = (−dy, dx)/distance.
            double slope = 2 * (toY * dx - toX * dy) / distance;
            double room = toX * toX + toY * toY - (toX * dx + toY * dy);
            if (slope > 0) {
                high = Math.min(high, room / slope);
            } else if (slope < 0) {
                low = Math.max(low, room / slope);
            } else if (room < 0) {
                return 0;
            }
        }
        return Math.max(0, high - low);
    }
}

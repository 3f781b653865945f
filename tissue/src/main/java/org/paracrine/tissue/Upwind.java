package org.paracrine.tissue;

/// Transport along one axis: values at faces from the side that the flow comes from, along limited slopes.
///
///     c_face = c_up ± s_up/2,   s = 2 a b/(a + b) if a b > 0, else 0
///
/// | symbol | here             | meaning                                          |
/// |--------|------------------|--------------------------------------------------|
/// | a, b   | `below`, `above` | differences to the two neighbours along the axis |
/// | s      | `slope`          | change over one voxel                            |
/// | c_up   |                  | the voxel that the fluid leaves                  |
///
/// A face value lies between the two voxels it stands between, and never above 2 c_up. Beyond a wall lies the
/// wall's level if it is held and fluid enters there, the other end of the line if it is periodic, and else
/// the voxel itself.
///
/// Sources: linear reconstruction, van Leer 1979, doi:10.1016/0021-9991(79)90145-1; its harmonic limiter, van
/// Leer 1974, doi:10.1016/0021-9991(74)90019-9.
final class Upwind {
    private final Faces faces;
    private final double[] velocity;
    private final double factor;
    private final Wall low;
    private final Wall high;
    private final int rowLength;
    private final int stride;

    /// @param factor hindrance over spacing (1/µm)
    Upwind(Faces faces, Flow flow, Walls walls, double factor) {
        this.faces = faces;
        this.velocity = flow.along(faces.axis());
        this.factor = factor;
        this.low = walls.low(faces.axis());
        this.high = walls.high(faces.axis());
        this.rowLength = flow.grid().nx();
        this.stride = faces.stride();
    }

    /// Fluid that leaves the voxel through its two faces (1/min).
    double leaving(int voxel) {
        return factor * (Math.max(0, -velocity[faces.low(voxel)]) + Math.max(0, velocity[faces.high(voxel)]));
    }

    /// Limited slopes of the voxels `from` to `to`.
    void slopes(double[] c, double[] slope, int from, int to) {
        for (int start = from; start < to; ) {
            int end = endOfRow(start, to);
            int inner = firstInner(start, end);
            int outer = lastInner(inner, end);
            for (int v = start; v < inner; v++) {
                slope[v] = slopeAtWall(c, v);
            }
            for (int v = inner; v < outer; v++) {
                slope[v] = limited(c[v] - c[v - stride], c[v + stride] - c[v]);
            }
            for (int v = outer; v < end; v++) {
                slope[v] = slopeAtWall(c, v);
            }
            start = end;
        }
    }

    /// Adds to `rate` what comes in less what goes out along this axis (concentration/min).
    void transport(double[] c, double[] slope, double[] rate, int from, int to) {
        for (int start = from; start < to; ) {
            int end = endOfRow(start, to);
            int inner = firstInner(start, end);
            int outer = lastInner(inner, end);
            for (int v = start; v < inner; v++) {
                rate[v] += throughLow(c, slope, v) - throughHigh(c, slope, v);
            }
            transportInside(c, slope, rate, inner, outer);
            for (int v = outer; v < end; v++) {
                rate[v] += throughLow(c, slope, v) - throughHigh(c, slope, v);
            }
            start = end;
        }
    }

    private void transportInside(double[] c, double[] slope, double[] rate, int from, int to) {
        if (from >= to) {
            return;
        }
        int shift = faces.low(from) - from;
        for (int v = from; v < to; v++) {
            double in = between(velocity[v + shift], c, slope, v - stride, v);
            double out = between(velocity[v + shift + stride], c, slope, v, v + stride);
            rate[v] += in - out;
        }
    }

    /// Through the face between two voxels; both sides compute the same bits.
    private double between(double speed, double[] c, double[] slope, int below, int above) {
        double value = speed > 0 ? atTop(c, slope, below) : atBottom(c, slope, above);
        return factor * speed * value;
    }

    /// At the high face of a voxel; where the field falls steeply to nothing, rounding must not get below 0.
    private static double atTop(double[] c, double[] slope, int v) {
        return Math.max(0, c[v] + 0.5 * slope[v]);
    }

    /// At the low face of a voxel.
    private static double atBottom(double[] c, double[] slope, int v) {
        return Math.max(0, c[v] - 0.5 * slope[v]);
    }

    private double throughLow(double[] c, double[] slope, int v) {
        double speed = velocity[faces.low(v)];
        if (!faces.isFirst(v)) {
            return between(speed, c, slope, v - stride, v);
        }
        int opposite = v + faces.around();
        return switch (low) {
            case Wall.Periodic() -> between(speed, c, slope, opposite, v);
            case Wall.Fixed(double level) -> factor * speed * (speed > 0 ? level : atBottom(c, slope, v));
            default -> factor * speed * (speed > 0 ? 0 : atBottom(c, slope, v));
        };
    }

    private double throughHigh(double[] c, double[] slope, int v) {
        double speed = velocity[faces.high(v)];
        if (!faces.isLast(v)) {
            return between(speed, c, slope, v, v + stride);
        }
        int opposite = v - faces.around();
        return switch (high) {
            case Wall.Periodic() -> between(speed, c, slope, v, opposite);
            case Wall.Fixed(double level) -> factor * speed * (speed < 0 ? level : atTop(c, slope, v));
            default -> factor * speed * (speed < 0 ? 0 : atTop(c, slope, v));
        };
    }

    /// Net inflow through both walls, summed over their voxels (concentration/min).
    double wallInflow(double[] c, double[] slope) {
        if (low instanceof Wall.Periodic) {
            return 0;
        }
        double sum = 0;
        for (int line = 0; line < faces.lines(); line++) {
            int first = faces.first(line);
            sum += throughLow(c, slope, first) - throughHigh(c, slope, first + faces.around());
        }
        return sum;
    }

    private double slopeAtWall(double[] c, int v) {
        double below = faces.isFirst(v) ? beyondLow(c, v) : c[v - stride];
        double above = faces.isLast(v) ? beyondHigh(c, v) : c[v + stride];
        return limited(c[v] - below, above - c[v]);
    }

    private double beyondLow(double[] c, int v) {
        return switch (low) {
            case Wall.Periodic() -> c[v + faces.around()];
            case Wall.Fixed(double level) -> velocity[faces.low(v)] > 0 ? level : c[v];
            default -> c[v];
        };
    }

    private double beyondHigh(double[] c, int v) {
        return switch (high) {
            case Wall.Periodic() -> c[v - faces.around()];
            case Wall.Fixed(double level) -> velocity[faces.high(v)] < 0 ? level : c[v];
            default -> c[v];
        };
    }

    private static double limited(double below, double above) {
        return below * above > 0 ? 2 * below * (above / (below + above)) : 0;
    }

    private int endOfRow(int start, int to) {
        return Math.min(to, start - start % rowLength + rowLength);
    }

    /// Where the part of a row begins that touches no wall across this axis.
    private int firstInner(int start, int end) {
        if (faces.axis() == 0) {
            return start % rowLength == 0 ? start + 1 : start;
        }
        return faces.isFirst(start) || faces.isLast(start) ? end : start;
    }

    private int lastInner(int inner, int end) {
        return faces.axis() == 0 && end % rowLength == 0 ? Math.max(inner, end - 1) : end;
    }
}

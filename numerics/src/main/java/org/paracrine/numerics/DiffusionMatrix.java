package org.paracrine.numerics;

import java.util.Arrays;

/// The balance of diffusion on a grid of cells, as a matrix: what leaves a cell for good, and what it
/// exchanges with its neighbours.
///
///     (A x)ᵢ = Lᵢ xᵢ + Σⱼ kᵢⱼ (xᵢ − xⱼ),  j the neighbours of i
///
/// | symbol | here                        | meaning                                                      |
/// |--------|-----------------------------|--------------------------------------------------------------|
/// | L      | [#loss]                     | per cell, at least 0: the row sum of A                         |
/// | k      | [#conduct] or [#conductance] | per face, at least 0: one number per axis, or one per face    |
///
/// A is symmetric with other entries than the diagonal ≤ 0 and row sums ≥ 0 (an M-matrix): positive
/// definite, with an inverse ≥ 0, if there is a way out of every cell. It is written in differences, so that
/// a level x costs no digits. Beyond the end of an axis there is nothing, or the other end of it (periodic).
///
/// Memory: 16 bytes per cell, and 24 more from the first time that faces are given one by one.
public final class DiffusionMatrix implements ConjugateGradient.Matrix {
    private static final double[] NONE = {};

    private final int nx;
    private final int ny;
    private final int nz;
    private final double[] loss;
    private final double[] inverse;
    private final double[][] faces = {NONE, NONE, NONE};
    private final boolean[] periodic = new boolean[3];
    private double alongX;
    private double alongY;
    private double alongZ;
    private boolean hasFaces;

    /// A grid of `nx` × `ny` × `nz` cells, x fastest, without any loss or conductance.
    public DiffusionMatrix(int nx, int ny, int nz) {
        this.nx = nx;
        this.ny = ny;
        this.nz = nz;
        this.loss = new double[nx * ny * nz];
        this.inverse = new double[loss.length];
    }

    public int size() {
        return loss.length;
    }

    /// Cells along `axis` (0 x, 1 y, 2 z).
    int count(int axis) {
        return axis == 0 ? nx : axis == 1 ? ny : nz;
    }

    /// From a cell to the next one along `axis`.
    int stride(int axis) {
        return axis == 0 ? 1 : axis == 1 ? nx : nx * ny;
    }

    /// What leaves each cell for good; not a copy. Call [#complete] after a change.
    public double[] loss() {
        return loss;
    }

    /// True if `axis` continues at its other end.
    public boolean isPeriodic(int axis) {
        return periodic[axis];
    }

    public void setPeriodic(int axis, boolean isPeriodic) {
        periodic[axis] = isPeriodic;
    }

    /// The same conductance at all faces across x, across y and across z.
    public void conduct(double acrossX, double acrossY, double acrossZ) {
        alongX = acrossX;
        alongY = acrossY;
        alongZ = acrossZ;
        hasFaces = false;
    }

    /// A conductance of its own for every face; all 0 after this call, to be filled in with [#conductance].
    public void conductByFace() {
        for (int axis = 0; axis < 3; axis++) {
            if (faces[axis].length == 0) {
                faces[axis] = new double[loss.length];
            } else {
                Arrays.fill(faces[axis], 0);
            }
        }
        hasFaces = true;
    }

    /// True if every face has a conductance of its own.
    public boolean hasFaces() {
        return hasFaces;
    }

    /// Conductances from each cell to the next one along `axis`; not a copy. For the last cell of an axis it
    /// is the way around to the first one, 0 unless periodic. Only where faces were given one by one.
    public double[] conductance(int axis) {
        return faces[axis];
    }

    /// The conductance that all faces across `axis` have, where they have the same.
    double even(int axis) {
        return axis == 0 ? alongX : axis == 1 ? alongY : alongZ;
    }

    /// Works out the diagonal; to be called when losses and conductances are in place.
    public void complete(Crew crew) {
        crew.each(loss.length, this::complete);
    }

    private void complete(int from, int to) {
        for (int cell = from; cell < to; cell++) {
            int line = cell / nx;
            double diagonal = loss[cell]
                    + toNeighbours(0, cell, cell % nx)
                    + toNeighbours(1, cell, line % ny)
                    + toNeighbours(2, cell, line / ny);
            inverse[cell] = 1 / diagonal;
        }
    }

    private double toNeighbours(int axis, int cell, int at) {
        int count = count(axis);
        if (count == 1) {
            return 0;
        }
        boolean hasLower = at > 0 || periodic[axis];
        boolean hasUpper = at < count - 1 || periodic[axis];
        if (!hasFaces) {
            return ((hasLower ? 1 : 0) + (hasUpper ? 1 : 0)) * even(axis);
        }
        int lower = at > 0 ? cell - stride(axis) : cell + (count - 1) * stride(axis);
        return (hasLower ? faces[axis][lower] : 0) + (hasUpper ? faces[axis][cell] : 0);
    }

    @Override
    public double[] inverseDiagonal() {
        return inverse;
    }

    @Override
    public void multiply(double[] x, double[] out, int from, int to) {
        for (int start = from; start < to; ) {
            Line line = line(start);
            int end = Math.min(to, line.last + 1);
            if (start == line.first) {
                out[start] = image(x, start, line);
            }
            multiplyInside(x, out, Math.max(start, line.first + 1), Math.min(end, line.last), line);
            if (end > line.last) {
                out[line.last] = image(x, line.last, line);
            }
            start = end;
        }
    }

    /// Away from the ends of the line. Its neighbours there are carried along: fewer loads.
    private void multiplyInside(double[] x, double[] out, int from, int to, Line line) {
        if (from >= to) {
            return;
        }
        int front = line.front;
        int back = line.back;
        int below = line.below;
        int above = line.above;
        double left = x[from - 1];
        double here = x[from];
        if (hasFaces) {
            for (int cell = from; cell < to; cell++) {
                double right = x[cell + 1];
                out[cell] = faced(x, cell, cell - 1, left, here, right, front, back, below, above);
                left = here;
                here = right;
            }
            return;
        }
        for (int cell = from; cell < to; cell++) {
            double right = x[cell + 1];
            out[cell] = even(x, cell, left, here, right, front, back, below, above);
            left = here;
            here = right;
        }
    }

    /// out = b − A x for the rows `from` (inclusive) to `to` (exclusive).
    void residual(double[] x, double[] b, double[] out, int from, int to) {
        for (int start = from; start < to; ) {
            int end = Math.min(to, start - start % nx + nx);
            multiply(x, out, start, end);
            for (int cell = start; cell < end; cell++) {
                out[cell] = b[cell] - out[cell];
            }
            start = end;
        }
    }

    /// One step of damped Jacobi, out = x + weight D⁻¹ (b − A x), for the rows `from` to `to`.
    void relax(double[] x, double[] b, double weight, double[] out, int from, int to) {
        for (int start = from; start < to; ) {
            Line line = line(start);
            int end = Math.min(to, line.last + 1);
            if (start == line.first) {
                out[start] = x[start] + weight * inverse[start] * (b[start] - image(x, start, line));
            }
            relaxInside(x, b, weight, out, Math.max(start, line.first + 1), Math.min(end, line.last), line);
            if (end > line.last) {
                int last = line.last;
                out[last] = x[last] + weight * inverse[last] * (b[last] - image(x, last, line));
            }
            start = end;
        }
    }

    private void relaxInside(double[] x, double[] b, double weight, double[] out, int from, int to, Line line) {
        if (from >= to) {
            return;
        }
        int front = line.front;
        int back = line.back;
        int below = line.below;
        int above = line.above;
        double left = x[from - 1];
        double here = x[from];
        if (hasFaces) {
            for (int cell = from; cell < to; cell++) {
                double right = x[cell + 1];
                double image = faced(x, cell, cell - 1, left, here, right, front, back, below, above);
                out[cell] = here + weight * inverse[cell] * (b[cell] - image);
                left = here;
                here = right;
            }
            return;
        }
        for (int cell = from; cell < to; cell++) {
            double right = x[cell + 1];
            double image = even(x, cell, left, here, right, front, back, below, above);
            out[cell] = here + weight * inverse[cell] * (b[cell] - image);
            left = here;
            here = right;
        }
    }

    /// A line of cells along x, and how far it is from a cell to its neighbours on either side of the line.
    private record Line(int first, int last, int front, int back, int below, int above) {}

    private Line line(int cell) {
        int line = cell / nx;
        int iy = line % ny;
        int iz = line / ny;
        return new Line(line * nx, line * nx + nx - 1, lower(1, iy), upper(1, iy), lower(2, iz), upper(2, iz));
    }

    /// From a cell at place `at` of an axis to its lower neighbour. One that does not exist is the cell
    /// itself: no difference.
    private int lower(int axis, int at) {
        return at > 0 ? -stride(axis) : periodic[axis] ? (count(axis) - 1) * stride(axis) : 0;
    }

    /// From a cell at place `at` of an axis to its upper neighbour.
    private int upper(int axis, int at) {
        return at < count(axis) - 1 ? stride(axis) : periodic[axis] ? -at * stride(axis) : 0;
    }

    /// (A x) of one cell, at an end of its line or not.
    private double image(double[] x, int cell, Line line) {
        int lower = cell + lower(0, cell - line.first);
        double left = x[lower];
        double right = x[cell + upper(0, cell - line.first)];
        return hasFaces
                ? faced(x, cell, lower, left, x[cell], right, line.front, line.back, line.below, line.above)
                : even(x, cell, left, x[cell], right, line.front, line.back, line.below, line.above);
    }

    private double even(
            double[] x, int cell, double left, double here, double right, int front, int back, int below, int above) {
        double twice = here + here;
        return loss[cell] * here
                + alongX * (twice - (left + right))
                + alongY * (twice - (x[cell + front] + x[cell + back]))
                + alongZ * (twice - (x[cell + below] + x[cell + above]));
    }

    private double faced(
            double[] x,
            int cell,
            int lower,
            double left,
            double here,
            double right,
            int front,
            int back,
            int below,
            int above) {
        double[] acrossX = faces[0];
        double[] acrossY = faces[1];
        double[] acrossZ = faces[2];
        return loss[cell] * here
                + (acrossX[lower] * (here - left) + acrossX[cell] * (here - right))
                + (acrossY[cell + front] * (here - x[cell + front]) + acrossY[cell] * (here - x[cell + back]))
                + (acrossZ[cell + below] * (here - x[cell + below]) + acrossZ[cell] * (here - x[cell + above]));
    }
}

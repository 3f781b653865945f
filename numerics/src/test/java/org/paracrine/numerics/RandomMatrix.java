package org.paracrine.numerics;

import java.util.Arrays;

/// A diffusion matrix drawn at random, and its definition in plain words.
final class RandomMatrix {
    final VoxelGrid grid;
    final DiffusionMatrix matrix;
    private final RandomStream random;

    /// Up to 9 × 9 × 9 cells; every third has faces of their own, some of them shut.
    RandomMatrix(int seed) {
        this(seed, drawnGrid(new RandomStream(seed, 0)));
    }

    /// Loss 0.01 to 10; conductances 0.1 to 1000 per axis, times 0.001 to 1 per face in every third case.
    RandomMatrix(int seed, VoxelGrid grid) {
        this.grid = grid;
        this.random = new RandomStream(seed, 0);
        this.matrix = new DiffusionMatrix(grid.nx(), grid.ny(), grid.nz());
        double[] even = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            matrix.setPeriodic(axis, random.uniform(0, 1, axis) < 0.4);
            even[axis] = Math.pow(10, 4 * random.uniform(0, 2, axis) - 1);
        }
        Arrays.setAll(matrix.loss(), cell -> Math.pow(10, 3 * random.uniform(cell, 3, 0) - 2));
        if (seed % 3 == 0) {
            drawFaces(even);
        } else {
            matrix.conduct(even[0], even[1], even[2]);
        }
        matrix.complete(Crew.alone());
    }

    private static VoxelGrid drawnGrid(RandomStream random) {
        return new VoxelGrid(
                1 + (int) (9 * random.uniform(0, 0, 0)),
                1 + (int) (9 * random.uniform(0, 0, 1)),
                1 + (int) (9 * random.uniform(0, 0, 2)),
                5 + 30 * random.uniform(0, 0, 3),
                5 + 30 * random.uniform(0, 0, 4),
                20,
                0,
                0,
                0);
    }

    private void drawFaces(double[] even) {
        matrix.conductByFace();
        for (int axis = 0; axis < 3; axis++) {
            for (int cell = 0; cell < matrix.size(); cell++) {
                boolean isShut = random.uniform(cell, 4, axis) < 0.1 || next(axis, cell) < 0;
                double share = Math.pow(10, -3 * random.uniform(cell, 5, axis));
                matrix.conductance(axis)[cell] = isShut ? 0 : even[axis] * share;
            }
        }
    }

    double[] column(int purpose) {
        double[] column = new double[matrix.size()];
        Arrays.setAll(column, cell -> 10 * random.uniform(cell, 6, purpose) - 5);
        return column;
    }

    /// The next cell along `axis`, −1 if there is none.
    private int next(int axis, int cell) {
        int count = matrix.count(axis);
        int at = cell / matrix.stride(axis) % count;
        if (at < count - 1) {
            return cell + matrix.stride(axis);
        }
        return matrix.isPeriodic(axis) && count > 1 ? cell - at * matrix.stride(axis) : -1;
    }

    /// out = A x, loss by loss and face by face.
    void entries(double[] x, double[] out) {
        for (int cell = 0; cell < x.length; cell++) {
            out[cell] = matrix.loss()[cell] * x[cell];
        }
        for (int axis = 0; axis < 3; axis++) {
            for (int cell = 0; cell < x.length; cell++) {
                int next = next(axis, cell);
                if (next >= 0) {
                    double k = matrix.hasFaces() ? matrix.conductance(axis)[cell] : matrix.even(axis);
                    out[cell] += k * (x[cell] - x[next]);
                    out[next] += k * (x[next] - x[cell]);
                }
            }
        }
    }
}

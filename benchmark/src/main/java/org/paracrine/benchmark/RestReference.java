package org.paracrine.benchmark;

import java.util.Arrays;
import org.paracrine.numerics.NumericalFailure;

/// Where the oxygen of an [OxygenCase] comes to rest, to [#TOLERANCE], by code that shares nothing with the
/// solvers of `tissue`: plain conjugate gradients, preconditioned by the diagonal, on the voxels that are
/// not held.
///
///     (6 k + λ + L) c − k Σ c_neighbour = 0,   k = D/Δx²
///
/// The outermost voxels are held, so every unknown has six neighbours.
final class RestReference {
    /// Residual over that of the start.
    static final double TOLERANCE = 1e-13;

    private static final int LIMIT = 5000;
    private static final double CONDUCTANCE = OxygenCase.DIFFUSIVITY / (OxygenCase.SPACING * OxygenCase.SPACING);

    private final int edge;
    private final double[] diagonal;
    private final double[] values;

    RestReference(OxygenCase task) {
        this.edge = task.edge();
        this.diagonal = new double[edge * edge * edge];
        this.values = new double[diagonal.length];
        Arrays.fill(diagonal, 6 * CONDUCTANCE + OxygenCase.DECAY);
        double taken = OxygenCase.UPTAKE
                * OxygenCase.CELL_VOLUME
                / (OxygenCase.SPACING * OxygenCase.SPACING * OxygenCase.SPACING);
        for (int voxel : task.voxelsOfCells()) {
            diagonal[voxel] += taken;
        }
        Arrays.fill(values, OxygenCase.LEVEL);
        solve();
    }

    private void solve() {
        double[] residual = new double[values.length];
        double[] direction = new double[values.length];
        double[] image = new double[values.length];
        multiply(values, image);
        for (int voxel = 0; voxel < values.length; voxel++) {
            residual[voxel] = -image[voxel];
            direction[voxel] = residual[voxel] / diagonal[voxel];
        }
        double size = scaled(residual);
        double wanted = TOLERANCE * TOLERANCE * size;
        for (int iteration = 0; size > wanted; iteration++) {
            if (iteration == LIMIT) {
                throw new NumericalFailure("the reference did not converge in " + LIMIT + " iterations");
            }
            multiply(direction, image);
            double length = size / dot(direction, image);
            for (int voxel = 0; voxel < values.length; voxel++) {
                values[voxel] += length * direction[voxel];
                residual[voxel] -= length * image[voxel];
            }
            double next = scaled(residual);
            double turn = next / size;
            for (int voxel = 0; voxel < values.length; voxel++) {
                direction[voxel] = residual[voxel] / diagonal[voxel] + turn * direction[voxel];
            }
            size = next;
        }
    }

    /// Of the unknowns; 0 where the level is held.
    private void multiply(double[] x, double[] out) {
        int layer = edge * edge;
        for (int iz = 1; iz < edge - 1; iz++) {
            for (int iy = 1; iy < edge - 1; iy++) {
                int row = edge * (iy + edge * iz);
                for (int v = row + 1; v < row + edge - 1; v++) {
                    double around = x[v - 1] + x[v + 1] + x[v - edge] + x[v + edge] + x[v - layer] + x[v + layer];
                    out[v] = diagonal[v] * x[v] - CONDUCTANCE * around;
                }
            }
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int voxel = 0; voxel < a.length; voxel++) {
            sum += a[voxel] * b[voxel];
        }
        return sum;
    }

    private double scaled(double[] residual) {
        double sum = 0;
        for (int voxel = 0; voxel < residual.length; voxel++) {
            sum += residual[voxel] * residual[voxel] / diagonal[voxel];
        }
        return sum;
    }

    /// The levels at rest (mmHg); not a copy.
    double[] values() {
        return values;
    }

    /// The largest difference from rest over the level that is held.
    double largestError(double[] field) {
        double largest = 0;
        for (int voxel = 0; voxel < values.length; voxel++) {
            largest = Math.max(largest, Math.abs(field[voxel] - values[voxel]));
        }
        return largest / OxygenCase.LEVEL;
    }

    /// √(Σ (c − rest)² / Σ rest²).
    double meanError(double[] field) {
        double sum = 0;
        for (int voxel = 0; voxel < values.length; voxel++) {
            double difference = field[voxel] - values[voxel];
            sum += difference * difference;
        }
        return Math.sqrt(sum / dot(values, values));
    }
}

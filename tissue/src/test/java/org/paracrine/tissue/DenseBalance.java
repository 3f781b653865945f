package org.paracrine.tissue;

import org.paracrine.numerics.VoxelGrid;

/// The definition that solvers are held against: the balance of every voxel, written down face by face into
/// a full matrix, and solved by elimination.
///
/// Row of a free voxel: (1/Δt + λ + L) c + Σ k (c − c_beyond) = c_before/Δt + S + inflow; of a held one: c =
/// level.
final class DenseBalance {
    final double[][] matrix;
    final double[] right;
    private final Field field;
    private final VoxelGrid grid;

    DenseBalance(Field field, Exchange exchange, double inertia) {
        this.field = field;
        this.grid = field.grid();
        this.matrix = new double[grid.voxels()][grid.voxels()];
        this.right = new double[grid.voxels()];
        for (int voxel = 0; voxel < right.length; voxel++) {
            double decay = field.substrate().decay() + field.medium().decay(voxel);
            matrix[voxel][voxel] = inertia + decay + exchange.loss()[voxel];
            right[voxel] = inertia * field.at(voxel) + exchange.supply()[voxel];
        }
        for (int iz = 0; iz < grid.nz(); iz++) {
            for (int iy = 0; iy < grid.ny(); iy++) {
                for (int ix = 0; ix < grid.nx(); ix++) {
                    addFaces(ix, iy, iz);
                }
            }
        }
        for (int index = 0; index < field.medium().heldCount(); index++) {
            int voxel = field.medium().heldVoxel(index);
            matrix[voxel] = new double[right.length];
            matrix[voxel][voxel] = 1;
            right[voxel] = field.medium().heldLevel(index);
        }
    }

    private void addFaces(int ix, int iy, int iz) {
        int here = grid.index(ix, iy, iz);
        Walls walls = field.substrate().walls();
        add(here, ix > 0 ? here - 1 : -1, grid.index(grid.nx() - 1, iy, iz), walls.xLow(), grid.dx());
        add(here, ix < grid.nx() - 1 ? here + 1 : -1, grid.index(0, iy, iz), walls.xHigh(), grid.dx());
        int row = grid.nx();
        add(here, iy > 0 ? here - row : -1, grid.index(ix, grid.ny() - 1, iz), walls.yLow(), grid.dy());
        add(here, iy < grid.ny() - 1 ? here + row : -1, grid.index(ix, 0, iz), walls.yHigh(), grid.dy());
        if (!grid.isFlat()) {
            int layer = grid.nx() * grid.ny();
            add(here, iz > 0 ? here - layer : -1, grid.index(ix, iy, grid.nz() - 1), walls.zLow(), grid.dz());
            add(here, iz < grid.nz() - 1 ? here + layer : -1, grid.index(ix, iy, 0), walls.zHigh(), grid.dz());
        }
    }

    private void add(int here, int inside, int opposite, Wall wall, double spacing) {
        double conductance = field.substrate().diffusivity() / (spacing * spacing);
        double mobility = field.medium().mobility(here);
        int next = inside >= 0 ? inside : wall instanceof Wall.Periodic ? opposite : -1;
        if (next >= 0) {
            double other = field.medium().mobility(next);
            double k = mobility + other == 0 ? 0 : conductance * 2 * mobility * other / (mobility + other);
            matrix[here][here] += k;
            matrix[here][next] -= k;
        } else if (wall instanceof Wall.Fixed(double level)) {
            matrix[here][here] += 2 * conductance * mobility;
            right[here] += 2 * conductance * mobility * level;
        } else if (wall instanceof Wall.Flux(double inflow)) {
            right[here] += inflow / spacing;
        }
    }

    double[] solve() {
        return solve(right);
    }

    /// Gaussian elimination with the largest pivot.
    double[] solve(double[] b) {
        int size = b.length;
        double[][] a = new double[size][];
        double[] x = b.clone();
        for (int row = 0; row < size; row++) {
            a[row] = matrix[row].clone();
        }
        for (int column = 0; column < size; column++) {
            exchange(a, x, column, pivot(a, column));
            for (int row = column + 1; row < size; row++) {
                double factor = a[row][column] / a[column][column];
                if (factor != 0) {
                    for (int at = column; at < size; at++) {
                        a[row][at] -= factor * a[column][at];
                    }
                    x[row] -= factor * x[column];
                }
            }
        }
        for (int row = size - 1; row >= 0; row--) {
            for (int at = row + 1; at < size; at++) {
                x[row] -= a[row][at] * x[at];
            }
            x[row] /= a[row][row];
        }
        return x;
    }

    private static int pivot(double[][] a, int column) {
        int best = column;
        for (int row = column; row < a.length; row++) {
            best = Math.abs(a[row][column]) > Math.abs(a[best][column]) ? row : best;
        }
        return best;
    }

    private static void exchange(double[][] a, double[] x, int one, int other) {
        double[] row = a[one];
        a[one] = a[other];
        a[other] = row;
        double value = x[one];
        x[one] = x[other];
        x[other] = value;
    }
}

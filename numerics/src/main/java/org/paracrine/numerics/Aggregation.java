package org.paracrine.numerics;

import java.util.Arrays;

/// The large-scale half of a preconditioner: voxels in groups that rise and fall together.
///
///     y = (Pᵀ A P)⁻¹ Pᵀ r
///
/// | symbol | meaning                                                       |
/// |--------|---------------------------------------------------------------|
/// | A      | diffusion on the grid: a loss per voxel, a conductance per axis |
/// | P      | 1 where the voxel (row) lies in the group (column), else 0    |
/// | r      | residual of the voxels                                        |
/// | y      | correction of the groups                                      |
///
/// A diagonal preconditioner evens out neighbours quickly and far ends slowly; the groups, few enough for a direct
/// solution, do the opposite. Source: Nicolaides 1987, doi:10.1137/0724027 (deflation by subdomains).
public final class Aggregation {
    /// Groups at most: with more, the direct solution costs as much as the pass over 8 000 voxels that it saves.
    private static final int MOST_GROUPS = 80;

    private final VoxelGrid grid;
    private final int edge;
    private final int groupsX;
    private final int groupsY;
    private final int groups;
    private final int[] group;
    private final double[] factor;
    private final double[] correction;

    public Aggregation(VoxelGrid grid) {
        this.grid = grid;
        int side = 1;
        while (groups(grid.nx(), side) * groups(grid.ny(), side) * groups(grid.nz(), side) > MOST_GROUPS) {
            side++;
        }
        this.edge = side;
        this.groupsX = (int) groups(grid.nx(), side);
        this.groupsY = (int) groups(grid.ny(), side);
        this.groups = groupsX * groupsY * (int) groups(grid.nz(), side);
        this.group = new int[grid.voxels()];
        for (int voxel = 0; voxel < group.length; voxel++) {
            int line = voxel / grid.nx();
            int iy = line % grid.ny() / edge;
            int iz = line / grid.ny() / edge;
            group[voxel] = voxel % grid.nx() / edge + groupsX * (iy + groupsY * iz);
        }
        this.factor = new double[groups * groups];
        this.correction = new double[groups];
    }

    private static long groups(int voxels, int side) {
        return Math.ceilDiv(voxels, side);
    }

    /// The group that a voxel belongs to.
    public int group(int voxel) {
        return group[voxel];
    }

    /// Takes over the matrix: `loss` per voxel (its row sum), `conductances` to the neighbour along x, y and z.
    ///
    /// @throws NumericalFailure if there is no loss at all, or the groups' matrix is not positive definite
    public void prepare(double[] loss, double[] conductances) {
        requireLoss(loss);
        Arrays.fill(factor, 0);
        int[] strides = {1, grid.nx(), grid.nx() * grid.ny()};
        for (int voxel = 0; voxel < group.length; voxel++) {
            int own = group[voxel];
            factor[own * groups + own] += loss[voxel];
            int line = voxel / grid.nx();
            boolean[] hasNext = {
                voxel % grid.nx() < grid.nx() - 1, line % grid.ny() < grid.ny() - 1, line / grid.ny() < grid.nz() - 1
            };
            for (int axis = 0; axis < 3; axis++) {
                int other = hasNext[axis] ? group[voxel + strides[axis]] : own;
                if (other != own) {
                    join(own, other, conductances[axis]);
                }
            }
        }
        factorise();
    }

    /// Without any loss the matrix is singular, but rounding can hide that from the factorisation.
    private static void requireLoss(double[] loss) {
        double sum = 0;
        for (double each : loss) {
            sum += each;
        }
        if (!(sum > 0)) {
            throw noSolution(sum);
        }
    }

    private static NumericalFailure noSolution(double losses) {
        return new NumericalFailure("the large-scale balance of a field has no solution: its losses sum to " + losses
                + "; give it a decay, an uptake or a fixed wall");
    }

    private void join(int one, int other, double conductance) {
        factor[one * groups + one] += conductance;
        factor[other * groups + other] += conductance;
        factor[other * groups + one] -= conductance;
    }

    /// Cholesky, lower triangle in place.
    private void factorise() {
        for (int column = 0; column < groups; column++) {
            for (int row = column; row < groups; row++) {
                double sum = factor[row * groups + column];
                for (int at = 0; at < column; at++) {
                    sum -= factor[row * groups + at] * factor[column * groups + at];
                }
                if (row == column && !(sum > 0)) {
                    throw noSolution(sum);
                }
                factor[row * groups + column] = row == column ? Math.sqrt(sum) : sum / factor[column * groups + column];
            }
        }
    }

    /// The correction of every group for this residual; valid until the next call.
    ///
    /// One thread adds the residual in the order of the voxels, so the bits do not depend on the number of workers.
    double[] correct(double[] residual) {
        Arrays.fill(correction, 0);
        for (int line = 0; line < group.length; line += grid.nx()) {
            for (int start = line; start < line + grid.nx(); start += edge) {
                // A run of its own: adding every voxel to the group would wait for the store before it.
                int end = Math.min(start + edge, line + grid.nx());
                double run = 0;
                for (int voxel = start; voxel < end; voxel++) {
                    run += residual[voxel];
                }
                correction[group[start]] += run;
            }
        }
        for (int row = 0; row < groups; row++) {
            double sum = correction[row];
            for (int at = 0; at < row; at++) {
                sum -= factor[row * groups + at] * correction[at];
            }
            correction[row] = sum / factor[row * groups + row];
        }
        for (int row = groups - 1; row >= 0; row--) {
            correction[row] /= factor[row * groups + row];
            for (int at = 0; at < row; at++) {
                correction[at] -= factor[row * groups + at] * correction[row];
            }
        }
        return correction;
    }
}

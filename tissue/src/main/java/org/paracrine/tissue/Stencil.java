package org.paracrine.tissue;

import java.util.Arrays;
import org.paracrine.numerics.Aggregation;
import org.paracrine.numerics.ConjugateGradient;
import org.paracrine.numerics.Crew;
import org.paracrine.numerics.VoxelGrid;

/// The balance of every voxel as a linear system A c = b: what leaves it equals what comes.
///
///     (1/Δt + λ + L + W + Σ k) c − Σ k c_neighbour = c_before/Δt + S + W w
///
/// | symbol | here                     | unit             | meaning                                          |
/// |--------|--------------------------|------------------|--------------------------------------------------|
/// | 1/Δt   | `inertia`                | 1/min            | 0 for the state of rest                          |
/// | k      | `conductance` = D/Δx²    | 1/min            | exchange with one neighbour, per axis            |
/// | W, w   | `wallRate` = 2 D/Δx²     | 1/min            | exchange with a fixed wall at level w            |
/// | λ, L   | decay, `exchange.loss`   | 1/min            | loss                                             |
/// | S      | `exchange.supply`        | amount/(µm³ min) | supply                                           |
///
/// A is symmetric with positive diagonal, other entries ≤ 0 and row sums ≥ 0 (an M-matrix): c ≥ 0 if b ≥ 0.
final class Stencil implements ConjugateGradient.Matrix {
    private final VoxelGrid grid;
    private final Crew crew;
    private final int[] counts;
    private final double[] conductance = new double[3];
    private final double[] wallRate;
    private final double[] wallSupply;
    private final double[] outflow;
    private final double[] diagonal;
    private final double[] right;

    Stencil(VoxelGrid grid, Crew crew) {
        this.grid = grid;
        this.crew = crew;
        this.counts = new int[] {grid.nx(), grid.ny(), grid.nz()};
        this.wallRate = new double[grid.voxels()];
        this.wallSupply = new double[grid.voxels()];
        this.outflow = new double[grid.voxels()];
        this.diagonal = new double[grid.voxels()];
        this.right = new double[grid.voxels()];
    }

    /// Writes down the system for this field and exchange.
    void assemble(Field field, Exchange exchange, double inertia) {
        Substrate substrate = field.substrate();
        conductance[0] = substrate.diffusivity() / (grid.dx() * grid.dx());
        conductance[1] = substrate.diffusivity() / (grid.dy() * grid.dy());
        conductance[2] = substrate.diffusivity() / (grid.dz() * grid.dz());
        assembleWalls(substrate.walls());
        crew.each(grid.voxels(), (from, to) -> {
            for (int voxel = from; voxel < to; voxel++) {
                outflow[voxel] = inertia + substrate.decay() + exchange.loss()[voxel] + wallRate[voxel];
                diagonal[voxel] = outflow[voxel] + toNeighbours(voxel);
                right[voxel] = inertia * field.at(voxel) + exchange.supply()[voxel] + wallSupply[voxel];
            }
        });
    }

    private double toNeighbours(int voxel) {
        int line = voxel / grid.nx();
        return neighbours(voxel % grid.nx(), grid.nx()) * conductance[0]
                + neighbours(line % grid.ny(), grid.ny()) * conductance[1]
                + neighbours(line / grid.ny(), grid.nz()) * conductance[2];
    }

    private static int neighbours(int at, int count) {
        return (at > 0 ? 1 : 0) + (at < count - 1 ? 1 : 0);
    }

    private void assembleWalls(Walls walls) {
        Arrays.fill(wallRate, 0);
        Arrays.fill(wallSupply, 0);
        int axes = grid.isFlat() ? 2 : 3;
        for (int axis = 0; axis < axes; axis++) {
            assembleWall(walls.low(axis), axis, 0);
            assembleWall(walls.high(axis), axis, counts[axis] - 1);
        }
    }

    private void assembleWall(Wall wall, int axis, int layer) {
        if (!(wall instanceof Wall.Fixed(double value))) {
            return;
        }
        double rate = 2 * conductance[axis];
        for (int iz = axis == 2 ? layer : 0; iz < (axis == 2 ? layer + 1 : grid.nz()); iz++) {
            for (int iy = axis == 1 ? layer : 0; iy < (axis == 1 ? layer + 1 : grid.ny()); iy++) {
                for (int ix = axis == 0 ? layer : 0; ix < (axis == 0 ? layer + 1 : grid.nx()); ix++) {
                    wallRate[grid.index(ix, iy, iz)] += rate;
                    wallSupply[grid.index(ix, iy, iz)] += rate * value;
                }
            }
        }
    }

    /// A x, one line of voxels along x after the other.
    @Override
    public void multiply(double[] x, double[] out, int from, int to) {
        int nx = grid.nx();
        for (int start = from; start < to; ) {
            int first = start - start % nx;
            int end = Math.min(to, first + nx);
            multiplyLine(x, out, start, end, first);
            start = end;
        }
    }

    /// The part `start` to `end` of the line that begins at `first`. Across it, a neighbour beyond a wall is the
    /// voxel itself with weight 0.
    private void multiplyLine(double[] x, double[] out, int start, int end, int first) {
        int nx = grid.nx();
        int layer = nx * grid.ny();
        int iy = first / nx % grid.ny();
        int iz = first / layer;
        int front = iy > 0 ? nx : 0;
        int back = iy < grid.ny() - 1 ? nx : 0;
        int below = iz > 0 ? layer : 0;
        int above = iz < grid.nz() - 1 ? layer : 0;
        double toFront = front > 0 ? conductance[1] : 0;
        double toBack = back > 0 ? conductance[1] : 0;
        double toBelow = below > 0 ? conductance[2] : 0;
        double toAbove = above > 0 ? conductance[2] : 0;
        double along = conductance[0];
        int last = first + nx - 1;
        double left = start > first ? x[start - 1] : 0;
        double here = x[start];
        // One pass that writes each value once: adding the x axis in a second one stalls on the stores of the first.
        for (int v = start; v < end; v++) {
            double right = v < last ? x[v + 1] : 0;
            out[v] = diagonal[v] * here
                    - along * (left + right)
                    - (toFront * x[v - front] + toBack * x[v + back])
                    - (toBelow * x[v - below] + toAbove * x[v + above]);
            left = here;
            here = right;
        }
    }

    /// Hands the system on to the large-scale preconditioner.
    void prepare(Aggregation aggregation) {
        aggregation.prepare(outflow, conductance);
    }

    @Override
    public double diagonal(int row) {
        return diagonal[row];
    }

    /// The right side b.
    double[] right() {
        return right;
    }

    /// Row sums of A: what leaves a voxel other than to its neighbours (1/min).
    double outflow(int voxel) {
        return outflow[voxel];
    }

    /// Net inflow through fixed walls at concentration `value` (amount/(µm³ min)).
    double wallInflow(int voxel, double value) {
        return wallSupply[voxel] - wallRate[voxel] * value;
    }
}

package org.paracrine.tissue;

import org.paracrine.numerics.Crew;
import org.paracrine.numerics.DiffusionMatrix;
import org.paracrine.numerics.VoxelGrid;

/// The balance of every voxel as a linear system A c = b: what leaves it equals what comes.
///
///     (1/Δt + λ + L + W + Σ k) c − Σ k c_neighbour = c_before/Δt + S + W w + q
///
/// | symbol  | here                    | unit             | meaning                                         |
/// |---------|-------------------------|------------------|-------------------------------------------------|
/// | 1/Δt    | `inertia`               | 1/min            | 0 for the state of rest                         |
/// | k       | [Conductance]           | 1/min            | exchange with one neighbour                     |
/// | W, w, q | [Boundary]              | 1/min, …         | exchange with walls and held voxels; inflow       |
/// | λ, L    | decay, [Exchange#loss]  | 1/min            | loss                                            |
/// | S       | [Exchange#supply]       | amount/(µm³ min) | supply                                          |
///
/// Neighbours of a held voxel see its level as a wall. Its own row stands alone and says 0: it is put to its
/// level afterwards, and does not blur what the solver counts as small. So A stays symmetric, with other
/// entries than the diagonal ≤ 0 and row sums ≥ 0 (an M-matrix): c ≥ 0 if b ≥ 0.
///
/// Memory: 24 bytes per voxel; 24 more from the first field on whose mobility is not the same everywhere, or
/// that has held voxels.
final class Stencil {
    private final VoxelGrid grid;
    private final Crew crew;
    private final DiffusionMatrix matrix;
    private final double[] right;

    Stencil(VoxelGrid grid, Crew crew) {
        this.grid = grid;
        this.crew = crew;
        this.matrix = new DiffusionMatrix(grid.nx(), grid.ny(), grid.nz());
        this.right = new double[grid.voxels()];
    }

    /// Writes down the system for this field and exchange.
    void assemble(Field field, Exchange exchange, Boundary boundary, double inertia) {
        Medium medium = field.medium();
        double decay = field.substrate().decay();
        double[] loss = matrix.loss();
        crew.each(grid.voxels(), (from, to) -> {
            for (int voxel = from; voxel < to; voxel++) {
                loss[voxel] = inertia + decay + exchange.loss()[voxel];
                right[voxel] = inertia * field.at(voxel) + exchange.supply()[voxel];
            }
        });
        if (medium.hasDecay()) {
            double[] local = medium.decay();
            crew.each(grid.voxels(), (from, to) -> {
                for (int voxel = from; voxel < to; voxel++) {
                    loss[voxel] += local[voxel];
                }
            });
        }
        boundary.visit((voxel, rate, supply) -> {
            loss[voxel] += rate;
            right[voxel] += supply;
        });
        connect(field);
        hold(field.medium(), boundary);
        matrix.complete(crew);
    }

    private void connect(Field field) {
        Conductance conductance = new Conductance(field);
        for (int axis = 0; axis < 3; axis++) {
            matrix.setPeriodic(axis, field.substrate().walls().isPeriodic(axis));
        }
        if (field.medium().hasMobility() || field.medium().heldCount() > 0) {
            matrix.conductByFace();
            for (int axis = 0; axis < 3; axis++) {
                connect(axis, conductance);
            }
        } else {
            matrix.conduct(conductance.free(0), conductance.free(1), conductance.free(2));
        }
    }

    private void connect(int axis, Conductance conductance) {
        double[] faces = matrix.conductance(axis);
        int count = conductance.count(axis);
        int stride = conductance.stride(axis);
        int around = count > 1 && matrix.isPeriodic(axis) ? (count - 1) * stride : 0;
        crew.each(grid.voxels(), (from, to) -> {
            for (int voxel = from; voxel < to; voxel++) {
                boolean isLast = conductance.place(axis, voxel) == count - 1;
                int next = isLast ? voxel - around : voxel + stride;
                faces[voxel] = next == voxel ? 0 : conductance.between(axis, voxel, next);
            }
        });
    }

    /// Takes held voxels out of the exchange; the boundary has told their neighbours already.
    private void hold(Medium medium, Boundary boundary) {
        for (int index = 0; index < medium.heldCount(); index++) {
            int voxel = medium.heldVoxel(index);
            double cut = 0;
            for (int axis = 0; axis < 3; axis++) {
                double[] faces = matrix.conductance(axis);
                int before = boundary.neighbour(axis, voxel, -1);
                cut += faces[voxel];
                faces[voxel] = 0;
                if (before >= 0) {
                    cut += faces[before];
                    faces[before] = 0;
                }
            }
            // Any number above 0 will do; one like those around it serves the solver best.
            matrix.loss()[voxel] = cut > 0 ? cut : 1;
            right[voxel] = 0;
        }
    }

    DiffusionMatrix matrix() {
        return matrix;
    }

    /// The right side b; not a copy.
    double[] right() {
        return right;
    }

    /// Row sums of A: what leaves a voxel other than to its neighbours (1/min); not a copy.
    double[] outflow() {
        return matrix.loss();
    }
}

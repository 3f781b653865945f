package org.paracrine.tissue;

import java.util.Arrays;
import org.paracrine.numerics.Aggregation;
import org.paracrine.numerics.ConjugateGradient;
import org.paracrine.numerics.Crew;
import org.paracrine.numerics.NumericalFailure;
import org.paracrine.numerics.VoxelGrid;

/// Backward Euler in time, finite volumes in space, all axes at once ([Stencil]), solved by conjugate
/// gradients.
///
/// Stable for any step, never negative; first order in time, second order in space.
///
/// The solver stops at a tolerance, so two things are put right afterwards. Values below 0 (of the size of the
/// tolerance) become 0. Then all values are multiplied by one factor, 1 within about the tolerance, that makes
/// the balance of the whole block exact: with w the row sums of A, the exact solution has Σ w c = Σ b, since
/// what neighbours exchange cancels in the sum.
///
/// Not for use by two threads at once; it keeps its work space.
public final class ImplicitDiffusion implements Diffusion, Equilibrium {
    /// Residual over right side; an error far below that of the step itself.
    private static final double TOLERANCE = 1e-9;
    /// Conjugate gradients need of the order of the longest axis in iterations; more means that something is
    /// wrong.
    private static final int LIMIT_BASE = 1000;

    private static final int LIMIT_PER_VOXEL_OF_AXIS = 10;

    private final VoxelGrid grid;
    private final Crew crew;
    private final Stencil stencil;
    private final Aggregation aggregation;
    private final ConjugateGradient solver;
    private final int limit;

    public ImplicitDiffusion(VoxelGrid grid, Crew crew) {
        this.grid = grid;
        this.crew = crew;
        this.stencil = new Stencil(grid, crew);
        this.aggregation = new Aggregation(grid);
        this.solver = new ConjugateGradient(grid.voxels(), crew, aggregation);
        this.limit = LIMIT_BASE + LIMIT_PER_VOXEL_OF_AXIS * (grid.nx() + grid.ny() + grid.nz());
    }

    @Override
    public Budget step(Field field, Exchange exchange, double minutes) {
        if (!(minutes > 0 && Double.isFinite(minutes))) {
            throw new IllegalArgumentException("a step must be > 0 min and finite, got " + minutes);
        }
        check(field, exchange);
        stencil.assemble(field, exchange, 1 / minutes);
        int iterations = solve(field);
        double[] exposure = exchange.exposure();
        for (int voxel = 0; voxel < exposure.length; voxel++) {
            exposure[voxel] = minutes * field.at(voxel);
        }
        return budget(field, exchange, minutes, iterations);
    }

    @Override
    public Budget settle(Field field, Exchange exchange) {
        check(field, exchange);
        stencil.assemble(field, exchange, 0);
        checkRest(field);
        return budget(field, exchange, 1, solve(field));
    }

    private int solve(Field field) {
        double[] values = field.values();
        double wanted = total(stencil.right());
        if (wanted == 0) {
            Arrays.fill(values, 0);
            return 0;
        }
        int iterations = iterate(field);
        crew.each(values.length, (from, to) -> {
            for (int voxel = from; voxel < to; voxel++) {
                values[voxel] = values[voxel] < 0 ? 0 : values[voxel];
            }
        });
        double factor = wanted
                / crew.sum(values.length, (from, to) -> {
                    double sum = 0;
                    for (int voxel = from; voxel < to; voxel++) {
                        sum += stencil.outflow(voxel) * values[voxel];
                    }
                    return sum;
                });
        crew.each(values.length, (from, to) -> {
            for (int voxel = from; voxel < to; voxel++) {
                values[voxel] *= factor;
            }
        });
        checkValues(field, "after the step");
        return iterations;
    }

    private int iterate(Field field) {
        try {
            stencil.prepare(aggregation);
            return solver.solve(stencil, stencil.right(), field.values(), TOLERANCE, limit);
        } catch (NumericalFailure failure) {
            throw new NumericalFailure("diffusion of " + field.substrate().name() + ": " + failure.getMessage());
        }
    }

    private double total(double[] column) {
        return crew.sum(column.length, (from, to) -> {
            double sum = 0;
            for (int voxel = from; voxel < to; voxel++) {
                sum += column[voxel];
            }
            return sum;
        });
    }

    private Budget budget(Field field, Exchange exchange, double minutes, int iterations) {
        double scale = minutes * grid.voxelVolume();
        double decay = field.substrate().decay();
        double taken = crew.sum(grid.voxels(), (from, to) -> {
            double sum = 0;
            for (int voxel = from; voxel < to; voxel++) {
                sum += exchange.loss()[voxel] * field.at(voxel);
            }
            return sum;
        });
        double inflow = crew.sum(grid.voxels(), (from, to) -> {
            double sum = 0;
            for (int voxel = from; voxel < to; voxel++) {
                sum += stencil.wallInflow(voxel, field.at(voxel));
            }
            return sum;
        });
        return new Budget(
                total(exchange.supply()) * scale,
                taken * scale,
                decay * total(field.values()) * scale,
                inflow * scale,
                iterations);
    }

    private void check(Field field, Exchange exchange) {
        if (!field.grid().equals(grid) || !exchange.grid().equals(grid)) {
            throw new IllegalArgumentException("the field of "
                    + field.substrate().name()
                    + " and its exchange must be on the solver's grid " + grid + ", got " + field.grid() + " and "
                    + exchange.grid());
        }
        checkValues(field, "before the step");
        checkColumn(field, exchange.supply(), "supply of ");
        checkColumn(field, exchange.loss(), "loss of ");
    }

    private void checkValues(Field field, String when) {
        checkColumn(field, field.values(), when + ", ");
    }

    private void checkColumn(Field field, double[] column, String what) {
        for (int voxel = 0; voxel < column.length; voxel++) {
            if (!(column[voxel] >= 0 && column[voxel] < Double.POSITIVE_INFINITY)) {
                throw new NumericalFailure(what + field.substrate().name() + " is " + column[voxel] + " in voxel "
                        + place(voxel) + "; it must be finite and >= 0");
            }
        }
    }

    /// A state of rest needs a way out of every voxel, its own or through its neighbours.
    private void checkRest(Field field) {
        double outflow = 0;
        for (int voxel = 0; voxel < grid.voxels(); voxel++) {
            outflow += stencil.outflow(voxel);
            if (stencil.diagonal(voxel) == 0) {
                throw new NumericalFailure(
                        "nothing moves or takes " + field.substrate().name() + " in voxel " + place(voxel)
                                + ", so it has no steady level; give it a decay or step it in time");
            }
        }
        if (outflow == 0) {
            throw new NumericalFailure(
                    "nothing takes " + field.substrate().name()
                            + " away, so it has no steady level; give it a decay, an uptake or a fixed wall, or step it in time");
        }
    }

    private String place(int voxel) {
        int line = voxel / grid.nx();
        return "(" + voxel % grid.nx() + ", " + line % grid.ny() + ", " + line / grid.ny() + ")";
    }
}

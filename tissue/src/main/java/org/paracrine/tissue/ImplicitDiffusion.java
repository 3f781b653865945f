package org.paracrine.tissue;

import java.util.Arrays;
import org.paracrine.numerics.ConjugateGradient;
import org.paracrine.numerics.Crew;
import org.paracrine.numerics.Multigrid;
import org.paracrine.numerics.NumericalFailure;
import org.paracrine.numerics.VoxelGrid;

/// Backward Euler in time, finite volumes in space, all axes at once ([Stencil]), solved by conjugate
/// gradients with a [Multigrid].
///
/// Stable for any step, never negative; first order in time, second order in space.
///
/// The solver stops at a tolerance, so two things are put right afterwards. Values below 0 (of the size of
/// the tolerance) become 0. Then all values are multiplied by one factor, 1 within about the tolerance, that
/// makes the balance of the whole block exact: with w the row sums of A, the exact solution has Σ w c = Σ b,
/// since what neighbours exchange cancels in the sum. Held voxels stand outside of this: they are at their
/// level.
///
/// **Over a long step at rest**, dc/dt = b − A c is integrated once: with the start c₀ and the state of rest
/// c*,
///
///     ∫ c dt = Δt c* + A⁻¹ (c₀ − c*)
///
/// exactly but for what is not yet at rest at the end, exp(−Δt/τ) of the change, τ the slowest relaxation
/// time. What would be below 0 there becomes 0, and one factor restores the balance, here too.
///
/// **Bound of τ.** τ = 1/μ₁, the largest eigenvalue of A⁻¹, is at most the largest row sum of A⁻¹, since A⁻¹
/// ≥ 0 (an M-matrix). The row sums t solve A t = 1: minutes that matter stays on average, from where it is.
/// A rough solution with A t ≥ 1 − ε in every row gives the bound max t / (1 − ε). Source: Berman &
/// Plemmons, Nonnegative Matrices in the Mathematical Sciences, 1994, doi:10.1137/1.9781611971262, chapter
/// 6.
///
/// Memory: 65 bytes per voxel, 24 more with mobility or held voxels ([Stencil]).
/// Not for use by two threads at once; it keeps its work space.
public final class ImplicitDiffusion implements Diffusion, Equilibrium {
    /// Residual over right side, unless another is asked for; an error far below that of the step itself.
    private static final double TOLERANCE = 1e-9;
    /// The cycle needs some ten iterations, and a hundred where mobility jumps; more means that something is
    /// wrong.
    private static final int LIMIT = 2000;
    /// Residual over right side for the relaxation time, at first; it is made smaller until ε is.
    private static final double ROUGH = 1e-2;
    /// Where rounding hides the losses: the time is taken as infinite if no tolerance above this will do.
    private static final double FINE = 1e-13;
    /// The largest ε: the bound may be this share too high.
    private static final double SLACK = 0.1;

    private final Crew crew;
    private final double tolerance;
    private final Stencil stencil;
    private final Multigrid multigrid;
    private final ConjugateGradient solver;
    private final Books books;

    public ImplicitDiffusion(VoxelGrid grid, Crew crew) {
        this(grid, crew, TOLERANCE);
    }

    /// @param tolerance at which the solver stops: residual over right side, above 0 and far below 1
    public ImplicitDiffusion(VoxelGrid grid, Crew crew, double tolerance) {
        if (!(tolerance > 0 && tolerance < 0.1)) {
            throw new IllegalArgumentException(
                    "the tolerance of the solver must lie between 0 and 0.1, got " + tolerance);
        }
        this.crew = crew;
        this.tolerance = tolerance;
        this.stencil = new Stencil(grid, crew);
        this.multigrid = new Multigrid(stencil.matrix(), grid, crew);
        this.solver = new ConjugateGradient(grid.voxels(), crew, multigrid);
        this.books = new Books(grid, crew);
    }

    @Override
    public Budget step(Field field, Exchange exchange, double minutes) {
        requireStep(minutes);
        books.check(field, exchange);
        Boundary boundary = new Boundary(field);
        stencil.assemble(field, exchange, boundary, 1 / minutes);
        double jump = hold(field);
        int iterations = rest(field, boundary);
        expose(field, exchange, minutes);
        return books.budget(field, exchange, boundary, minutes, jump, iterations);
    }

    /// The exposure is that of one minute at rest.
    @Override
    public Budget settle(Field field, Exchange exchange) {
        Boundary boundary = assembleRest(field, exchange);
        hold(field);
        int iterations = rest(field, boundary);
        expose(field, exchange, 1);
        return books.budget(field, exchange, boundary, 1, 0, iterations);
    }

    @Override
    public Budget settle(Field field, Exchange exchange, double minutes) {
        requireStep(minutes);
        Boundary boundary = assembleRest(field, exchange);
        double[] exposure = exchange.exposure();
        System.arraycopy(field.values(), 0, exposure, 0, exposure.length);
        double jump = hold(field);
        double inflow = minutes * total(stencil.right(), boundary);
        double size = minutes * solver.norm(stencil.matrix(), stencil.right());
        int iterations = rest(field, boundary);
        double change = total(change(exposure, field, boundary), boundary);
        iterations += integrate(field, exposure, minutes, size);
        if (inflow + change < 0 || !balance(exposure, boundary, inflow + change)) {
            throw new NumericalFailure(field.substrate().name() + " would take longer than the step of " + minutes
                    + " min to come to rest: more would have come in than there is; step it in time");
        }
        return books.budget(field, exchange, boundary, minutes, jump, iterations);
    }

    /// The right side becomes c₀ − c*, 0 where held.
    private double[] change(double[] before, Field field, Boundary boundary) {
        double[] right = stencil.right();
        crew.each(right.length, (from, to) -> {
            for (int voxel = from; voxel < to; voxel++) {
                right[voxel] = boundary.isHeld(voxel) ? 0 : before[voxel] - field.at(voxel);
            }
        });
        return right;
    }

    /// Δt c* + A⁻¹ (c₀ − c*), the second part to the same absolute tolerance as the first, whose size is
    /// that of Δt b.
    private int integrate(Field field, double[] exposure, double minutes, double size) {
        double change = solver.norm(stencil.matrix(), stencil.right());
        Arrays.fill(exposure, 0);
        boolean isAtRest = change <= tolerance * size;
        int iterations = isAtRest ? 0 : solve(field, exposure, tolerance * Math.max(1, size / change));
        crew.each(exposure.length, (from, to) -> {
            for (int voxel = from; voxel < to; voxel++) {
                exposure[voxel] += minutes * field.at(voxel);
            }
        });
        for (int index = 0; index < field.medium().heldCount(); index++) {
            exposure[field.medium().heldVoxel(index)] = minutes * field.medium().heldLevel(index);
        }
        return iterations;
    }

    @Override
    public double relaxation(Field field, Exchange exchange) {
        books.check(field, exchange);
        Boundary boundary = new Boundary(field);
        stencil.assemble(field, exchange, boundary, 0);
        if (missingWayOut(field, boundary) >= 0) {
            return Double.POSITIVE_INFINITY;
        }
        double[] right = stencil.right();
        for (int voxel = 0; voxel < right.length; voxel++) {
            right[voxel] = boundary.isHeld(voxel) ? 0 : 1;
        }
        double[] stay = new double[right.length];
        double[] left = new double[right.length];
        for (double rough = ROUGH; rough > FINE; rough /= 10) {
            solve(field, stay, rough);
            stencil.matrix().multiply(stay, left, 0, left.length);
            double least = 1;
            double longest = 0;
            for (int voxel = 0; voxel < right.length; voxel++) {
                least = right[voxel] == 0 ? least : Math.min(least, left[voxel]);
                longest = Math.max(longest, stay[voxel]);
            }
            if (least >= 1 - SLACK) {
                return longest / least;
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    private Boundary assembleRest(Field field, Exchange exchange) {
        books.check(field, exchange);
        Boundary boundary = new Boundary(field);
        stencil.assemble(field, exchange, boundary, 0);
        int missing = missingWayOut(field, boundary);
        if (missing >= 0) {
            throw new NumericalFailure("nothing takes " + field.substrate().name() + " away from voxel "
                    + books.place(missing) + " or from any place that it can move to, so it has no steady level; "
                    + "give it a decay, an uptake or a fixed wall, or step it in time");
        }
        return boundary;
    }

    private int missingWayOut(Field field, Boundary boundary) {
        return WayOut.missing(stencil.matrix(), boundary, field.substrate().diffusivity());
    }

    private static void requireStep(double minutes) {
        if (!(minutes > 0 && Double.isFinite(minutes))) {
            throw new IllegalArgumentException("a step must be > 0 min and finite, got " + minutes);
        }
    }

    /// Puts held voxels to their levels.
    ///
    /// @return by how much that raises the sum of all concentrations
    private static double hold(Field field) {
        Medium medium = field.medium();
        double rise = 0;
        for (int index = 0; index < medium.heldCount(); index++) {
            int voxel = medium.heldVoxel(index);
            rise += medium.heldLevel(index) - field.at(voxel);
            field.values()[voxel] = medium.heldLevel(index);
        }
        return rise;
    }

    /// Solves for the field, with an exact balance.
    private int rest(Field field, Boundary boundary) {
        double wanted = total(stencil.right(), boundary);
        if (wanted == 0) {
            Arrays.fill(field.values(), 0);
            hold(field);
            return 0;
        }
        for (int index = 0; index < field.medium().heldCount(); index++) {
            field.values()[field.medium().heldVoxel(index)] = 0;
        }
        int iterations = solve(field, field.values(), tolerance);
        hold(field);
        balance(field.values(), boundary, wanted);
        books.checkValues(field, "after the step");
        return iterations;
    }

    /// Puts what is below 0 to 0, and all by one factor to where Σ w c is as wanted; held voxels are not
    /// counted and stay.
    ///
    /// @return false if there is nothing to multiply
    private boolean balance(double[] values, Boundary boundary, double wanted) {
        double[] outflow = stencil.outflow();
        double found = crew.sum(values.length, (from, to) -> {
            double sum = 0;
            for (int voxel = from; voxel < to; voxel++) {
                values[voxel] = values[voxel] < 0 ? 0 : values[voxel];
                sum += boundary.isHeld(voxel) ? 0 : outflow[voxel] * values[voxel];
            }
            return sum;
        });
        if (found == 0) {
            return wanted == 0;
        }
        double factor = wanted / found;
        crew.each(values.length, (from, to) -> {
            for (int voxel = from; voxel < to; voxel++) {
                values[voxel] *= boundary.isHeld(voxel) ? 1 : factor;
            }
        });
        return true;
    }

    private int solve(Field field, double[] x, double tolerance) {
        try {
            multigrid.prepare();
            return solver.solve(stencil.matrix(), stencil.right(), x, tolerance, LIMIT);
        } catch (NumericalFailure failure) {
            throw new NumericalFailure("diffusion of " + field.substrate().name() + ": " + failure.getMessage());
        }
    }

    private void expose(Field field, Exchange exchange, double minutes) {
        double[] exposure = exchange.exposure();
        crew.each(exposure.length, (from, to) -> {
            for (int voxel = from; voxel < to; voxel++) {
                exposure[voxel] = minutes * field.at(voxel);
            }
        });
    }

    /// The sum over voxels that are not held.
    private double total(double[] column, Boundary boundary) {
        return crew.sum(column.length, (from, to) -> {
            double sum = 0;
            for (int voxel = from; voxel < to; voxel++) {
                sum += boundary.isHeld(voxel) ? 0 : column[voxel];
            }
            return sum;
        });
    }
}

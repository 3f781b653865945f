package org.paracrine.numerics;

import java.util.ArrayList;
import java.util.List;

/// A preconditioner for diffusion on a grid whose iterations do not grow with the grid: one V-cycle over it
/// and ever coarser ones.
///
/// On each grid two damped Jacobi steps, with the weights of a Chebyshev polynomial, take away what changes
/// from cell to cell. What is left is smooth and goes on to a grid with half as many cells along each
/// strongly coupled axis ([Coarsening]); the correction comes back level within each group, and the two
/// steps follow in reverse. So the cycle is symmetric and positive definite, as conjugate gradients need it,
/// and no step depends on an order of cells: the bits do not depend on the number of workers. The last grid
/// is solved directly.
///
/// Where loss outweighs exchange in every cell, the diagonal alone is as good and cheaper, and is taken
/// instead.
///
/// Memory beside the matrix itself: 9 bytes per cell of a grid, 21 of a flat one, up to 64 where only one
/// axis is strong.
/// Sources: Trottenberg, Oosterlee & Schüller, Multigrid, 2001; Adams et al. 2003,
/// doi:10.1016/S0021-9991(03)00194-3 (polynomials as smoothers).
public final class Multigrid implements ConjugateGradient.Preconditioner {
    /// Cells of a grid that is solved directly; a direct solution of more takes longer than a cycle over
    /// them.
    private static final int FEW = 64;
    /// No eigenvalue of D⁻¹ A is above this (Gershgorin).
    private static final double LARGEST = 2;
    /// Eigenvalues of D⁻¹ A below this are left to the coarser grid. Of 0.2, 0.4 and 0.7 it takes the fewest
    /// iterations on random losses, mobilities and held cells.
    private static final double SMALLEST = 0.4;
    /// An axis is strongly coupled if cells are at most this times longer along it than along the shortest
    /// one.
    private static final double STRONG = 1.5;
    /// Loss over diagonal from which on the diagonal is enough: on 20³ cells 29 iterations with it take two
    /// thirds of the time of 6 with the cycle.
    private static final double DOMINANT = 0.2;

    private static final double MIDDLE = (LARGEST + SMALLEST) / 2;
    private static final double REACH = (LARGEST - SMALLEST) / 2 * Math.cos(Math.PI / 4);
    /// One over the roots of the Chebyshev polynomial of degree 2 between the two eigenvalues.
    private static final double FIRST = 1 / (MIDDLE + REACH);

    private static final double SECOND = 1 / (MIDDLE - REACH);

    private final Crew crew;
    private final DiffusionMatrix finest;
    private final List<Level> coarser = new ArrayList<>();
    private final Cholesky direct;
    private boolean isDominant;

    /// A coarser grid with its work space.
    private static final class Level {
        final Coarsening coarsening;
        final DiffusionMatrix matrix;
        final double[] right;
        final double[] value;
        final double[] scratch;

        Level(Coarsening coarsening) {
            this.coarsening = coarsening;
            this.matrix = coarsening.coarse();
            this.right = new double[matrix.size()];
            this.value = new double[matrix.size()];
            this.scratch = new double[matrix.size()];
        }
    }

    /// @param matrix to be preconditioned, on the cells of `grid`
    public Multigrid(DiffusionMatrix matrix, VoxelGrid grid, Crew crew) {
        if (matrix.count(0) != grid.nx() || matrix.count(1) != grid.ny() || matrix.count(2) != grid.nz()) {
            throw new IllegalArgumentException("a matrix of " + matrix.count(0) + " × " + matrix.count(1) + " × "
                    + matrix.count(2) + " cells cannot be one on " + grid);
        }
        this.crew = crew;
        this.finest = matrix;
        double[] lengths = {grid.dx(), grid.dy(), grid.dz()};
        DiffusionMatrix last = matrix;
        while (last.size() > FEW) {
            Level level = new Level(new Coarsening(last, widths(last, lengths)));
            coarser.add(level);
            last = level.matrix;
        }
        this.direct = new Cholesky(last.size());
    }

    /// Cells per group along each axis; `lengths` of the cells become those of the groups.
    private static int[] widths(DiffusionMatrix matrix, double[] lengths) {
        double shortest = Double.POSITIVE_INFINITY;
        for (int axis = 0; axis < 3; axis++) {
            shortest = matrix.count(axis) > 1 ? Math.min(shortest, lengths[axis]) : shortest;
        }
        int[] widths = new int[3];
        for (int axis = 0; axis < 3; axis++) {
            widths[axis] = matrix.count(axis) > 1 && lengths[axis] <= STRONG * shortest ? 2 : 1;
            lengths[axis] *= widths[axis];
        }
        return widths;
    }

    /// Takes over the matrix as it is now; to be called after [DiffusionMatrix#complete].
    ///
    /// @throws NumericalFailure if there is no loss at all, so that the matrix has no inverse
    public void prepare() {
        isDominant = isDominant();
        if (isDominant) {
            return;
        }
        requireLoss();
        DiffusionMatrix last = finest;
        for (Level level : coarser) {
            level.coarsening.prepare(crew);
            last = level.matrix;
        }
        direct.prepare(last);
    }

    private boolean isDominant() {
        double[] loss = finest.loss();
        double[] inverse = finest.inverseDiagonal();
        for (int cell = 0; cell < loss.length; cell++) {
            if (!(loss[cell] * inverse[cell] >= DOMINANT)) {
                return false;
            }
        }
        return true;
    }

    /// Without any loss the matrix is singular, but rounding can hide that from the direct solution.
    private void requireLoss() {
        for (double loss : finest.loss()) {
            if (loss > 0) {
                return;
            }
        }
        throw new NumericalFailure("the balance of a field has no solution: nothing leaves it; "
                + "give it a decay, an uptake or a fixed wall");
    }

    @Override
    public double apply(double[] residual, double[] out, double[] scratch) {
        if (isDominant) {
            return diagonal(residual, out);
        }
        cycle(0, finest, residual, out, scratch);
        return crew.sum(finest.size(), (from, to) -> {
            if (!coarser.isEmpty()) {
                finest.relax(scratch, residual, FIRST, out, from, to);
            }
            double sum = 0;
            for (int cell = from; cell < to; cell++) {
                sum += residual[cell] * out[cell];
            }
            return sum;
        });
    }

    private double diagonal(double[] residual, double[] out) {
        double[] inverse = finest.inverseDiagonal();
        return crew.sum(finest.size(), (from, to) -> {
            double sum = 0;
            for (int cell = from; cell < to; cell++) {
                out[cell] = inverse[cell] * residual[cell];
                sum += residual[cell] * out[cell];
            }
            return sum;
        });
    }

    /// Sets `value` ≈ A⁻¹ `right`, but for the last step of smoothing, which starts from `scratch`.
    private void cycle(int depth, DiffusionMatrix matrix, double[] right, double[] value, double[] scratch) {
        if (depth == coarser.size()) {
            direct.solve(right, value);
            return;
        }
        Level next = coarser.get(depth);
        smooth(matrix, right, value, scratch);
        next.coarsening.add(scratch, next.right, crew);
        cycle(depth + 1, next.matrix, next.right, next.value, next.scratch);
        if (depth + 1 < coarser.size()) {
            crew.each(
                    next.right.length,
                    (from, to) -> next.matrix.relax(next.scratch, next.right, FIRST, next.value, from, to));
        }
        crew.each(right.length, (from, to) -> next.coarsening.spread(next.value, value, from, to));
        crew.each(right.length, (from, to) -> matrix.relax(value, right, SECOND, scratch, from, to));
    }

    /// Two steps from 0 into `value`, and what they leave of the right side into `scratch`.
    private void smooth(DiffusionMatrix matrix, double[] right, double[] value, double[] scratch) {
        double[] inverse = matrix.inverseDiagonal();
        crew.each(right.length, (from, to) -> {
            for (int cell = from; cell < to; cell++) {
                scratch[cell] = FIRST * inverse[cell] * right[cell];
            }
        });
        crew.each(right.length, (from, to) -> matrix.relax(scratch, right, SECOND, value, from, to));
        crew.each(right.length, (from, to) -> matrix.residual(value, right, scratch, from, to));
    }
}

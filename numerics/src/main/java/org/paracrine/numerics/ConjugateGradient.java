package org.paracrine.numerics;

import java.util.Arrays;

/// Solves A x = b for a symmetric positive definite A by conjugate gradients with a diagonal preconditioner.
///
/// Sums have a fixed order ([Crew]), so the bits do not depend on the number of workers.
/// Source: Hestenes & Stiefel 1952, doi:10.6028/jres.049.044.
public final class ConjugateGradient {
    /// A symmetric positive definite matrix, known by what it does.
    public interface Matrix {
        /// out = A x for the rows `from` (inclusive) to `to` (exclusive).
        void multiply(double[] x, double[] out, int from, int to);

        /// The diagonal entry of `row`, above 0.
        double diagonal(int row);
    }

    /// Sums of squares below this are 0 for all that follows: further down, products lose their digits.
    private static final double NEGLIGIBLE = 1e-280;

    private final Crew crew;
    private final int size;
    private final double[] residual;
    private final double[] direction;
    private final double[] image;
    private final double[] inverse;

    public ConjugateGradient(int size, Crew crew) {
        this.size = size;
        this.crew = crew;
        this.residual = new double[size];
        this.direction = new double[size];
        this.image = new double[size];
        this.inverse = new double[size];
    }

    /// Improves the guess in `x` until the residual is at most `tolerance` times that of `b`, both as √(rᵀ D⁻¹ r) with
    /// the diagonal D.
    ///
    /// @return the number of iterations
    /// @throws NumericalFailure if that is not reached in `limit` iterations, or a number is not finite
    public int solve(Matrix matrix, double[] b, double[] x, double tolerance, int limit) {
        double right = crew.sum(size, (from, to) -> {
            double sum = 0;
            for (int row = from; row < to; row++) {
                inverse[row] = 1 / matrix.diagonal(row);
                sum += b[row] * b[row] * inverse[row];
            }
            return sum;
        });
        if (right == 0) {
            Arrays.fill(x, 0);
            return 0;
        }
        double target = Math.max(right * tolerance * tolerance, NEGLIGIBLE);
        double square = start(matrix, b, x);
        int iterations = 0;
        while (!(square <= target)) {
            if (!Double.isFinite(square)) {
                throw new NumericalFailure("the linear solver met a number that is not finite after " + iterations
                        + " iterations; look for a rate or a concentration that is far too large");
            }
            if (iterations++ == limit) {
                throw new NumericalFailure("the linear solver did not converge in " + limit + " iterations: residual "
                        + Math.sqrt(square / target) * tolerance
                        + " of the right side, wanted "
                        + tolerance + "; use a smaller step or a coarser grid");
            }
            square = iterate(matrix, x, square);
        }
        return iterations;
    }

    private double start(Matrix matrix, double[] b, double[] x) {
        return crew.sum(size, (from, to) -> {
            matrix.multiply(x, image, from, to);
            double sum = 0;
            for (int row = from; row < to; row++) {
                residual[row] = b[row] - image[row];
                direction[row] = residual[row] * inverse[row];
                sum += residual[row] * direction[row];
            }
            return sum;
        });
    }

    /// One step; takes and gives rᵀ D⁻¹ r. Three passes over memory, since that is what it costs.
    private double iterate(Matrix matrix, double[] x, double square) {
        double curvature = crew.sum(size, (from, to) -> {
            matrix.multiply(direction, image, from, to);
            double sum = 0;
            for (int row = from; row < to; row++) {
                sum += direction[row] * image[row];
            }
            return sum;
        });
        if (!(curvature > 0)) {
            throw new IllegalArgumentException(
                    "conjugate gradients need a positive definite matrix, but met a curvature of " + curvature);
        }
        double length = square / curvature;
        double next = crew.sum(size, (from, to) -> {
            for (int row = from; row < to; row++) {
                x[row] += length * direction[row];
                residual[row] -= length * image[row];
            }
            double sum = 0;
            for (int row = from; row < to; row++) {
                sum += residual[row] * residual[row] * inverse[row];
            }
            return sum;
        });
        double turn = next / square;
        crew.each(size, (from, to) -> {
            for (int row = from; row < to; row++) {
                direction[row] = residual[row] * inverse[row] + turn * direction[row];
            }
        });
        return next;
    }
}

package org.paracrine.numerics;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Solves A x = b for a symmetric positive definite A by conjugate gradients, preconditioned by the diagonal
/// D or by something better, such as a [Multigrid].
///
/// Sums have a fixed order ([Crew]), so the bits do not depend on the number of workers.
/// Memory: 32 bytes per row. Source: Hestenes & Stiefel 1952, doi:10.6028/jres.049.044.
public final class ConjugateGradient {
    /// A symmetric positive definite matrix, known by what it does.
    public interface Matrix {
        /// out = A x for the rows `from` (inclusive) to `to` (exclusive).
        void multiply(double[] x, double[] out, int from, int to);

        /// One over the diagonal, each above 0; not a copy.
        double[] inverseDiagonal();
    }

    /// A cheap, rough inverse of the matrix: symmetric and positive definite, and the same every time.
    public interface Preconditioner {
        /// Sets out ≈ A⁻¹ residual and gives residualᵀ out, summed in a fixed order. `scratch` is of the
        /// same size and free to use.
        double apply(double[] residual, double[] out, double[] scratch);
    }

    /// Sums of squares below this are 0 for all that follows: further down, products lose their digits.
    private static final double NEGLIGIBLE = 1e-280;

    private final Crew crew;
    private final int size;
    private final double[] residual;
    private final double[] direction;
    private final double[] image;
    private final double[] preconditioned;
    private final @Nullable Preconditioner preconditioner;

    public ConjugateGradient(int size, Crew crew) {
        this(size, crew, null);
    }

    /// @param preconditioner made ready for the matrix before every [#solve]; null: the diagonal
    public ConjugateGradient(int size, Crew crew, @Nullable Preconditioner preconditioner) {
        this.preconditioner = preconditioner;
        this.size = size;
        this.crew = crew;
        this.residual = new double[size];
        this.direction = new double[size];
        this.image = new double[size];
        this.preconditioned = new double[size];
    }

    /// Improves the guess in `x` until the residual is at most `tolerance` times that of `b`, both as √(rᵀ
    /// D⁻¹ r).
    ///
    /// @return the number of iterations
    /// @throws NumericalFailure if that is not reached in `limit` iterations, or a number is not finite
    public int solve(Matrix matrix, double[] b, double[] x, double tolerance, int limit) {
        double[] inverse = matrix.inverseDiagonal();
        double right = square(b, inverse);
        if (right == 0) {
            Arrays.fill(x, 0);
            return 0;
        }
        double target = Math.max(right * tolerance * tolerance, NEGLIGIBLE);
        double square = start(matrix, b, x);
        double slope = precondition(inverse);
        System.arraycopy(preconditioned, 0, direction, 0, size);
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
            square = descend(matrix, x, slope);
            double next = precondition(inverse);
            turn(next / slope);
            slope = next;
        }
        return iterations;
    }

    /// The size of a right side as [#solve] sees it: √(bᵀ D⁻¹ b).
    public double norm(Matrix matrix, double[] b) {
        return Math.sqrt(square(b, matrix.inverseDiagonal()));
    }

    /// vᵀ D⁻¹ v.
    private double square(double[] v, double[] inverse) {
        return crew.sum(size, (from, to) -> {
            double sum = 0;
            for (int row = from; row < to; row++) {
                sum += v[row] * v[row] * inverse[row];
            }
            return sum;
        });
    }

    /// Sets the residual r = b − A x and gives rᵀ D⁻¹ r.
    private double start(Matrix matrix, double[] b, double[] x) {
        double[] inverse = matrix.inverseDiagonal();
        return crew.sum(size, (from, to) -> {
            matrix.multiply(x, image, from, to);
            double sum = 0;
            for (int row = from; row < to; row++) {
                residual[row] = b[row] - image[row];
                sum += residual[row] * residual[row] * inverse[row];
            }
            return sum;
        });
    }

    /// Goes down along the direction as far as it leads, and gives rᵀ D⁻¹ r.
    private double descend(Matrix matrix, double[] x, double slope) {
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
        double length = slope / curvature;
        double[] inverse = matrix.inverseDiagonal();
        return crew.sum(size, (from, to) -> {
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
    }

    /// Sets z ≈ A⁻¹ r and gives rᵀ z.
    private double precondition(double[] inverse) {
        if (preconditioner != null) {
            return preconditioner.apply(residual, preconditioned, image);
        }
        return crew.sum(size, (from, to) -> {
            double sum = 0;
            for (int row = from; row < to; row++) {
                preconditioned[row] = residual[row] * inverse[row];
                sum += residual[row] * preconditioned[row];
            }
            return sum;
        });
    }

    private void turn(double share) {
        crew.each(size, (from, to) -> {
            for (int row = from; row < to; row++) {
                direction[row] = preconditioned[row] + share * direction[row];
            }
        });
    }
}

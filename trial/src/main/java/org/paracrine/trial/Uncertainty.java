package org.paracrine.trial;

import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/// How well residuals of a known variance tell the numbers that were fitted.
///
///     C = s² (JᵀJ)⁻¹ = s² Σ_k e_k e_kᵀ / λ_k,   σ_j = √C_jj,   ρ_ij = C_ij / (σ_i σ_j)
///
/// | symbol | meaning |
/// |---|---|
/// | J | slopes of the residuals |
/// | s² | variance of a residual |
/// | λ, e | eigenvalues and eigenvectors of JᵀJ: how much is felt along a direction |
///
/// Along a direction that no residual feels nothing is known: σ is infinite for all that take part in it.
final class Uncertainty {
    /// An eigenvalue below this share of the largest is rounding.
    private static final double FELT = 1e-12;

    /// A direction concerns a number if its component is above this.
    private static final double TAKES_PART = 1e-3;

    private final double[] deviation;
    private final double[][] correlation;

    private Uncertainty(double[] deviation, double[][] correlation) {
        this.deviation = deviation;
        this.correlation = correlation;
    }

    /// σ of a number; infinite if nothing is known.
    double deviation(int number) {
        return deviation[number];
    }

    /// ρ of two numbers; NaN where a deviation is infinite.
    double correlation(int one, int other) {
        return correlation[one][other];
    }

    /// @param slopes J, a row for each residual
    static Uncertainty of(double[][] slopes, double variance) {
        int size = slopes[0].length;
        RealMatrix j = MatrixUtils.createRealMatrix(slopes);
        EigenDecompositionSymmetric parts = new EigenDecompositionSymmetric(j.transposeMultiply(j));
        double[][] covariance = new double[size][size];
        boolean[] isUnknown = new boolean[size];
        double largest = parts.getEigenvalue(0);
        for (int number = 0; number < size; number++) {
            double[] direction = parts.getEigenvector(number).toArray();
            boolean isFelt = parts.getEigenvalue(number) > FELT * largest;
            for (int row = 0; row < size; row++) {
                isUnknown[row] |= !isFelt && Math.abs(direction[row]) > TAKES_PART;
                for (int column = 0; isFelt && column < size; column++) {
                    covariance[row][column] +=
                            variance * direction[row] * direction[column] / parts.getEigenvalue(number);
                }
            }
        }
        return of(covariance, isUnknown);
    }

    private static Uncertainty of(double[][] covariance, boolean[] isUnknown) {
        int size = covariance.length;
        double[] deviation = new double[size];
        double[][] correlation = new double[size][size];
        for (int row = 0; row < size; row++) {
            deviation[row] = isUnknown[row] ? Double.POSITIVE_INFINITY : Math.sqrt(covariance[row][row]);
        }
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                correlation[row][column] = isUnknown[row] || isUnknown[column]
                        ? Double.NaN
                        : covariance[row][column] / (deviation[row] * deviation[column]);
            }
        }
        return new Uncertainty(deviation, correlation);
    }
}

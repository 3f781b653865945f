package org.paracrine.numerics;

import java.util.Arrays;

/// Solves small symmetric positive definite systems directly: A = L Lᵀ, L lower triangular, kept in full.
///
/// A pivot that rounding has made too small, or negative, is put to the smallest that means anything: enough
/// for a preconditioner, which this is for.
final class Cholesky {
    /// Of the diagonal: what the last digits of a sum over some hundred rows are.
    private static final double SMALLEST_PIVOT = 1e-14;

    private final int size;
    private final double[] factor;

    Cholesky(int size) {
        this.size = size;
        this.factor = new double[size * size];
    }

    /// Takes over and factorises `matrix`.
    void prepare(ConjugateGradient.Matrix matrix) {
        double[] unit = new double[size];
        double[] column = new double[size];
        for (int at = 0; at < size; at++) {
            Arrays.fill(unit, 0);
            unit[at] = 1;
            matrix.multiply(unit, column, 0, size);
            for (int row = at; row < size; row++) {
                factor[row * size + at] = column[row];
            }
        }
        factorise();
    }

    private void factorise() {
        for (int column = 0; column < size; column++) {
            double least = SMALLEST_PIVOT * factor[column * size + column];
            for (int row = column; row < size; row++) {
                double sum = factor[row * size + column];
                for (int at = 0; at < column; at++) {
                    sum -= factor[row * size + at] * factor[column * size + at];
                }
                boolean isPivot = row == column;
                factor[row * size + column] =
                        isPivot ? Math.sqrt(Math.max(sum, least)) : sum / factor[column * size + column];
            }
        }
    }

    /// x = A⁻¹ b.
    void solve(double[] b, double[] x) {
        for (int row = 0; row < size; row++) {
            double sum = b[row];
            for (int at = 0; at < row; at++) {
                sum -= factor[row * size + at] * x[at];
            }
            x[row] = sum / factor[row * size + row];
        }
        for (int row = size - 1; row >= 0; row--) {
            x[row] /= factor[row * size + row];
            for (int at = 0; at < row; at++) {
                x[at] -= factor[row * size + at] * x[row];
            }
        }
    }
}

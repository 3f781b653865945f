package org.paracrine.body;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.MatrixUtils;

/// The exact solution of the body's equations over one step length.
///
///     dB/dt = −(k_B + k_T + Σ u) B + Σ r O + a P        O: an organ, P: peritoneum
///     dO/dt = u B − (r + l) O                            one for each organ
///     dP/dt = −a P
///     dT/dt = k_T B                                      T: gross entry into the tumour
///     dE/dt = k_B B + Σ l O                              E: eliminated
///     dA/dt = B                                          A: area under the curve of the blood's content
///
/// | symbol  | here                         | unit  |
/// |---------|------------------------------|-------|
/// | u, r, l | [OrganKinetics]              | 1/min |
/// | k_B     | `bloodLoss`                  | 1/min |
/// | k_T     | `tumourInflux`               | 1/min |
/// | a       | `peritonealAbsorption`       | 1/min |
///
/// With K the matrix of these rates, the amounts after Δt are exp(K Δt) times those before. All entries of the
/// exponential are ≥ 0 and each column sums to 1 without the row of A; the rounding of the library is put right
/// to it.
final class Propagator {
    /// Organs and, last, the area under the curve.
    private static final int SIZE = Organ.values().length + 1;

    private static final int AREA = SIZE - 1;

    private final double[][] entries;

    Propagator(Kinetics kinetics, double minutes) {
        double[][] rates = rates(kinetics);
        for (double[] row : rates) {
            for (int column = 0; column < SIZE; column++) {
                row[column] *= minutes;
            }
        }
        this.entries = MatrixUtils.matrixExponential(new Array2DRowRealMatrix(rates, false))
                .getData();
        for (int column = 0; column < AREA; column++) {
            closeColumn(column);
        }
    }

    private static double[][] rates(Kinetics kinetics) {
        double[][] rates = new double[SIZE][SIZE];
        kinetics.organs().forEach((organ, its) -> {
            flow(rates, Organ.BLOOD, organ, its.uptake());
            flow(rates, organ, Organ.BLOOD, its.release());
            flow(rates, organ, Organ.ELIMINATED, its.loss());
        });
        flow(rates, Organ.BLOOD, Organ.ELIMINATED, kinetics.bloodLoss());
        flow(rates, Organ.BLOOD, Organ.TUMOUR, kinetics.tumourInflux());
        flow(rates, Organ.PERITONEUM, Organ.BLOOD, kinetics.peritonealAbsorption());
        rates[AREA][Organ.BLOOD.ordinal()] = 1;
        return rates;
    }

    private static void flow(double[][] rates, Organ from, Organ to, double rate) {
        rates[to.ordinal()][from.ordinal()] += rate;
        rates[from.ordinal()][from.ordinal()] -= rate;
    }

    private void closeColumn(int column) {
        double sum = 0;
        for (int row = 0; row < AREA; row++) {
            entries[row][column] = Math.max(0, entries[row][column]);
            sum += entries[row][column];
        }
        for (int row = 0; row < AREA; row++) {
            entries[row][column] /= sum;
        }
    }

    /// The amounts after the step; `amounts` is by [Organ#ordinal].
    double[] advance(double[] amounts) {
        double[] after = new double[amounts.length];
        for (int row = 0; row < amounts.length; row++) {
            after[row] = row(row, amounts);
        }
        return after;
    }

    /// What entered the tumour during the step.
    double entered(double[] amounts) {
        int tumour = Organ.TUMOUR.ordinal();
        double sum = 0;
        for (int column = 0; column < amounts.length; column++) {
            sum += column == tumour ? 0 : entries[tumour][column] * amounts[column];
        }
        return sum;
    }

    /// The blood's content, integrated over the step (amount min).
    double area(double[] amounts) {
        return row(AREA, amounts);
    }

    private double row(int row, double[] amounts) {
        double sum = 0;
        for (int column = 0; column < amounts.length; column++) {
            sum += entries[row][column] * amounts[column];
        }
        return sum;
    }
}

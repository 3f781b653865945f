package org.paracrine.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;
import org.paracrine.trial.FittedParameter.Verdict;

/// Sums of squares that have a formula, and intervals that must hold as often as they say.
class LeastSquaresFitTest {
    private static final double[] X = {0, 1, 2, 3, 4, 5, 6, 7};

    private static LeastSquaresFit.Residuals line(double[] y) {
        return theta -> {
            double[] residuals = new double[X.length];
            for (int at = 0; at < X.length; at++) {
                residuals[at] = theta[0] + theta[1] * X[at] - y[at];
            }
            return residuals;
        };
    }

    @Test
    void aLineIsTheOneOfTheFormula() {
        double[] y = {1.1, 2.7, 5.4, 6.6, 9.3, 11.2, 12.8, 15.3};
        LeastSquaresFit.Optimum found =
                new LeastSquaresFit(new double[] {-10, -10}, new double[] {10, 10}).from(new double[] {0, 0}, line(y));
        double meanX = 3.5;
        double meanY = 0;
        for (double value : y) {
            meanY += value / y.length;
        }
        double xx = 0;
        double xy = 0;
        for (int at = 0; at < X.length; at++) {
            xx += (X[at] - meanX) * (X[at] - meanX);
            xy += (X[at] - meanX) * (y[at] - meanY);
        }
        double slope = xy / xx;
        assertThat(found.theta(1)).isCloseTo(slope, within(1e-9));
        assertThat(found.theta(0)).isCloseTo(meanY - slope * meanX, within(1e-9));
        double variance = found.sumOfSquares() / (X.length - 2);
        Uncertainty uncertainty = Uncertainty.of(found.slopes(), variance);
        assertThat(uncertainty.deviation(1)).isCloseTo(Math.sqrt(variance / xx), within(1e-9));
        assertThat(uncertainty.deviation(0))
                .isCloseTo(Math.sqrt(variance * (1.0 / X.length + meanX * meanX / xx)), within(1e-9));
        assertThat(uncertainty.correlation(0, 1)).isNegative();
    }

    @Test
    void intervalsHoldAsOftenAsTheySay() {
        int trials = 400;
        int held = 0;
        double quantile = TDistribution.of(X.length - 2).inverseSurvivalProbability(0.025);
        for (int trial = 0; trial < trials; trial++) {
            SplittableRandom random = new SplittableRandom(trial);
            double[] y = new double[X.length];
            for (int at = 0; at < X.length; at++) {
                y[at] = Math.log(5 * Math.exp(-0.3 * X[at])) + 0.1 * random.nextGaussian();
            }
            LeastSquaresFit.Residuals decay = theta -> {
                double[] residuals = new double[X.length];
                for (int at = 0; at < X.length; at++) {
                    residuals[at] = theta[0] - Math.exp(theta[1]) * X[at] - y[at];
                }
                return residuals;
            };
            LeastSquaresFit.Optimum found = new LeastSquaresFit(
                            new double[] {-5, Math.log(0.01)}, new double[] {5, Math.log(10)})
                    .from(new double[] {0, 0}, decay);
            double deviation = Uncertainty.of(found.slopes(), found.sumOfSquares() / (X.length - 2))
                    .deviation(1);
            held += Math.abs(found.theta(1) - Math.log(0.3)) <= quantile * deviation ? 1 : 0;
        }
        // Of 400 that hold with 95 %, between 367 and 393 hold in all but 1 of 500 cases.
        assertThat(held).isBetween(367, 393);
    }

    @Test
    void aNumberThatNothingFeelsIsNotTold() {
        LeastSquaresFit.Residuals blind = theta -> new double[] {theta[0] - 1, theta[0] - 1.2, 2 * theta[0] - 2.1};
        LeastSquaresFit.Optimum found =
                new LeastSquaresFit(new double[] {-3, -3}, new double[] {3, 3}).from(new double[] {0, 0}, blind);
        Uncertainty uncertainty = Uncertainty.of(found.slopes(), 1);
        assertThat(uncertainty.deviation(0)).isFinite();
        assertThat(uncertainty.deviation(1)).isInfinite();
        assertThat(uncertainty.correlation(0, 1)).isNaN();
        FitParameter parameter = new FitParameter("b", "", 1, 0.1, 10);
        FittedParameter fitted = FittedParameter.of(parameter, 0, uncertainty.deviation(1));
        assertThat(fitted.verdict()).isEqualTo(Verdict.NOT_AT_ALL);
        assertThat(fitted.low()).isEqualTo(0.1);
        assertThat(fitted.high()).isEqualTo(10);
    }

    @Test
    void theBestBeyondTheRangeIsSoughtAtItsEnd() {
        LeastSquaresFit.Optimum found = new LeastSquaresFit(new double[] {0.1, -10}, new double[] {10, 1})
                .from(new double[] {5, 0}, line(new double[] {1, 3, 5, 7, 9, 11, 13, 15}));
        assertThat(found.theta(1)).isEqualTo(1);
        assertThat(FittedParameter.of(new FitParameter("slope", "", 0, -10, 1), found.theta(1), 0.01)
                        .verdict())
                .isEqualTo(Verdict.AT_ITS_BOUND);
    }
}

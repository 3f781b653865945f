package org.paracrine.trial;

import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealVector;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresBuilder;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresOptimizer;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LevenbergMarquardtOptimizer;
import org.hipparchus.optim.nonlinear.vector.leastsquares.MultivariateJacobianFunction;
import org.hipparchus.optim.nonlinear.vector.leastsquares.ParameterValidator;
import org.hipparchus.util.Pair;
import org.paracrine.numerics.NumericalFailure;

/// The least sum of squares Σ r_i(θ)² within bounds, by the method of Levenberg and Marquardt, with slopes by central
/// differences.
///
///     J_ij = (r_i(θ + h e_j) − r_i(θ − h e_j)) / 2h,   h = [#STEP] of the width between the bounds
///
/// At a bound the difference is taken to one side. The step is wide, since models of single cells are not smooth: a
/// cell
/// more or less is a jump.
/// Source: Levenberg 1944, doi:10.1090/qam/10666; Marquardt 1963, doi:10.1137/0111030.
final class LeastSquaresFit {
    /// h over the width of the bounds. A smooth model whose residuals bend once over the width has slopes right to
    /// 1e-4.
    static final double STEP = 0.01;

    /// The sum of squares and θ (over the width) change by less than this in the last iteration.
    private static final double SETTLED = 1e-6;

    private static final int MOST_ITERATIONS = 100;

    private final double[] low;
    private final double[] high;

    /// @param low of each θ
    /// @param high of each θ, above `low`
    LeastSquaresFit(double[] low, double[] high) {
        this.low = low.clone();
        this.high = high.clone();
    }

    /// What is to be fitted.
    @FunctionalInterface
    interface Residuals {
        /// r(θ), always of the same length.
        double[] of(double[] theta);
    }

    /// Where the sum is least.
    static final class Optimum {
        private final double[] theta;
        private final double[] residuals;
        private final double[][] slopes;

        private Optimum(double[] theta, double[] residuals, double[][] slopes) {
            this.theta = theta;
            this.residuals = residuals;
            this.slopes = slopes;
        }

        double theta(int number) {
            return theta[number];
        }

        double residual(int number) {
            return residuals[number];
        }

        /// J there.
        double[][] slopes() {
            return slopes;
        }

        double sumOfSquares() {
            double sum = 0;
            for (double residual : residuals) {
                sum += residual * residual;
            }
            return sum;
        }
    }

    /// @throws NumericalFailure if it does not settle
    Optimum from(double[] start, Residuals residuals) {
        MultivariateJacobianFunction model = theta -> {
            double[] at = theta.toArray();
            return new Pair<>(new ArrayRealVector(residuals.of(at)), new Array2DRowRealMatrix(slopes(at, residuals)));
        };
        int size = residuals.of(start).length;
        try {
            LeastSquaresOptimizer.Optimum found = new LevenbergMarquardtOptimizer()
                    .optimize(new LeastSquaresBuilder()
                            .start(start)
                            .model(model)
                            .target(new double[size])
                            .parameterValidator(validator())
                            .checker((_, before, now) ->
                                    isSettled(before.getPoint(), now.getPoint(), before.getCost(), now.getCost()))
                            .maxIterations(MOST_ITERATIONS)
                            .maxEvaluations(10 * MOST_ITERATIONS)
                            .build());
            double[] theta = found.getPoint().toArray();
            return new Optimum(theta, residuals.of(theta), slopes(theta, residuals));
        } catch (MathIllegalStateException unsettled) {
            throw new NumericalFailure("the fit had not settled after " + MOST_ITERATIONS
                    + " iterations; fit fewer numbers, or give them narrower ranges");
        }
    }

    private ParameterValidator validator() {
        return theta -> {
            RealVector within = theta.copy();
            for (int at = 0; at < low.length; at++) {
                within.setEntry(at, Math.clamp(theta.getEntry(at), low[at], high[at]));
            }
            return within;
        };
    }

    private boolean isSettled(RealVector before, RealVector now, double costBefore, double cost) {
        boolean same = Math.abs(costBefore - cost) <= SETTLED * costBefore;
        for (int at = 0; at < low.length; at++) {
            same &= Math.abs(before.getEntry(at) - now.getEntry(at)) <= SETTLED * (high[at] - low[at]);
        }
        return same;
    }

    private double[][] slopes(double[] theta, Residuals residuals) {
        double[][] slopes = new double[0][];
        for (int at = 0; at < theta.length; at++) {
            double step = STEP * (high[at] - low[at]);
            double[] up = theta.clone();
            double[] down = theta.clone();
            up[at] = Math.min(high[at], theta[at] + step);
            down[at] = Math.max(low[at], theta[at] - step);
            double[] above = residuals.of(up);
            double[] below = residuals.of(down);
            slopes = slopes.length == 0 ? new double[above.length][theta.length] : slopes;
            for (int row = 0; row < above.length; row++) {
                slopes[row][at] = (above[row] - below[row]) / (up[at] - down[at]);
            }
        }
        return slopes;
    }
}

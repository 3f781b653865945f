package org.paracrine.trial;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresBuilder;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresOptimizer;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LevenbergMarquardtOptimizer;
import org.hipparchus.optim.nonlinear.vector.leastsquares.ParameterValidator;
import org.hipparchus.optim.nonlinear.vector.leastsquares.ValueAndJacobianFunction;
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
        Remembering model = new Remembering(residuals);
        try {
            LeastSquaresOptimizer.Optimum found = new LevenbergMarquardtOptimizer()
                    .optimize(new LeastSquaresBuilder()
                            .start(start)
                            .model(model)
                            .lazyEvaluation(true)
                            .target(new double[model.residuals(start).length])
                            .parameterValidator(validator())
                            .checker((_, before, now) ->
                                    isSettled(before.getPoint(), now.getPoint(), before.getCost(), now.getCost()))
                            .maxIterations(MOST_ITERATIONS)
                            .maxEvaluations(10 * MOST_ITERATIONS)
                            .build());
            double[] theta = found.getPoint().toArray();
            return new Optimum(theta, model.residuals(theta), model.slopes(theta));
        } catch (MathIllegalStateException unsettled) {
            throw new NumericalFailure("the fit had not settled after " + MOST_ITERATIONS
                    + " iterations; fit fewer numbers, or give them narrower ranges");
        }
    }

    /// The residuals and, only where they are asked for, their slopes; a model may take minutes, so what was worked out
    /// is
    /// not worked out again: of the last point and of the one before, since the method compares the two.
    private final class Remembering implements ValueAndJacobianFunction {
        private final Residuals model;
        private final Map<List<Double>, double[]> residuals = lasting();
        private final Map<List<Double>, double[][]> slopes = lasting();

        Remembering(Residuals model) {
            this.model = model;
        }

        private static <T> Map<List<Double>, T> lasting() {
            return new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<List<Double>, T> eldest) {
                    return size() > 2;
                }
            };
        }

        double[] residuals(double[] theta) {
            return residuals.computeIfAbsent(key(theta), _ -> model.of(theta));
        }

        double[][] slopes(double[] theta) {
            return slopes.computeIfAbsent(key(theta), _ -> LeastSquaresFit.this.slopes(theta, model));
        }

        private static List<Double> key(double[] theta) {
            return Arrays.stream(theta).boxed().toList();
        }

        @Override
        public Pair<RealVector, RealMatrix> value(RealVector point) {
            double[] theta = point.toArray();
            return new Pair<>(computeValue(theta), computeJacobian(theta));
        }

        @Override
        public RealVector computeValue(double[] theta) {
            return new ArrayRealVector(residuals(theta));
        }

        @Override
        public RealMatrix computeJacobian(double[] theta) {
            return new Array2DRowRealMatrix(slopes(theta));
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

package org.paracrine.trial;

/// What a fit found for one number.
///
/// @param parameter what was asked
/// @param value where the sum of squares is least
/// @param low lower end of the interval of confidence, at least the least that it may be
/// @param high upper end, at most the most that it may be
/// @param verdict how well the measurements tell it
public record FittedParameter(FitParameter parameter, double value, double low, double high, Verdict verdict) {
    /// How well measurements tell a number.
    public enum Verdict {
        /// The interval is no wider than a factor of 2 either way (or a quarter of the range).
        WELL,
        /// No wider than a factor of 10 either way (or half of the range).
        POORLY,
        /// Wider than that: the measurements agree with very different values.
        NOT_AT_ALL,
        /// The best value is an end of the range, so that the best one may lie beyond.
        AT_ITS_BOUND
    }

    /// A factor of 2 and of 10, as logarithms.
    private static final double WELL = Math.log(2);

    private static final double POORLY = Math.log(10);

    /// As parts of the range, for numbers that are not fitted by their logarithm.
    private static final double QUARTER = 0.25;

    private static final double HALF = 0.5;

    /// Nearer to an end than this part of the range is at the end.
    private static final double AT_END = 1e-4;

    /// @param theta the number or its logarithm
    /// @param reach half the width of the interval, of θ
    static FittedParameter of(FitParameter parameter, double theta, double reach) {
        double low = parameter.toTheta(parameter.low());
        double high = parameter.toTheta(parameter.high());
        return new FittedParameter(
                parameter,
                parameter.fromTheta(theta),
                parameter.fromTheta(Math.max(low, theta - reach)),
                parameter.fromTheta(Math.min(high, theta + reach)),
                verdict(parameter, theta, reach, low, high));
    }

    private static Verdict verdict(FitParameter parameter, double theta, double reach, double low, double high) {
        double width = high - low;
        if (theta - low < AT_END * width || high - theta < AT_END * width) {
            return Verdict.AT_ITS_BOUND;
        }
        boolean isLogarithmic = parameter.isLogarithmic();
        if (reach <= (isLogarithmic ? WELL : QUARTER * width)) {
            return Verdict.WELL;
        }
        return reach <= (isLogarithmic ? POORLY : HALF * width) ? Verdict.POORLY : Verdict.NOT_AT_ALL;
    }
}

package org.paracrine.trial;

/// A two-sided 95 % confidence interval.
///
/// @param low the lower limit
/// @param high the upper limit
public record Interval(double low, double high) {

    /// The share of such intervals that should hold the truth; one level for the whole report, so that
    /// intervals compare.
    public static final double LEVEL = 0.95;

    /// The normal quantile of 97.5 %.
    static final double NORMAL_QUANTILE = 1.959963984540054;

    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("an interval runs from low to high, not from " + low + " to " + high);
        }
    }
}

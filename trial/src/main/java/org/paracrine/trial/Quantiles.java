package org.paracrine.trial;

import org.apache.commons.statistics.descriptive.Quantile;
import org.apache.commons.statistics.descriptive.Quantile.EstimationMethod;

/// Medians and quantiles, all of type 7 of Hyndman and Fan 1996 (doi:10.1080/00031305.1996.10473566), the
/// default of R, NumPy and spreadsheets.
///
/// ```
/// Q(p) = x₍ₖ₎ + (h − k)(x₍ₖ₊₁₎ − x₍ₖ₎)       h = (n − 1) p + 1,  k = ⌊h⌋
/// ```
///
/// | symbol | meaning |
/// |---|---|
/// | x₍ₖ₎ | the k-th smallest of the n values |
/// | p | probability, 0 to 1 |
public final class Quantiles {

    private Quantiles() {}

    /// The middle value, or halfway between the two middle ones.
    public static double median(double... values) {
        return quantile(0.5, values);
    }

    /// Leaves `values` as they are.
    public static double quantile(double probability, double... values) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("a probability lies between 0 and 1, not at " + probability);
        }
        requireFinite(values);
        if (values.length == 0) {
            throw new IllegalArgumentException("no values, so no quantile");
        }
        return Quantile.withDefaults().with(EstimationMethod.HF7).withCopy(true).evaluate(values, probability);
    }

    static void requireFinite(double[] values) {
        for (int at = 0; at < values.length; at++) {
            if (!Double.isFinite(values[at])) {
                throw new IllegalArgumentException("value " + at + " is " + values[at] + ": statistics need numbers");
            }
        }
    }
}

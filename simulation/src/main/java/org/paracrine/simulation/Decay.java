package org.paracrine.simulation;

/// First-order loss over a step.
final class Decay {
    private Decay() {}

    /// Share of what comes in evenly over a step that is left at its end: (1 − e^(−x))/x.
    ///
    /// @param exponent x, the rate of loss times the length of the step; at least 0
    static double left(double exponent) {
        return exponent == 0 ? 1 : -Math.expm1(-exponent) / exponent;
    }
}

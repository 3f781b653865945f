package org.paracrine.physicell;

import java.math.BigDecimal;
import java.math.MathContext;

/// A way from one phase to another.
///
/// @param from index of the phase that is left
/// @param to index of the phase that is entered
/// @param rate (1/min)
/// @param fixed whether the phase lasts 1/rate exactly, rather than ending by chance with that rate
public record Transition(int from, int to, double rate, boolean fixed) {
    /// Added to a duration before it is inverted, so that a duration of 0 becomes a rate that ends
    /// the phase at once (min).
    private static final double SHORTEST = 1e-16;

    /// Tell any two numbers apart.
    private static final int MOST_DIGITS = 17;

    /// The rate (1/min) of a phase that lasts `duration` (min).
    static double rateOf(double duration) {
        return 1 / (duration + SHORTEST);
    }

    /// How long the phase lasts, or lasts in the mean (min): of the numbers whose inverse is the rate, the one with the
    /// fewest digits, as its author wrote it.
    double duration() {
        double exact = 1 / rate;
        for (int digits = 1; digits <= MOST_DIGITS && Double.isFinite(exact); digits++) {
            double rounded =
                    new BigDecimal(exact).round(new MathContext(digits)).doubleValue();
            if (1 / rounded == rate) {
                return rounded;
            }
        }
        return exact;
    }

    Transition withRate(double newRate) {
        return new Transition(from, to, newRate, fixed);
    }

    Transition withFixed(boolean newFixed) {
        return new Transition(from, to, rate, newFixed);
    }

    boolean joins(int start, int end) {
        return from == start && to == end;
    }
}

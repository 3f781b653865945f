package org.paracrine.physicell;

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

    /// The rate (1/min) of a phase that lasts `duration` (min).
    static double rateOf(double duration) {
        return 1 / (duration + SHORTEST);
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

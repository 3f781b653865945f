package org.paracrine.simulation;

/// An enzyme that saturates, on an amount that nothing else changes meanwhile:
///
///     dm/dt = − V m/(M + m),    m(t) = M ω(ln(m₀/M) + (m₀ − V t)/M)
///
/// | symbol | unit       | meaning                                                   |
/// |--------|------------|-----------------------------------------------------------|
/// | m      | copies     | what the enzyme acts on                                   |
/// | V      | copies/min | the most that it converts                                 |
/// | M      | copies     | where it converts half of that                            |
/// | ω      |            | Wright's function: the w with w + ln w = y, for any y     |
///
/// Source: Schnell and Mendoza 1997, doi:10.1006/jtbi.1997.0425 (their W is ω of a logarithm, which cannot overflow).
final class MichaelisMenten {
    /// Below it e^y is less than the rounding of 1, so that ω(y) = e^y.
    private static final double TINY = -37;

    /// Newton's method squares its error; from the starts below it needs five.
    private static final int MOST_ITERATIONS = 40;

    private static final double ENOUGH = 1e-15;

    private MichaelisMenten() {}

    /// What is left after `minutes`; at least 0, at most what was there.
    ///
    /// @param amount at the start, at least 0
    /// @param most V
    /// @param half M, above 0
    static double left(double amount, double most, double half, double minutes) {
        if (!(amount > 0) || most <= 0) {
            return Math.max(0, amount);
        }
        double start = amount / half;
        double left = half * omega(Math.log(start) + start - most / half * minutes);
        return Math.min(amount, left);
    }

    /// The w > 0 with w + ln w = y, by Newton's method on ln w, which converges from either side.
    static double omega(double y) {
        if (y < TINY) {
            return Math.exp(y);
        }
        double logarithm = y > 1 ? Math.log(y - Math.log(y)) : y - Math.log1p(Math.exp(y));
        for (int iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
            double w = Math.exp(logarithm);
            double change = (w + logarithm - y) / (w + 1);
            logarithm -= change;
            if (Math.abs(change) <= ENOUGH * Math.max(1, Math.abs(logarithm))) {
                break;
            }
        }
        return Math.exp(logarithm);
    }
}

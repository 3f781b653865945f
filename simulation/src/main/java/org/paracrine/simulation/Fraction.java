package org.paracrine.simulation;

import org.paracrine.numerics.Clock;

/// One fraction of radiotherapy: the whole block gets it at once.
///
/// @param minutes since the start of the trial
/// @param gray dose (Gy)
public record Fraction(double minutes, double gray) {
    public Fraction {
        if (!(minutes >= 0 && minutes < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "a fraction comes at a finite number of minutes >= 0, got " + minutes + " min");
        }
        if (!(gray > 0 && gray < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a fraction must be a finite dose > 0 Gy, got " + gray + " Gy");
        }
    }

    /// The tick at which it is given.
    public long due() {
        return Clock.ticks(minutes);
    }
}

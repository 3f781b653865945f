package org.paracrine.body;

/// One administration.
///
/// @param minutes since the start of the trial, at least 0
/// @param product by its name in the study
/// @param amount in the product's own count (particles, molecules), at least 0
/// @param route by which it is given
/// @param duration of an infusion into a vein (min); 0: at once
public record Dose(double minutes, String product, double amount, Route route, double duration) {
    public Dose {
        if (!(minutes >= 0 && Double.isFinite(minutes))) {
            throw new IllegalArgumentException("a dose of " + product + " is given at a time >= 0 min, got " + minutes);
        }
        if (!(amount >= 0 && Double.isFinite(amount))) {
            throw new IllegalArgumentException("a dose of " + product + " must be finite and >= 0, got " + amount);
        }
        if (!(duration >= 0 && Double.isFinite(duration)) || (duration > 0 && route != Route.INTRAVENOUS)) {
            throw new IllegalArgumentException("only an intravenous dose can last, for a time >= 0 min; got " + duration
                    + " min for a dose of " + product + " by the route " + route);
        }
    }

    /// A dose given at once.
    public Dose(double minutes, String product, double amount, Route route) {
        this(minutes, product, amount, route, 0);
    }
}

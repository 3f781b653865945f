package org.paracrine.body;

/// One administration.
///
/// @param minutes since the start of the trial, at least 0
/// @param product by its name in the study
/// @param amount in the product's own count (particles, molecules), at least 0
/// @param route by which it is given
public record Dose(double minutes, String product, double amount, Route route) {
    public Dose {
        if (!(minutes >= 0 && Double.isFinite(minutes))) {
            throw new IllegalArgumentException("a dose of " + product + " is given at a time >= 0 min, got " + minutes);
        }
        if (!(amount >= 0 && Double.isFinite(amount))) {
            throw new IllegalArgumentException("a dose of " + product + " must be finite and >= 0, got " + amount);
        }
    }
}

package org.paracrine.cell;

/// What a live cell gives to and takes from one substrate.
///
/// @param rate of secretion towards the target (1/min)
/// @param target density at which secretion stops
/// @param uptake (1/min)
/// @param export given whatever the density (amount/min)
public record Secretion(double rate, double target, double uptake, double export) {

    public Secretion {
        Check.notNegative("secretion rate (1/min)", rate);
        Check.notNegative("secretion target", target);
        Check.notNegative("uptake rate (1/min)", uptake);
        Check.finite("export rate (amount/min)", export);
    }

    /// Only takes, at this rate (1/min).
    public static Secretion uptake(double rate) {
        return new Secretion(0, 0, rate, 0);
    }

    static Secretion none() {
        return new Secretion(0, 0, 0, 0);
    }
}

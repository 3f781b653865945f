package org.paracrine.cell;

/// What a live cell gives to and takes from one substrate, and what becomes of what it took.
///
/// @param rate of secretion towards the target (1/min)
/// @param target density at which secretion stops
/// @param uptake (1/min)
/// @param export given whatever the density (amount/min)
/// @param releasedAtDeath share of what is inside that goes back to the tissue when the cell is removed
/// @param passedOnWhenEaten share of what is inside that whoever eats the cell gains
public record Secretion(
        double rate, double target, double uptake, double export, double releasedAtDeath, double passedOnWhenEaten) {

    public Secretion {
        Check.notNegative("secretion rate (1/min)", rate);
        Check.notNegative("secretion target", target);
        Check.notNegative("uptake rate (1/min)", uptake);
        Check.finite("export rate (amount/min)", export);
        Check.fraction("share released at death", releasedAtDeath);
        Check.fraction("share passed on when eaten", passedOnWhenEaten);
    }

    /// Keeps what it took until it is gone, and is eaten with it.
    public Secretion(double rate, double target, double uptake, double export) {
        this(rate, target, uptake, export, 0, 1);
    }

    /// Only takes, at this rate (1/min).
    public static Secretion uptake(double rate) {
        return new Secretion(0, 0, rate, 0);
    }

    static Secretion none() {
        return new Secretion(0, 0, 0, 0);
    }
}

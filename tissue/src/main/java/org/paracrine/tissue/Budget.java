package org.paracrine.tissue;

/// Where the amount in a field came from and went to.
///
///     after = before + supplied − taken − decayed + throughWalls
///
/// Of a step: amounts. Of a settled field: amounts per minute, and the right side without `before` is 0.
///
/// @param supplied by [Exchange#supply]
/// @param taken by [Exchange#loss]
/// @param decayed by the substrate's own decay
/// @param throughWalls net inflow through fixed walls
/// @param iterations of the linear solver
public record Budget(double supplied, double taken, double decayed, double throughWalls, int iterations) {

    /// What the field gained: supplied − taken − decayed + throughWalls.
    public double gain() {
        return supplied - taken - decayed + throughWalls;
    }
}

package org.paracrine.tissue;

/// Where the amount in a field came from and went to.
///
///     after = before + supplied − taken − decayed + throughWalls
///
/// Of a step: amounts. Of a settled field: amounts per minute, and the right side without `before` is 0.
///
/// @param supplied by [Exchange#supply]
/// @param taken by [Exchange#loss]
/// @param decayed by the substrate's own decay and that of its [Medium]
/// @param throughWalls net inflow through walls and held voxels
/// @param iterations of the linear solver; 0 for a direct one
public record Budget(double supplied, double taken, double decayed, double throughWalls, int iterations) {

    /// What the field gained: supplied − taken − decayed + throughWalls.
    public double gain() {
        return supplied - taken - decayed + throughWalls;
    }

    /// Both, one after the other.
    public Budget plus(Budget next) {
        return new Budget(
                supplied + next.supplied,
                taken + next.taken,
                decayed + next.decayed,
                throughWalls + next.throughWalls,
                iterations + next.iterations);
    }

    /// Every amount times `factor`.
    public Budget times(double factor) {
        return new Budget(supplied * factor, taken * factor, decayed * factor, throughWalls * factor, iterations);
    }
}

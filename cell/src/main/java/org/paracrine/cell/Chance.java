package org.paracrine.cell;

/// How likely something of a given rate happens within a step of the mechanics: rate · t where steps are fixed, as in
/// PhysiCell, 1 − exp(−rate · t) where they adapt, so that what happens does not depend on how time is cut.
///
/// @param isLinear true for rate · t
/// @param minutes length t of the step
record Chance(boolean isLinear, double minutes) {
    /// Bits of an index that number the steps within one call of the mechanics.
    private static final int PIECES = 20;

    double of(double rate) {
        return isLinear ? rate * minutes : -StrictMath.expm1(-rate * minutes);
    }

    /// A bound of the chance, infinite for an infinite rate.
    double bound(double rate) {
        return rate * minutes;
    }

    /// The index of a random number of a cell in a step of the mechanics.
    ///
    /// @param which of several: the id of another cell, or a number that counts on
    /// @param piece number of the step within the call
    static long index(long which, int piece) {
        return which << PIECES ^ piece;
    }
}

package org.paracrine.benchmark;

/// One printed number beside ours.
///
/// @param row of the evidence tables
/// @param label on the vesicles
/// @param what was measured, with its unit
/// @param low end of what was printed; the same as `high` for a single number
/// @param use what the number was used for
/// @param remark why it is missed, or how the number was read; may be empty
record BodyFinding(
        String row, String label, String what, double low, double high, double ours, Use use, String remark) {
    /// What a printed number was used for.
    enum Use {
        /// The model was fitted to it.
        CALIBRATION,
        /// It follows by definition from numbers that the model was fitted to: the area is the dose over the clearance.
        IMPLIED,
        /// The model was not told.
        PREDICTION
    }

    private static final double FACTOR = 2;

    boolean isMet() {
        return ours >= low / FACTOR && ours <= high * FACTOR;
    }

    /// Ours over the nearest end of what was printed; 1 inside.
    double ratio() {
        return ours < low ? ours / low : ours > high && high > 0 ? ours / high : 1;
    }

    String printed() {
        return low == high ? BodyPage.number(low) : BodyPage.number(low) + " to " + BodyPage.number(high);
    }
}

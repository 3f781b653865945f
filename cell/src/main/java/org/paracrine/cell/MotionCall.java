package org.paracrine.cell;

import org.paracrine.numerics.RandomStream;

/// One call of the mechanics.
///
/// @param random of the replicate
/// @param step number of the call, another one each time
/// @param counts true if contacts are to be counted, as the last step of the call sees them
/// @param slopes whoever knows the gradients of the fields
record MotionCall(RandomStream random, long step, boolean counts, Slopes slopes) {
    /// Contacts are counted, and gradients are those that the cells have.
    MotionCall(RandomStream random, long step) {
        this(random, step, true, Slopes.KNOWN);
    }
}

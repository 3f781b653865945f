package org.paracrine.simulation;

/// What cells of one type pass on to cells that they touch.
///
/// @param type of cell, its place in the plan
/// @param cargo that passes
/// @param permeance of one contact between two cells of the type (µm³/min)
public record GapJunction(int type, String cargo, double permeance) {
    public GapJunction {
        if (!(permeance >= 0 && permeance < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a permeance must be ≥ 0 µm³/min, got " + permeance);
        }
    }
}

package org.paracrine.simulation;

import org.jspecify.annotations.Nullable;

/// A molecule that acts inside cells.
///
/// @param name the signal's name in rules
/// @param decay in the cell (1/min)
/// @param free the carrier of its free molecules, whose field gets what cells pump out; null if there is none
public record Cargo(String name, double decay, @Nullable String free) {
    /// Of which no free molecule moves in the tissue.
    public Cargo(String name, double decay) {
        this(name, decay, null);
    }

    public Cargo {
        if (!(decay >= 0)) {
            throw new IllegalArgumentException("decay of " + name + " must be ≥ 0 /min, got " + decay);
        }
    }
}

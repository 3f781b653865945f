package org.paracrine.simulation;

/// A molecule that acts inside cells.
///
/// @param name the signal's name in rules
/// @param decay in the cell (1/min)
public record Cargo(String name, double decay) {
    public Cargo {
        if (!(decay >= 0)) {
            throw new IllegalArgumentException("decay of " + name + " must be ≥ 0 /min, got " + decay);
        }
    }
}

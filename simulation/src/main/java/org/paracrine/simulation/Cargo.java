package org.paracrine.simulation;

import java.util.List;

/// A molecule that acts inside cells.
///
/// @param name the signal's name in rules
/// @param decay in the cell (1/min)
/// @param carried copies in a cell at the start, per type in the order of the plan's types; empty: none in any
public record Cargo(String name, double decay, List<Double> carried) {
    public Cargo {
        carried = List.copyOf(carried);
        if (carried.stream().anyMatch(copies -> !(copies >= 0 && copies < Double.POSITIVE_INFINITY))) {
            throw new IllegalArgumentException("cells carry 0 or more copies of " + name + ", got " + carried);
        }
        if (!(decay >= 0)) {
            throw new IllegalArgumentException("decay of " + name + " must be ≥ 0 /min, got " + decay);
        }
    }

    /// A molecule that no cell carries at the start.
    public Cargo(String name, double decay) {
        this(name, decay, List.of());
    }

    /// Copies in a cell of this type at the start.
    double carried(int type) {
        return carried.isEmpty() ? 0 : carried.get(type);
    }
}

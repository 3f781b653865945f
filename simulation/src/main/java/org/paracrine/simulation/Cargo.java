package org.paracrine.simulation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A molecule that acts inside cells.
///
/// @param name the signal's name in rules
/// @param decay in the cell (1/min)
/// @param carried copies in a cell at the start, per type in the order of the plan's types; empty: none in any
/// @param free the carrier of its free molecules, whose field gets what cells pump out; null if there is none
public record Cargo(
        String name,
        double decay,
        List<Double> carried,
        @Nullable String free) {
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

    /// Of which no free molecule moves in the tissue.
    public Cargo(String name, double decay, List<Double> carried) {
        this(name, decay, carried, null);
    }

    /// A molecule that no cell carries at the start, and that may be free.
    public Cargo(String name, double decay, @Nullable String free) {
        this(name, decay, List.of(), free);
    }

    /// Copies in a cell of this type at the start.
    double carried(int type) {
        return carried.isEmpty() ? 0 : carried.get(type);
    }
}

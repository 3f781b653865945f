package org.paracrine.simulation;

/// An enzyme of one type of cell, which turns a prodrug into a drug with the rate V c/(K + c).
///
/// | symbol | here             | unit        | meaning                                             |
/// |--------|------------------|-------------|-----------------------------------------------------|
/// | V      | `rate`           | copies/min  | the most that one cell converts                     |
/// | K      | `halfSaturation` | copies/µm³  | the concentration at which it converts half of that |
/// | c      |                  | copies/µm³  | inside the cell, or in the voxel that holds it      |
///
/// @param name in words
/// @param type of cell, its place in the plan
/// @param prodrug the carrier that is converted
/// @param substance the cargo that the prodrug is inside a cell
/// @param where the enzyme finds the prodrug
/// @param becomes what the prodrug turns into, molecule for molecule
public record Enzyme(
        String name,
        int type,
        String prodrug,
        String substance,
        Where where,
        double rate,
        double halfSaturation,
        Becomes becomes) {
    public Enzyme {
        if (!(rate >= 0 && rate < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the rate of " + name + " must be ≥ 0 copies/min, got " + rate);
        }
        if (!(halfSaturation > 0 && halfSaturation < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "the half saturation of " + name + " must be > 0 copies/µm³, got " + halfSaturation);
        }
    }

    /// Which prodrug the enzyme works on.
    public enum Where {
        /// That which the cell has taken up.
        INSIDE,
        /// That in the voxel, which is in equilibrium with that in the cell.
        AROUND
    }

    /// What the prodrug turns into.
    public sealed interface Becomes {
        /// A cargo, which stays in the cell.
        record Cargo(String name) implements Becomes {}

        /// A carrier, which leaves the cell into the tissue.
        record Released(String carrier) implements Becomes {}
    }
}

package org.paracrine.cell;

import java.util.Map;

/// How hard a cell pushes and holds its neighbours.
///
/// @param adhesion strength (µm/min)
/// @param repulsion strength (µm/min)
/// @param reach relative maximum adhesion distance (radii)
/// @param affinities adhesive affinity to each other type by name; 1 to those that are not named
///
/// Source: Ghaffarizadeh et al. 2018, doi:10.1371/journal.pcbi.1005991.
public record Mechanics(double adhesion, double repulsion, double reach, Map<String, Double> affinities) {

    public Mechanics {
        Check.notNegative("cell-cell adhesion (µm/min)", adhesion);
        Check.notNegative("cell-cell repulsion (µm/min)", repulsion);
        Check.notNegative("relative maximum adhesion distance (radii)", reach);
        affinities.forEach((type, affinity) -> Check.notNegative("adhesive affinity to " + type, affinity));
        affinities = Check.ordered(affinities);
    }

    /// PhysiCell's defaults.
    public static Mechanics physicell() {
        return new Mechanics(0.4, 10, 1.25, Map.of());
    }
}

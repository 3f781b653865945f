package org.paracrine.simulation;

import org.jspecify.annotations.Nullable;
import org.paracrine.tissue.InitialLevels;
import org.paracrine.tissue.Substrate;

/// A substrate and what the vessels do to it.
///
/// @param substrate the field
/// @param plasmaLevel concentration in the vessels, in the substrate's unit
/// @param start levels at the start; nothing: the substrate's own everywhere
/// @param permeability of the vessel wall (µm/min); 0: vessels neither bring nor take it
public record SubstratePlan(
        Substrate substrate, @Nullable InitialLevels start, double plasmaLevel, double permeability) {
    public SubstratePlan {
        if (!(plasmaLevel >= 0) || !(permeability >= 0)) {
            throw new IllegalArgumentException("vessels supply " + substrate.name()
                    + " at a level and a permeability ≥ 0, got " + plasmaLevel + " and " + permeability + " µm/min");
        }
    }
}

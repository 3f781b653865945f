package org.paracrine.simulation;

import org.jspecify.annotations.Nullable;
import org.paracrine.tissue.InitialLevels;
import org.paracrine.tissue.Substrate;

/// A substrate and what cells that are in its way and the vessels do to it.
///
/// @param substrate the field
/// @param start levels at the start; nothing: the substrate's own everywhere
/// @param mobilityAmongCells diffusivity where cells are packed over that of the substrate, above 0; 1: cells do not
///     hinder it
/// @param plasmaLevel concentration in the vessels, in the substrate's unit
/// @param permeability of the vessel wall (µm/min); 0: vessels neither bring nor take it
public record SubstratePlan(
        Substrate substrate,
        @Nullable InitialLevels start,
        double mobilityAmongCells,
        double plasmaLevel,
        double permeability) {
    public SubstratePlan {
        if (!(mobilityAmongCells > 0 && Double.isFinite(mobilityAmongCells))) {
            throw new IllegalArgumentException("cells leave " + substrate.name()
                    + " a finite share of its diffusivity above 0, got " + mobilityAmongCells);
        }
        if (!(plasmaLevel >= 0) || !(permeability >= 0)) {
            throw new IllegalArgumentException("vessels supply " + substrate.name()
                    + " at a level and a permeability ≥ 0, got " + plasmaLevel + " and " + permeability + " µm/min");
        }
    }
}

package org.paracrine.study;

import org.jspecify.annotations.Nullable;

/// What a live cell is made of, and how fast that follows its targets. The defaults are those of PhysiCell.
///
/// @param nucleus volume of the nucleus (µm³); left out: its share is that of MCF-7, 540 of 2494
/// @param fluid share of the volume that is water
/// @param fluidRate at which water follows its target (1/min)
/// @param cytoplasmRate at which the solids of the cytoplasm follow their target (1/min)
/// @param nucleusRate at which the solids of the nucleus follow their target (1/min)
/// @param calcification (1/min); left out: none
public record CellParts(
        @About(
                value = "Volume of the nucleus; left out, its share of the cell is that of MCF-7, 540 of 2494 um3.",
                example = "540 um3 (physicell_grammar P179)")
        @Measured(unit = "um3", above = true)
        @Nullable
        Quantity nucleus,

        @About("Share of the volume that is water.") @Default("75 % (ghaffarizadeh2018)") @Measured(unit = "", max = 1)
        Quantity fluid,

        @About("How fast water follows its target.") @Default("3 /h (ghaffarizadeh2018)") @Measured(unit = "/min")
        Quantity fluidRate,

        @About("How fast the solids of the cytoplasm follow their target.")
        @Default("0.27 /h (ghaffarizadeh2018)")
        @Measured(unit = "/min")
        Quantity cytoplasmRate,

        @About("How fast the solids of the nucleus follow their target.")
        @Default("0.33 /h (ghaffarizadeh2018)")
        @Measured(unit = "/min")
        Quantity nucleusRate,

        @About("How fast a live cell calcifies; left out, it does not.") @Measured(unit = "/min") @Nullable
        Quantity calcification) {}

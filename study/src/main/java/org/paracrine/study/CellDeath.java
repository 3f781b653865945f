package org.paracrine.study;

import org.jspecify.annotations.Nullable;

/// What becomes of a dead cell until it is removed. The defaults are those of PhysiCell; how often cells die stands
/// in the cell type itself.
public record CellDeath(
        @About("What becomes of an apoptotic cell: it shrinks.") @Default("{}")
        Apoptosis apoptosis,

        @About("What becomes of a necrotic cell: it swells, bursts and shrinks.") @Default("{}")
        Necrosis necrosis) {

    /// An apoptotic cell.
    ///
    /// @param duration from death to removal (min)
    /// @param random whether that is the mean of an exponential distribution
    /// @param fluidRate at which water is lost (1/min)
    /// @param cytoplasmRate at which the solids of the cytoplasm are lost (1/min)
    /// @param nucleusRate at which the solids of the nucleus are lost (1/min)
    /// @param calcification (1/min); left out: none
    public record Apoptosis(
            @About("How long until the cell is removed.")
            @Default("8.6 h (ghaffarizadeh2018)")
            @Measured(unit = "min", above = true)
            Quantity duration,

            @About("Whether that is a mean, and each cell is removed at random; else it is the same for all.")
            @Default("no")
            boolean random,

            @About("How fast water is lost.") @Default("3 /h (ghaffarizadeh2018)") @Measured(unit = "/min")
            Quantity fluidRate,

            @About("How fast the solids of the cytoplasm are lost.")
            @Default("1 /h (ghaffarizadeh2018)")
            @Measured(unit = "/min")
            Quantity cytoplasmRate,

            @About("How fast the solids of the nucleus are lost.")
            @Default("0.35 /h (ghaffarizadeh2018)")
            @Measured(unit = "/min")
            Quantity nucleusRate,

            @About("How fast it calcifies; left out, it does not.") @Measured(unit = "/min") @Nullable
            Quantity calcification) {}

    /// A necrotic cell.
    ///
    /// @param duration from bursting to removal (min)
    /// @param random whether that is the mean of an exponential distribution
    /// @param rupture volume at which it bursts, over its volume at death
    /// @param fluidRate at which water is taken up until it bursts (1/min)
    /// @param burstFluidRate at which water is lost once it has burst (1/min)
    /// @param cytoplasmRate at which the solids of the cytoplasm are lost (1/min)
    /// @param nucleusRate at which the solids of the nucleus are lost (1/min)
    /// @param calcification (1/min)
    public record Necrosis(
            @About("How long from bursting until the cell is removed.")
            @Default("60 d (ghaffarizadeh2018)")
            @Measured(unit = "min", above = true)
            Quantity duration,

            @About("Whether that is a mean, and each cell is removed at random; else it is the same for all.")
            @Default("no")
            boolean random,

            @About("The volume at which it bursts, over its volume at death.")
            @Default("2 (ghaffarizadeh2018)")
            @Measured(unit = "", above = true)
            Quantity rupture,

            @About("How fast it takes up water until it bursts.")
            @Default("0.67 /h (ghaffarizadeh2018)")
            @Measured(unit = "/min")
            Quantity fluidRate,

            @About("How fast water is lost once it has burst.")
            @Default("0.05 /h (ghaffarizadeh2018)")
            @Measured(unit = "/min")
            Quantity burstFluidRate,

            @About("How fast the solids of the cytoplasm are lost.")
            @Default("0.0032 /h (ghaffarizadeh2018)")
            @Measured(unit = "/min")
            Quantity cytoplasmRate,

            @About("How fast the solids of the nucleus are lost.")
            @Default("0.013 /h (ghaffarizadeh2018)")
            @Measured(unit = "/min")
            Quantity nucleusRate,

            @About("How fast it calcifies.") @Default("0.0042 /h (ghaffarizadeh2018)") @Measured(unit = "/min")
            Quantity calcification) {}
}

package org.paracrine.study;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How cells push, stick and hold. The defaults are those of PhysiCell.
///
/// @param adhesion (µm/min)
/// @param repulsion (µm/min)
/// @param reach how far adhesion acts, in radii of the cell
/// @param affinity adhesive affinity to types of cells; 1 to those that are not named
public record CellMechanics(
        @About("Strength of the pull between neighbours.")
        @Default("0.4 um/min (ghaffarizadeh2018)")
        @Measured(unit = "um/min")
        Quantity adhesion,

        @About("Strength of the push between overlapping neighbours.")
        @Default("10 um/min (ghaffarizadeh2018)")
        @Measured(unit = "um/min")
        Quantity repulsion,

        @About("How far adhesion acts, in radii of the cell.")
        @Default("1.25 (ghaffarizadeh2018)")
        @Measured(unit = "", max = 5)
        Quantity reach,

        @About(
                value = "Adhesive affinity to types of cells; 1 to types that are not named.",
                example = "{ T cell: 0.5 (assumed 0 .. 1) }")
        @Default("{}")
        @NameOf("tumour.cells")
        @Measured(unit = "")
        Map<String, Quantity> affinity,

        @About("Springs between neighbours that hold each other.") @Default("{}")
        Springs springs,

        @About("How the cell meets a membrane around the block (`tissue.edge`).") @Default("{}")
        Membrane membrane) {
    public CellMechanics {
        affinity = Ordered.copy(affinity);
    }

    /// Springs of rest length 0 that form between neighbours and break.
    ///
    /// @param elasticity velocity per length (1/min)
    /// @param attachment rate of forming with each neighbour, times the affinity to it (1/min); left out: none form
    /// @param detachment rate of breaking (1/min); left out: they last
    /// @param most springs that one cell forms
    public record Springs(
            @About("How hard a spring pulls: velocity per length.")
            @Default("0.01 /min (ghaffarizadeh2018)")
            @Measured(unit = "/min")
            Quantity elasticity,

            @About("How fast springs form with each neighbour; left out, none do but those of attacks.")
            @Measured(unit = "/min")
            @Nullable
            Quantity attachment,

            @About("How fast springs break; left out, they last.") @Measured(unit = "/min") @Nullable
            Quantity detachment,

            @About("Springs that one cell forms at most.") @Default("12") @Whole(min = 0, max = 1000)
            int most) {}

    /// How a cell meets a membrane.
    ///
    /// @param adhesion (µm/min)
    /// @param repulsion (µm/min)
    public record Membrane(
            @About("Strength of the pull to the membrane.")
            @Default("4 um/min (ghaffarizadeh2018)")
            @Measured(unit = "um/min")
            Quantity adhesion,

            @About("Strength of the push off the membrane.")
            @Default("100 um/min (ghaffarizadeh2018)")
            @Measured(unit = "um/min")
            Quantity repulsion) {}
}

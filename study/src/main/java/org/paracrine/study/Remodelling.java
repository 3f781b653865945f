package org.paracrine.study;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The matrix between the cells where cells change it. Its density is relative: 1 is the fibre volume of the
/// interstitium.
///
/// @param capacity the densest that cells can make it
/// @param cells what one cell of a type does to the matrix; types left out do nothing
/// @param gaps cross-section of the gaps between fibres at density 1 (µm²), which slow migrating cells; left out: they
/// are
/// as fast as ever
public record Remodelling(
        @About(
                value = "The densest that cells can make it; 1 is the fibre volume above.",
                example = "3 (assumed 2 .. 5)")
        @Measured(unit = "", min = 1)
        Quantity capacity,

        @About("What the cells do to it, by type.") @Default("{}") @NameOf("tumour.cells")
        Map<String, Work> cells,

        @About(
                value =
                        "Cross-section of the gaps between the fibres at density 1: cells slow down where it is less than that of their nucleus; left out, they do not.",
                example = "40 um2 (assumed 20 .. 80)")
        @Measured(unit = "um2", above = true)
        @Nullable
        Quantity gaps) {
    public Remodelling {
        cells = Ordered.copy(cells);
    }

    /// What one cell does to the matrix of its voxel, if it fills the voxel.
    ///
    /// @param degrades share of what is there (1/min); left out: 0
    /// @param deposits density where there is none, falling to nothing at capacity (1/min); left out: 0
    public record Work(
            @About("How fast a cell that fills its voxel breaks the matrix down; left out, it does not.")
            @Measured(unit = "/min")
            @Nullable
            Quantity degrades,

            @About("How fast a cell that fills its voxel lays matrix down where there is none; left out, it does not.")
            @Measured(unit = "/min")
            @Nullable
            Quantity deposits) {}
}

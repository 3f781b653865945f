package org.paracrine.study;

import org.jspecify.annotations.Nullable;

/// What is recorded, and when.
///
/// @param survival left out: not an endpoint
/// @param biodistribution counted from the first dose of the arm, or from the start; left out: not recorded
/// @param fields of the first animal of each arm; left out: not saved
public record Measure(
        @About("When the tumour volume is measured.") @Default("every 1 d")
        Moments tumourVolume,

        @About("The endpoint of the survival curves.") @Nullable
        Survival survival,

        @About("When the copies of cargo in the tumour cells are counted.") @Default("every 6 h")
        Moments cargoPerTumourCell,

        @About(
                "When the share of the dose in each organ is measured, counted from the first dose of the arm, and what cells gave off; in an arm without a dose from the start.")
        @Nullable
        Moments biodistribution,

        @About("When the picture of the tissue is taken.") @Default("end")
        Moments picture,

        @About("When all fields of the first animal of each arm are saved (Zarr and VTK); left out, never.") @Nullable
        Moments fields) {

    /// The endpoint of the survival curves.
    ///
    /// @param when an animal counts as dead
    public record Survival(
            @About(value = "When an animal counts as dead.", example = "tumour volume > 20 mm3")
            VolumeLimit when) {}
}

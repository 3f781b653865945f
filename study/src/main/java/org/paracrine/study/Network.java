package org.paracrine.study;

import org.jspecify.annotations.Nullable;

/// Vessels that are drawn one by one and have a flow, instead of being spread evenly over the block.
///
/// @param file a CSV of the vessels; left out: a network of the density of the vessels is made
/// @param arterial pressure where blood enters the block (mmHg)
/// @param venous pressure where blood leaves it (mmHg)
/// @param sprouting left out: no new vessels
/// @param regression how long a vessel without flow lasts (min); left out: for ever
public record Network(
        @About("A CSV file of the vessels; left out, a network of the density above is made.") @Nullable
        Attachment file,

        @About(value = "Pressure where blood enters the block.", example = "30 mmHg (assumed 20 .. 40)")
        @Measured(unit = "mmHg", above = true)
        Quantity arterial,

        @About(value = "Pressure where blood leaves the block.", example = "12 mmHg (assumed 8 .. 16)")
        @Measured(unit = "mmHg")
        Quantity venous,

        @About("How new vessels grow; left out, none do.") @Nullable
        Sprouting sprouting,

        @About(
                "How long a vessel lasts that blood does not move through, or that is young (below 7 days) and short of what sprouts need; left out, for ever.")
        @Measured(unit = "min", above = true)
        @Nullable
        Quantity regression) {

    /// How new vessels grow up the gradient of a substrate.
    ///
    /// @param towards the substrate; its unit is that of the levels
    /// @param halfMax the level at half of the highest rate (the substrate's unit)
    /// @param above no sprout where the level is lower (the substrate's unit)
    /// @param rate of sprouts per length of vessel, at most (1/(µm·min))
    /// @param speed of a tip (µm/min)
    public record Sprouting(
            @About(value = "The substrate that vessels grow towards.", example = "VEGF")
            @NameOf("tissue.substrates")
            @OfSubstrate
            String towards,

            @Key("half-max")
            @About(
                    value = "The level of that substrate at half of the highest rate; it lies above `above`.",
                    example = "10 ng/mL (assumed 5 .. 20)")
            @Measured(unit = "{level}", above = true)
            Quantity halfMax,

            @About(value = "No sprout where its level is lower.", example = "1 ng/mL (assumed 0.5 .. 2)")
            @Measured(unit = "{level}", above = true)
            Quantity above,

            @About(
                    value = "New sprouts per length of vessel and time, at most.",
                    example = "1e-5 /um/min (assumed 3e-6 .. 3e-5)")
            @Measured(unit = "/um/min")
            Quantity rate,

            @About(value = "How fast the tip of a sprout grows.", example = "0.17 um/min (assumed 0.08 .. 0.35)")
            @Measured(unit = "um/min", above = true)
            Quantity speed) {}
}

package org.paracrine.study;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A pump that brings one cargo out of the cells of a type; what comes out moves on as the free drug.
///
/// @param rate share of what is inside that leaves in a time (1/min)
/// @param halfSaturation (copies); left out: the pump does not saturate
/// @param induction left out: what is inside does not change the pump
/// @param inhibitors by cargo
public record Efflux(
        @About(
                value = "How fast a cell brings it out that has not met it yet.",
                example = "0.01 /min (assumed 0.003 .. 0.03)")
        @Measured(unit = "/min")
        Quantity rate,

        @About("The amount inside at which the pump works at half of its most; left out, it does not saturate.")
        @Measured(unit = "copies", above = true)
        @Nullable
        Quantity halfSaturation,

        @About("How what is inside makes for more of the pump; left out, it does not.") @Nullable
        Induction induction,

        @About(
                value = "What holds the pump up, by the name of the cargo.",
                example = "{ verapamil: { half-max: 1e7 copies, most: 90 % } }")
        @Default("{}")
        @NameOf("cargo")
        Map<String, Inhibitor> inhibitors) {
    public Efflux {
        inhibitors = Ordered.copy(inhibitors);
    }

    /// More of the pump in cells that hold the drug.
    ///
    /// @param times as fast, at most
    /// @param halfMax amount inside that induces half of it (copies)
    /// @param within half-time of coming (min)
    /// @param fades half-time of going (min)
    public record Induction(
            @About(value = "How many times as fast it is at most.", example = "5 (assumed 2 .. 10)")
            @Measured(unit = "", min = 1)
            Quantity times,

            @Key("half-max")
            @About(
                    value = "The amount inside the cell that induces half of it.",
                    example = "5e5 copies (assumed 1e5 .. 2e6)")
            @Measured(unit = "copies", above = true)
            Quantity halfMax,

            @Key("Hill")
            @About("How steep this is.")
            @Default("1")
            @Measured(unit = "", above = true, max = 1000, design = true)
            Quantity hill,

            @About(value = "How long until half of it has come.", example = "48 h (assumed 24 .. 96)")
            @Measured(unit = "min", above = true)
            Quantity within,

            @About(value = "How long until half of it has gone again.", example = "7 d (assumed 3 .. 14)")
            @Measured(unit = "min", above = true)
            Quantity fades) {}

    /// What another cargo takes away.
    ///
    /// @param halfMax amount inside that takes away half of that (copies)
    /// @param most share of the rate
    public record Inhibitor(
            @Key("half-max")
            @About(
                    value = "The amount inside the cell that takes away half of what it can.",
                    example = "1e7 copies (assumed 3e6 .. 3e7)")
            @Measured(unit = "copies", above = true)
            Quantity halfMax,

            @Key("Hill")
            @About("How steep this is.")
            @Default("1")
            @Measured(unit = "", above = true, max = 1000, design = true)
            Quantity hill,

            @About(value = "The most that it takes away.", example = "90 % (assumed 70 .. 100)")
            @Measured(unit = "", max = 1)
            Quantity most) {}
}

package org.paracrine.study;

import org.jspecify.annotations.Nullable;

/// What one drug does to a type of cell: by the amount inside, or by the time that it has been above a threshold.
@ToldByFirstKey
public sealed interface DrugEffect {
    /// The unit of an amount over the volume of the cell.
    String CONCENTRATION = "copies/um3";

    /// The amount inside at half of the effect, or the one that must be reached.
    Quantity amount();

    /// The highest rate of death (1/min); left out: 0.
    @Nullable
    Quantity kills();

    /// The most that is lost of cycle entry; left out: nothing.
    @Nullable
    Quantity slows();

    /// Hill model.
    ///
    /// @param halfMax amount inside at half of the effect (copies or copies/µm³)
    record ByAmount(
            @Key("half-max")
            @About(
                    value =
                            "The amount inside the cell at half of the effect, or its concentration there in copies/um3.",
                    example = "9e6 copies (assumed 3e6 .. 3e7)")
            @Measured(unit = "copies", or = CONCENTRATION, above = true)
            Quantity halfMax,

            @Key("Hill")
            @About(value = "How steep the effect is.", example = "1.5 (assumed 1 .. 3)")
            @Measured(unit = "", above = true, max = 1000)
            Quantity hill,

            @About(
                    value = "The highest rate of death, by apoptosis; left out, it kills nobody.",
                    example = "0.001 /min (assumed 0.0005 .. 0.002)")
            @Measured(unit = "/min")
            @Nullable
            Quantity kills,

            @About(
                    value = "The most that is lost of cycle entry; left out, nothing.",
                    example = "80 % (assumed 60 .. 95)")
            @Measured(unit = "", max = 1)
            @Nullable
            Quantity slows)
            implements DrugEffect {
        @Override
        public Quantity amount() {
            return halfMax;
        }
    }

    /// Time-above model.
    ///
    /// @param above threshold (copies or copies/µm³)
    /// @param duration above it in all at half of the effect (min)
    /// @param lasts whether the effect goes on below the threshold
    record ByTime(
            @About(
                    value =
                            "The amount inside the cell that must be reached, or its concentration there in copies/um3.",
                    example = "3e5 copies (assumed 1e5 .. 1e6)")
            @Measured(unit = "copies", or = CONCENTRATION, above = true)
            Quantity above,

            @Key("for")
            @About(
                    value = "How long it must have been reached in all for half of the effect.",
                    example = "24 h (assumed 12 .. 48)")
            @Measured(unit = "min", above = true)
            Quantity duration,

            @About(
                    "Whether the effect goes on once there is less inside; else it comes back when there is enough again.")
            @Default("yes")
            boolean lasts,

            @Key("Hill")
            @About(value = "How steep the effect is.", example = "4 (assumed 2 .. 8)")
            @Measured(unit = "", above = true, max = 1000)
            Quantity hill,

            @About(
                    value = "The highest rate of death, by apoptosis; left out, it kills nobody.",
                    example = "0.001 /min (assumed 0.0005 .. 0.002)")
            @Measured(unit = "/min")
            @Nullable
            Quantity kills,

            @About(
                    value = "The most that is lost of cycle entry; left out, nothing.",
                    example = "80 % (assumed 60 .. 95)")
            @Measured(unit = "", max = 1)
            @Nullable
            Quantity slows)
            implements DrugEffect {
        @Override
        public Quantity amount() {
            return above;
        }
    }
}

package org.paracrine.study;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The fluid that moves between the cells: given, or driven by the pressures of vessels and lymph.
@ToldByFirstKey
public sealed interface InterstitialFlow {
    /// The same velocity everywhere.
    ///
    /// @param velocity along x, y and z (µm/min); two components if the block is flat
    record Given(
            @About(
                    value = "Velocity along x, y and z, the same everywhere; two components if the block is flat.",
                    example = "[0.1 um/min, 0 um/min, 0 um/min]")
            @Measured(unit = "um/min", min = Double.NEGATIVE_INFINITY, design = true)
            List<Quantity> velocity)
            implements InterstitialFlow {
        public Given {
            velocity = List.copyOf(velocity);
        }
    }

    /// Darcy flow: fluid leaks from vessels, moves down the pressure, and drains into lymph or out of the block.
    ///
    /// @param conductivity of the tissue (µm²/(mmHg·min))
    /// @param vesselWall hydraulic conductivity of the wall of vessels (µm/(mmHg·min))
    /// @param vesselPressure in the vessels (mmHg); only where no network gives it
    /// @param osmotic reflection × difference of osmotic pressures, holds fluid back (mmHg); left out: 0
    /// @param lymph drainage per tissue volume and pressure (1/(mmHg·min)); left out: 0
    /// @param around pressure at the walls of the block (mmHg); left out: no fluid passes them
    record Darcy(
            @About(value = "Hydraulic conductivity of the tissue.", example = "250 um2/mmHg/min (assumed 50 .. 1000)")
            @Measured(unit = "um2/mmHg/min", above = true)
            Quantity conductivity,

            @About(
                    value = "Hydraulic conductivity of the wall of the vessels.",
                    example = "0.17 um/mmHg/min (assumed 0.02 .. 0.5)")
            @Measured(unit = "um/mmHg/min")
            Quantity vesselWall,

            @About("Pressure in the vessels; needed unless a network gives it.") @Measured(unit = "mmHg") @Nullable
            Quantity vesselPressure,

            @About(
                    "What holds fluid in the vessels: reflection times the difference of osmotic pressures; left out, nothing.")
            @Measured(unit = "mmHg")
            @Nullable
            Quantity osmotic,

            @About("Drainage into lymph per tissue volume and pressure; left out, none, as in most tumours.")
            @Measured(unit = "/mmHg/min")
            @Nullable
            Quantity lymph,

            @About("Pressure around the block; left out, no fluid passes its walls.")
            @Measured(unit = "mmHg", min = Double.NEGATIVE_INFINITY)
            @Nullable
            Quantity around)
            implements InterstitialFlow {}
}

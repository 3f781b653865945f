package org.paracrine.study;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How cells divide: the phases, and the way out of each. A phase that is neither in `rates` nor in `durations` is as
/// PhysiCell has it.
///
/// @param entry the rate of leaving the first phase (1/min); for the live model, the rate of division; left out only
/// where the first phase has a duration
/// @param rates of leaving other phases, at random (1/min)
/// @param durations of phases that last as long in every cell, or differ from cell to cell (min)
public record CellCycle(
        @About(
                "The phases: live, Ki67 basic, Ki67 advanced, flow cytometry, flow cytometry separated or cycling quiescent.")
        @Default("live")
        CycleModel model,

        @About(
                value =
                        "The rate of leaving the first phase; in the live model, of dividing. Left out only where `durations` says how long the first phase lasts.",
                example = "0.0003 /min (assumed 0.0002 .. 0.0004)")
        @Measured(unit = "/min")
        @Nullable
        Quantity entry,

        @About(
                value =
                        "Rates of leaving other phases at random, by phase; phases in neither list are as in PhysiCell.",
                example = "{ S: 0.002 /min (assumed 0.001 .. 0.004) }")
        @Default("{}")
        @NameOf(NameOf.PHASES)
        @Measured(unit = "/min")
        Map<String, Quantity> rates,

        @About(
                value =
                        "How long phases last in every cell, by phase; behind ±, how much that differs from cell to cell (coefficient of variation).",
                example = "{ S: 8 h ± 10 % (assumed 6 .. 10) }")
        @Default("{}")
        @NameOf(NameOf.PHASES)
        @Measured(unit = "min", above = true)
        Map<String, Spread> durations) {
    public CellCycle {
        rates = Ordered.copy(rates);
        durations = Ordered.copy(durations);
    }
}

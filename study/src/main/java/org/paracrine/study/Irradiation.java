package org.paracrine.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One line of an arm: radiotherapy in fractions.
///
/// @param irradiate dose of each fraction (Gy)
/// @param at one or more times (min)
/// @param every with `times`: the fraction is repeated from the first time on (min)
public record Irradiation(
        @About(value = "The dose of radiation of each fraction, to the whole tumour.", example = "2 Gy")
        @Measured(unit = "Gy", above = true, max = 100, design = true)
        Quantity irradiate,

        @About(value = "When, from the start of the trial: one time or a list.", example = "3 d")
        @Measured(unit = "min", design = true)
        List<Quantity> at,

        @About("Repeats the fraction: how long between; goes with `times`.")
        @Measured(unit = "min", above = true, design = true)
        @Nullable
        Quantity every,

        @About("Repeats the fraction: how many in all; goes with `every`.") @Default("1") @Whole(min = 1, max = 1000)
        int times)
        implements Treatment {
    public Irradiation {
        at = List.copyOf(at);
    }

    /// One fraction of this line.
    ///
    /// @param minutes since the start of the trial
    /// @param gray dose (Gy)
    public record Planned(double minutes, double gray) {}

    /// All fractions of this line in the order of time.
    public List<Planned> planned() {
        double step = every == null ? 0 : every.value();
        List<Planned> planned = new ArrayList<>();
        for (Quantity first : at) {
            for (int each = 0; each < times; each++) {
                planned.add(new Planned(first.value() + each * step, irradiate.value()));
            }
        }
        planned.sort(Comparator.comparingDouble(Planned::minutes));
        return List.copyOf(planned);
    }
}

package org.paracrine.study;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One line of an arm: what is given, how much, where and when.
///
/// @param give a product
/// @param dose by vesicle protein or drug mass (µg), by body weight (mg/kg), or by number (particles)
/// @param at one or more times (min)
/// @param every with `times`: the dose is repeated from the first time on (min)
public record Administration(
        @About(value = "A product.", example = "exo") @NameOf("products")
        String give,

        @About(value = "How much at each time: by mass, by body weight or by number.", example = "50 ug")
        @Measured(
                unit = "ug",
                or = {"mg/kg", "particles"},
                above = true,
                design = true)
        Quantity dose,

        @About(value = "Intravenous, intratumoural or intraperitoneal.", example = "intratumoural")
        Route route,

        @About(value = "When, from the start of the trial: one time or a list.", example = "5 d")
        @Measured(unit = "min", design = true)
        List<Quantity> at,

        @About("Repeats the dose: how long between; goes with `times`.")
        @Measured(unit = "min", above = true, design = true)
        @Nullable
        Quantity every,

        @About("Repeats the dose: how many doses in all; goes with `every`.") @Default("1") @Whole(min = 1, max = 1000)
        int times) {
    public Administration {
        at = List.copyOf(at);
    }

    /// Where the dose goes.
    public enum Route {
        INTRAVENOUS,
        INTRATUMOURAL,
        INTRAPERITONEAL
    }

    /// All times of this line in order (min).
    public List<Double> minutes() {
        List<Double> minutes = new ArrayList<>();
        double step = every == null ? 0 : every.value();
        for (Quantity first : at) {
            for (int dose = 0; dose < times; dose++) {
                minutes.add(first.value() + dose * step);
            }
        }
        minutes.sort(Double::compare);
        return List.copyOf(minutes);
    }
}

package org.paracrine.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One line of an arm: a product, what is given, how much, where and when; or a table of doses.
///
/// @param give a product
/// @param dose by vesicle protein or drug mass (µg), by body weight (mg/kg), or by number (particles; of a virus
/// also PFU); of cells by their number, or that for each kg of body weight
/// @param at one or more times (min)
/// @param every with `times`: the dose is repeated from the first time on (min)
/// @param over an infusion into a vein lasts so long (min)
/// @param volume of liquid that is injected each time (mL)
/// @param doses a table in the manner of NONMEM, instead of `dose`, `at`, `every`, `times` and `over`
/// @param amount what 1 in the column AMT of the table stands for
/// @param time what 1 in its columns of time stands for (min)
public record Administration(
        @About(value = "A product.", example = "exo") @NameOf("products")
        String give,

        @About(
                value =
                        "How much at each time: by mass, by body weight or by number; of a virus by number or in PFU, of cells"
                                + " in `cells` or `cells/kg`.",
                example = "50 ug")
        @Measured(
                unit = "ug",
                or = {"mg/kg", "particles", "PFU", "cells", "cells/kg"},
                above = true,
                design = true)
        @Nullable
        Quantity dose,

        @About(
                value =
                        "Intravenous, intratumoural, intraperitoneal, subcutaneous, intranasal or inhaled; with a table, the route of the rows that have none.",
                example = "intratumoural")
        @Nullable
        Route route,

        @About(value = "When, from the start of the trial: one time or a list.", example = "5 d")
        @Default("[]")
        @Measured(unit = "min", design = true)
        List<Quantity> at,

        @About("Repeats the dose: how long between; goes with `times`.")
        @Measured(unit = "min", above = true, design = true)
        @Nullable
        Quantity every,

        @About("Repeats the dose: how many doses in all; goes with `every`.") @Default("1") @Whole(min = 1, max = 1000)
        int times,

        @About(value = "An infusion into a vein: how long it lasts.", example = "30 min")
        @Measured(unit = "min", above = true, design = true)
        @Nullable
        Quantity over,

        @About(value = "The liquid that is injected each time.", example = "0.1 mL")
        @Measured(unit = "mL", above = true, design = true)
        @Nullable
        Quantity volume,

        @About(
                value =
                        "A CSV file of doses with the columns TIME, AMT and, if wanted, RATE or DUR, ADDL and II, CMT (the route's name) and EVID, instead of `dose`, `at`, `every`, `times` and `over`.",
                example = "doses.csv")
        @Nullable
        Attachment doses,

        @About(value = "What 1 in the column AMT stands for.", example = "1 ug")
        @Measured(
                unit = "ug",
                or = {"mg/kg", "particles", "PFU", "cells", "cells/kg"},
                above = true,
                design = true)
        @Nullable
        Quantity amount,

        @About(value = "What 1 in the columns TIME, DUR and II stands for.", example = "1 h")
        @Measured(unit = "min", above = true, design = true)
        @Nullable
        Quantity time)
        implements Treatment {
    public Administration {
        at = List.copyOf(at);
    }

    /// Where the dose goes.
    public enum Route {
        INTRAVENOUS,
        INTRATUMOURAL,
        INTRAPERITONEAL,
        SUBCUTANEOUS,
        INTRANASAL,
        INHALED
    }

    /// One dose of this line.
    ///
    /// @param minutes since the start of the trial
    /// @param amount in [#unit()]
    /// @param duration of an infusion (min); 0: at once
    public record Planned(double minutes, double amount, Route route, double duration) {}

    /// What the amounts are in: `ug`, `mg/kg`, `particles`, `PFU`, `cells` or `cells/kg`; empty where the line is not
    /// whole.
    public String unit() {
        Quantity told = doses == null ? dose : amount;
        return told == null ? "" : told.unit();
    }

    /// All doses of this line in the order of time.
    ///
    /// @throws IllegalArgumentException if the table is wrong, with all that is wrong, a line each
    public List<Planned> planned() {
        if (doses != null) {
            return new DoseTable(this, doses).rows();
        }
        if (dose == null || route == null) {
            throw new IllegalArgumentException("a line of an arm has no dose or no route");
        }
        double duration = over == null ? 0 : over.value();
        List<Planned> planned = new ArrayList<>();
        double step = every == null ? 0 : every.value();
        for (Quantity first : at) {
            for (int each = 0; each < times; each++) {
                planned.add(new Planned(first.value() + each * step, dose.value(), route, duration));
            }
        }
        planned.sort(Comparator.comparingDouble(Planned::minutes));
        return List.copyOf(planned);
    }
}

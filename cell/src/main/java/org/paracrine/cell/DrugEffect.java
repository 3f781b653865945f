package org.paracrine.cell;

/// What one drug inside a cell does to it, alone: a dose, and two effects that grow with it ([HillCurve]).
///
/// Effects: a rate of death by apoptosis, and a share of cycle entry that is lost.
public sealed interface DrugEffect {
    /// The highest rate of death (1/min).
    double kills();

    /// The most that is lost of cycle entry, 0 to 1.
    double slows();

    double hill();

    /// True if the cell's volume counts: amounts are copies/µm³, else copies.
    boolean perVolume();

    /// The rate of death against the dose.
    default HillCurve killing() {
        return new HillCurve(kills(), hill());
    }

    /// What is lost of cycle entry against the dose.
    default HillCurve slowing() {
        return new HillCurve(slows(), hill());
    }

    /// The dose of a cell, 1 for half of the most effect.
    ///
    /// @param amount inside (copies or copies/µm³)
    /// @param above how long the amount has been above the threshold in all (min)
    double dose(double amount, double above);

    /// Hill model: the effect follows the amount that is inside now.
    ///
    /// @param halfMax amount at half of the effect (copies or copies/µm³)
    record ByAmount(double halfMax, boolean perVolume, double hill, double kills, double slows) implements DrugEffect {
        public ByAmount {
            Check.positive("half-max of a drug (copies)", halfMax);
            check(hill, kills, slows);
        }

        @Override
        public double dose(double amount, double above) {
            return amount / halfMax;
        }
    }

    /// Time-above model: the effect follows the time for which the amount has been at a threshold or above it in all,
    /// whatever the amount was then.
    ///
    /// @param threshold (copies or copies/µm³)
    /// @param halfTime time above at half of the effect (min)
    /// @param lasts true if the effect goes on once the amount has fallen below the threshold
    record ByTime(
            double threshold,
            boolean perVolume,
            double halfTime,
            boolean lasts,
            double hill,
            double kills,
            double slows)
            implements DrugEffect {
        public ByTime {
            Check.positive("threshold of a drug (copies)", threshold);
            Check.positive("time above at half of the effect (min)", halfTime);
            check(hill, kills, slows);
        }

        @Override
        public double dose(double amount, double above) {
            return lasts || amount >= threshold ? above / halfTime : 0;
        }
    }

    private static void check(double hill, double kills, double slows) {
        Check.positive("Hill coefficient of a drug", hill);
        Check.notNegative("rate of death by a drug (1/min)", kills);
        Check.fraction("share of cycle entry lost to a drug", slows);
    }
}

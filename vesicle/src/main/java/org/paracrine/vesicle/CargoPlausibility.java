package org.paracrine.vesicle;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/// Can the cargo do what the study says? Two questions; the worse answer is the verdict.
///
/// 1. Can a vesicle carry so much? What native ones carry is plausible; what was ever loaded into one is
///    doubtful for others; more is impossible.
/// 2. Does a cell get enough? At least the copies for half of the rule's effect is plausible; a tenth of that
/// is
///    doubtful; less is impossible.
///
/// @param cargo by its name
/// @param limits what vesicles are known to carry
/// @param copiesPerParticle that the study assumes, over all vesicles, at least 0
/// @param deliveredPerCell copies that reach the cytosol of a tumour cell in the run, at least 0
/// @param neededPerCell copies at which the rule has half its effect, above 0
public record CargoPlausibility(
        String cargo, Limits limits, double copiesPerParticle, double deliveredPerCell, double neededPerCell) {

    /// Below this share of the copies at half effect a rule hardly acts (assumed): 1 % of its effect at Hill
    /// power 2.
    private static final double HARDLY_ACTS = 0.1;

    /// How far printed numbers are rounded.
    private static final MathContext DIGITS = new MathContext(3);

    /// What the verdict can be, from good to bad.
    public enum Verdict {
        PLAUSIBLE,
        DOUBTFUL,
        IMPOSSIBLE
    }

    /// What vesicles are known to carry of a kind of cargo (copies per vesicle).
    ///
    /// @param nativeCopies in vesicles as cells shed them, mean
    /// @param nativeMost in vesicles as cells shed them, the most that is still credible
    /// @param loadedMost in vesicles loaded by any means, the most that was shown; infinite if nothing is known
    public record Limits(double nativeCopies, double nativeMost, double loadedMost) {
        /// P011, chevillet2014: mean over six sources.
        private static final double NATIVE_MICRO_RNA = 0.00825;

        /// P011, chevillet2014: the spread printed with the mean, taken as a standard deviation.
        private static final double NATIVE_MICRO_RNA_DEVIATION = 0.02;

        /// P235, ph_ev: 6.5 pmol of siRNA per µg of vesicles; at 2e9 particles/µg, the impure end of P013, the
        /// largest number of copies that this can mean per vesicle.
        private static final double LOADED_RNA = 6.5e-12 * 6.02214076e23 / 2e9;

        public Limits {
            Checks.notNegative("the native copies", nativeCopies, "/particle");
            if (!(nativeMost >= nativeCopies && loadedMost >= nativeMost)) {
                throw new IllegalArgumentException("limits of cargo must rise from native to loaded, got "
                        + nativeCopies + ", " + nativeMost + ", " + loadedMost);
            }
        }

        /// For one given miRNA: native mean, mean and two deviations, loaded siRNA.
        public static Limits microRna() {
            return new Limits(NATIVE_MICRO_RNA, NATIVE_MICRO_RNA + 2 * NATIVE_MICRO_RNA_DEVIATION, LOADED_RNA);
        }

        /// For a drug that no cell makes: `mostLoaded` copies per vesicle, infinite if not known.
        public static Limits drug(double mostLoaded) {
            return new Limits(0, 0, mostLoaded);
        }
    }

    public CargoPlausibility {
        Checks.notNegative(cargo, copiesPerParticle, "copies/particle");
        Checks.notNegative(cargo + " delivered", deliveredPerCell, "copies/cell");
        Checks.positive(cargo + " needed", neededPerCell, "copies/cell");
    }

    public Verdict verdict() {
        Verdict carried = carried();
        Verdict delivered = delivered();
        return carried.compareTo(delivered) > 0 ? carried : delivered;
    }

    /// Can a vesicle carry so much?
    public Verdict carried() {
        if (copiesPerParticle <= limits.nativeMost()) {
            return Verdict.PLAUSIBLE;
        }
        if (copiesPerParticle > limits.loadedMost()) {
            return Verdict.IMPOSSIBLE;
        }
        return limits.nativeMost() == 0 && Double.isFinite(limits.loadedMost()) ? Verdict.PLAUSIBLE : Verdict.DOUBTFUL;
    }

    /// Does a cell get enough?
    public Verdict delivered() {
        if (deliveredPerCell >= neededPerCell) {
            return Verdict.PLAUSIBLE;
        }
        return deliveredPerCell >= HARDLY_ACTS * neededPerCell ? Verdict.DOUBTFUL : Verdict.IMPOSSIBLE;
    }

    /// Copies per vesicle at which the cell would get what the rule needs, all else equal; infinite if none
    /// arrive.
    public double copiesPerParticleNeeded() {
        return copiesPerParticle * neededPerCell / deliveredPerCell;
    }

    /// The verdict's reasons.
    public String sentence() {
        return carriedSentence() + " " + deliveredSentence();
    }

    private String carriedSentence() {
        String carries = "A vesicle is taken to carry " + copies(copiesPerParticle) + " of " + cargo;
        if (copiesPerParticle == limits.nativeCopies()) {
            carries += ", as a native one does";
        } else if (limits.nativeCopies() > 0) {
            carries += ", " + rounded(copiesPerParticle / limits.nativeCopies()) + " times the "
                    + rounded(limits.nativeCopies()) + " of a native one";
        }
        return carries
                + switch (carried()) {
                    case PLAUSIBLE -> ", which is within what was measured.";
                    case DOUBTFUL ->
                        Double.isFinite(limits.loadedMost())
                                ? ", which needs loading from outside (up to " + rounded(limits.loadedMost())
                                        + " were shown)."
                                : ", and how many it can hold is not known.";
                    case IMPOSSIBLE ->
                        ", more than the " + rounded(limits.loadedMost()) + " that any vesicle was shown to hold.";
                };
    }

    private String deliveredSentence() {
        String gets = "A tumour cell gets " + copies(deliveredPerCell) + " and the rule needs " + rounded(neededPerCell)
                + " for half its effect";
        return gets
                + switch (delivered()) {
                    case PLAUSIBLE -> ".";
                    case DOUBTFUL -> ": it acts weakly.";
                    case IMPOSSIBLE -> ": this cargo cannot explain an effect.";
                };
    }

    /// Four digits are read at a glance, more need their commas.
    private static final double SMALLEST_GROUPED = 1e4;

    private static String copies(double count) {
        String text = rounded(count);
        return text + (text.equals("1") ? " copy" : " copies");
    }

    private static String rounded(double value) {
        BigDecimal brief = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        if (Math.abs(value) >= SMALLEST_GROUPED) {
            return String.format(Locale.ROOT, "%,d", brief.toBigInteger());
        }
        return Math.abs(brief.scale()) <= 6 ? brief.toPlainString() : brief.toString();
    }
}

package org.paracrine.trial;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.inference.MannWhitneyUTest;
import org.apache.commons.statistics.inference.PValueMethod;

/// A treated arm against its control by the Mann–Whitney test: ranks only, so no assumption about the
/// distribution.
///
/// The p value is exact when no value occurs twice and neither arm has more than 50 animals. Otherwise it comes
/// from the normal approximation with corrections for ties and continuity, which is rough below about eight
/// animals per arm; the method says so. Source: Mann and Whitney 1947, doi:10.1214/aoms/1177730491.
///
/// Animals of two arms that share their random numbers are pairs. This test ignores that and takes the arms as
/// independent, as a laboratory has to: its p value is the one to expect of the experiment.
///
/// @param control animals in the control arm
/// @param treated animals in the treated arm
/// @param effect empty when an arm is empty
/// @param p two-sided
public record Comparison(int control, int treated, Optional<Effect> effect, PValue p) {

    /// At 50 + 50 animals the approximation is within 0.0005 of the exact p wherever that is below 0.1
    /// (compared with scipy 1.17.1), so the exact distribution tells no more.
    private static final int LARGEST_EXACT = 50;

    private static final int FEW = 8;

    /// No verdict is possible where even the clearest outcome stays above this.
    private static final double USUAL_LEVEL = 0.05;

    /// How much the treatment does.
    ///
    /// @param shift treated − control: the Hodges–Lehmann estimate, the median of all differences between one
    /// animal of each arm (doi:10.1214/aoms/1177704172); unit of the values
    /// @param ratio median of the treated ÷ median of the control; empty unless all values are ≥ 0 and the
    /// control's median is > 0
    /// @param superiority probability that a treated animal has the larger value (ties count half): U ÷ number
    /// of pairs
    public record Effect(double shift, OptionalDouble ratio, double superiority) {}

    public static Comparison of(double[] controlValues, double[] treatedValues) {
        double[] control = ranked(controlValues);
        double[] treated = ranked(treatedValues);
        if (control.length == 0 || treated.length == 0) {
            String empty = control.length == 0 ? "control" : "treated";
            PValue none = new PValue.Unknown("The " + empty + " arm has no values, so there is nothing to compare.");
            return new Comparison(control.length, treated.length, Optional.empty(), none);
        }
        return new Comparison(
                control.length, treated.length, Optional.of(effect(control, treated)), test(control, treated));
    }

    /// A copy in which the two zeros of floating point are one: ranks would tell −0.0 from 0.0.
    private static double[] ranked(double[] values) {
        Quantiles.requireFinite(values);
        return Arrays.stream(values).map(value -> value + 0.0).toArray();
    }

    private static Effect effect(double[] control, double[] treated) {
        double[] differences = new double[control.length * treated.length];
        int pair = 0;
        for (double with : treated) {
            for (double without : control) {
                differences[pair++] = with - without;
            }
        }
        double larger = MannWhitneyUTest.withDefaults().statistic(treated, control);
        return new Effect(Quantiles.median(differences), ratio(control, treated), larger / differences.length);
    }

    private static OptionalDouble ratio(double[] control, double[] treated) {
        boolean negative = Arrays.stream(control).anyMatch(value -> value < 0)
                || Arrays.stream(treated).anyMatch(value -> value < 0);
        double base = Quantiles.median(control);
        double ratio = Quantiles.median(treated) / base;
        return negative || base <= 0 || !Double.isFinite(ratio) ? OptionalDouble.empty() : OptionalDouble.of(ratio);
    }

    private static PValue test(double[] control, double[] treated) {
        double[] all = Arrays.copyOf(control, control.length + treated.length);
        System.arraycopy(treated, 0, all, control.length, treated.length);
        long distinct = Arrays.stream(all).distinct().count();
        if (distinct == 1) {
            return new PValue.Unknown("All animals have the same value, so there is nothing to rank.");
        }
        boolean exact = distinct == all.length && Math.max(control.length, treated.length) <= LARGEST_EXACT;
        PValueMethod method = exact ? PValueMethod.EXACT : PValueMethod.ASYMPTOTIC;
        double p = MannWhitneyUTest.withDefaults()
                .with(method)
                .test(treated, control)
                .getPValue();
        return new PValue.Known(
                Math.min(1, p),
                exact ? exact(control.length, treated.length) : approximate(control.length, treated.length, distinct));
    }

    private static String exact(int control, int treated) {
        double smallest = Math.min(1, 2 / arrangements(control, treated));
        String caution = smallest < USUAL_LEVEL
                ? ""
                : String.format(
                        Locale.ROOT, "; with %d and %d animals p cannot be below %.2g", control, treated, smallest);
        return "exact Mann–Whitney" + caution;
    }

    private static String approximate(int control, int treated, long distinct) {
        String ties = distinct == control + treated ? "" : ", corrected for ties";
        String caution = Math.min(control, treated) < FEW ? "; rough for so few animals" : "";
        return "Mann–Whitney, normal approximation" + ties + caution;
    }

    /// The number of ways to deal the ranks to the two arms: (n + m)! / (n! m!).
    private static double arrangements(int control, int treated) {
        double ways = 1;
        for (int at = 1; at <= control; at++) {
            ways *= (double) (treated + at) / at;
        }
        return ways;
    }
}

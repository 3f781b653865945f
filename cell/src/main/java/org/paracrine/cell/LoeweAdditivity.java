package org.paracrine.cell;

/// The effect e of drugs that act as dilutions of each other: the root of
///
///     Σ_i x_i/X_i(e) = 1
///
/// | symbol | here | unit | meaning |
/// |---|---|---|---|
/// | x_i | `doses` | – | dose of drug i over the dose of half its effect |
/// | X_i(e) | [HillCurve#dose] | – | dose of drug i that has the effect e by itself |
///
/// With equal maxima and Hill coefficients, e = e_max uⁿ/(1 + uⁿ) with u = Σ x_i. Else the left side
/// falls as e grows, from above 1 at the largest of the single effects to 0 at the largest maximum, so
/// there is one root; it is looked for in u = ln X_r(e), r the drug of the largest maximum, where the
/// logarithm of the left side is nearly a straight line, by Newton's method kept inside of its
/// bracket.
///
/// Range: Loewe's law speaks of effects that each drug can have by itself. Above the maximum of a drug
/// its X is endless, so it adds nothing, and where this holds for all but one the effect is that one's
/// alone (highest single agent).
///
/// Sources: Loewe and Muischnek 1926, Arch Exp Pathol Pharmakol 114, 313; unequal maxima and Hill coefficients, Van der
/// Borght et al. 2017, doi:10.1038/s41598-017-18068-5.
final class LoeweAdditivity {
    /// Of u, so of the effect relative to itself: rounding.
    private static final double TOLERANCE = 1e-14;

    /// Halving alone needs some 60.
    private static final int MOST_STEPS = 200;

    private final HillCurve[] curves;
    private final double[] doses;
    private final HillCurve strongest;

    /// ln of the left side and its slope at the last u that was looked at.
    private double excess;

    private double slope;

    private LoeweAdditivity(HillCurve[] curves, double[] doses, HillCurve strongest) {
        this.curves = curves;
        this.doses = doses;
        this.strongest = strongest;
    }

    /// @param curves of each drug
    /// @param doses of each, as the curves count them; below 0 counts as 0
    static double effect(HillCurve[] curves, double[] doses) {
        HillCurve strongest = null;
        boolean alike = true;
        double sum = 0;
        double single = 0;
        for (int drug = 0; drug < curves.length; drug++) {
            if (!(doses[drug] > 0) || curves[drug].maximum() == 0) {
                continue;
            }
            HillCurve curve = curves[drug];
            alike &= strongest == null || strongest.equals(curve);
            strongest = strongest == null || curve.maximum() > strongest.maximum() ? curve : strongest;
            sum += doses[drug];
            single = Math.max(single, curve.at(doses[drug]));
        }
        if (strongest == null) {
            return 0;
        }
        // A single effect that rounds to the maximum leaves nothing to look for; one that rounds to 0 neither.
        boolean extreme = single >= strongest.maximum() || single == 0;
        return alike || extreme
                ? Math.max(single, strongest.at(sum))
                : new LoeweAdditivity(curves, doses, strongest).root(single);
    }

    private double root(double single) {
        double low = StrictMath.log(strongest.dose(single));
        double high = upper(low);
        double at = low;
        for (int step = 0; step < MOST_STEPS && high - low > TOLERANCE * Math.max(1, Math.abs(high)); step++) {
            look(at);
            if (excess >= 0) {
                low = at;
            } else {
                high = at;
            }
            double next = at - excess / slope;
            if (Math.abs(next - at) <= TOLERANCE * Math.max(1, Math.abs(at))) {
                return Math.max(single, effect(next));
            }
            at = next > low && next < high ? next : (low + high) / 2;
        }
        return Math.max(single, effect(at));
    }

    /// A u at which the left side is below 1.
    private double upper(double low) {
        double step = 1;
        while (true) {
            look(low + step);
            if (excess < 0) {
                return low + step;
            }
            step *= 2;
        }
    }

    private double effect(double u) {
        return strongest.at(StrictMath.exp(u));
    }

    /// ln Σ x_i/X_i and its slope; the terms of drugs that cannot have the effect are 0.
    ///
    ///     d ln X_i/du = (1/n_i) (de/du) M_i/(e (M_i − e)),   de/du = n e (1 − e/M)
    private void look(double u) {
        double effect = effect(u);
        double growth = strongest.hill() * effect * (1 - effect / strongest.maximum());
        double sum = 0;
        double fall = 0;
        for (int drug = 0; drug < curves.length; drug++) {
            HillCurve curve = curves[drug];
            if (doses[drug] > 0 && curve.maximum() > effect) {
                double term = doses[drug] / curve.dose(effect);
                sum += term;
                fall += term * growth * curve.maximum() / (curve.hill() * effect * (curve.maximum() - effect));
            }
        }
        excess = StrictMath.log(sum);
        slope = -fall / sum;
    }
}

package org.paracrine.cell;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A transporter in the membrane that brings a substance out of the cell, such as P-glycoprotein:
///
///     flux = k m,   k = r (1 + (F − 1) y) Π_j (1 − I_j H_j) / (1 + m/K)
///     dy/dt = ln 2 (H(m) − y)/T,   T = T_on for H(m) > y, else T_off
///
/// | symbol | here | unit | meaning |
/// |---|---|---|---|
/// | m | | copies | amount inside |
/// | k | [#rate] | 1/min | what leaves of it in a time |
/// | r | `rate` | 1/min | of few copies, in a cell that has not met the drug |
/// | K | `halfSaturation` | copies | amount at which the pump works at half of its most; endless: it does not saturate
/// |
/// | y | `induction` | – | how far the pump has been induced, 0 to 1; a daughter has her mother's |
/// | F | `Induction.times` | – | how many times as fast it is then |
/// | H(m) | | – | mⁿ/(hⁿ + mⁿ) with h = `halfMax`, n = `hill` |
/// | T_on, T_off | `within`, `fades` | min | half-times of coming and of going |
/// | I_j, H_j | `Inhibitor.most` | – | what inhibitor j takes away at most; its Hill function of its own amount |
///
/// y is exact over a step with the H(m) of its end. Range: one lumped transporter, one direction,
/// nothing but the amount inside drives it. Pumps lower what cells hold: Shen et al. 2008, J Pharmacol
/// Exp Ther 324, 95 (PMID 17947497).
///
/// @param rate of few copies without induction (1/min)
/// @param halfSaturation (copies), or infinite
/// @param induction left out: the drug does not change the pump
/// @param inhibitors by the substance, which is a pool of the cell
public record Pump(
        double rate, double halfSaturation, @Nullable Induction induction, Map<String, Inhibitor> inhibitors) {
    public Pump {
        Check.notNegative("rate of a pump (1/min)", rate);
        if (!(halfSaturation > 0)) {
            throw new IllegalArgumentException(
                    "the half saturation of a pump must be > 0 copies, got " + halfSaturation);
        }
        inhibitors = Check.ordered(inhibitors);
    }

    /// A pump that neither saturates nor is induced nor inhibited.
    public static Pump linear(double rate) {
        return new Pump(rate, Double.POSITIVE_INFINITY, null, Map.of());
    }

    /// More of the pump in cells that hold the drug.
    ///
    /// @param times as fast, at least 1
    /// @param halfMax amount that induces half (copies)
    /// @param within half-time of coming (min)
    /// @param fades half-time of going (min)
    public record Induction(double times, double halfMax, double hill, double within, double fades) {
        public Induction {
            if (!(times >= 1 && times < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("an induced pump is at least 1 times as fast, got " + times);
            }
            Check.positive("half-max of induction (copies)", halfMax);
            Check.positive("Hill coefficient of induction", hill);
            Check.positive("half-time of induction (min)", within);
            Check.positive("half-time of fading (min)", fades);
        }

        /// The induction after a step with this amount inside.
        double after(double before, double amount, double minutes) {
            double wanted = new HillCurve(1, hill).at(amount / halfMax);
            double halfTime = wanted > before ? within : fades;
            return wanted + (before - wanted) * StrictMath.exp(-StrictMath.log(2) * minutes / halfTime);
        }
    }

    /// What another substance inside the cell takes away.
    ///
    /// @param halfMax amount that takes away half of that (copies)
    /// @param most share of the rate, 0 to 1
    public record Inhibitor(double halfMax, double hill, double most) {
        public Inhibitor {
            Check.positive("half-max of an inhibitor (copies)", halfMax);
            Check.positive("Hill coefficient of an inhibitor", hill);
            Check.fraction("share that an inhibitor takes away", most);
        }

        double leaves(double amount) {
            return 1 - new HillCurve(most, hill).at(amount / halfMax);
        }
    }

    /// What leaves of the amount in a time, before inhibitors (1/min).
    double rate(double amount, double induced) {
        double times = induction == null ? 1 : 1 + (induction.times() - 1) * induced;
        return rate * times / (1 + Math.max(0, amount) / halfSaturation);
    }
}

package org.paracrine.cell;

import org.jspecify.annotations.Nullable;

/// What a short exposure to sparsely ionising radiation does to a cell: linear-quadratic survival, with oxygen and with
/// what earlier fractions left unrepaired.
///
///     OER(p) = (m p + K)/(p + K),   d = D OER(p)/m
///     S = exp(−α d − β d² − 2 β d u),   u = Σ_j d_j 2^(−t_j/T)
///
/// | symbol | here | unit | meaning |
/// |---|---|---|---|
/// | D | `gray` | Gy | dose of this fraction |
/// | p | `oxygen` | mmHg | oxygen at the cell |
/// | m | `enhancement` | – | dose without oxygen over dose in plenty of it, for the same survival |
/// | K | `halfOxygen` | mmHg | where the OER is halfway between 1 and m |
/// | d | `effective` | Gy | dose that does the same in plenty of oxygen |
/// | α, β | `alpha`, `beta` | 1/Gy, 1/Gy² | in plenty of oxygen |
/// | u | `unrepaired` | Gy | what is left of the effective doses d_j given t_j ago |
/// | T | `repairHalfTime` | min | half-time of the repair of sublethal damage |
/// | S | `survival` | – | probability that the cell keeps its power to divide without end |
///
/// Two fractions at one moment do what one of their sum does; fractions far apart multiply their S. A fraction is short
/// against T: nothing is repaired while it lasts. The exponent is linear-quadratic, which is tested to about 10 Gy in a
/// fraction.
/// Sources: oxygen, Alper and Howard-Flanders 1956, doi:10.1038/178978a0; incomplete repair, Thames 1985,
/// doi:10.1080/09553008514550461; range, Brenner 2008, PMC2750078.
///
/// @param alpha (1/Gy)
/// @param beta (1/Gy²)
/// @param repairHalfTime of sublethal damage (min)
/// @param enhancement at least 1; 1 where oxygen does not matter
/// @param halfOxygen (mmHg)
/// @param substrate the name of oxygen among the substrates; null: there is plenty of it everywhere
public record Radiosensitivity(
        double alpha,
        double beta,
        double repairHalfTime,
        double enhancement,
        double halfOxygen,
        @Nullable String substrate) {

    public Radiosensitivity {
        Check.notNegative("alpha (1/Gy)", alpha);
        Check.notNegative("beta (1/Gy²)", beta);
        Check.positive("half-time of repair (min)", repairHalfTime);
        Check.positive("half oxygen (mmHg)", halfOxygen);
        if (!(enhancement >= 1 && enhancement < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the oxygen enhancement must be at least 1, got " + enhancement);
        }
    }

    /// No dose does anything to it.
    public static Radiosensitivity none() {
        return new Radiosensitivity(0, 0, 1, 1, 1, null);
    }

    /// True if no dose does anything.
    public boolean isNone() {
        return alpha == 0 && beta == 0;
    }

    /// The dose that does in plenty of oxygen what this dose does here (Gy).
    ///
    /// @param oxygen (mmHg), infinite where there is plenty; below 0 it counts as none
    public double effectiveDose(double gray, double oxygen) {
        double lack = halfOxygen / (Math.max(0, oxygen) + halfOxygen);
        return gray * (1 - (1 - 1 / enhancement) * lack);
    }

    /// What is left of an effective dose (Gy) after a time (min).
    public double unrepaired(double effective, double minutes) {
        return effective * StrictMath.exp(-StrictMath.log(2) * minutes / repairHalfTime);
    }

    /// Probability to survive an effective dose on top of what is unrepaired (Gy).
    public double survival(double effective, double unrepaired) {
        return StrictMath.exp(-effective * (alpha + beta * (effective + 2 * unrepaired)));
    }
}

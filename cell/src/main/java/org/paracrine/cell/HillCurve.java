package org.paracrine.cell;

/// What one drug does by itself: a sigmoid of its dose.
///
///     e(x) = e_max xⁿ/(1 + xⁿ),   x(e) = (e/(e_max − e))^(1/n)
///
/// | symbol | here | unit | meaning |
/// |---|---|---|---|
/// | x | `dose` | – | amount over the amount of half the effect, or time over the time of half the effect |
/// | e | | 1/min or – | effect |
/// | e_max | `maximum` | as e | effect of a dose without bound |
/// | n | `hill` | – | steepness |
///
/// Source: Hill 1910, J Physiol 40 (Suppl), iv.
///
/// @param maximum at least 0
/// @param hill above 0
public record HillCurve(double maximum, double hill) {
    public HillCurve {
        Check.notNegative("maximum of an effect", maximum);
        Check.positive("Hill coefficient", hill);
    }

    /// The effect of a dose.
    public double at(double dose) {
        return dose > 0 ? maximum * RuleSet.share(RuleSet.power(dose, hill)) : 0;
    }

    /// The dose that has this effect by itself; endless for what it cannot do.
    public double dose(double effect) {
        return effect < maximum ? StrictMath.pow(effect / (maximum - effect), 1 / hill) : Double.POSITIVE_INFINITY;
    }
}

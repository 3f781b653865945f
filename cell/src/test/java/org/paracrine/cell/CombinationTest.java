package org.paracrine.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CombinationTest {
    private static final long SEED = 20261122;
    private static final int CASES = 2000;

    /// Any drugs and doses over many decades.
    private static final class Mixture {
        final HillCurve[] curves;
        final double[] doses;

        Mixture(HillCurve[] curves, double[] doses) {
            this.curves = curves;
            this.doses = doses;
        }

        static Mixture random(SplittableRandom random, boolean equalMaxima) {
            int drugs = random.nextInt(2, 5);
            HillCurve[] curves = new HillCurve[drugs];
            double[] doses = new double[drugs];
            for (int drug = 0; drug < drugs; drug++) {
                double maximum = equalMaxima ? 0.8 : random.nextDouble(0.05, 1);
                curves[drug] = new HillCurve(maximum, random.nextDouble(0.4, 6));
                doses[drug] = Math.exp(random.nextDouble(-7, 7));
            }
            return new Mixture(curves, doses);
        }

        double highestAlone() {
            double highest = 0;
            for (int drug = 0; drug < doses.length; drug++) {
                highest = Math.max(highest, curves[drug].at(doses[drug]));
            }
            return highest;
        }

        double isobole(double effect) {
            double sum = 0;
            for (int drug = 0; drug < doses.length; drug++) {
                sum += doses[drug] / curves[drug].dose(effect);
            }
            return sum;
        }

        double strongest() {
            double strongest = 0;
            for (HillCurve curve : curves) {
                strongest = Math.max(strongest, curve.maximum());
            }
            return strongest;
        }

        Mixture reversed() {
            HillCurve[] others = new HillCurve[curves.length];
            double[] otherDoses = new double[curves.length];
            for (int drug = 0; drug < others.length; drug++) {
                others[drug] = curves[curves.length - 1 - drug];
                otherDoses[drug] = doses[curves.length - 1 - drug];
            }
            return new Mixture(others, otherDoses);
        }

        Mixture withMore(int drug, double times) {
            double[] more = doses.clone();
            more[drug] *= times;
            return new Mixture(curves, more);
        }

        double share(Combination combination) {
            return combination.share(curves, doses);
        }
    }

    private static HillCurve[] curves(HillCurve... curves) {
        return curves;
    }

    private static double[] doses(double... doses) {
        return doses;
    }

    @Test
    void aDrugHasHalfOfItsMostEffectAtTheDoseOfOneAndNoneAtNone() {
        HillCurve curve = new HillCurve(0.6, 2.5);
        assertThat(curve.at(1)).isEqualTo(0.3);
        assertThat(curve.at(0)).isEqualTo(0);
        assertThat(curve.at(1e9)).isCloseTo(0.6, within(1e-12));
        assertThat(curve.dose(curve.at(0.37))).isCloseTo(0.37, within(1e-14));
        assertThat(curve.dose(0.6)).isInfinite();
        assertThatThrownBy(() -> new HillCurve(1, 0)).hasMessageContaining("Hill coefficient");
    }

    /// The sham combination: no drug may be found to help itself.
    @Test
    void aDrugCombinedWithItselfIsTheSumOfItsDosesUnderLoewe() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int trial = 0; trial < CASES; trial++) {
            HillCurve drug = new HillCurve(random.nextDouble(0.1, 1), random.nextDouble(0.5, 5));
            HillCurve other = new HillCurve(random.nextDouble(0.1, 1), random.nextDouble(0.5, 5));
            double a = Math.exp(random.nextDouble(-5, 5));
            double b = Math.exp(random.nextDouble(-5, 5));
            double c = Math.exp(random.nextDouble(-5, 5));
            assertThat(Combination.LOEWE.share(curves(drug, drug), doses(a, b)))
                    .isCloseTo(drug.at(a + b), offset(1e-10));
            assertThat(Combination.LOEWE.share(curves(drug, other, drug), doses(a, c, b)))
                    .as("beside another drug: %s %s, %s %s %s", drug, other, a, b, c)
                    .isCloseTo(Combination.LOEWE.share(curves(drug, other), doses(a + b, c)), offset(1e-10));
        }
    }

    /// Σ x_i/X_i(e) falls as e grows, so it is above 1 just below the root and below 1 just above it.
    @Test
    void loeweSolvesItsEquationToTheTwelfthDigit() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int trial = 0; trial < CASES; trial++) {
            Mixture mixture = Mixture.random(random, trial % 2 == 0);
            double effect = mixture.share(Combination.LOEWE);
            assertThat(mixture.isobole(effect * (1 - 1e-12))).as("%s", trial).isGreaterThanOrEqualTo(1);
            assertThat(mixture.isobole(effect * (1 + 1e-12))).as("%s", trial).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void drugsOfEqualShapeHaveTheClosedFormAndNearlyEqualOnesComeNearIt() {
        HillCurve curve = new HillCurve(0.7, 1.7);
        double closed = Combination.LOEWE.share(curves(curve, curve, curve), doses(0.2, 0.5, 0.1));
        assertThat(closed).isCloseTo(curve.at(0.8), offset(1e-15));
        HillCurve near = new HillCurve(0.7, 1.7 * (1 + 1e-13));
        assertThat(Combination.LOEWE.share(curves(curve, near, curve), doses(0.2, 0.5, 0.1)))
                .isCloseTo(closed, offset(1e-12));
    }

    @Test
    void blissMultipliesWhatIsLeft() {
        HillCurve[] curves = curves(new HillCurve(0.9, 2), new HillCurve(0.5, 1), new HillCurve(0.2, 4));
        double[] doses = doses(0.7, 3, 1);
        double left = (1 - curves[0].at(0.7)) * (1 - curves[1].at(3)) * (1 - curves[2].at(1));
        assertThat(Combination.BLISS.share(curves, doses)).isCloseTo(1 - left, offset(1e-15));
    }

    /// 1 − e = Π (1 − e_i), with e_i what drug i kills in a time: for every time.
    @Test
    void ratesThatAddUpAreBlissForWhatIsKilledInAnyTime() {
        HillCurve[] curves = curves(new HillCurve(0.002, 2), new HillCurve(0.01, 1));
        double[] doses = doses(0.7, 3);
        double rate = Combination.BLISS.rate(curves, doses);
        for (double minutes : new double[] {1, 60, 1440}) {
            double first = -Math.expm1(-curves[0].at(0.7) * minutes);
            double second = -Math.expm1(-curves[1].at(3) * minutes);
            assertThat(-Math.expm1(-rate * minutes)).isCloseTo(1 - (1 - first) * (1 - second), offset(1e-14));
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneDrugAloneDoesWhatItsCurveSays(Combination combination) {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int trial = 0; trial < CASES; trial++) {
            Mixture mixture = Mixture.random(random, false);
            int only = random.nextInt(mixture.doses.length);
            double[] doses = new double[mixture.doses.length];
            doses[only] = mixture.doses[only];
            double alone = mixture.curves[only].at(doses[only]);
            assertThat(combination.share(mixture.curves, doses)).isCloseTo(alone, offset(1e-15));
            assertThat(combination.rate(mixture.curves, doses)).isCloseTo(alone, offset(1e-15));
        }
    }

    @ParameterizedTest
    @EnumSource
    void noDoseHasNoEffect(Combination combination) {
        HillCurve[] curves = curves(new HillCurve(0.9, 2), new HillCurve(0.5, 1), new HillCurve(0, 1));
        assertThat(combination.share(curves, doses(0, 0, 5))).isEqualTo(0);
        assertThat(combination.rate(curves, doses(0, 0, 5))).isEqualTo(0);
        assertThat(combination.share(curves(), doses())).isEqualTo(0);
    }

    @ParameterizedTest
    @EnumSource
    void theOrderOfTheDrugsDoesNotMatter(Combination combination) {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int trial = 0; trial < CASES; trial++) {
            Mixture mixture = Mixture.random(random, false);
            assertThat(mixture.reversed().share(combination)).isCloseTo(mixture.share(combination), offset(1e-12));
        }
    }

    @ParameterizedTest
    @EnumSource
    void moreOfADrugNeverDoesLess(Combination combination) {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int trial = 0; trial < CASES; trial++) {
            Mixture mixture = Mixture.random(random, trial % 2 == 0);
            double before = mixture.share(combination);
            assertThat(before).isBetween(mixture.highestAlone(), 1.0);
            for (int drug = 0; drug < mixture.doses.length; drug++) {
                assertThat(mixture.withMore(drug, 1.3).share(combination)).isGreaterThanOrEqualTo(before - 1e-13);
            }
        }
    }

    @Test
    void aboveTheMostThatTheWeakerCanDoTheStrongerActsAlone() {
        HillCurve strong = new HillCurve(0.9, 2);
        HillCurve weak = new HillCurve(0.3, 1);
        assertThat(Combination.LOEWE.share(curves(strong, weak), doses(2, 50))).isEqualTo(strong.at(2));
        double helped = Combination.LOEWE.share(curves(strong, weak), doses(0.5, 50));
        assertThat(helped).isBetween(Math.max(strong.at(0.5), weak.at(50)), 0.3);
    }

    @Test
    void loeweNeverPassesTheLargestMaximumHoweverLargeOrSmallTheDoses() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int trial = 0; trial < CASES; trial++) {
            Mixture mixture = Mixture.random(random, false);
            for (double times : new double[] {1e-300, 1e-60, 1e20, 1e200}) {
                Mixture extreme = mixture.withMore(0, times).withMore(1, times);
                assertThat(extreme.share(Combination.LOEWE)).isBetween(0.0, mixture.strongest());
            }
        }
    }
}

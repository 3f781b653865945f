package org.paracrine.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.stat.inference.MannWhitneyUTest;
import org.junit.jupiter.api.Test;
import org.paracrine.numerics.RandomStream;

class ComparisonTest {

    /// Permeability of the human chorioamnion at term and at 12 to 26 weeks: Hollander and Wolfe 1973,
    /// Nonparametric Statistical Methods, page 69 (example of wilcox.test in R: W = 35, one-sided p 0.1272,
    /// hence 0.2544).
    @Test
    void permeabilityOfMembranesIsAsPublished() {
        double[] term = {0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46};
        double[] early = {1.15, 0.88, 0.90, 0.74, 1.21};
        Comparison test = Comparison.of(early, term);
        assertThat(p(test)).isCloseTo(0.2544122544122544, within(1e-14));
        Comparison.Effect effect = test.effect().orElseThrow();
        assertThat(effect.shift()).isCloseTo(0.305, within(1e-12));
        assertThat(effect.superiority()).isEqualTo(35.0 / 50);
        assertThat(effect.ratio().orElseThrow()).isCloseTo(1.415 / 0.90, within(1e-12));
        assertThat(test.p()).isEqualTo(new PValue.Known(p(test), "exact Mann–Whitney"));
    }

    /// Validation value: scipy 1.17.1, mannwhitneyu(method='asymptotic', use_continuity=True).
    @Test
    void tiesAreCorrectedAsInScipy() {
        Comparison test = Comparison.of(new double[] {0, 0, 1, 2, 2}, new double[] {0, 2, 3, 4, 5, 5});
        assertThat(p(test)).isCloseTo(0.07655084936985342, within(1e-13));
        assertThat(test.effect().orElseThrow().shift()).isEqualTo(2.5);
        assertThat(test.p())
                .isEqualTo(new PValue.Known(
                        p(test), "Mann–Whitney, normal approximation, corrected for ties; rough for so few animals"));
    }

    /// Hipparchus 4.0.3 takes a U in the very middle (half of all pairs) for the most extreme one. By symmetry
    /// p is 1 there.
    @Test
    void exactProbabilityIsThatOfHipparchus() {
        for (long seed = 0; seed < 100; seed++) {
            double[] control = sample(seed, 1, 3 + (int) (seed % 8), 0);
            double[] treated = sample(seed, 2, 3 + (int) (seed % 5), 0.8);
            Comparison test = Comparison.of(control, treated);
            boolean middle = test.effect().orElseThrow().superiority() == 0.5;
            double second = middle ? 1 : new MannWhitneyUTest().mannWhitneyUTest(control, treated, true);
            assertThat(p(test)).as("seed %d", seed).isCloseTo(second, within(1e-12));
        }
    }

    @Test
    void swappingTheArmsMirrorsTheEffect() {
        for (long seed = 0; seed < 100; seed++) {
            double[] control = sample(seed, 1, 7, 0);
            double[] treated = sample(seed, 2, 6, 1);
            Comparison there = Comparison.of(control, treated);
            Comparison back = Comparison.of(treated, control);
            Comparison.Effect effect = there.effect().orElseThrow();
            Comparison.Effect mirrored = back.effect().orElseThrow();
            assertThat(p(back)).as("seed %d", seed).isCloseTo(p(there), within(1e-14));
            assertThat(mirrored.shift()).as("seed %d", seed).isCloseTo(-effect.shift(), within(1e-14));
            assertThat(mirrored.superiority()).as("seed %d", seed).isCloseTo(1 - effect.superiority(), within(1e-14));
        }
    }

    @Test
    void aShiftedCopyIsFoundShifted() {
        double[] control = sample(3, 1, 9, 0);
        double[] treated = control.clone();
        for (int at = 0; at < treated.length; at++) {
            treated[at] += 2.5;
        }
        assertThat(Comparison.of(control, treated).effect().orElseThrow().shift())
                .isCloseTo(2.5, within(1e-12));
    }

    @Test
    void largeArmsUseTheApproximation() {
        Comparison test = Comparison.of(sample(1, 1, 60, 0), sample(1, 2, 60, 0.3));
        assertThat(test.p()).isEqualTo(new PValue.Known(p(test), "Mann–Whitney, normal approximation"));
    }

    @Test
    void threeAgainstThreeSaysThatItCannotDecide() {
        Comparison test = Comparison.of(new double[] {1, 2, 3}, new double[] {4, 5, 6});
        assertThat(p(test)).isCloseTo(0.1, within(1e-15));
        assertThat(test.p())
                .isEqualTo(
                        new PValue.Known(p(test), "exact Mann–Whitney; with 3 and 3 animals p cannot be below 0.10"));
    }

    @Test
    void oneAgainstOneIsCertainOfNothing() {
        assertThat(p(Comparison.of(new double[] {1}, new double[] {2}))).isEqualTo(1);
    }

    @Test
    void equalValuesGiveASentence() {
        Comparison test = Comparison.of(new double[] {0.0, -0.0}, new double[] {0, 0, 0});
        assertThat(test.p().text()).isEqualTo("All animals have the same value, so there is nothing to rank.");
        assertThat(test.effect().orElseThrow().shift()).isZero();
        assertThat(test.effect().orElseThrow().ratio()).isEmpty();
        assertThat(test.effect().orElseThrow().superiority()).isEqualTo(0.5);
    }

    @Test
    void anEmptyArmGivesASentence() {
        Comparison test = Comparison.of(new double[] {1}, new double[0]);
        assertThat(test.effect()).isEmpty();
        assertThat(test.p().text()).isEqualTo("The treated arm has no values, so there is nothing to compare.");
    }

    @Test
    void valuesBelowZeroHaveNoRatio() {
        Comparison test = Comparison.of(new double[] {-1, 2, 3}, new double[] {4, 5, 6});
        assertThat(test.effect().orElseThrow().ratio()).isEmpty();
    }

    @Test
    void valuesThatAreNotNumbersAreRefused() {
        assertThatThrownBy(() -> Comparison.of(new double[] {1}, new double[] {Double.NaN}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NaN");
    }

    private static double p(Comparison test) {
        return test.p().number().orElseThrow();
    }

    private static double[] sample(long seed, long arm, int count, double mean) {
        double[] values = new double[count];
        for (int at = 0; at < count; at++) {
            values[at] = mean + new RandomStream(seed, 0).gaussian(arm, at, 1, 0);
        }
        return values;
    }
}

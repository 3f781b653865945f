package org.paracrine.vesicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DiameterDistributionTest {
    private static final DiameterDistribution EXOSOMES = new DiameterDistribution(0.11, 0.25);

    @Test
    void itsMeanAndVariationAreThoseAskedFor() {
        for (double variation : new double[] {0.05, 0.25, 0.6, 1}) {
            DiameterDistribution diameters = new DiameterDistribution(0.11, variation);
            double mean = diameters.expectation(d -> d);
            double square = diameters.expectation(d -> d * d);
            assertThat(mean).isCloseTo(0.11, within(1e-12));
            assertThat(Math.sqrt(square - mean * mean) / mean).isCloseTo(variation, within(1e-10));
        }
    }

    /// The third moment of a log-normal is mean³ (1 + v²)³.
    @Test
    void theMeanVolumeIsLargerThanTheVolumeOfTheMean() {
        double ratio = EXOSOMES.expectation(d -> d * d * d) / Math.pow(0.11, 3);
        assertThat(ratio).isCloseTo(Math.pow(1 + 0.0625, 3), within(1e-12));
    }

    @Test
    void quantilesAndFractionsAreInverse() {
        for (double p = 0.001; p < 1; p += 0.0499) {
            assertThat(EXOSOMES.fractionBelow(EXOSOMES.quantile(p))).isCloseTo(p, within(1e-13));
        }
        assertThat(EXOSOMES.quantile(0.5)).isCloseTo(0.11 / Math.sqrt(1.0625), within(1e-15));
    }

    @Test
    void aFractionIsAnExpectation() {
        double limit = 0.13;
        assertThat(EXOSOMES.expectation(d -> d < limit ? 1 : 0)).isCloseTo(EXOSOMES.fractionBelow(limit), within(0.02));
    }

    /// Abramowitz & Stegun, Handbook of Mathematical Functions, table 26.1 and the usual critical values.
    @Test
    void theNormalDistributionAgreesWithItsTables() {
        assertThat(Normal.below(1)).isCloseTo(0.841344746068543, within(1e-15));
        assertThat(Normal.below(-2)).isCloseTo(0.022750131948179, within(1e-15));
        assertThat(Normal.quantile(0.975)).isCloseTo(1.959963984540054, within(1e-14));
        assertThat(Normal.below(-9)).isZero();
        assertThat(Normal.below(9)).isOne();
    }

    @Test
    void vesiclesAllAlikeHaveOneDiameter() {
        DiameterDistribution alike = DiameterDistribution.uniform(0.1);
        assertThat(alike.quantile(0.01)).isCloseTo(0.1, within(1e-16));
        assertThat(alike.expectation(d -> d * d)).isCloseTo(0.01, within(1e-16));
        assertThat(alike.fractionBelow(0.09)).isZero();
        assertThat(alike.fractionBelow(0.11)).isOne();
        assertThat(alike.fractionBelow(-1)).isZero();
    }

    @Test
    void impossibleDiametersAreRefused() {
        assertThatThrownBy(() -> new DiameterDistribution(0, 0.2)).hasMessageContaining("> 0 µm, got 0.0");
        assertThatThrownBy(() -> new DiameterDistribution(0.1, -0.2)).hasMessageContaining("-0.2");
        assertThatThrownBy(() -> EXOSOMES.quantile(1)).hasMessageContaining("between 0 and 1");
    }
}

package org.paracrine.vesicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AggregationTest {
    private static final DiameterDistribution EXOSOMES = new DiameterDistribution(0.11, 0.3);

    @Test
    void vesiclesAreNeitherMadeNorLostByStickingTogether() {
        for (double share : new double[] {0, 0.2, 0.7, 1}) {
            for (double size : new double[] {1, 2, 3.5, 20}) {
                Aggregation sticky = new Aggregation(share, size);
                double perParticle = 1 - sticky.clusters() + sticky.clusters() * size;
                assertThat(perParticle * sticky.particlesPerVesicle()).isCloseTo(1, within(1e-12));
            }
        }
    }

    @Test
    void twoSpheresMoveAsOneThatIs39PercentWider() {
        assertThat(new Aggregation(1, 2).widening()).isCloseTo(1.39, within(0.005));
    }

    @Test
    void clustersMakeParticlesWiderAndSlower() {
        AggregatedDiameters sticky = new AggregatedDiameters(EXOSOMES, new Aggregation(0.5, 4));
        Interstitium between = new Interstitium(310, 60, 0.01, 0.01);
        assertThat(sticky.mean()).isGreaterThan(EXOSOMES.mean());
        assertThat(sticky.quantile(0.95)).isGreaterThan(EXOSOMES.quantile(0.95));
        assertThat(sticky.expectation(between::diffusivity)).isLessThan(EXOSOMES.expectation(between::diffusivity));
    }

    @Test
    void withoutClustersNothingChanges() {
        AggregatedDiameters alone = new AggregatedDiameters(EXOSOMES, Aggregation.none());
        assertThat(alone.mean()).isCloseTo(0.11, within(1e-12));
        assertThat(alone.mode()).isEqualTo(EXOSOMES.mode());
        assertThat(alone.quantile(0.3)).isCloseTo(EXOSOMES.quantile(0.3), within(1e-14));
    }

    @Test
    void theModeIsTheDensestPlace() {
        AggregatedDiameters few = new AggregatedDiameters(EXOSOMES, new Aggregation(1e-6, 2));
        assertThat(few.mode()).isCloseTo(EXOSOMES.mode(), within(0.01 * EXOSOMES.mode()));
        AggregatedDiameters all = new AggregatedDiameters(EXOSOMES, new Aggregation(1, 8));
        double wider = all.aggregation().widening() * EXOSOMES.mode();
        assertThat(all.mode()).isCloseTo(wider, within(0.01 * wider));
    }

    @Test
    void quantilesAndFractionsAreInverse() {
        AggregatedDiameters sticky = new AggregatedDiameters(EXOSOMES, new Aggregation(0.4, 3));
        for (double p = 0.01; p < 1; p += 0.0499) {
            assertThat(sticky.fractionBelow(sticky.quantile(p))).isCloseTo(p, within(1e-12));
        }
    }

    @Test
    void lessThanOneVesicleInAClusterIsRefused() {
        assertThatThrownBy(() -> new Aggregation(0.1, 0.5)).hasMessageContaining(">= 1.0");
        assertThatThrownBy(() -> new Aggregation(1.1, 2)).hasMessageContaining("from 0 to 1");
    }
}

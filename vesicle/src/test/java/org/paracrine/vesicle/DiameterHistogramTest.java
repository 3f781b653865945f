package org.paracrine.vesicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class DiameterHistogramTest {
    private static final DiameterDistribution EXOSOMES = new DiameterDistribution(0.11, 0.3);

    /// Counts what a log-normal preparation has in bins of this width (µm).
    private static DiameterHistogram counted(double width) {
        List<DiameterHistogram.Bin> bins = new ArrayList<>();
        for (double middle = 0.02 + width / 2; middle < 0.6; middle += width) {
            double share = EXOSOMES.fractionBelow(middle + width / 2) - EXOSOMES.fractionBelow(middle - width / 2);
            bins.add(new DiameterHistogram.Bin(middle, 1e9 * share));
        }
        return new DiameterHistogram(bins);
    }

    @Test
    void aFineHistogramSaysWhatTheLogNormalSays() {
        DiameterHistogram fine = counted(0.001);
        VesselWall wall = new VesselWall(310, 60, 0.4, 0.01, 5);
        Interstitium between = new Interstitium(310, 60, 0.01, 0.01);
        List<DoubleUnaryOperator> quantities =
                List.of(d -> d, d -> d * d * d, wall::permeability, wall::reflection, between::diffusivity);
        for (DoubleUnaryOperator quantity : quantities) {
            double exact = EXOSOMES.expectation(quantity);
            assertThat(fine.expectation(quantity)).isCloseTo(exact, within(1e-4 * exact));
        }
        assertThat(fine.mode()).isCloseTo(EXOSOMES.mode(), within(0.001));
        assertThat(fine.variation()).isCloseTo(0.3, within(1e-4));
    }

    /// Bins with a constant density are a rule of the second order.
    @Test
    void halvingTheBinsQuartersTheError() {
        double exact = EXOSOMES.expectation(d -> d * d * d);
        double coarse = Math.abs(counted(0.02).expectation(d -> d * d * d) - exact);
        double fine = Math.abs(counted(0.01).expectation(d -> d * d * d) - exact);
        assertThat(coarse / fine).isBetween(3.5, 4.5);
    }

    @Test
    void quantilesAndFractionsAreInverse() {
        DiameterHistogram histogram = counted(0.01);
        for (double p = 0.01; p < 1; p += 0.0499) {
            assertThat(histogram.fractionBelow(histogram.quantile(p))).isCloseTo(p, within(1e-12));
        }
        assertThat(histogram.fractionBelow(0)).isZero();
        assertThat(histogram.fractionBelow(2)).isOne();
    }

    @Test
    void theUnitOfTheCountsDoesNotMatter() {
        DiameterHistogram one =
                new DiameterHistogram(List.of(new DiameterHistogram.Bin(0.1, 1), new DiameterHistogram.Bin(0.2, 3)));
        DiameterHistogram many = new DiameterHistogram(
                List.of(new DiameterHistogram.Bin(0.1, 1e9), new DiameterHistogram.Bin(0.2, 3e9)));
        assertThat(one.mean()).isEqualTo(many.mean()).isCloseTo(0.175, within(1e-12));
        assertThat(one.scaled(2).mean()).isCloseTo(0.35, within(1e-12));
    }

    @Test
    void tablesThatAreNoneAreRefused() {
        DiameterHistogram.Bin small = new DiameterHistogram.Bin(0.1, 1);
        assertThatThrownBy(() -> new DiameterHistogram(List.of(small))).hasMessageContaining("at least 2 bins");
        assertThatThrownBy(() -> new DiameterHistogram(List.of(small, small))).hasMessageContaining("must rise");
        assertThatThrownBy(() -> new DiameterHistogram(
                        List.of(new DiameterHistogram.Bin(0.1, 0), new DiameterHistogram.Bin(0.2, 0))))
                .hasMessageContaining("all bins");
        assertThatThrownBy(() -> new DiameterHistogram.Bin(0.1, -1)).hasMessageContaining("amount in a bin");
    }
}

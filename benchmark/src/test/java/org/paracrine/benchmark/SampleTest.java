package org.paracrine.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Mean, spread, quantiles and classes.
class SampleTest {
    private static final Sample FOUR = Sample.pooled(List.of(new double[] {0.4, 0}, new double[] {1, 0.2}));

    @Test
    void pooledValuesAreOneSample() {
        assertThat(FOUR.size()).isEqualTo(4);
        assertThat(FOUR.mean()).isCloseTo(0.4, within(1e-15));
        assertThat(FOUR.deviation()).isCloseTo(Math.sqrt(0.14), within(1e-15));
    }

    @Test
    void quantilesLieBetweenTheValues() {
        assertThat(FOUR.quantile(0)).isEqualTo(0);
        assertThat(FOUR.quantile(0.5)).isCloseTo(0.3, within(1e-15));
        assertThat(FOUR.quantile(1)).isEqualTo(1);
        assertThat(FOUR.upTo(0.2)).isEqualTo(0.5);
        assertThat(FOUR.upTo(-1)).isZero();
    }

    @Test
    void theDensityOfAWholeSampleHasTheAreaOne() {
        Curve density = FOUR.density(5, 4);
        assertThat(density.size()).isEqualTo(5);
        assertThat(density.value(4)).isCloseTo(1.25, within(1e-12));
        double area = 0;
        for (int point = 0; point < density.size(); point++) {
            area += density.value(point) / 5;
        }
        assertThat(area).isCloseTo(1, within(1e-12));
    }
}

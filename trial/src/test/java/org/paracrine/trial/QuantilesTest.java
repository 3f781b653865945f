package org.paracrine.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class QuantilesTest {

    /// Validation values: NumPy, quantile (type 7).
    @Test
    void quantilesAreThoseOfTypeSeven() {
        double[] values = {3, 1, 10, 2, 4};
        assertThat(Quantiles.quantile(0.1, values)).isCloseTo(1.4, within(1e-15));
        assertThat(Quantiles.quantile(0.25, values)).isEqualTo(2);
        assertThat(Quantiles.quantile(0.9, values)).isCloseTo(7.6, within(1e-14));
        assertThat(Quantiles.quantile(0.975, 3, 1, 2, 4)).isCloseTo(3.925, within(1e-15));
        assertThat(values).containsExactly(3, 1, 10, 2, 4);
    }

    @Test
    void theEndsAreTheExtremes() {
        assertThat(Quantiles.quantile(0, 5, 2, 9)).isEqualTo(2);
        assertThat(Quantiles.quantile(1, 5, 2, 9)).isEqualTo(9);
    }

    @Test
    void theMedianOfAnEvenCountLiesHalfway() {
        assertThat(Quantiles.median(4, 1)).isEqualTo(2.5);
        assertThat(Quantiles.median(7)).isEqualTo(7);
    }

    @Test
    void badInputIsRefused() {
        assertThatThrownBy(() -> Quantiles.median()).hasMessageContaining("no values");
        assertThatThrownBy(() -> Quantiles.median(1, Double.NaN)).hasMessageContaining("value 1 is NaN");
        assertThatThrownBy(() -> Quantiles.quantile(1.5, 1)).hasMessageContaining("1.5");
    }
}

package org.paracrine.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CurveTest {
    private final Curve curve = Curve.of(new double[] {0, 2, 6}, new double[] {1, 5, 3});

    @Test
    void isStraightBetweenItsPoints() {
        assertThat(curve.at(1)).isEqualTo(3);
        assertThat(curve.at(6)).isEqualTo(3);
        assertThat(curve.when(4)).isEqualTo(1.5);
        assertThat(curve.when(7)).isNaN();
    }

    @Test
    void saysNothingBeyondItsEnds() {
        assertThatIllegalArgumentException().isThrownBy(() -> curve.at(6.5)).withMessageContaining("6.5");
        assertThatIllegalArgumentException().isThrownBy(() -> curve.add(6, 1));
    }

    @Test
    void theSlopeOfAStraightLineIsItsOwn() {
        assertThat(Curve.of(new double[] {1, 2, 4}, new double[] {5, 8, 14}).slope())
                .isCloseTo(3, within(1e-12));
    }
}

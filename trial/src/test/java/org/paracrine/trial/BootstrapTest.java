package org.paracrine.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.paracrine.numerics.RandomStream;

class BootstrapTest {

    private static final double[] VOLUMES = {31, 18, 44, 27, 39, 22, 35, 29};

    private final Bootstrap bootstrap = new Bootstrap(new RandomStream(1, 0));

    @Test
    void theSameAddressGivesTheSameInterval() {
        assertThat(bootstrap.median("volume", VOLUMES)).isEqualTo(bootstrap.median("volume", VOLUMES));
    }

    @Test
    void theOrderOfTheAnimalsDoesNotMatter() {
        double[] reversed = {29, 35, 22, 39, 27, 44, 18, 31};
        assertThat(bootstrap.median("volume", reversed)).isEqualTo(bootstrap.median("volume", VOLUMES));
    }

    @Test
    void anotherNameOrSeedDrawsAnew() {
        // Values far from any grid, so that two sets of draws almost surely differ in their quantiles.
        double[] values = new double[40];
        for (int at = 0; at < values.length; at++) {
            values[at] = new RandomStream(5, 0).gaussian(0, at, 1, 0);
        }
        Estimate estimate = bootstrap.median("volume", values);
        assertThat(bootstrap.median("weight", values).interval()).isNotEqualTo(estimate.interval());
        Bootstrap second = new Bootstrap(new RandomStream(2, 0));
        assertThat(second.median("volume", values).interval()).isNotEqualTo(estimate.interval());
    }

    /// The median of 9 draws from 9 values is at or below the k-th smallest when 5 or more of 9 binomial trials
    /// succeed with probability k/9: 0.0014, 0.0304, 0.1448 for k = 1, 2, 3. So the 2.5 % quantile is the
    /// second smallest value, and likewise from above. Source: Efron 1979, doi:10.1214/aos/1176344552.
    @Test
    void nineValuesReachFromTheSecondToTheEighth() {
        double[] values = {10, 20, 30, 40, 50, 60, 70, 80, 90};
        Bootstrap many = new Bootstrap(new RandomStream(1, 0), 20_000);
        Estimate estimate = many.median("nine", values);
        assertThat(estimate.value()).isEqualTo(50);
        assertThat(estimate.interval()).hasValue(new Interval(20, 80));
        assertThat(estimate.count()).isEqualTo(9);
    }

    @Test
    void intervalsHoldTheTruthAboutAsOftenAsTheySay() {
        int held = 0;
        int trials = 400;
        for (int trial = 0; trial < trials; trial++) {
            double[] values = new double[21];
            for (int at = 0; at < values.length; at++) {
                values[at] = new RandomStream(7, trial).gaussian(0, at, 1, 0);
            }
            Interval interval = new Bootstrap(new RandomStream(7, trial), 400)
                    .median("normal", values)
                    .interval()
                    .orElseThrow();
            held += interval.low() <= 0 && 0 <= interval.high() ? 1 : 0;
        }
        assertThat(held / (double) trials).isCloseTo(Interval.LEVEL, within(0.04));
    }

    @Test
    void fewValuesGiveAMedianWithoutInterval() {
        assertThat(bootstrap.median("few", 3, 1, 2).value()).isEqualTo(2);
        assertThat(bootstrap.median("few", 3, 1, 2).interval()).isEmpty();
        assertThat(bootstrap.median("few", 3, 1, 2, 4).interval()).isPresent();
    }

    @Test
    void nothingToDrawFromIsRefused() {
        assertThatThrownBy(() -> bootstrap.median("none")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Bootstrap(new RandomStream(1, 0), 0)).hasMessageContaining("at least one");
    }
}

package org.paracrine.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ClockTest {
    @Test
    void aMillionStepsOfATenthOfAMinuteDoNotDrift() {
        Clock clock = new Clock(0);
        for (int step = 0; step < 1_000_000; step++) {
            clock.advance(Clock.ticks(0.1));
        }
        assertThat(clock.minutes()).isEqualTo(100_000.0);
    }

    @Test
    void theNextMomentIsTheSoonestOfAllPeriods() {
        Clock clock = new Clock(0);
        StringBuilder story = new StringBuilder();
        while (clock.now() < 12) {
            clock.advance(clock.next(4, 6) - clock.now());
            story.append(clock.now())
                    .append(clock.isDue(4) ? "a" : "")
                    .append(clock.isDue(6) ? "b" : "")
                    .append(' ');
        }
        assertThat(story).hasToString("4a 6b 8a 12ab ");
    }

    @Test
    void everythingIsDueAtTheStart() {
        assertThat(new Clock(0).isDue(600)).isTrue();
    }

    @Test
    void minutesBecomeTheNearestTickButAPositiveTimeNeverVanishes() {
        assertThat(Clock.ticks(0.1)).isEqualTo(10);
        assertThat(Clock.ticks(0.014)).isEqualTo(1);
        assertThat(Clock.ticks(1e-9)).isEqualTo(1);
        assertThat(Clock.ticks(0)).isZero();
        assertThat(Clock.ticks(14 * 1440)).isEqualTo(2_016_000);
        assertThat(Clock.minutes(Clock.ticks(6))).isEqualTo(6);
    }

    @Test
    void misuseIsRefused() {
        assertThatThrownBy(() -> new Clock(0).advance(0)).hasMessageContaining("time moves forward");
        assertThatThrownBy(() -> new Clock(0).isDue(0)).hasMessageContaining("at least one tick");
        assertThatThrownBy(() -> new Clock(0).next(0)).hasMessageContaining("at least one tick");
        assertThatThrownBy(() -> Clock.ticks(Double.NaN)).hasMessageContaining("must be finite");
        assertThatThrownBy(() -> Clock.ticks(Double.POSITIVE_INFINITY)).hasMessageContaining("must be finite");
        assertThatThrownBy(() -> new Clock(Long.MAX_VALUE).advance(1)).isInstanceOf(ArithmeticException.class);
    }
}

package org.paracrine.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class KaplanMeierTest {

    /// Printed in every textbook on the data of Freireich et al. 1963.
    @Test
    void remissionUnderMercaptopurineIsAsPublished() {
        KaplanMeier curve = KaplanMeier.of(Leukaemia.mercaptopurine());
        assertThat(curve.steps())
                .extracting(KaplanMeier.Step::time)
                .containsExactly(6.0, 7.0, 10.0, 13.0, 16.0, 22.0, 23.0);
        assertThat(curve.steps()).extracting(KaplanMeier.Step::atRisk).containsExactly(21, 17, 15, 12, 11, 7, 6);
        assertThat(curve.steps()).extracting(KaplanMeier.Step::events).containsExactly(3, 1, 1, 1, 1, 1, 1);
        double[] published = {0.857, 0.807, 0.753, 0.690, 0.627, 0.538, 0.448};
        for (int at = 0; at < published.length; at++) {
            assertThat(curve.steps().get(at).survival()).isCloseTo(published[at], within(0.0005));
        }
        assertThat(curve.censored()).hasSize(12).isSorted();
        assertThat(curve.animals()).isEqualTo(21);
    }

    @Test
    void mediansAreAsPublished() {
        assertThat(KaplanMeier.of(Leukaemia.mercaptopurine()).median()).hasValue(23);
        assertThat(KaplanMeier.of(Leukaemia.placebo()).median()).hasValue(8);
    }

    /// Validation values: lifelines 0.30.3, KaplanMeierFitter.confidence_interval_ (log−log).
    @Test
    void greenwoodIntervalsEqualThoseOfLifelines() {
        double[][] expected = {
            {0.619717955266, 0.951551747647},
            {0.563146564622, 0.922809019203},
            {0.503199510800, 0.889361835169},
            {0.431610222486, 0.849065963349},
            {0.367510855988, 0.804912189472},
            {0.267778936767, 0.746790717635},
            {0.188052005959, 0.680142628495}
        };
        KaplanMeier curve = KaplanMeier.of(Leukaemia.mercaptopurine());
        for (int at = 0; at < expected.length; at++) {
            Interval interval = curve.steps().get(at).interval().orElseThrow();
            assertThat(interval.low()).isCloseTo(expected[at][0], within(1e-11));
            assertThat(interval.high()).isCloseTo(expected[at][1], within(1e-11));
        }
    }

    @Test
    void withoutCensoringSurvivalIsTheShareLeft() {
        double[] times = {5, 3, 8, 1, 7, 2, 6, 4};
        KaplanMeier curve = KaplanMeier.of(times, new boolean[] {true, true, true, true, true, true, true, true});
        for (int time = 0; time <= 8; time++) {
            assertThat(curve.survival(time)).isCloseTo((8 - time) / 8.0, within(1e-15));
        }
        assertThat(curve.median()).hasValue(4);
    }

    @Test
    void halfSurvivingByRoundingStillGivesTheMedian() {
        for (int pairs = 1; pairs <= 50; pairs++) {
            double[] times = new double[2 * pairs];
            boolean[] events = new boolean[2 * pairs];
            for (int at = 0; at < times.length; at++) {
                times[at] = at + 1;
                events[at] = true;
            }
            assertThat(KaplanMeier.of(times, events).median())
                    .as("%d animals", 2 * pairs)
                    .hasValue(pairs);
        }
    }

    @Test
    void noEventMeansNoStepAndNoMedian() {
        KaplanMeier curve = KaplanMeier.of(new double[] {14, 14}, new boolean[] {false, false});
        assertThat(curve.steps()).isEmpty();
        assertThat(curve.median()).isEmpty();
        assertThat(curve.survival(14)).isEqualTo(1);
        assertThat(curve.censored()).containsExactly(14.0, 14.0);
    }

    @Test
    void allDeadHasNoInterval() {
        KaplanMeier curve = KaplanMeier.of(new double[] {3}, new boolean[] {true});
        assertThat(curve.steps()).containsExactly(new KaplanMeier.Step(3, 1, 1, 0, Optional.empty()));
        assertThat(curve.median()).hasValue(3);
    }

    @Test
    void badTimesAreRefused() {
        assertThatThrownBy(() -> KaplanMeier.of(new double[] {Double.NaN}, new boolean[] {true}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> KaplanMeier.of(new double[] {1, 2}, new boolean[] {true}))
                .hasMessage("2 times, but 1 event flags");
        assertThatThrownBy(() -> KaplanMeier.of(new double[0], new boolean[0]))
                .hasMessageContaining("at least one animal");
    }
}

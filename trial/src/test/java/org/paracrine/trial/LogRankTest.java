package org.paracrine.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;
import org.paracrine.numerics.RandomStream;

class LogRankTest {

    /// Published: chi square 16.79, p < 0.001, expected 19.25 and 10.75. More digits: lifelines 0.30.3,
    /// logrank_test.
    @Test
    void mercaptopurineAgainstPlaceboIsAsPublished() {
        LogRank test = LogRank.of(arms(List.of(Leukaemia.mercaptopurine(), Leukaemia.placebo())));
        assertThat(test.chiSquare()).isCloseTo(16.79, within(0.005)).isCloseTo(16.792940989216547, within(1e-10));
        assertThat(test.degrees()).isEqualTo(1);
        assertThat(p(test)).isCloseTo(4.168809109334511e-05, within(1e-14));
        assertThat(test.groups()).extracting(LogRank.Group::observed).containsExactly(9, 21);
        assertThat(test.groups().get(0).expected()).isCloseTo(19.25, within(0.005));
        assertThat(test.groups().get(1).expected()).isCloseTo(10.75, within(0.005));
        assertThat(test.p().text()).isEqualTo("p < 0.001");
    }

    /// Published by the R package survival (survdiff on aml): chi square 3.4, p 0.07, expected 10.69 and 7.31.
    /// More digits: lifelines 0.30.3.
    @Test
    void maintenanceAgainstNoneIsAsPublished() {
        LogRank test = LogRank.of(arms(List.of(Leukaemia.maintained(), Leukaemia.notMaintained())));
        assertThat(test.chiSquare()).isCloseTo(3.3963886989776024, within(1e-10));
        assertThat(p(test)).isCloseTo(0.0653393220405049, within(1e-12));
        assertThat(test.groups()).extracting(LogRank.Group::observed).containsExactly(7, 11);
        assertThat(test.groups().get(0).expected()).isCloseTo(10.69, within(0.005));
    }

    /// Validation values: lifelines 0.30.3, multivariate_logrank_test.
    @Test
    void threeArmsEqualThoseOfLifelines() {
        LogRank test =
                LogRank.of(arms(List.of(Leukaemia.mercaptopurine(), Leukaemia.placebo(), Leukaemia.maintained())));
        assertThat(test.chiSquare()).isCloseTo(28.552691805940693, within(1e-9));
        assertThat(test.degrees()).isEqualTo(2);
        assertThat(p(test)).isCloseTo(6.307565260601877e-07, within(1e-15));
    }

    @Test
    void orderOfArmsAndAnimalsDoesNotMatter() {
        for (long seed = 0; seed < 200; seed++) {
            List<List<FollowUp>> arms = randomArms(seed, 2 + (int) (seed % 4));
            LogRank forwards = LogRank.of(arms(arms));
            List<List<FollowUp>> reversed = new ArrayList<>();
            arms.reversed().forEach(arm -> reversed.add(arm.reversed()));
            LogRank backwards = LogRank.of(arms(reversed));
            assertThat(backwards.chiSquare()).as("seed %d", seed).isCloseTo(forwards.chiSquare(), within(1e-9));
            assertThat(backwards.degrees()).as("seed %d", seed).isEqualTo(forwards.degrees());
        }
    }

    @Test
    void expectedEventsAddUpToThoseObserved() {
        for (long seed = 0; seed < 100; seed++) {
            LogRank test = LogRank.of(arms(randomArms(seed, 3)));
            double expected =
                    test.groups().stream().mapToDouble(LogRank.Group::expected).sum();
            int observed =
                    test.groups().stream().mapToInt(LogRank.Group::observed).sum();
            assertThat(expected).as("seed %d", seed).isCloseTo(observed, within(1e-10));
        }
    }

    @Test
    void probabilityIsThatOfHipparchus() {
        for (long seed = 0; seed < 100; seed++) {
            LogRank test = LogRank.of(arms(randomArms(seed, 4)));
            double second = 1 - new ChiSquaredDistribution(test.degrees()).cumulativeProbability(test.chiSquare());
            assertThat(p(test)).as("seed %d", seed).isCloseTo(second, within(1e-12));
        }
    }

    @Test
    void anArmNeverWatchedWithTheOthersCostsItsDegree() {
        List<FollowUp> early = Leukaemia.watched(-1, -1, -1);
        List<FollowUp> placebo = Leukaemia.watched(5, 7, 9, 11);
        List<FollowUp> treated = Leukaemia.watched(8, 12, -14, -14);
        LogRank two = LogRank.of(arms(List.of(placebo, treated)));
        LogRank three = LogRank.of(arms(List.of(early, placebo, treated, List.of())));
        assertThat(three.degrees()).isEqualTo(1);
        assertThat(three.chiSquare()).isCloseTo(two.chiSquare(), within(1e-12));
    }

    @Test
    void withoutEventsTheAnswerIsASentence() {
        LogRank test = LogRank.of(arms(List.of(Leukaemia.watched(-14, -14), Leukaemia.watched(-14, -14))));
        assertThat(test.p()).isInstanceOf(PValue.Unknown.class);
        assertThat(test.p().text()).startsWith("No animal had the event");
        assertThat(test.chiSquare()).isZero();
    }

    @Test
    void nothingSharedInTimeIsASentenceToo() {
        LogRank apart = LogRank.of(arms(List.of(Leukaemia.watched(-1), Leukaemia.watched(5, 6))));
        assertThat(apart.p().text()).contains("cannot be compared");
        LogRank together = LogRank.of(arms(List.of(Leukaemia.watched(3, 3), Leukaemia.watched(3, 3))));
        assertThat(together.p().text()).contains("cannot be compared");
    }

    @Test
    void oneArmIsRefused() {
        assertThatThrownBy(() -> LogRank.of(arms(List.of(Leukaemia.placebo()))))
                .hasMessageContaining("at least two arms");
    }

    private static double p(LogRank test) {
        return test.p().number().orElseThrow();
    }

    private static SequencedMap<String, List<FollowUp>> arms(List<List<FollowUp>> arms) {
        SequencedMap<String, List<FollowUp>> named = new LinkedHashMap<>();
        arms.forEach(arm -> named.put("arm " + named.size(), arm));
        return Collections.unmodifiableSequencedMap(named);
    }

    /// Whole days, so ties are many; about one in three is censored.
    private static List<List<FollowUp>> randomArms(long seed, int count) {
        RandomStream random = new RandomStream(seed, 0);
        List<List<FollowUp>> arms = new ArrayList<>();
        for (int arm = 0; arm < count; arm++) {
            List<FollowUp> animals = new ArrayList<>();
            for (int animal = 0; animal < 8; animal++) {
                double day = Math.ceil(20 * random.uniform(arm, animal, 1));
                animals.add(new FollowUp(day, random.uniform(arm, animal, 2) > 0.33));
            }
            arms.add(animals);
        }
        return arms;
    }
}

package org.paracrine.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundsTest {
    private static final StepCase TASK = StepCase.cube(6, 2, 3);

    /// Somebody whose seconds are given.
    private record Told(String name, List<Double> seconds, List<String> diary, double sum) implements Contestant {
        @Override
        public int threads() {
            return 1;
        }

        @Override
        public Outcome run(StepCase task) {
            int turn = (int) diary.stream().filter(name::equals).count();
            diary.add(name);
            return new Outcome(seconds.get(turn), 1, 1, task.updates(), List.of(sum), 1);
        }
    }

    @Test
    void everybodyTakesTurns() {
        List<String> diary = new ArrayList<>();
        Rounds rounds = new Rounds(
                TASK,
                List.of(
                        new Told("a", List.of(3.0, 1.0, 2.0), diary, 5),
                        new Told("b", List.of(1.0, 1.0, 1.0), diary, 5)),
                3);
        assertThat(diary).isEqualTo(List.of("a", "b", "a", "b", "a", "b"));
        assertThat(rounds.median(0, Outcome::cpuSeconds)).isEqualTo(2);
        assertThat(rounds.largest(0, Outcome::perCpuSecond)).isEqualTo(6 * 6 * 6 * 2 * 3);
        assertThat(rounds.isAgreed()).isTrue();
    }

    @Test
    void anotherFieldIsSeenAndSaid() {
        List<String> diary = new ArrayList<>();
        Rounds rounds = new Rounds(
                TASK, List.of(new Told("a", List.of(1.0), diary, 5), new Told("b", List.of(1.0), diary, 5.01)), 1);
        assertThat(rounds.isAgreed()).isFalse();
        assertThat(new StepTable(rounds, List.of()).toString()).contains("NOT THE SAME FIELD");
    }

    @Test
    void ourOwnStepsAreTheSameOnOneAndTwoThreads() {
        Rounds rounds = new Rounds(TASK, List.of(new Paracrine(1), new Paracrine(2)), 1);
        assertThat(rounds.difference(1)).isZero();
    }
}

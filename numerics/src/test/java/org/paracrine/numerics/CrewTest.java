package org.paracrine.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrewTest {
    private static final int[] SIZES = {0, 1, 2, 4095, 4096, 4097, 8192, 12_289, 100_003};

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8, 64})
    void everyItemIsWorkedOnOnce(int workers) {
        try (Crew crew = new Crew(workers)) {
            for (int size : SIZES) {
                int[] visits = new int[size];
                crew.each(size, (from, to) -> {
                    for (int item = from; item < to; item++) {
                        visits[item]++;
                    }
                });
                assertThat(visits).as("%d items", size).isEqualTo(ones(size));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8})
    void everyHandGetsAtLeastAGrainAndAllItemsAreWorkedOnOnce(int workers) {
        try (Crew crew = new Crew(workers)) {
            for (int size : SIZES) {
                for (int grain : new int[] {1, 7, 4096, 200_000}) {
                    int[] visits = new int[size];
                    int[] hands = new int[workers];
                    crew.each(size, grain, (hand, from, to) -> {
                        hands[hand]++;
                        for (int item = from; item < to; item++) {
                            visits[item]++;
                        }
                        assertThat(to - from).isGreaterThanOrEqualTo(Math.min(grain, size));
                    });
                    assertThat(visits).as("%d items, grain %d", size, grain).isEqualTo(ones(size));
                    assertThat(java.util.Arrays.stream(hands).max().orElseThrow())
                            .isLessThanOrEqualTo(1);
                }
            }
        }
    }

    @Test
    void aHandWithoutWorkIsRefused() {
        assertThatThrownBy(() -> Crew.alone().each(5, 0, (_, _, _) -> {})).hasMessageContaining("a grain of 0");
    }

    /// Numbers of very different sizes, so that another order of adding gives other bits.
    @Test
    void oneTwoAndEightWorkersGiveTheSameBits() {
        long seed = 5;
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int size : SIZES) {
            double[] numbers = random.doubles(size)
                    .map(number -> Math.exp(40 * number) * (number > 0.5 ? 1 : -1))
                    .toArray();
            double alone = sum(1, numbers);
            for (int workers : new int[] {2, 8}) {
                assertThat(Double.doubleToRawLongBits(sum(workers, numbers)))
                        .as("seed %d, %d items, %d workers", seed, size, workers)
                        .isEqualTo(Double.doubleToRawLongBits(alone));
            }
        }
    }

    @Test
    void theFirstFailureReachesTheCallerWhoeverMetIt() {
        try (Crew crew = new Crew(4)) {
            for (int bad : new int[] {0, 5000, 99_999}) {
                assertThatThrownBy(() -> crew.each(100_000, (from, to) -> {
                            if (from <= bad && bad < to) {
                                throw new NumericalFailure("item " + bad);
                            }
                        }))
                        .isInstanceOf(NumericalFailure.class)
                        .hasMessage("item " + bad);
            }
            assertThatThrownBy(() -> crew.each(100_000, (from, _) -> {
                        throw new NumericalFailure("part from " + from);
                    }))
                    .hasMessage("part from 0");
            assertThatThrownBy(() -> crew.each(100_000, (from, _) -> {
                        if (from > 0) {
                            throw new OutOfMemoryError("as it were");
                        }
                    }))
                    .isInstanceOf(OutOfMemoryError.class);
        }
    }

    @Test
    void nobodyIsStillAtWorkAfterAFailure() {
        try (Crew crew = new Crew(4)) {
            AtomicInteger finished = new AtomicInteger();
            assertThatThrownBy(() -> crew.each(100_000, (from, _) -> {
                        if (from == 0) {
                            throw new NumericalFailure("at once");
                        }
                        pause();
                        finished.incrementAndGet();
                    }))
                    .isInstanceOf(NumericalFailure.class);
            assertThat(finished).hasValue(3);
        }
    }

    @Test
    void aCrewGoesOnAfterAFailure() {
        try (Crew crew = new Crew(2)) {
            assertThatThrownBy(() -> crew.each(10_000, (_, _) -> {
                        throw new NumericalFailure("no");
                    }))
                    .isInstanceOf(NumericalFailure.class);
            assertThat(crew.sum(10_000, (from, to) -> to - from)).isEqualTo(10_000);
        }
    }

    private static int hands(Crew crew) {
        AtomicInteger hands = new AtomicInteger();
        crew.each(100, 1, (_, _, _) -> hands.incrementAndGet());
        return hands.get();
    }

    @Test
    void aCallerOfASharedCrewGetsTheHandsThatNobodyKeepsBusy() {
        try (Crew crew = Crew.shared(3)) {
            crew.busy(() -> {
                assertThat(hands(crew)).isEqualTo(3);
                crew.busy(() -> {
                    assertThat(hands(crew)).isEqualTo(2);
                    crew.busy(() -> assertThat(hands(crew)).isEqualTo(1));
                    crew.busy(() -> crew.busy(() -> assertThat(hands(crew)).isEqualTo(1)));
                });
                assertThat(hands(crew)).isEqualTo(3);
            });
        }
    }

    @Test
    void whoFailsIsBusyNoLonger() {
        try (Crew crew = Crew.shared(2)) {
            assertThatThrownBy(() -> crew.busy(() -> {
                        throw new NumericalFailure("no");
                    }))
                    .isInstanceOf(NumericalFailure.class);
            crew.busy(() -> assertThat(hands(crew)).isEqualTo(2));
        }
    }

    @Test
    void aPartMayCallItsOwnCrew() {
        try (Crew crew = new Crew(4)) {
            AtomicInteger items = new AtomicInteger();
            crew.each(16, 2, (_, from, to) -> crew.each(to - from, 1, (_, low, high) -> items.addAndGet(high - low)));
            assertThat(items).hasValue(16);
        }
    }

    @Test
    void aCrewOfNobodyIsRefused() {
        assertThatThrownBy(() -> new Crew(0)).hasMessage("a crew has at least one worker, got 0");
    }

    private static double sum(int workers, double[] numbers) {
        try (Crew crew = new Crew(workers)) {
            return crew.sum(numbers.length, (from, to) -> {
                double sum = 0;
                for (int item = from; item < to; item++) {
                    sum += numbers[item];
                }
                return sum;
            });
        }
    }

    private static void pause() {
        try {
            Thread.sleep(30);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int[] ones(int size) {
        int[] ones = new int[size];
        java.util.Arrays.fill(ones, 1);
        return ones;
    }
}

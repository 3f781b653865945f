package org.paracrine.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.LongFunction;
import java.util.function.LongToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.apache.commons.rng.core.source64.Philox4x64;
import org.junit.jupiter.api.Test;

/// Statistical laws are asked at fixed seeds with bounds of five standard errors: they pass or fail for ever.
class RandomStreamTest {
    private static final int COUNT = 200_000;
    private static final RandomStream STREAM = new RandomStream(20261121, 7);
    private static final long PURPOSE = RandomStream.purpose("test");

    /// Source of the values: file `kat_vectors` of Random123 1.14 (Salmon et al. 2011), lines `philox4x64 10`.
    @Test
    void knownAnswersOfTheAuthorsAreGiven() {
        assertThat(block(0, 0, 0, 0, 0, 0))
                .containsExactly(0x16554d9eca36314cL, 0xdb20fe9d672d0fdcL, 0xd7e772cee186176bL, 0x7e68b68aec7ba23bL);
        assertThat(block(-1, -1, -1, -1, -1, -1))
                .containsExactly(0x87b092c3013fe90bL, 0x438c3c67be8d0224L, 0x9cc7d7c69cd777b6L, 0xa09caebf594f0ba0L);
        assertThat(block(
                        0x452821e638d01377L,
                        0xbe5466cf34e90c6cL,
                        0x243f6a8885a308d3L,
                        0x13198a2e03707344L,
                        0xa4093822299f31d0L,
                        0x082efa98ec4e6c89L))
                .containsExactly(0xa528f45403e61d95L, 0x38c72dbd566e9788L, 0xa5a1610e72fd18b5L, 0x57bd43b5e52b7fe6L);
    }

    @Test
    void anotherLibraryGivesTheSameBlocks() {
        long seed = 4;
        RandomGenerator random = generator(seed);
        for (int trial = 0; trial < 200; trial++) {
            long[] address = random.longs(6).toArray();
            // The other library counts up once before its first block; the lowest word never wraps here.
            address[2] = Math.max(address[2], Long.MIN_VALUE + 1) | 1;
            long[] before = address.clone();
            before[2]--;
            Philox4x64 judge = new Philox4x64(before);
            assertThat(block(address[0], address[1], address[2], address[3], address[4], address[5]))
                    .as("seed %d, trial %d", seed, trial)
                    .containsExactly(judge.next(), judge.next(), judge.next(), judge.next());
        }
    }

    @Test
    void theSameAddressGivesTheSameNumberInAnyOrder() {
        double[] forwards = LongStream.range(0, 100).mapToDouble(this::byEntity).toArray();
        double[] backwards = new double[100];
        for (int entity = 99; entity >= 0; entity--) {
            backwards[entity] = new RandomStream(20261121, 7).uniform(entity, 3, PURPOSE);
        }
        assertThat(backwards).containsExactly(forwards);
    }

    @Test
    void everyPartOfTheAddressMatters() {
        double reference = STREAM.uniform(1, 2, 3, 4);
        assertThat(new double[] {
                    new RandomStream(20261122, 7).uniform(1, 2, 3, 4),
                    new RandomStream(20261121, 8).uniform(1, 2, 3, 4),
                    STREAM.uniform(2, 2, 3, 4),
                    STREAM.uniform(1, 3, 3, 4),
                    STREAM.uniform(1, 2, 4, 4),
                    STREAM.uniform(1, 2, 3, 5)
                })
                .doesNotContain(reference)
                .doesNotHaveDuplicates();
    }

    /// Neighbouring addresses along each axis are what the program uses; chi-square over 100 bins.
    @Test
    void numbersAlongEveryAxisAreUniform() {
        alongEveryAxis((axis, numbers) -> {
            int bins = 100;
            double[] found = new double[bins];
            for (double number : numbers) {
                found[(int) (number * bins)]++;
            }
            double expected = (double) numbers.length / bins;
            double chiSquare = Arrays.stream(found)
                    .map(count -> (count - expected) * (count - expected) / expected)
                    .sum();
            double freedom = bins - 1;
            assertThat(chiSquare).as(axis).isCloseTo(freedom, within(5 * Math.sqrt(2 * freedom)));
        });
    }

    @Test
    void numbersAlongEveryAxisAreIndependentOfTheirNeighbours() {
        alongEveryAxis((axis, numbers) -> {
            for (int lag = 1; lag <= 5; lag++) {
                double sum = 0;
                for (int at = lag; at < numbers.length; at++) {
                    sum += (numbers[at] - 0.5) * (numbers[at - lag] - 0.5);
                }
                double correlation = 12 * sum / (numbers.length - lag);
                assertThat(correlation).as("%s, lag %d", axis, lag).isCloseTo(0, within(5 / Math.sqrt(numbers.length)));
            }
        });
    }

    @Test
    void streamsOfDifferentAxesAreIndependentOfEachOther() {
        double sum = 0;
        for (int at = 1; at <= COUNT; at++) {
            sum += (STREAM.uniform(at, 0, PURPOSE) - 0.5) * (STREAM.uniform(0, at, PURPOSE) - 0.5);
        }
        assertThat(12 * sum / COUNT).isCloseTo(0, within(5 / Math.sqrt(COUNT)));
    }

    @Test
    void uniformNumbersNeverReachTheEnds() {
        long seed = 11;
        RandomGenerator random = generator(seed);
        for (int trial = 0; trial < COUNT; trial++) {
            assertThat(new RandomStream(random.nextLong(), trial).uniform(trial, 0, PURPOSE))
                    .as("seed %d, trial %d", seed, trial)
                    .isGreaterThan(0)
                    .isLessThan(1);
        }
        assertThat(RandomStream.open(0)).isPositive();
        assertThat(RandomStream.open(-1)).isLessThan(1);
    }

    @Test
    void gaussianNumbersHaveTheMomentsOfTheNormalLaw() {
        double[] numbers = LongStream.range(0, COUNT)
                .mapToDouble(entity -> STREAM.gaussian(entity, 0, PURPOSE, 0))
                .toArray();
        assertThat(moment(numbers, 1)).isCloseTo(0, within(5 * Math.sqrt(1.0 / COUNT)));
        assertThat(moment(numbers, 2)).isCloseTo(1, within(5 * Math.sqrt(2.0 / COUNT)));
        assertThat(moment(numbers, 3)).isCloseTo(0, within(5 * Math.sqrt(15.0 / COUNT)));
        assertThat(moment(numbers, 4)).isCloseTo(3, within(5 * Math.sqrt(96.0 / COUNT)));
    }

    @Test
    void unitVectorsHaveLengthOneAndNoPreferredDirection() {
        double[] sum = new double[3];
        double[] squares = new double[3];
        double[] direction = new double[3];
        for (int entity = 0; entity < COUNT; entity++) {
            STREAM.unitVector(entity, 0, PURPOSE, direction);
            double length = 0;
            for (int axis = 0; axis < 3; axis++) {
                sum[axis] += direction[axis];
                squares[axis] += direction[axis] * direction[axis];
                length += direction[axis] * direction[axis];
            }
            assertThat(length).isCloseTo(1, within(1e-14));
        }
        for (int axis = 0; axis < 3; axis++) {
            assertThat(sum[axis] / COUNT).isCloseTo(0, within(5 * Math.sqrt(1.0 / 3 / COUNT)));
            assertThat(squares[axis] / COUNT).isCloseTo(1.0 / 3, within(5 * Math.sqrt(4.0 / 45 / COUNT)));
        }
    }

    @Test
    void purposesOfDifferentNamesDiffer() {
        assertThat(LongStream.range(0, 10_000).map(number -> RandomStream.purpose("purpose " + number)))
                .doesNotHaveDuplicates();
        assertThat(RandomStream.purpose("")).isEqualTo(0xCBF29CE484222325L);
    }

    @Test
    void aBlockHasFourWords() {
        assertThatThrownBy(() -> RandomStream.philox(0, 0, 0, 0, 0, 0, 4)).hasMessageContaining("words 0 to 3");
    }

    private interface Law {
        void holdsFor(String axis, double[] numbers);
    }

    private static void alongEveryAxis(Law law) {
        law.holdsFor("entity", numbers(at -> STREAM.uniform(at, 5, PURPOSE)));
        law.holdsFor("step", numbers(at -> STREAM.uniform(5, at, PURPOSE)));
        law.holdsFor("purpose", numbers(at -> STREAM.uniform(5, 5, at)));
        law.holdsFor("index", numbers(at -> STREAM.uniform(5, 5, PURPOSE, at)));
        LongFunction<RandomStream> ofReplicate = replicate -> new RandomStream(20261121, replicate);
        law.holdsFor("replicate", numbers(at -> ofReplicate.apply(at).uniform(5, 5, PURPOSE)));
        law.holdsFor("seed", numbers(at -> new RandomStream(at, 0).uniform(5, 5, PURPOSE)));
    }

    private static double[] numbers(LongToDoubleFunction source) {
        return LongStream.range(0, COUNT).mapToDouble(source).toArray();
    }

    private static double moment(double[] numbers, int order) {
        return Arrays.stream(numbers)
                .map(number -> Math.pow(number, order))
                .average()
                .orElseThrow();
    }

    private double byEntity(long entity) {
        return STREAM.uniform(entity, 3, PURPOSE);
    }

    private static RandomGenerator generator(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    private static long[] block(long key0, long key1, long c0, long c1, long c2, long c3) {
        return LongStream.range(0, 4)
                .map(word -> RandomStream.philox(key0, key1, c0, c1, c2, c3, (int) word))
                .toArray();
    }
}

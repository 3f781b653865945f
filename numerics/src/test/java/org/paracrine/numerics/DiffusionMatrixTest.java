package org.paracrine.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DiffusionMatrixTest {
    private static final int CASES = 30;

    @Test
    void itIsTheBalanceWrittenDownFaceByFace() {
        for (int seed = 0; seed < CASES; seed++) {
            RandomMatrix random = new RandomMatrix(seed);
            double[] x = random.column(7);
            double[] plain = new double[x.length];
            random.entries(x, plain);
            double[] out = new double[x.length];
            random.matrix.multiply(x, out, 0, x.length);
            double largest = Arrays.stream(plain).map(Math::abs).max().orElseThrow();
            for (int cell = 0; cell < x.length; cell++) {
                assertThat(out[cell])
                        .as("seed %d, %s, cell %d", seed, random.grid, cell)
                        .isCloseTo(plain[cell], within(1e-12 * largest));
            }
        }
    }

    @Test
    void theDiagonalIsThatOfTheBalance() {
        for (int seed = 0; seed < CASES; seed++) {
            RandomMatrix random = new RandomMatrix(seed);
            double[] unit = new double[random.matrix.size()];
            double[] image = new double[unit.length];
            for (int cell = 0; cell < unit.length; cell += 7) {
                unit[cell] = 1;
                random.entries(unit, image);
                assertThat(1 / random.matrix.inverseDiagonal()[cell])
                        .as("seed %d, cell %d", seed, cell)
                        .isCloseTo(image[cell], within(1e-12 * image[cell]));
                unit[cell] = 0;
            }
        }
    }

    @Test
    void aLevelCostsNoDigits() {
        for (int seed = 0; seed < CASES; seed++) {
            RandomMatrix random = new RandomMatrix(seed);
            double[] level = new double[random.matrix.size()];
            Arrays.fill(level, 1e9);
            double[] out = new double[level.length];
            random.matrix.multiply(level, out, 0, out.length);
            for (int cell = 0; cell < out.length; cell++) {
                assertThat(out[cell])
                        .as("seed %d", seed)
                        .isEqualTo(1e9 * random.matrix.loss()[cell]);
            }
        }
    }

    @Test
    void anyPartOfTheRowsGivesTheSameBits() {
        for (int seed = 0; seed < CASES; seed++) {
            RandomMatrix random = new RandomMatrix(seed);
            int size = random.matrix.size();
            double[] x = random.column(1);
            double[] b = random.column(2);
            double[] whole = new double[3 * size];
            double[] parts = new double[3 * size];
            all(random.matrix, x, b, whole, size);
            all(random.matrix, x, b, parts, 1 + seed);
            assertThat(parts).as("seed %d", seed).containsExactly(whole);
        }
    }

    private static void all(DiffusionMatrix matrix, double[] x, double[] b, double[] out, int part) {
        int size = matrix.size();
        double[] column = new double[size];
        for (int from = 0; from < size; from += part) {
            int to = Math.min(size, from + part);
            matrix.multiply(x, column, from, to);
            System.arraycopy(column, from, out, from, to - from);
            matrix.residual(x, b, column, from, to);
            System.arraycopy(column, from, out, size + from, to - from);
            matrix.relax(x, b, 0.6, column, from, to);
            System.arraycopy(column, from, out, 2 * size + from, to - from);
        }
    }

    @Test
    void relaxingTakesAShareOfTheResidualOverTheDiagonal() {
        RandomMatrix random = new RandomMatrix(4);
        double[] x = random.column(1);
        double[] b = random.column(2);
        double[] rest = new double[x.length];
        double[] relaxed = new double[x.length];
        random.matrix.residual(x, b, rest, 0, x.length);
        random.matrix.relax(x, b, 0.7, relaxed, 0, x.length);
        for (int cell = 0; cell < x.length; cell++) {
            double expected = x[cell] + 0.7 * random.matrix.inverseDiagonal()[cell] * rest[cell];
            assertThat(relaxed[cell]).isCloseTo(expected, within(1e-12));
        }
    }
}

package org.paracrine.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class ConjugateGradientTest {
    @Test
    void randomSystemsAreSolved() {
        long seed = 17;
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int size : new int[] {1, 2, 3, 10, 57, 150}) {
            double[][] matrix = positiveDefinite(random, size);
            double[] wanted = random.doubles(size, -10, 10).toArray();
            double[] x = random.doubles(size, -10, 10).toArray();
            int iterations = new ConjugateGradient(size, Crew.alone())
                    .solve(new Dense(matrix), product(matrix, wanted), x, 1e-13, 10 * size + 20);
            assertThat(iterations).isPositive();
            for (int row = 0; row < size; row++) {
                assertThat(x[row])
                        .as("seed %d, size %d, row %d", seed, size, row)
                        .isCloseTo(wanted[row], within(1e-8));
            }
        }
    }

    /// In exact arithmetic, n steps are enough; rounding may cost a few more on a well-conditioned system.
    @Test
    void aSmallSystemTakesAboutAsManyStepsAsItHasRows() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(2);
        double[][] matrix = positiveDefinite(random, 6);
        double[] x = new double[6];
        int iterations = new ConjugateGradient(6, Crew.alone())
                .solve(new Dense(matrix), random.doubles(6).toArray(), x, 1e-10, 100);
        assertThat(iterations).isLessThanOrEqualTo(8);
    }

    @Test
    void aSystemThatIsAlreadySolvedTakesNoStep() {
        double[] x = Chain.sine(1000);
        double[] b = new double[1000];
        new Chain(1000).multiply(x, b, 0, 1000);
        double[] before = x.clone();
        assertThat(new ConjugateGradient(1000, Crew.alone()).solve(new Chain(1000), b, x, 1e-10, 10))
                .isZero();
        assertThat(x).containsExactly(before);
    }

    @Test
    void oneTwoAndEightWorkersGiveTheSameBits() {
        int size = 50_000;
        double[] b = Chain.sine(size);
        double[] alone = solve(size, b, 1);
        assertThat(solve(size, b, 2)).containsExactly(alone);
        assertThat(solve(size, b, 8)).containsExactly(alone);
    }

    @Test
    void aRightSideOfZeroHasTheSolutionZero() {
        double[] x = Chain.sine(100);
        assertThat(new ConjugateGradient(100, Crew.alone()).solve(new Chain(100), new double[100], x, 1e-10, 5))
                .isZero();
        assertThat(x).containsOnly(0.0);
    }

    @Test
    void numbersNearTheEndOfTheScaleDoNotBecomeNaN() {
        for (double size = 1; size > 0; size *= 1e-10) {
            double[] b = Chain.sine(200);
            double scale = size;
            Arrays.setAll(b, row -> b[row] * scale);
            double[] x = new double[200];
            new ConjugateGradient(200, Crew.alone()).solve(new Chain(200), b, x, 1e-12, 1000);
            for (double value : x) {
                assertThat(value).as("scale %g", size).isFinite();
            }
        }
    }

    @Test
    void aNumberThatIsNotFiniteIsAFailureAndNotASolution() {
        ConjugateGradient solver = new ConjugateGradient(10, Crew.alone());
        double[] b = new double[10];
        b[3] = Double.NaN;
        assertThatThrownBy(() -> solver.solve(new Chain(10), b, new double[10], 1e-10, 100))
                .isInstanceOf(NumericalFailure.class)
                .hasMessageContaining("not finite");
        double[] guess = new double[10];
        guess[0] = Double.POSITIVE_INFINITY;
        assertThatThrownBy(() -> solver.solve(new Chain(10), Chain.sine(10), guess, 1e-10, 100))
                .isInstanceOf(NumericalFailure.class);
    }

    @Test
    void tooFewStepsAreAFailureThatSaysWhatToTry() {
        assertThatThrownBy(() -> new ConjugateGradient(1000, Crew.alone())
                        .solve(new Chain(1000), Chain.sine(1000), new double[1000], 1e-12, 3))
                .isInstanceOf(NumericalFailure.class)
                .hasMessageContaining("did not converge in 3 iterations")
                .hasMessageContaining("use a smaller step");
    }

    @Test
    void aMatrixThatIsNotPositiveDefiniteIsRefused() {
        double[][] indefinite = {{1, 2}, {2, 1}};
        assertThatThrownBy(() -> new ConjugateGradient(2, Crew.alone())
                        .solve(new Dense(indefinite), new double[] {1, -1}, new double[2], 1e-10, 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("positive definite");
    }

    private static double[] solve(int size, double[] b, int workers) {
        try (Crew crew = new Crew(workers)) {
            double[] x = new double[size];
            new ConjugateGradient(size, crew).solve(new Chain(size), b, x, 1e-12, 1000);
            return x;
        }
    }

    /// The product of a random matrix with its transpose, plus the unit matrix.
    private static double[][] positiveDefinite(RandomGenerator random, int size) {
        double[][] root = new double[size][];
        Arrays.setAll(root, _ -> random.doubles(size, -1, 1).toArray());
        double[][] matrix = new double[size][size];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                for (int inner = 0; inner < size; inner++) {
                    matrix[row][column] += root[row][inner] * root[column][inner];
                }
            }
            matrix[row][row] += 1;
        }
        return matrix;
    }

    private static double[] product(double[][] matrix, double[] x) {
        double[] out = new double[x.length];
        new Dense(matrix).multiply(x, out, 0, x.length);
        return out;
    }

    private static final class Dense implements ConjugateGradient.Matrix {
        private final double[][] entries;

        Dense(double[][] entries) {
            this.entries = entries;
        }

        @Override
        public void multiply(double[] x, double[] out, int from, int to) {
            for (int row = from; row < to; row++) {
                out[row] = 0;
                for (int column = 0; column < x.length; column++) {
                    out[row] += entries[row][column] * x[column];
                }
            }
        }

        @Override
        public double[] inverseDiagonal() {
            double[] inverse = new double[entries.length];
            Arrays.setAll(inverse, row -> 1 / entries[row][row]);
            return inverse;
        }
    }

    /// A chain with decay: 2.1 on the diagonal, −1 beside it.
    private record Chain(int size) implements ConjugateGradient.Matrix {
        @Override
        public void multiply(double[] x, double[] out, int from, int to) {
            for (int row = from; row < to; row++) {
                double before = row == 0 ? 0 : x[row - 1];
                double after = row == size - 1 ? 0 : x[row + 1];
                out[row] = 2.1 * x[row] - before - after;
            }
        }

        @Override
        public double[] inverseDiagonal() {
            double[] inverse = new double[size];
            Arrays.fill(inverse, 1 / 2.1);
            return inverse;
        }

        static double[] sine(int size) {
            double[] values = new double[size];
            Arrays.setAll(values, row -> Math.sin(0.7 * row) + 0.1);
            return values;
        }
    }
}

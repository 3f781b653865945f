package org.paracrine.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MultigridTest {
    private static final double TOLERANCE = 1e-9;

    @ParameterizedTest
    @CsvSource({"1,1,1", "2,1,1", "1,1,70", "9,9,1", "31,17,1", "4,4,5", "13,7,11", "5,1,29", "20,20,20"})
    void theCycleDoesNotChangeTheSolution(int nx, int ny, int nz) {
        for (int seed = 1; seed <= 3; seed++) {
            RandomMatrix random = new RandomMatrix(seed, VoxelGrid.centred(nx, ny, nz, 20));
            double[] right = random.column(1);
            double[] plain = new double[right.length];
            new ConjugateGradient(right.length, Crew.alone()).solve(random.matrix, right, plain, 1e-12, 5000);
            double[] cycled = new double[right.length];
            solve(random, right, cycled, 1e-12, 1);
            double largest = Arrays.stream(plain).map(Math::abs).max().orElseThrow();
            for (int cell = 0; cell < right.length; cell++) {
                assertThat(cycled[cell])
                        .as("seed %d, cell %d", seed, cell)
                        .isCloseTo(plain[cell], within(1e-8 * largest));
            }
        }
    }

    /// Random losses from 0.01 to 10 /min, exchange as of oxygen over 20 µm: 250 /min.
    @Test
    void iterationsDoNotGrowWithTheGrid() {
        int small = iterations(VoxelGrid.centred(16, 16, 16, 20), 250);
        int middle = iterations(VoxelGrid.centred(32, 32, 32, 20), 250);
        int large = iterations(VoxelGrid.centred(64, 64, 64, 20), 250);
        assertThat(Math.max(small, Math.max(middle, large))).isLessThanOrEqualTo(12);
        assertThat(large).isLessThanOrEqualTo(small + 1);
    }

    @Test
    void oddGridsAreNoHarder() {
        assertThat(iterations(VoxelGrid.centred(33, 31, 29, 20), 250)).isLessThanOrEqualTo(14);
        assertThat(iterations(VoxelGrid.centred(129, 65, 1, 20), 250)).isLessThanOrEqualTo(14);
    }

    /// Exchange goes with one over the square of the spacing.
    @Test
    void slabsOfLongOrFlatCellsAreNotMuchHarder() {
        for (double dz : new double[] {2, 7, 12, 28, 40, 120}) {
            VoxelGrid grid = new VoxelGrid(32, 32, 32, 20, 20, dz, 0, 0, 0);
            assertThat(iterations(grid, 250)).as("dz %s", dz).isLessThanOrEqualTo(25);
        }
    }

    private static int iterations(VoxelGrid grid, double conductance) {
        RandomMatrix random = new RandomMatrix(1, grid);
        for (int axis = 0; axis < 3; axis++) {
            random.matrix.setPeriodic(axis, false);
        }
        random.matrix.conduct(conductance, conductance, conductance * 400 / (grid.dz() * grid.dz()));
        random.matrix.complete(Crew.alone());
        double[] right = random.column(3);
        return solve(random, right, new double[right.length], TOLERANCE, 1);
    }

    @Test
    void theCycleIsSymmetricAndPositive() {
        for (int seed = 0; seed < 12; seed++) {
            RandomMatrix random = new RandomMatrix(seed, VoxelGrid.centred(9, 8, 7, 20));
            Multigrid multigrid = new Multigrid(random.matrix, random.grid, Crew.alone());
            multigrid.prepare();
            double[] one = random.column(1);
            double[] other = random.column(2);
            double[] image = new double[one.length];
            double[] scratch = new double[one.length];
            double square = multigrid.apply(one, image, scratch);
            double across = product(image, other);
            assertThat(square).as("seed %d", seed).isPositive().isCloseTo(product(one, image), within(1e-9 * square));
            multigrid.apply(other, image, scratch);
            assertThat(product(image, one)).as("seed %d", seed).isCloseTo(across, within(1e-10 * square));
        }
    }

    private static double product(double[] one, double[] other) {
        double sum = 0;
        for (int cell = 0; cell < one.length; cell++) {
            sum += one[cell] * other[cell];
        }
        return sum;
    }

    @Test
    void oneTwoAndEightWorkersGiveTheSameBits() {
        for (int seed : new int[] {3, 4}) {
            RandomMatrix random = new RandomMatrix(seed, VoxelGrid.centred(35, 34, 33, 20));
            double[] right = random.column(1);
            double[] alone = new double[right.length];
            double[] two = new double[right.length];
            double[] eight = new double[right.length];
            solve(random, right, alone, TOLERANCE, 1);
            solve(random, right, two, TOLERANCE, 2);
            solve(random, right, eight, TOLERANCE, 8);
            assertThat(two).containsExactly(alone);
            assertThat(eight).containsExactly(alone);
        }
    }

    @Test
    void itCanBePreparedForAnotherMatrix() {
        VoxelGrid grid = VoxelGrid.centred(9, 8, 7, 20);
        RandomMatrix random = new RandomMatrix(1, grid);
        Multigrid multigrid = new Multigrid(random.matrix, grid, Crew.alone());
        multigrid.prepare();
        random.matrix.conductByFace();
        for (int axis = 0; axis < 3; axis++) {
            random.matrix.setPeriodic(axis, false);
            Arrays.fill(random.matrix.conductance(axis), 3);
        }
        Arrays.fill(random.matrix.loss(), 0.1);
        random.matrix.complete(Crew.alone());
        multigrid.prepare();
        double[] right = random.column(1);
        double[] again = new double[right.length];
        new ConjugateGradient(right.length, Crew.alone(), multigrid).solve(random.matrix, right, again, TOLERANCE, 99);
        double[] fresh = new double[right.length];
        solve(random, right, fresh, TOLERANCE, 1);
        assertThat(again).containsExactly(fresh);
    }

    /// Rounding must not make a balance out of nothing.
    @Test
    void whereNothingTakesAnythingAwayThereIsNoBalance() {
        for (int seed = 0; seed < 20; seed++) {
            RandomMatrix random = new RandomMatrix(seed);
            Arrays.fill(random.matrix.loss(), 0);
            random.matrix.complete(Crew.alone());
            Multigrid multigrid = new Multigrid(random.matrix, random.grid, Crew.alone());
            assertThatThrownBy(multigrid::prepare)
                    .as("seed %d, %s", seed, random.grid)
                    .isInstanceOf(NumericalFailure.class)
                    .hasMessageContaining("give it a decay, an uptake or a fixed wall");
        }
    }

    /// A step of 1e11 min. The level itself is lost to rounding from its fourth digit on, which a balance of
    /// the whole block puts right; the solver must stop all the same.
    @Test
    void aLossThatRoundingAlmostHidesIsStillABalance() {
        RandomMatrix random = new RandomMatrix(1, VoxelGrid.centred(20, 20, 20, 20));
        Arrays.fill(random.matrix.loss(), 1e-11);
        random.matrix.conduct(250, 250, 250);
        random.matrix.complete(Crew.alone());
        double[] right = new double[8000];
        Arrays.fill(right, 1e-11);
        double[] x = new double[8000];
        assertThat(solve(random, right, x, TOLERANCE, 1)).isLessThan(30);
        assertThat(x).containsOnly(new double[] {1}, within(1e-3));
    }

    @Test
    void aMatrixOfAnotherShapeIsRefused() {
        assertThatThrownBy(
                        () -> new Multigrid(new DiffusionMatrix(3, 4, 5), VoxelGrid.centred(3, 4, 6, 20), Crew.alone()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3 × 4 × 5");
    }

    private static int solve(RandomMatrix random, double[] right, double[] x, double tolerance, int workers) {
        try (Crew crew = new Crew(workers)) {
            Multigrid multigrid = new Multigrid(random.matrix, random.grid, crew);
            multigrid.prepare();
            return new ConjugateGradient(right.length, crew, multigrid).solve(random.matrix, right, x, tolerance, 1000);
        }
    }
}

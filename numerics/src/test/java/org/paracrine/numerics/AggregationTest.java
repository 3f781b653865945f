package org.paracrine.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AggregationTest {
    private static final double TOLERANCE = 1e-12;

    @ParameterizedTest
    @CsvSource({"1,1,1", "2,1,1", "1,1,7", "9,9,1", "31,17,1", "4,4,5", "13,7,11", "5,1,29", "20,20,20"})
    void groupsDoNotChangeTheSolution(int nx, int ny, int nz) {
        for (long seed = 1; seed <= 3; seed++) {
            RandomGenerator random = random(seed);
            Diffusing matrix = Diffusing.drawn(VoxelGrid.centred(nx, ny, nz, 20), random);
            double[] right = random.doubles(matrix.size(), -5, 5).toArray();
            double[] alone = solution(matrix, right, 1, false);
            double[] grouped = solution(matrix, right, 1, true);
            double largest = Arrays.stream(alone).map(Math::abs).max().orElseThrow();
            for (int voxel = 0; voxel < alone.length; voxel++) {
                assertThat(grouped[voxel])
                        .as("seed %d, voxel %d", seed, voxel)
                        .isCloseTo(alone[voxel], within(1e-8 * largest));
            }
        }
    }

    /// As oxygen: 1e5 µm²/min over voxels of 20 µm gives 250 /min; the finest blocks have more.
    @Test
    void groupsHalveTheWorkOfStiffDiffusion() {
        Diffusing matrix = Diffusing.even(VoxelGrid.centred(20, 20, 20, 20), 2, 1500);
        double[] right = random(3).doubles(matrix.size(), 0, 1).toArray();
        int alone = solve(matrix, right, new double[matrix.size()], Crew.alone(), null);
        int grouped = solve(matrix, right, new double[matrix.size()], Crew.alone(), new Aggregation(matrix.grid()));
        assertThat(grouped).isLessThanOrEqualTo(alone / 2);
    }

    @Test
    void oneTwoAndEightWorkersGiveTheSameBits() {
        RandomGenerator random = random(11);
        Diffusing matrix = Diffusing.drawn(VoxelGrid.centred(25, 24, 23, 20), random);
        double[] right = random.doubles(matrix.size(), -1, 1).toArray();
        double[] alone = solution(matrix, right, 1, true);
        assertThat(solution(matrix, right, 2, true)).containsExactly(alone);
        assertThat(solution(matrix, right, 8, true)).containsExactly(alone);
    }

    @Test
    void groupsCanBePreparedForAnotherMatrix() {
        VoxelGrid grid = VoxelGrid.centred(9, 8, 7, 20);
        Aggregation groups = new Aggregation(grid);
        Diffusing stiff = Diffusing.even(grid, 0.1, 900);
        groups.prepare(stiff.loss(), stiff.conductances());
        Diffusing matrix = Diffusing.drawn(grid, random(5));
        double[] right = random(6).doubles(matrix.size()).toArray();
        double[] x = new double[matrix.size()];
        solve(matrix, right, x, Crew.alone(), groups);
        assertThat(x).containsExactly(solution(matrix, right, 1, true));
    }

    @Test
    void everyVoxelHasAGroupAndGroupsAreFew() {
        for (VoxelGrid grid : new VoxelGrid[] {
            VoxelGrid.centred(1, 1, 1, 20), VoxelGrid.centred(100, 90, 1, 20), VoxelGrid.centred(41, 3, 17, 20)
        }) {
            Aggregation groups = new Aggregation(grid);
            boolean[] used = new boolean[grid.voxels()];
            for (int voxel = 0; voxel < grid.voxels(); voxel++) {
                used[groups.group(voxel)] = true;
            }
            int count = 0;
            while (count < used.length && used[count]) {
                count++;
            }
            assertThat(count).as("%s", grid).isBetween(1, 80);
            for (int group = count; group < used.length; group++) {
                assertThat(used[group]).as("%s, group %d", grid, group).isFalse();
            }
        }
    }

    /// Any conductance: rounding must not make a balance out of nothing.
    @Test
    void whereNothingTakesAnythingAwayThereIsNoBalance() {
        RandomGenerator random = random(23);
        for (int draw = 0; draw < 50; draw++) {
            VoxelGrid grid = VoxelGrid.centred(random.nextInt(1, 12), random.nextInt(1, 12), random.nextInt(1, 12), 20);
            Aggregation groups = new Aggregation(grid);
            double[] conductances = random.doubles(3, 0.1, 2000).toArray();
            assertThatThrownBy(() -> groups.prepare(new double[grid.voxels()], conductances))
                    .as("draw %d, %s", draw, grid)
                    .isInstanceOf(NumericalFailure.class)
                    .hasMessageContaining("give it a decay, an uptake or a fixed wall");
        }
    }

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    private static double[] solution(Diffusing matrix, double[] right, int workers, boolean grouped) {
        double[] x = new double[matrix.size()];
        try (Crew crew = new Crew(workers)) {
            solve(matrix, right, x, crew, grouped ? new Aggregation(matrix.grid()) : null);
        }
        return x;
    }

    /// The number of iterations.
    private static int solve(Diffusing matrix, double[] right, double[] x, Crew crew, @Nullable Aggregation groups) {
        if (groups != null) {
            groups.prepare(matrix.loss(), matrix.conductances());
        }
        return new ConjugateGradient(matrix.size(), crew, groups).solve(matrix, right, x, TOLERANCE, 5000);
    }

    /// Diffusion on a grid with closed walls and a loss per voxel.
    private static final class Diffusing implements ConjugateGradient.Matrix {
        private final VoxelGrid grid;
        private final double[] loss;
        private final double[] conductances;

        Diffusing(VoxelGrid grid, double[] loss, double[] conductances) {
            this.grid = grid;
            this.loss = loss;
            this.conductances = conductances;
        }

        VoxelGrid grid() {
            return grid;
        }

        double[] loss() {
            return loss;
        }

        double[] conductances() {
            return conductances;
        }

        static Diffusing even(VoxelGrid grid, double loss, double conductance) {
            double[] everywhere = new double[grid.voxels()];
            Arrays.fill(everywhere, loss);
            return new Diffusing(grid, everywhere, new double[] {conductance, conductance, conductance});
        }

        /// Loss 0.01 to 10, conductances 0.1 to 1000, log-uniform.
        static Diffusing drawn(VoxelGrid grid, RandomGenerator random) {
            double[] loss = random.doubles(grid.voxels(), -2, 1)
                    .map(power -> Math.pow(10, power))
                    .toArray();
            double[] conductances =
                    random.doubles(3, -1, 3).map(power -> Math.pow(10, power)).toArray();
            return new Diffusing(grid, loss, conductances);
        }

        int size() {
            return grid.voxels();
        }

        @Override
        public void multiply(double[] x, double[] out, int from, int to) {
            int[] strides = {1, grid.nx(), grid.nx() * grid.ny()};
            for (int row = from; row < to; row++) {
                double sum = loss[row] * x[row];
                for (int axis = 0; axis < 3; axis++) {
                    double below = hasLower(row, axis) ? x[row] - x[row - strides[axis]] : 0;
                    double above = hasUpper(row, axis) ? x[row] - x[row + strides[axis]] : 0;
                    sum += conductances[axis] * (below + above);
                }
                out[row] = sum;
            }
        }

        @Override
        public double diagonal(int row) {
            double sum = loss[row];
            for (int axis = 0; axis < 3; axis++) {
                int neighbours = (hasLower(row, axis) ? 1 : 0) + (hasUpper(row, axis) ? 1 : 0);
                sum += neighbours * conductances[axis];
            }
            return sum;
        }

        private boolean hasLower(int voxel, int axis) {
            return place(voxel, axis) > 0;
        }

        private boolean hasUpper(int voxel, int axis) {
            int count = axis == 0 ? grid.nx() : axis == 1 ? grid.ny() : grid.nz();
            return place(voxel, axis) + 1 < count;
        }

        private int place(int voxel, int axis) {
            int line = voxel / grid.nx();
            return axis == 0 ? voxel % grid.nx() : axis == 1 ? line % grid.ny() : line / grid.ny();
        }
    }
}

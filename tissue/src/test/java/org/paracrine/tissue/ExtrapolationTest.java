package org.paracrine.tissue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.paracrine.numerics.Crew;
import org.paracrine.numerics.RandomStream;
import org.paracrine.numerics.VoxelGrid;

class ExtrapolationTest {
    private static final RandomStream RANDOM = new RandomStream(11, 0);
    private static final long PURPOSE = RandomStream.purpose("extrapolation test");

    private static Extrapolation second(VoxelGrid grid) {
        return new Extrapolation(grid, Crew.alone(), new Sweeps(grid, Crew.alone()));
    }

    /// A release in a block with sinks: splitting, diffusion and uptake all err.
    private static double[] after(double step, double minutes) {
        VoxelGrid grid = VoxelGrid.centred(12, 10, 8, 20);
        Field field = new Field(new Substrate("drug", "nM", 300, 0.02, 0, Walls.closed()), grid);
        Exchange exchange = new Exchange(grid);
        for (int voxel = 0; voxel < grid.voxels(); voxel++) {
            field.values()[voxel] = 1 + RANDOM.uniform(voxel, 0, PURPOSE);
            exchange.loss()[voxel] = 0.3 * RANDOM.uniform(voxel, 1, PURPOSE);
            exchange.supply()[voxel] = 0.1 * RANDOM.uniform(voxel, 2, PURPOSE);
        }
        Extrapolation extrapolation = second(grid);
        for (int done = 0; done < Math.round(minutes / step); done++) {
            extrapolation.step(field, exchange, step);
        }
        return field.values();
    }

    private static double distance(double[] one, double[] other) {
        double largest = 0;
        for (int voxel = 0; voxel < one.length; voxel++) {
            largest = Math.max(largest, Math.abs(one[voxel] - other[voxel]));
        }
        return largest;
    }

    @Test
    void halvingTheStepQuartersTheError() {
        double[] fine = after(1.0 / 1024, 1);
        double coarse = distance(after(1.0 / 32, 1), fine);
        double finer = distance(after(1.0 / 64, 1), fine);
        assertThat(Math.log(coarse / finer) / Math.log(2)).isBetween(1.9, 2.2);
    }

    @Test
    void theEstimateIsOnTheSafeSide() {
        VoxelGrid grid = VoxelGrid.centred(16, 16, 16, 20);
        for (double step : new double[] {0.01, 0.1, 1, 10}) {
            Field field = new Field(new Substrate("drug", "nM", 300, 0.02, 0, Walls.closed()), grid);
            field.values()[grid.index(7, 8, 9)] = 100;
            Field fine = field.copy();
            Extrapolation extrapolation = second(grid);
            extrapolation.step(field, new Exchange(grid), step);
            double estimate = extrapolation.error();
            for (int part = 0; part < 64; part++) {
                extrapolation.step(fine, new Exchange(grid), step / 64);
            }
            assertThat(distance(field.values(), fine.values()))
                    .as("a step of %s min, estimated at %s", step, estimate)
                    .isLessThanOrEqualTo(estimate);
        }
    }

    @Test
    void aReleaseStaysWholeAndNeverFallsBelowZero() {
        VoxelGrid grid = VoxelGrid.centred(21, 15, 9, 20);
        for (double step : new double[] {0.01, 1, 100}) {
            Field field = new Field(new Substrate("vesicles", "1/µm³", 400, 0, 0, Walls.closed()), grid);
            field.values()[grid.index(10, 7, 4)] = 1e6;
            double before = field.amount();
            Extrapolation extrapolation = second(grid);
            for (int done = 0; done < 20; done++) {
                extrapolation.step(field, new Exchange(grid), step);
                assertThat(Arrays.stream(field.values()).min().orElseThrow())
                        .as("step of %s min", step)
                        .isNotNegative();
            }
            assertThat(field.amount()).isCloseTo(before, within(1e-12 * before));
        }
    }

    @Test
    void anUndoneStepLeavesNoTrace() {
        VoxelGrid grid = VoxelGrid.centred(6, 5, 4, 20);
        Field field = new Field(new Substrate("drug", "nM", 300, 0.02, 3, Walls.fixed(7)), grid);
        double[] before = field.values().clone();
        double[] bound = new double[grid.voxels()];
        Arrays.fill(bound, 3);
        Extrapolation extrapolation = second(grid);
        extrapolation.step(field, new Exchange(grid), 5, bound);
        assertThat(field.values()).isNotEqualTo(before);
        Arrays.fill(bound, 4);
        extrapolation.undo(field, bound);
        assertThat(field.values()).isEqualTo(before);
        assertThat(bound).containsOnly(3);
    }
}

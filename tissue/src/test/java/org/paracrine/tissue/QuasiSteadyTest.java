package org.paracrine.tissue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.paracrine.numerics.Crew;
import org.paracrine.numerics.RandomStream;
import org.paracrine.numerics.VoxelGrid;

/// The unsplit solver at rest, and against its own steps in time.
class QuasiSteadyTest extends EquilibriumContract {
    @Override
    ImplicitDiffusion solver(VoxelGrid grid, Crew crew) {
        return new ImplicitDiffusion(grid, crew);
    }

    @Test
    void aHugeStepSettles() {
        RandomCase random = new RandomCase(7);
        Field settled = random.field.copy();
        ImplicitDiffusion diffusion = solver(random.grid, Crew.alone());
        diffusion.settle(settled, random.exchange);
        diffusion.step(random.field, random.exchange, 1e9);
        for (int voxel = 0; voxel < random.grid.voxels(); voxel++) {
            assertThat(random.field.at(voxel)).isCloseTo(settled.at(voxel), within(1e-6 * settled.at(voxel)));
        }
    }

    /// In the root mean square, all that is not yet at rest is exp(−Δt/τ) of the change, or less.
    @Test
    void whatIsLeftOfTheWayFallsAsTheRelaxationTimeSays() {
        for (int seed = 0; seed < 10; seed++) {
            RandomCase random = new RandomCase(seed);
            ImplicitDiffusion diffusion = solver(random.grid, Crew.alone());
            double relaxation = diffusion.relaxation(random.field, random.exchange);
            Field rest = random.field.copy();
            diffusion.settle(rest, random.exchange, 2 * relaxation);
            double change = distance(random.field, rest);
            for (int step = 0; step < 400; step++) {
                diffusion.step(random.field, random.exchange, relaxation / 200);
            }
            assertThat(distance(random.field, rest))
                    .as(random.about())
                    .isLessThan(1.02 * Math.exp(-2) * change + 1e-6 * change);
        }
    }

    private static double distance(Field one, Field other) {
        double sum = 0;
        for (int voxel = 0; voxel < one.grid().voxels(); voxel++) {
            boolean isHeld = false;
            for (int index = 0; index < one.medium().heldCount(); index++) {
                isHeld |= one.medium().heldVoxel(index) == voxel;
            }
            sum += isHeld ? 0 : Math.pow(one.at(voxel) - other.at(voxel), 2);
        }
        return Math.sqrt(sum);
    }

    /// Summed over its steps, backward Euler gives Δt b + c₀ − c = A ∫ c dt as well: the difference is that
    /// of the ends.
    @Test
    void exposureOverALongStepIsThatOfManySmallOnes() {
        for (int seed = 0; seed < 10; seed++) {
            RandomCase random = new RandomCase(seed);
            ImplicitDiffusion diffusion = solver(random.grid, Crew.alone());
            double minutes = 20 * diffusion.relaxation(random.field, random.exchange);
            Field rest = random.field.copy();
            diffusion.settle(rest, random.exchange, minutes);
            double[] once = random.exchange.exposure().clone();
            double[] summed = new double[once.length];
            for (int step = 0; step < 200; step++) {
                diffusion.step(random.field, random.exchange, minutes / 200);
                Arrays.setAll(summed, voxel -> summed[voxel] + random.exchange.exposure()[voxel]);
            }
            double largest = Arrays.stream(summed).max().orElseThrow();
            for (int voxel = 0; voxel < once.length; voxel++) {
                assertThat(once[voxel])
                        .as("%s, voxel %d", random.about(), voxel)
                        .isCloseTo(summed[voxel], within(1e-5 * largest));
            }
        }
    }

    /// Oxygen with one consuming cell of 2494 µm³ in 21 voxels, as in a tumour block of 1.5 mm.
    @Test
    void iterationsDoNotGrowWithTheBlock() {
        int small = oxygenIterations(20);
        int large = oxygenIterations(60);
        assertThat(small).isLessThanOrEqualTo(14);
        assertThat(large).isLessThanOrEqualTo(17);
    }

    private int oxygenIterations(int edge) {
        VoxelGrid grid = VoxelGrid.centred(edge, edge, edge, 20);
        Field field = new Field(new Substrate("oxygen", "mmHg", 1e5, 0.1, 38, Walls.fixed(38)), grid);
        Exchange exchange = new Exchange(grid);
        RandomStream random = new RandomStream(1, 0);
        for (int cell = 0; cell < grid.voxels() / 21; cell++) {
            exchange.take((int) (grid.voxels() * random.uniform(cell, 0, 0)), 10 * 2494);
        }
        return solver(grid, Crew.alone()).settle(field, exchange).iterations();
    }
}

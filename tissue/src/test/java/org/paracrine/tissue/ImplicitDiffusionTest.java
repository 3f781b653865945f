package org.paracrine.tissue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.paracrine.numerics.Crew;
import org.paracrine.numerics.VoxelGrid;

/// Beside the laws of all solvers: that nothing is split.
class ImplicitDiffusionTest extends DiffusionContract {
    @Override
    ImplicitDiffusion solver(VoxelGrid grid, Crew crew) {
        return new ImplicitDiffusion(grid, crew);
    }

    @Test
    void aStepIsTheBalanceWrittenDownFaceByFace() {
        for (int seed = 0; seed < 40; seed++) {
            RandomCase random = new RandomCase(seed);
            for (double minutes : new double[] {0.01, 1, 1e3}) {
                double[] plain = new DenseBalance(random.field, random.exchange, 1 / minutes).solve();
                solver(random.grid, Crew.alone()).step(random.field, random.exchange, minutes);
                double largest = Arrays.stream(plain).max().orElseThrow();
                for (int voxel = 0; voxel < plain.length; voxel++) {
                    assertThat(random.field.at(voxel))
                            .as("%s, %s min, voxel %d", random.about(), minutes, voxel)
                            .isCloseTo(plain[voxel], within(1e-7 * largest));
                }
            }
        }
    }

    @Test
    void oneSolverServesFieldsOfAllKinds() {
        RandomCase mixed = new RandomCase(6);
        ImplicitDiffusion shared = solver(mixed.grid, Crew.alone());
        for (Field field : new Field[] {
            mixed.field,
            new Field(mixed.field.substrate(), mixed.grid),
            new Field(new Substrate("x", "1", 300, 0, 4, Walls.periodic()), mixed.grid)
        }) {
            Field fresh = field.copy();
            shared.step(field, mixed.exchange, 2);
            solver(mixed.grid, Crew.alone()).step(fresh, mixed.exchange, 2);
            assertThat(field.values()).containsExactly(fresh.values());
        }
    }

    @Test
    void inTheEndItIsTheSameEverywhere() {
        VoxelGrid grid = VoxelGrid.centred(9, 7, 5, 20);
        Field field = new Field(new Substrate("vesicles", "particles/µm³", 400, 0, 0, Walls.closed()), grid);
        field.values()[grid.index(2, 3, 1)] = 1e6;
        solver(grid, Crew.alone()).step(field, new Exchange(grid), 1e9);
        assertThat(field.at(0)).isCloseTo(1e6 / 315, within(1e-3));
    }

    @Test
    void halvingTheStepHalvesTheError() {
        assertThat(log2(stepError(0.5) / stepError(0.25))).isCloseTo(1, within(0.05));
    }

    /// On the grid the cosine decays with the rate 4 D/h² sin²(π h / 2 L): what is left is the error in time.
    private double stepError(double minutes) {
        VoxelGrid grid = line(10, 10);
        Field field = new Field(new Substrate("x", "1", 100, 0, 0, Walls.closed()), grid);
        setCosine(field, 100);
        Diffusion diffusion = solver(grid);
        for (int step = 0; step < Math.round(8 / minutes); step++) {
            diffusion.step(field, new Exchange(grid), minutes);
        }
        double rate = 4 * Math.pow(Math.sin(Math.PI * 10 / 200), 2);
        return Math.abs(field.at(0) - 1 - Math.cos(Math.PI * 5 / 100) * Math.exp(-rate * 8));
    }

    @Test
    void theAxesAreAlike() {
        Walls along =
                new Walls(fixed(5), closed(), fixed(2), new Wall.Flux(3), new Wall.Periodic(), new Wall.Periodic());
        Walls across =
                new Walls(new Wall.Periodic(), new Wall.Periodic(), fixed(5), closed(), fixed(2), new Wall.Flux(3));
        VoxelGrid straight = new VoxelGrid(5, 4, 3, 10, 20, 30, 0, 0, 0);
        VoxelGrid turned = new VoxelGrid(3, 5, 4, 30, 10, 20, 0, 0, 0);
        Field one = new Field(new Substrate("x", "1", 300, 0.1, 1, along), straight);
        Field other = new Field(new Substrate("x", "1", 300, 0.1, 1, across), turned);
        for (int voxel = 0; voxel < straight.voxels(); voxel++) {
            one.medium().mobility()[voxel] = 1.0 / (1 + voxel % 7);
            one.medium().decay()[voxel] = voxel % 3;
            other.medium().mobility()[turned(turned, voxel)] = 1.0 / (1 + voxel % 7);
            other.medium().decay()[turned(turned, voxel)] = voxel % 3;
        }
        one.values()[straight.index(3, 1, 2)] = 40;
        other.values()[turned.index(2, 3, 1)] = 40;
        one.medium().hold(straight.index(1, 2, 1), 9);
        other.medium().hold(turned.index(1, 1, 2), 9);
        solver(straight).step(one, new Exchange(straight), 0.7);
        solver(turned).step(other, new Exchange(turned), 0.7);
        for (int voxel = 0; voxel < straight.voxels(); voxel++) {
            assertThat(other.at(turned(turned, voxel))).isCloseTo(one.at(voxel), within(1e-9 * 40));
        }
    }

    private static int turned(VoxelGrid turned, int voxel) {
        return turned.index(voxel / 20, voxel % 5, voxel / 5 % 4);
    }

    @Test
    void withoutDiffusionEveryVoxelIsOnItsOwn() {
        VoxelGrid grid = line(3, 20);
        Field field = new Field(new Substrate("matrix", "1", 0, 0.5, 2, Walls.fixed(7)), grid);
        field.values()[1] = 4;
        solver(grid).step(field, new Exchange(grid), 2);
        assertThat(field.values()).containsExactly(new double[] {1, 2, 1}, within(1e-12));
    }
}

package org.paracrine.tissue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.paracrine.numerics.Crew;
import org.paracrine.numerics.RandomStream;
import org.paracrine.numerics.VoxelGrid;

/// What must not matter does not matter: where left is, where the block begins, how a run is cut.
class SweepSymmetryTest {
    private static final VoxelGrid GRID = new VoxelGrid(11, 9, 7, 10, 15, 20, 0, 0, 0);

    @Test
    void aMirroredFieldGivesTheMirroredResult() {
        for (int axis = 0; axis < 3; axis++) {
            Field field = random(Walls.closed(), 4);
            Field mirrored = new Field(field.substrate(), GRID);
            for (int voxel = 0; voxel < GRID.voxels(); voxel++) {
                mirrored.values()[mirror(voxel, axis)] = field.at(voxel);
            }
            step(field);
            step(mirrored);
            for (int voxel = 0; voxel < GRID.voxels(); voxel++) {
                double value = field.at(voxel);
                assertThat(mirrored.at(mirror(voxel, axis)))
                        .as("axis %d, voxel %d", axis, voxel)
                        .isCloseTo(value, within(1e-13 * value));
            }
        }
    }

    private static int mirror(int voxel, int axis) {
        int ix = voxel % GRID.nx();
        int iy = voxel / GRID.nx() % GRID.ny();
        int iz = voxel / GRID.nx() / GRID.ny();
        return GRID.index(
                axis == 0 ? GRID.nx() - 1 - ix : ix,
                axis == 1 ? GRID.ny() - 1 - iy : iy,
                axis == 2 ? GRID.nz() - 1 - iz : iz);
    }

    @Test
    void aShiftedPeriodicFieldGivesTheShiftedResult() {
        Field field = random(Walls.periodic(), 5);
        Field shifted = new Field(field.substrate(), GRID);
        for (int voxel = 0; voxel < GRID.voxels(); voxel++) {
            shifted.values()[shift(voxel)] = field.at(voxel);
        }
        step(field);
        step(shifted);
        for (int voxel = 0; voxel < GRID.voxels(); voxel++) {
            double value = field.at(voxel);
            assertThat(shifted.at(shift(voxel))).as("voxel %d", voxel).isCloseTo(value, within(1e-13 * value));
        }
    }

    private static int shift(int voxel) {
        int ix = voxel % GRID.nx();
        int iy = voxel / GRID.nx() % GRID.ny();
        int iz = voxel / GRID.nx() / GRID.ny();
        return GRID.index((ix + 4) % GRID.nx(), (iy + 7) % GRID.ny(), (iz + 3) % GRID.nz());
    }

    /// With a field that varies along one axis only, the splitting is exact and the axes are alike.
    @Test
    void alongOneAxisTheAxesAreAlike() {
        double[][] lines = new double[3][];
        for (int axis = 0; axis < 3; axis++) {
            VoxelGrid grid =
                    new VoxelGrid(axis == 0 ? 20 : 3, axis == 1 ? 20 : 3, axis == 2 ? 20 : 3, 10, 10, 10, 0, 0, 0);
            Field field = new Field(new Substrate("x", "1", 300, 0.2, 1, Walls.closed()), grid);
            for (int voxel = 0; voxel < grid.voxels(); voxel++) {
                int[] place = {voxel % grid.nx(), voxel / grid.nx() % grid.ny(), voxel / grid.nx() / grid.ny()};
                field.values()[voxel] = 1 + place[axis] * place[axis];
            }
            Sweeps sweeps = new Sweeps(grid, Crew.alone());
            sweeps.diffuse(field, 0.5);
            sweeps.diffuse(field, 0.5);
            lines[axis] = new double[20];
            for (int at = 0; at < 20; at++) {
                lines[axis][at] = field.at(grid.index(axis == 0 ? at : 1, axis == 1 ? at : 1, axis == 2 ? at : 1));
            }
        }
        for (int at = 0; at < 20; at++) {
            assertThat(lines[1][at]).isCloseTo(lines[0][at], within(1e-13 * lines[0][at]));
            assertThat(lines[2][at]).isCloseTo(lines[0][at], within(1e-13 * lines[0][at]));
        }
    }

    /// Without walls in the way the sweeps commute; a turned release is the same but for rounding.
    @Test
    void theOrderOfTheAxesDoesNotMatterBetweenClosedWalls() {
        VoxelGrid cube = VoxelGrid.centred(13, 13, 13, 10);
        Substrate substrate = new Substrate("x", "1", 300, 0.1, 0, Walls.closed());
        Field field = new Field(substrate, cube);
        Field turned = new Field(substrate, cube);
        field.values()[cube.index(2, 9, 5)] = 1000;
        turned.values()[cube.index(5, 2, 9)] = 1000;
        for (Field each : new Field[] {field, turned}) {
            new Sweeps(cube, Crew.alone()).diffuse(each, 1);
        }
        for (int voxel = 0; voxel < cube.voxels(); voxel++) {
            double value = field.at(voxel);
            int other = cube.index(voxel / 169, voxel % 13, voxel / 13 % 13);
            assertThat(turned.at(other)).as("voxel %d", voxel).isCloseTo(value, within(1e-13 * value));
        }
    }

    @Test
    void twoReleasesAddUp() {
        Substrate substrate = new Substrate("x", "1", 250, 0.02, 0, Walls.fixed(0));
        Field first = new Field(substrate, GRID);
        Field second = new Field(substrate, GRID);
        Field both = new Field(substrate, GRID);
        first.values()[3] = 5;
        second.values()[80] = 7;
        both.values()[3] = 5;
        both.values()[80] = 7;
        for (Field field : new Field[] {first, second, both}) {
            step(field);
        }
        for (int voxel = 0; voxel < GRID.voxels(); voxel++) {
            double sum = first.at(voxel) + second.at(voxel);
            assertThat(both.at(voxel)).isCloseTo(sum, within(1e-13 * sum));
        }
    }

    @Test
    void aRestartFromACopyGivesTheBitsOfAnUninterruptedRun() {
        Field field = random(Walls.fixed(2), 6);
        Sweeps sweeps = new Sweeps(GRID, Crew.alone());
        for (int step = 0; step < 5; step++) {
            sweeps.diffuse(field, 0.1 / (1 << step));
        }
        Field restarted = field.copy();
        Sweeps others = new Sweeps(GRID, Crew.alone());
        for (int step = 0; step < 5; step++) {
            sweeps.diffuse(field, 0.1);
            others.diffuse(restarted, 0.1);
        }
        assertThat(restarted.values()).containsExactly(field.values());
    }

    /// One solver serves fields of several substrates and steps, in any order.
    @Test
    void fieldsThatShareASolverDoNotMixUp() {
        Sweeps shared = new Sweeps(GRID, Crew.alone());
        for (int seed = 0; seed < 8; seed++) {
            Field field = random(seed % 2 == 0 ? Walls.periodic() : Walls.fixed(seed), seed);
            if (seed % 3 == 0) {
                field.medium().mobility()[50] = 0.1;
            }
            Field own = field.copy();
            shared.diffuse(field, 0.2 + seed);
            new Sweeps(GRID, Crew.alone()).diffuse(own, 0.2 + seed);
            assertThat(field.values()).as("field %d", seed).containsExactly(own.values());
        }
    }

    /// More step sizes than the solver keeps eliminations for, then the first ones again.
    @Test
    void aSolverThatHasSeenManyStepsGivesTheBitsOfANewOne() {
        Sweeps used = new Sweeps(GRID, Crew.alone());
        Field worn = random(Walls.fixed(2), 7);
        for (int step = 1; step <= 60; step++) {
            used.diffuse(worn, 0.01 * step);
        }
        for (int step = 1; step <= 3; step++) {
            Field field = random(Walls.fixed(2), 8);
            Field other = field.copy();
            used.diffuse(field, 0.01 * step);
            new Sweeps(GRID, Crew.alone()).diffuse(other, 0.01 * step);
            assertThat(field.values()).containsExactly(other.values());
        }
    }

    private static void step(Field field) {
        Sweeps sweeps = new Sweeps(GRID, Crew.alone());
        sweeps.diffuse(field, 0.3);
        sweeps.diffuse(field, 2);
    }

    private static Field random(Walls walls, int seed) {
        RandomStream random = new RandomStream(seed, 0);
        Field field = new Field(new Substrate("x", "1", 300, 0.1, 0, walls), GRID);
        for (int voxel = 0; voxel < GRID.voxels(); voxel++) {
            field.values()[voxel] = 50 * random.uniform(voxel, 0, 0);
        }
        return field;
    }
}

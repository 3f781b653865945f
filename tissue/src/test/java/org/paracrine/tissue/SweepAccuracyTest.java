package org.paracrine.tissue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.paracrine.numerics.Crew;
import org.paracrine.numerics.VoxelGrid;

/// How near the sweeps come to the diffusion equation.
class SweepAccuracyTest {

    @Test
    void halvingTheVoxelQuartersTheError() {
        double coarse = cosineError(20, 0.2);
        double fine = cosineError(40, 0.05);
        assertThat(log2(coarse / fine)).isCloseTo(2, within(0.05));
    }

    @Test
    void halvingTheStepHalvesTheError() {
        double coarse = cosineError(64, 0.4);
        double fine = cosineError(64, 0.2);
        assertThat(log2(coarse / fine)).isCloseTo(1, within(0.05));
    }

    /// A product of cosines between closed walls decays as exp(−(D Σ (π/L)² + λ) t).
    private static double cosineError(int voxels, double minutes) {
        double length = 100;
        double diffusivity = 100;
        double decay = 0.01;
        double end = 4;
        double spacing = length / voxels;
        VoxelGrid grid = new VoxelGrid(voxels, voxels / 2, voxels / 2, spacing, 2 * spacing, 2 * spacing, 0, 0, 0);
        Field field = new Field(new Substrate("x", "1", diffusivity, decay, 0, Walls.closed()), grid);
        for (int voxel = 0; voxel < grid.voxels(); voxel++) {
            field.values()[voxel] = 1 + wave(grid, voxel, length);
        }
        Sweeps sweeps = new Sweeps(grid, Crew.alone());
        for (int step = 0; step < Math.round(end / minutes); step++) {
            sweeps.diffuse(field, minutes);
        }
        double rate = 3 * diffusivity * Math.pow(Math.PI / length, 2);
        double worst = 0;
        for (int voxel = 0; voxel < grid.voxels(); voxel++) {
            double exact = (1 + wave(grid, voxel, length) * Math.exp(-rate * end)) * Math.exp(-decay * end);
            worst = Math.max(worst, Math.abs(field.at(voxel) - exact));
        }
        return worst;
    }

    private static double wave(VoxelGrid grid, int voxel, double length) {
        int line = voxel / grid.nx();
        return Math.cos(Math.PI * grid.centreX(voxel % grid.nx()) / length)
                * Math.cos(Math.PI * grid.centreY(line % grid.ny()) / length)
                * Math.cos(Math.PI * grid.centreZ(line / grid.ny()) / length);
    }

    /// c = w cosh((x − L/2)/ℓ) / cosh(L/(2ℓ)) with ℓ = √(D/λ), along each axis in turn; the step shrinks with the
    /// square of the voxel, since the level of rest of a split scheme has an error of first order in the step.
    @Test
    void betweenFixedWallsAndWithDecayTheLevelIsACatenary() {
        for (int axis = 0; axis < 3; axis++) {
            double coarse = catenaryError(32, axis);
            double fine = catenaryError(64, axis);
            assertThat(fine).as("mmHg, of 38, axis %d", axis).isLessThan(0.1);
            assertThat(log2(coarse / fine)).as("axis %d", axis).isCloseTo(2, within(0.1));
        }
    }

    private static double catenaryError(int voxels, int axis) {
        double spacing = 200.0 / voxels;
        Wall[] walls = new Wall[6];
        for (int face = 0; face < 6; face++) {
            walls[face] = face / 2 == axis ? new Wall.Fixed(38) : new Wall.Closed();
        }
        VoxelGrid grid = new VoxelGrid(
                axis == 0 ? voxels : 1,
                axis == 1 ? voxels : 1,
                axis == 2 ? voxels : 1,
                spacing,
                spacing,
                spacing,
                0,
                0,
                0);
        Walls around = new Walls(walls[0], walls[1], walls[2], walls[3], walls[4], walls[5]);
        Field field = new Field(new Substrate("oxygen", "mmHg", 1e5, 0, 38, around), grid);
        Arrays.fill(field.medium().decay(), 40);
        Sweeps sweeps = new Sweeps(grid, Crew.alone());
        double minutes = 3e-6 * spacing * spacing;
        for (int step = 0; step < Math.round(0.3 / minutes); step++) {
            sweeps.diffuse(field, minutes);
        }
        double reach = Math.sqrt(1e5 / 40);
        double worst = 0;
        for (int at = 0; at < voxels; at++) {
            int voxel = grid.index(axis == 0 ? at : 0, axis == 1 ? at : 0, axis == 2 ? at : 0);
            double exact = 38 * Math.cosh(((at + 0.5) * spacing - 100) / reach) / Math.cosh(100 / reach);
            worst = Math.max(worst, Math.abs(field.at(voxel) - exact));
        }
        return worst;
    }

    @Test
    void aPointReleaseSpreadsAsAGaussian() {
        double diffusivity = 400;
        VoxelGrid grid = VoxelGrid.centred(41, 41, 41, 6);
        Field field = new Field(new Substrate("x", "1", diffusivity, 0, 0, Walls.closed()), grid);
        int middle = grid.index(20, 20, 20);
        field.values()[middle] = 1 / grid.voxelVolume();
        Sweeps sweeps = new Sweeps(grid, Crew.alone());
        for (int step = 0; step < 100; step++) {
            sweeps.diffuse(field, 0.01);
        }
        double peak = Math.pow(4 * Math.PI * diffusivity, -1.5);
        for (int axis = 0; axis < 3; axis++) {
            assertThat(variance(field, axis)).as("axis %d", axis).isCloseTo(2 * diffusivity, within(0.2));
        }
        assertThat(field.at(middle)).isCloseTo(peak, within(0.05 * peak));
        double side = peak * Math.exp(-900 / (4 * diffusivity));
        assertThat(field.at(middle + 5)).isCloseTo(side, within(0.05 * peak));
    }

    private static double variance(Field field, int axis) {
        VoxelGrid grid = field.grid();
        double sum = 0;
        for (int voxel = 0; voxel < grid.voxels(); voxel++) {
            int line = voxel / grid.nx();
            double place = axis == 0
                    ? grid.centreX(voxel % grid.nx())
                    : axis == 1 ? grid.centreY(line % grid.ny()) : grid.centreZ(line / grid.ny());
            sum += place * place * field.at(voxel);
        }
        return sum * grid.voxelVolume();
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}

package org.paracrine.tissue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.paracrine.numerics.Crew;
import org.paracrine.numerics.VoxelGrid;

/// Nothing is lost, nothing comes from nowhere, nothing falls below zero.
class SweepBalanceTest {
    private static final int CASES = 60;

    @Test
    void closedAndPeriodicWallsConserveMass() {
        VoxelGrid grid = VoxelGrid.centred(9, 7, 5, 20);
        for (Walls walls : new Walls[] {Walls.closed(), Walls.periodic()}) {
            Field field = new Field(new Substrate("vesicles", "particles/µm³", 400, 0, 0, walls), grid);
            field.values()[grid.index(2, 3, 1)] = 1e6;
            double before = field.amount();
            Sweeps sweeps = new Sweeps(grid, Crew.alone());
            for (double minutes : new double[] {0.01, 6, 60, 1e9, 1e15}) {
                sweeps.diffuse(field, minutes);
                assertThat(field.amount()).isCloseTo(before, within(1e-12 * before));
            }
            assertThat(field.at(0)).as("in the end it is the same everywhere").isCloseTo(1e6 / 315, within(1e-6));
        }
    }

    @Test
    void everyBudgetCloses() {
        for (int seed = 0; seed < CASES; seed++) {
            RandomSweepCase random = new RandomSweepCase(seed, 20);
            Sweeps sweeps = new Sweeps(random.grid, Crew.alone());
            for (double minutes : new double[] {1e-6, 1e-3, 1, 1e3, 1e6}) {
                double before = random.field.amount();
                Budget budget = sweeps.step(random.field, random.exchange, minutes);
                double scale = before + random.field.amount() + budget.supplied() + Math.abs(budget.throughWalls());
                assertThat(random.field.amount() - before)
                        .as("seed %d, %s min, %s, %s", seed, minutes, budget, random)
                        .isCloseTo(budget.gain(), within(1e-12 * scale));
            }
        }
    }

    @Test
    void sinksGainWhatTheFieldLoses() {
        RandomSweepCase random = new RandomSweepCase(3, 15);
        Budget budget = new Sweeps(random.grid, Crew.alone()).step(random.field, random.exchange, 0.4);
        double gained = 0;
        for (int voxel = 0; voxel < random.grid.voxels(); voxel++) {
            double clearance = random.exchange.loss()[voxel] * random.grid.voxelVolume();
            gained += clearance * random.exchange.exposure()[voxel];
        }
        assertThat(gained).isCloseTo(budget.taken(), within(1e-13 * gained));
    }

    @Test
    void aFluxBringsInflowTimesAreaTimesTime() {
        VoxelGrid grid = new VoxelGrid(7, 6, 5, 10, 20, 30, 0, 0, 0);
        Wall closed = new Wall.Closed();
        Wall flux = new Wall.Flux(0.3);
        Walls[] walls = {
            new Walls(flux, closed, closed, closed, closed, closed),
            new Walls(closed, closed, closed, flux, closed, closed),
            new Walls(closed, closed, closed, closed, flux, closed)
        };
        double[] areas = {grid.sizeY() * grid.sizeZ(), grid.sizeX() * grid.sizeZ(), grid.sizeX() * grid.sizeY()};
        for (int axis = 0; axis < 3; axis++) {
            Field field = new Field(new Substrate("x", "1", 500, 0, 0, walls[axis]), grid);
            Budget budget = new Sweeps(grid, Crew.alone()).diffuse(field, 2);
            double expected = 0.3 * areas[axis] * 2;
            assertThat(budget.throughWalls()).isCloseTo(expected, within(1e-13 * expected));
            assertThat(field.amount()).isCloseTo(expected, within(1e-13 * expected));
        }
    }

    /// Without exchange the walls and the decay are all there is: the field comes to their level or to nothing.
    @Test
    void noStepIsTooLargeAndNothingFallsBelowZero() {
        for (int seed = 0; seed < CASES; seed++) {
            RandomSweepCase random = new RandomSweepCase(seed, 12);
            Arrays.fill(random.field.values(), 0);
            random.field.values()[random.grid.voxels() / 2] = 1e9;
            Sweeps sweeps = new Sweeps(random.grid, Crew.alone());
            for (double minutes : new double[] {1e-12, 1e-6, 1, 1e4, 1e12, 1e18}) {
                sweeps.diffuse(random.field, minutes);
                for (double value : random.field.values()) {
                    assertThat(value)
                            .as("seed %d, step of %s min, %s", seed, minutes, random)
                            .isGreaterThanOrEqualTo(0)
                            .isFinite();
                }
            }
        }
    }

    @Test
    void aLevelFieldStaysLevel() {
        VoxelGrid grid = VoxelGrid.centred(8, 8, 8, 20);
        Field field = new Field(new Substrate("oxygen", "mmHg", 1e5, 0, 38, Walls.fixed(38)), grid);
        Sweeps sweeps = new Sweeps(grid, Crew.alone());
        for (double minutes : new double[] {0.01, 1, 1e4}) {
            Budget budget = sweeps.diffuse(field, minutes);
            assertThat(field.values()).containsOnly(new double[] {38}, within(1e-12));
            assertThat(budget.throughWalls() / field.amount()).isCloseTo(0, within(1e-13));
        }
    }

    @Test
    void aVoxelThatNothingPassesKeepsItsContent() {
        VoxelGrid grid = VoxelGrid.centred(6, 6, 6, 20);
        Medium medium = Medium.uniform(grid);
        int voxel = grid.index(3, 2, 4);
        medium.mobility()[voxel] = 0;
        Field field = new Field(new Substrate("x", "1", 500, 0, 1, Walls.fixed(0)), medium);
        field.values()[voxel] = 7;
        new Sweeps(grid, Crew.alone()).diffuse(field, 1000);
        assertThat(field.at(voxel)).isEqualTo(7);
    }

    @Test
    void heldVoxelsKeepTheirLevelAndTheBudgetSaysWhatThatTook() {
        VoxelGrid grid = VoxelGrid.centred(6, 5, 4, 20);
        Medium medium = Medium.uniform(grid);
        medium.hold(40, 12);
        Field field = new Field(new Substrate("x", "1", 500, 0, 0, Walls.closed()), medium);
        Budget budget = new Sweeps(grid, Crew.alone()).diffuse(field, 1);
        assertThat(field.at(40)).isEqualTo(12);
        double gained = field.amount() - 12 * grid.voxelVolume();
        assertThat(budget.throughWalls()).isPositive().isCloseTo(gained, within(1e-12 * gained));
    }
}

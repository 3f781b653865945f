package org.paracrine.tissue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.paracrine.numerics.Crew;
import org.paracrine.numerics.NumericalFailure;
import org.paracrine.numerics.VoxelGrid;

class AdvectionTest {
    private static final int CASES = 20;

    /// The initial value at a point.
    @FunctionalInterface
    private interface Shape {
        double at(double x, double y);
    }

    private static Field field(VoxelGrid grid, Walls walls) {
        return new Field(new Substrate("vesicles", "particles/µm³", 0, 0, 0, walls), grid);
    }

    private static void set(Field field, Shape shape) {
        VoxelGrid grid = field.grid();
        for (int voxel = 0; voxel < grid.voxels(); voxel++) {
            int line = voxel / grid.nx();
            field.values()[voxel] = shape.at(grid.centreX(voxel % grid.nx()), grid.centreY(line % grid.ny()));
        }
    }

    private static double most(Field field) {
        return Arrays.stream(field.values()).max().orElseThrow();
    }

    private static double least(Field field) {
        return Arrays.stream(field.values()).min().orElseThrow();
    }

    private static Flow rotation(VoxelGrid grid, double turnsPerMinute) {
        double rate = 2 * Math.PI * turnsPerMinute;
        return Flow.of(grid, (x, y, z) -> -rate * y, (x, y, z) -> rate * x, (x, y, z) -> 0);
    }

    private static double hump(double x, double y) {
        double r = Math.min(1, Math.hypot(x, y) / 30);
        double c = Math.cos(Math.PI * r / 2);
        return c * c * c * c;
    }

    @Test
    void aTurnOfAConeKeepsItsMassAndMakesNoNewExtremes() {
        VoxelGrid grid = VoxelGrid.centred(50, 50, 1, 2);
        Field field = field(grid, Walls.fixed(0));
        set(
                field,
                (x, y) -> Math.max(0, 1 - Math.hypot(x - 20, y) / 15)
                        + (Math.abs(x + 20) < 6 && Math.abs(y) < 6 ? 1 : 0));
        double before = field.amount();
        double top = most(field);
        Advection advection = new Advection(grid, Crew.alone());
        Budget budget = new Budget(0, 0, 0, 0, 0);
        for (int step = 0; step < 8; step++) {
            budget = budget.plus(advection.advance(field, rotation(grid, 0.125), 1));
            assertThat(least(field)).isNotNegative();
            assertThat(most(field)).isLessThanOrEqualTo(top * (1 + 1e-13));
        }
        assertThat(field.amount() - budget.throughWalls()).isCloseTo(before, within(1e-13 * before));
        assertThat(Math.abs(budget.throughWalls())).as("what touches the wall").isLessThan(1e-4 * before);
        double[] centre = coneCentre(field);
        assertThat(Math.hypot(centre[0] - 20, centre[1]))
                .as("the cone is back, µm")
                .isLessThan(0.2);
    }

    /// Centre of mass of the right half of the block, where only the cone is.
    private static double[] coneCentre(Field field) {
        VoxelGrid grid = field.grid();
        double[] moments = new double[2];
        double sum = 0;
        for (int voxel = 0; voxel < grid.voxels(); voxel++) {
            double x = grid.centreX(voxel % grid.nx());
            if (x > 0) {
                moments[0] += x * field.at(voxel);
                moments[1] += grid.centreY(voxel / grid.nx()) * field.at(voxel);
                sum += field.at(voxel);
            }
        }
        return new double[] {moments[0] / sum, moments[1] / sum};
    }

    @Test
    void halvingTheVoxelDividesTheErrorOfARotatedHump() {
        double[] errors = new double[3];
        for (int level = 0; level < 3; level++) {
            errors[level] = turnError(50 << level);
        }
        assertThat(log2(errors[0] / errors[1])).as("L1 order").isGreaterThan(1.5);
        assertThat(log2(errors[1] / errors[2])).as("L1 order, finer").isGreaterThan(1.6);
    }

    private static double turnError(int voxels) {
        VoxelGrid grid = VoxelGrid.centred(voxels, voxels, 1, 200.0 / voxels);
        Field field = field(grid, Walls.fixed(0));
        set(field, (x, y) -> hump(x - 40, y));
        Field start = field.copy();
        new Advection(grid, Crew.alone()).advance(field, rotation(grid, 1), 1);
        double sum = 0;
        for (int voxel = 0; voxel < grid.voxels(); voxel++) {
            sum += Math.abs(field.at(voxel) - start.at(voxel));
        }
        return sum * grid.voxelVolume() / start.amount();
    }

    @Test
    void awayFromExtremesTheOrderIsTwo() {
        double coarse = slopeError(80);
        double fine = slopeError(160);
        assertThat(log2(coarse / fine)).isCloseTo(2, within(0.05));
    }

    /// A wave carried obliquely through periodic walls, looked at on its flanks.
    private static double slopeError(int voxels) {
        VoxelGrid grid = new VoxelGrid(voxels, voxels, 1, 100.0 / voxels, 100.0 / voxels, 10, 0, 0, 0);
        Field field = field(grid, Walls.periodic());
        double k = 2 * Math.PI / 100;
        set(field, (x, y) -> 2 + Math.sin(k * (x + y)));
        new Advection(grid, Crew.alone()).advance(field, Flow.uniform(grid, 20, 5, 0), 1);
        double worst = 0;
        for (int voxel = 0; voxel < grid.voxels(); voxel++) {
            double phase = k * (grid.centreX(voxel % voxels) + grid.centreY(voxel / voxels) - 25);
            if (Math.abs(Math.sin(phase)) < 0.5) {
                worst = Math.max(worst, Math.abs(field.at(voxel) - 2 - Math.sin(phase)));
            }
        }
        return worst;
    }

    @Test
    void oncePeriodicallyAroundIsBackWithTheSameMass() {
        VoxelGrid grid = new VoxelGrid(40, 30, 6, 2, 2, 2, 0, 0, 0);
        Field field = field(grid, Walls.periodic());
        set(field, (x, y) -> hump(x - 30, y - 30));
        Field start = field.copy();
        new Advection(grid, Crew.alone()).advance(field, Flow.uniform(grid, 8, 6, 1.2), 10);
        assertThat(field.amount()).isCloseTo(start.amount(), within(1e-13 * start.amount()));
        double error = 0;
        for (int voxel = 0; voxel < grid.voxels(); voxel++) {
            error += Math.abs(field.at(voxel) - start.at(voxel));
        }
        assertThat(error * grid.voxelVolume()).isLessThan(0.15 * start.amount());
    }

    @Test
    void aStretchedHumpFollowsTheExactSolution() {
        double coarse = stretchError(40);
        double fine = stretchError(80);
        assertThat(log2(coarse / fine)).isGreaterThan(1.5);
        assertThat(fine).isLessThan(0.02);
    }

    /// In the flow (a x, −a y) the value at (x, y) has come from (x e^−at, y e^at).
    private static double stretchError(int voxels) {
        double a = 0.1;
        double minutes = 6;
        VoxelGrid grid = VoxelGrid.centred(voxels, voxels, 1, 160.0 / voxels);
        Field field = field(grid, Walls.fixed(0));
        set(field, AdvectionTest::hump);
        double before = field.amount();
        Flow flow = Flow.of(grid, (x, y, z) -> a * x, (x, y, z) -> -a * y, (x, y, z) -> 0);
        Budget budget = new Advection(grid, Crew.alone()).advance(field, flow, minutes);
        assertThat(least(field)).isNotNegative();
        assertThat(most(field)).isLessThanOrEqualTo(1);
        assertThat(field.amount() - budget.throughWalls()).isCloseTo(before, within(1e-13 * before));
        double grown = Math.exp(a * minutes);
        double error = 0;
        for (int voxel = 0; voxel < grid.voxels(); voxel++) {
            double x = grid.centreX(voxel % voxels);
            double y = grid.centreY(voxel / voxels);
            error += Math.abs(field.at(voxel) - hump(x / grown, y * grown));
        }
        return error * grid.voxelVolume() / before;
    }

    @Test
    void randomFlowsMakeNoNewExtremesAndLoseNothing() {
        for (int seed = 0; seed < CASES; seed++) {
            VoxelGrid grid = new VoxelGrid(3 + seed % 5, 2 + seed % 7, 1 + seed % 4, 10, 7, 12, 0, 0, 0);
            Field field = field(grid, Walls.closed());
            RandomFlow.fill(field.values(), seed);
            double before = field.amount();
            double top = most(field);
            Advection advection = new Advection(grid, Crew.alone());
            Flow flow = RandomFlow.closed(grid, seed);
            for (int step = 0; step < 5; step++) {
                advection.advance(field, flow, 2);
                assertThat(least(field)).as("seed %d", seed).isNotNegative();
                assertThat(most(field)).as("seed %d", seed).isLessThanOrEqualTo(top * (1 + 1e-13));
            }
            assertThat(field.amount()).as("seed %d", seed).isCloseTo(before, within(1e-13 * before));
        }
    }

    @Test
    void everyBudgetCloses() {
        for (int seed = 0; seed < CASES; seed++) {
            VoxelGrid grid = new VoxelGrid(3 + seed % 5, 2 + seed % 7, 1 + seed % 4, 10, 7, 12, 0, 0, 0);
            Field field = field(grid, seed % 2 == 0 ? Walls.fixed(0.7) : mixed());
            RandomFlow.fill(field.values(), seed);
            field.medium().hold(grid.index(1, 1, 0), 0.3);
            Flow flow = RandomFlow.closed(grid, seed);
            Flow through = Flow.uniform(grid, seed % 2 == 0 ? 3 : 0, 2, grid.isFlat() ? 0 : 1);
            add(flow, through);
            RandomFlow.fill(flow.source(), 100 + seed);
            RandomFlow.fill(flow.drain(), 200 + seed);
            double before = field.amount();
            Carriage carriage = new Carriage(0.6, 1.5);
            Budget budget = new Advection(grid, Crew.alone()).advance(field, flow, carriage, 3);
            double scale = before + budget.supplied() + budget.taken() + Math.abs(budget.throughWalls());
            assertThat(least(field)).as("seed %d", seed).isNotNegative();
            assertThat(budget.supplied()).isPositive();
            assertThat(budget.taken()).isPositive();
            assertThat(field.amount() - before)
                    .as("seed %d, %s", seed, budget)
                    .isCloseTo(budget.gain(), within(1e-12 * scale));
            assertThat(field.at(grid.index(1, 1, 0))).isEqualTo(0.3);
        }
    }

    private static Walls mixed() {
        Wall open = new Wall.Flux(0);
        return new Walls(
                new Wall.Closed(),
                new Wall.Closed(),
                open,
                new Wall.Fixed(0.2),
                new Wall.Periodic(),
                new Wall.Periodic());
    }

    private static void add(Flow flow, Flow other) {
        for (int axis = 0; axis < 3; axis++) {
            for (int face = 0; face < flow.along(axis).length; face++) {
                flow.along(axis)[face] += other.along(axis)[face];
            }
        }
    }

    @Test
    void sourceAndDrainRelaxToTheInlet() {
        VoxelGrid grid = VoxelGrid.centred(3, 3, 3, 10);
        Field field = field(grid, Walls.closed());
        Flow flow = Flow.none(grid);
        Arrays.fill(flow.source(), 0.2);
        Arrays.fill(flow.drain(), 0.2);
        Budget budget = new Advection(grid, Crew.alone()).advance(field, flow, new Carriage(1, 5), 4);
        double exact = 5 * (1 - Math.exp(-0.2 * 4));
        assertThat(field.at(13)).isCloseTo(exact, within(0.03 * exact));
        assertThat(budget.supplied()).isCloseTo(0.2 * 5 * 4 * grid.volume(), within(1e-9));
    }

    @Test
    void hinderedParticlesLagBehind() {
        VoxelGrid grid = new VoxelGrid(100, 4, 1, 1, 1, 1, 0, 0, 0);
        Field field = field(grid, Walls.periodic());
        set(field, (x, y) -> hump(x - 30, 0));
        double start = centre(field);
        new Advection(grid, Crew.alone()).advance(field, Flow.uniform(grid, 10, 0, 0), new Carriage(0.25, 0), 4);
        assertThat(centre(field) - start).isCloseTo(10, within(0.01));
    }

    private static double centre(Field field) {
        double moment = 0;
        double sum = 0;
        for (int ix = 0; ix < field.grid().nx(); ix++) {
            moment += field.at(ix) * field.grid().centreX(ix);
            sum += field.at(ix);
        }
        return moment / sum;
    }

    @Test
    void whatEntersThroughAFixedWallFillsTheBlock() {
        VoxelGrid grid = new VoxelGrid(20, 3, 1, 5, 5, 5, 0, 0, 0);
        Wall closed = new Wall.Closed();
        Field field = field(grid, new Walls(new Wall.Fixed(2), new Wall.Flux(0), closed, closed, closed, closed));
        Flow flow = Flow.uniform(grid, 10, 0, 0);
        Advection advection = new Advection(grid, Crew.alone());
        Budget budget = advection.advance(field, flow, 2);
        assertThat(field.amount()).isCloseTo(2 * 10 * 2 * 15 * 5, within(1e-9));
        assertThat(budget.throughWalls()).isCloseTo(field.amount(), within(1e-9));
        advection.advance(field, flow, 30);
        assertThat(least(field)).isCloseTo(2, within(1e-9));
        advection.advance(field, flow.times(0), 30);
        Field empty = field(grid, new Walls(new Wall.Flux(0), new Wall.Fixed(9), closed, closed, closed, closed));
        System.arraycopy(field.values(), 0, empty.values(), 0, grid.voxels());
        advection.advance(empty, flow, 40);
        assertThat(most(empty)).as("an open wall brings nothing in").isLessThan(1e-6);
    }

    @Test
    void axesAreAlike() {
        VoxelGrid grid = VoxelGrid.centred(6, 6, 6, 10);
        Field along = field(grid, Walls.periodic());
        Field across = field(grid, Walls.periodic());
        Field up = field(grid, Walls.periodic());
        RandomFlow.fill(along.values(), 3);
        for (int voxel = 0; voxel < grid.voxels(); voxel++) {
            int ix = voxel % 6;
            int iy = voxel / 6 % 6;
            int iz = voxel / 36;
            across.values()[grid.index(iz, ix, iy)] = along.at(voxel);
            up.values()[grid.index(iy, iz, ix)] = along.at(voxel);
        }
        Advection advection = new Advection(grid, Crew.alone());
        advection.advance(along, Flow.uniform(grid, -7, 0, 0), 3);
        advection.advance(across, Flow.uniform(grid, 0, -7, 0), 3);
        advection.advance(up, Flow.uniform(grid, 0, 0, -7), 3);
        for (int voxel = 0; voxel < grid.voxels(); voxel++) {
            int ix = voxel % 6;
            int iy = voxel / 6 % 6;
            int iz = voxel / 36;
            assertThat(across.at(grid.index(iz, ix, iy))).isEqualTo(along.at(voxel));
            assertThat(up.at(grid.index(iy, iz, ix))).isEqualTo(along.at(voxel));
        }
    }

    @Test
    void eightThreadsGiveTheSameBits() {
        VoxelGrid grid = new VoxelGrid(31, 29, 27, 10, 7, 12, 0, 0, 0);
        Flow flow = RandomFlow.closed(grid, 5);
        RandomFlow.fill(flow.drain(), 6);
        double[] alone = new double[0];
        double taken = 0;
        for (int workers : new int[] {1, 2, 8}) {
            try (Crew crew = new Crew(workers)) {
                Field field = field(grid, Walls.closed());
                RandomFlow.fill(field.values(), 4);
                Budget budget = new Advection(grid, crew).advance(field, flow, 0.2);
                if (workers == 1) {
                    alone = field.values();
                    taken = budget.taken();
                }
                assertThat(field.values()).as("%d workers", workers).isEqualTo(alone);
                assertThat(budget.taken()).isEqualTo(taken);
            }
        }
    }

    @Test
    void wrongInputIsExplained() {
        VoxelGrid grid = VoxelGrid.centred(4, 4, 1, 10);
        Advection advection = new Advection(grid, Crew.alone());
        Field closed = field(grid, Walls.closed());
        assertThatThrownBy(() -> advection.advance(closed, Flow.uniform(grid, 1, 0, 0), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("closed to vesicles")
                .hasMessageContaining("(0, 0, 0)");
        Flow torn = Flow.uniform(grid, 1, 0, 0);
        torn.x()[4] = 2;
        assertThatThrownBy(() -> advection.advance(field(grid, Walls.periodic()), torn, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("make them equal");
        assertThatThrownBy(() -> advection.advance(field(grid, Walls.fixed(0)), Flow.uniform(grid, 1e9, 0, 0), 1))
                .isInstanceOf(NumericalFailure.class)
                .hasMessageContaining("sub-steps");
        closed.values()[5] = Double.NaN;
        assertThatThrownBy(() -> advection.advance(closed, Flow.none(grid), 1))
                .isInstanceOf(NumericalFailure.class)
                .hasMessageContaining("NaN in voxel (1, 1, 0)");
        assertThatThrownBy(() -> new Carriage(1.2, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static double log2(double ratio) {
        return Math.log(ratio) / Math.log(2);
    }
}

package org.paracrine.tissue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.paracrine.numerics.Crew;
import org.paracrine.numerics.NumericalFailure;
import org.paracrine.numerics.RandomStream;
import org.paracrine.numerics.VoxelGrid;

/// The fast sweeps against their definition, and against themselves on other crews: the same bits.
class SweepsEqualDefinitionTest {
    private static final int CASES = 60;

    @Test
    void fastSweepsGiveTheBitsOfTheDefinition() {
        for (int seed = 0; seed < CASES; seed++) {
            RandomSweepCase random = new RandomSweepCase(seed, seed % 5 == 0 ? 40 : 20);
            Field plain = random.field.copy();
            Exchange plainExchange = copy(random.exchange);
            Sweeps sweeps = new Sweeps(random.grid, Crew.alone());
            for (double minutes : new double[] {0.01, 3, 1e6}) {
                Budget budget = sweeps.step(random.field, random.exchange, minutes);
                Budget defined = new PlainSweeps().step(plain, plainExchange, minutes);
                assertSameBits(random.field.values(), plain.values(), "seed %d, %s min, %s", seed, minutes, random);
                assertSameBits(
                        random.exchange.exposure(),
                        plainExchange.exposure(),
                        "exposure, seed %d, %s min, %s",
                        seed,
                        minutes,
                        random);
                double scale = plain.amount() + defined.supplied() + defined.decayed();
                assertThat(budget.gain())
                        .as("seed %d, %s min, %s", seed, minutes, random)
                        .isCloseTo(defined.gain(), within(1e-11 * (scale + Math.abs(defined.throughWalls()))));
            }
        }
    }

    /// Lines longer than a block of lanes is wide, and rows of a plane that are cut into several panels.
    @Test
    void longLinesAndWideGridsGiveTheBitsOfTheDefinition() {
        int[][] sizes = {{300, 5, 1}, {5, 300, 1}, {300, 9, 2}, {3, 150, 7}, {129, 3, 140}, {257, 1, 3}, {1, 1, 200}};
        for (int[] size : sizes) {
            for (Walls walls : new Walls[] {Walls.closed(), Walls.fixed(3), Walls.periodic()}) {
                for (boolean isHindered : new boolean[] {false, true}) {
                    VoxelGrid grid = new VoxelGrid(size[0], size[1], size[2], 10, 15, 20, 0, 0, 0);
                    Medium medium = Medium.uniform(grid);
                    medium.hold(grid.voxels() / 2, 9);
                    if (isHindered) {
                        medium.mobility()[grid.voxels() / 3] = 0.25;
                    }
                    Field field = new Field(new Substrate("x", "1", 500, 0.2, 1, walls), medium);
                    field.values()[grid.voxels() - 1] = 1000;
                    Field plain = field.copy();
                    new Sweeps(grid, Crew.alone()).step(field, new Exchange(grid), 0.7);
                    new PlainSweeps().step(plain, new Exchange(grid), 0.7);
                    assertSameBits(field.values(), plain.values(), "%s, %s, hindered %s", grid, walls, isHindered);
                }
            }
        }
    }

    @Test
    void diffusingWithoutAnExchangeIsAStepWithAnEmptyOne() {
        for (int seed = 0; seed < 20; seed++) {
            RandomSweepCase random = new RandomSweepCase(seed, 12);
            Field other = random.field.copy();
            Sweeps sweeps = new Sweeps(random.grid, Crew.alone());
            Budget budget = sweeps.diffuse(random.field, 0.3);
            Budget stepped = sweeps.step(other, new Exchange(random.grid), 0.3);
            assertSameBits(random.field.values(), other.values(), "seed %d, %s", seed, random);
            double scale = Math.abs(stepped.decayed()) + Math.abs(stepped.throughWalls());
            assertThat(budget.gain()).as("seed %d", seed).isCloseTo(stepped.gain(), within(1e-12 * (1 + scale)));
        }
    }

    /// Small planes, whose steps begin with y and x in turn, and others, which begin with x.
    @Test
    void manyStepsGiveTheBitsOfTheDefinitionWithTheAxesTakingTurns() {
        int[][] sizes = {
            {8, 8, 1},
            {50, 50, 1},
            {9, 136, 1},
            {136, 31, 1},
            {9, 128, 1},
            {128, 31, 1},
            {129, 8, 1},
            {7, 20, 1},
            {137, 12, 1},
            {12, 11, 10}
        };
        for (int[] size : sizes) {
            for (Walls walls : new Walls[] {Walls.closed(), Walls.fixed(3), Walls.periodic()}) {
                for (int steps = 1; steps <= 4; steps++) {
                    VoxelGrid grid = new VoxelGrid(size[0], size[1], size[2], 10, 15, 20, 0, 0, 0);
                    Field field = patchy(grid, walls, steps);
                    Field plain = field.copy();
                    new Sweeps(grid, Crew.alone()).diffuse(field, 0.7, steps, (values, arrangement) -> {
                        for (int voxel = 0; voxel < grid.voxels(); voxel += 3) {
                            values[arrangement.place(grid, voxel)] += 2;
                        }
                    });
                    boolean takesTurns = PlaneSweeps.suits(grid) && !walls.equals(Walls.periodic());
                    for (int step = 0; step < steps; step++) {
                        PlainSweeps sweeps = takesTurns && step % 2 == 0 ? PlainSweeps.turned() : new PlainSweeps();
                        sweeps.step(plain, new Exchange(grid), 0.7);
                        for (int voxel = 0; voxel < grid.voxels(); voxel += 3) {
                            plain.values()[voxel] += 2;
                        }
                        Holding.hold(plain, 0, grid.voxels());
                    }
                    assertSameBits(field.values(), plain.values(), "%s, %s, %d steps", grid, walls, steps);
                }
            }
        }
    }

    private static Field patchy(VoxelGrid grid, Walls walls, int seed) {
        Medium medium = Medium.uniform(grid);
        medium.hold(grid.voxels() / 2, 9);
        medium.hold(grid.voxels() / 3, 1);
        Field field = new Field(new Substrate("x", "1", 500, 0.2, 1, walls), medium);
        RandomStream random = new RandomStream(seed, 0);
        for (int voxel = 0; voxel < grid.voxels(); voxel++) {
            field.values()[voxel] = 50 * random.uniform(voxel, 1, 0);
        }
        Holding.hold(field, 0, grid.voxels());
        return field;
    }

    /// What no concentration can be is found in planes, too.
    @Test
    void manyStepsRefuseWhatNoConcentrationCanBe() {
        VoxelGrid grid = new VoxelGrid(20, 20, 1, 10, 10, 10, 0, 0, 0);
        for (double bad : new double[] {-1e-300, Double.NaN, Double.POSITIVE_INFINITY}) {
            Field field = patchy(grid, Walls.closed(), 1);
            field.values()[37] = bad;
            assertThatThrownBy(() -> new Sweeps(grid, Crew.alone()).diffuse(field, 0.1, 2, (_, _) -> {}))
                    .isInstanceOf(NumericalFailure.class)
                    .hasMessageContaining("in voxel (17, 1, 0)");
        }
        Field sound = patchy(grid, Walls.closed(), 1);
        sound.values()[37] = Double.MAX_VALUE / 4;
        new Sweeps(grid, Crew.alone()).diffuse(sound, 0.1, 2, (_, _) -> {});
        assertThat(sound.at(37)).isFinite();
    }

    /// Large enough that every hand of eight gets a share.
    @Test
    void oneTwoAndEightWorkersGiveTheSameBits() {
        for (int kind = 0; kind < 4; kind++) {
            double[] alone = worked(1, kind);
            assertSameBits(worked(2, kind), alone, "kind %d", kind);
            assertSameBits(worked(8, kind), alone, "kind %d", kind);
        }
    }

    /// Fields and budgets of two steps: simple, hindered, periodic and flat.
    private static double[] worked(int workers, int kind) {
        VoxelGrid grid = kind == 3
                ? new VoxelGrid(600, 500, 1, 10, 10, 10, 0, 0, 0)
                : new VoxelGrid(66, 63, 70, 10, 10, 10, 0, 0, 0);
        Medium medium = Medium.uniform(grid);
        Exchange exchange = new Exchange(grid);
        for (int voxel = 0; voxel < grid.voxels(); voxel++) {
            exchange.loss()[voxel] = voxel % 17;
            exchange.supply()[voxel] = voxel % 13;
            if (kind == 1) {
                medium.mobility()[voxel] = voxel % 7;
            }
            if (voxel % 101 == 0) {
                medium.hold(voxel, voxel % 11);
            }
        }
        Walls walls = kind == 2 ? Walls.periodic() : Walls.fixed(20);
        Field field = new Field(new Substrate("x", "1", 500, 0.1, 3, walls), medium);
        try (Crew crew = new Crew(workers)) {
            Sweeps sweeps = new Sweeps(grid, crew);
            Budget first = sweeps.diffuse(field, 0.1);
            Budget second = sweeps.step(field, exchange, 0.2);
            double[] all = Arrays.copyOf(field.values(), grid.voxels() + 2);
            all[grid.voxels()] = first.gain();
            all[grid.voxels() + 1] = second.gain();
            return all;
        }
    }

    /// Compares at once, and only if there is a difference number by number.
    private static void assertSameBits(double[] one, double[] other, String where, Object... of) {
        if (!Arrays.equals(one, other)) {
            assertThat(one).as(where, of).containsExactly(other);
        }
    }

    private static Exchange copy(Exchange exchange) {
        Exchange copy = new Exchange(exchange.grid());
        System.arraycopy(exchange.supply(), 0, copy.supply(), 0, copy.supply().length);
        System.arraycopy(exchange.loss(), 0, copy.loss(), 0, copy.loss().length);
        return copy;
    }
}

package org.paracrine.tissue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.paracrine.numerics.Crew;
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

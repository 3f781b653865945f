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

/// The laws that every solver of [Diffusion] obeys.
abstract class DiffusionContract {
    private static final int CASES = 40;

    abstract Diffusion solver(VoxelGrid grid, Crew crew);

    Diffusion solver(VoxelGrid grid) {
        return solver(grid, Crew.alone());
    }

    @Test
    void closedWallsConserveMass() {
        VoxelGrid grid = VoxelGrid.centred(9, 7, 5, 20);
        Field field = new Field(new Substrate("vesicles", "particles/µm³", 400, 0, 0, Walls.closed()), grid);
        field.values()[grid.index(2, 3, 1)] = 1e6;
        double before = field.amount();
        Diffusion diffusion = solver(grid);
        for (double minutes : new double[] {0.01, 6, 60, 1e9}) {
            diffusion.step(field, new Exchange(grid), minutes);
            assertThat(field.amount()).isCloseTo(before, within(1e-12 * before));
        }
    }

    @Test
    void periodicWallsConserveMassWhateverTheMobility() {
        VoxelGrid grid = VoxelGrid.centred(6, 5, 4, 20);
        RandomStream random = new RandomStream(8, 0);
        Field field = new Field(new Substrate("x", "1", 300, 0, 0, Walls.periodic()), grid);
        for (int voxel = 0; voxel < grid.voxels(); voxel++) {
            field.values()[voxel] = random.uniform(voxel, 0, 0);
            field.medium().mobility()[voxel] = Math.max(0, 1.2 * random.uniform(voxel, 0, 1) - 0.2);
        }
        double before = field.amount();
        Diffusion diffusion = solver(grid);
        for (double minutes : new double[] {0.01, 6, 60}) {
            diffusion.step(field, new Exchange(grid), minutes);
            assertThat(field.amount()).isCloseTo(before, within(1e-12 * before));
        }
    }

    @Test
    void everyBudgetCloses() {
        for (int seed = 0; seed < CASES; seed++) {
            RandomCase random = new RandomCase(seed);
            Diffusion diffusion = solver(random.grid);
            for (double minutes : new double[] {1e-3, 1, 1e3, 1e6}) {
                double before = random.field.amount();
                Budget budget = diffusion.step(random.field, random.exchange, minutes);
                double scale = before + budget.supplied() + Math.abs(budget.throughWalls());
                assertThat(random.field.amount() - before)
                        .as("%s, %s min, %s", random.about(), minutes, budget)
                        .isCloseTo(budget.gain(), within(1e-10 * scale));
            }
        }
    }

    @Test
    void whatSinksGainIsWhatTheFieldLoses() {
        for (int seed = 0; seed < CASES; seed++) {
            RandomCase random = new RandomCase(seed);
            Budget budget = solver(random.grid).step(random.field, random.exchange, 3);
            assertThat(gained(random.exchange))
                    .as(random.about())
                    .isCloseTo(budget.taken(), within(1e-10 * budget.taken()));
        }
    }

    /// Σ L ∫c dt V.
    static double gained(Exchange exchange) {
        double sum = 0;
        for (int voxel = 0; voxel < exchange.grid().voxels(); voxel++) {
            sum += exchange.loss()[voxel]
                    * exchange.exposure()[voxel]
                    * exchange.grid().voxelVolume();
        }
        return sum;
    }

    @Test
    void noStepIsTooLargeAndNothingFallsBelowZero() {
        for (int seed = 0; seed < CASES; seed++) {
            RandomCase random = new RandomCase(seed);
            Arrays.fill(random.field.values(), 0);
            random.field.values()[0] = 1e9;
            Diffusion diffusion = solver(random.grid);
            for (double minutes : new double[] {1e-6, 1, 1e4, 1e12}) {
                diffusion.step(random.field, random.exchange, minutes);
                double least = Arrays.stream(random.field.values()).min().orElseThrow();
                double leastMet =
                        Arrays.stream(random.exchange.exposure()).min().orElseThrow();
                assertThat(Math.min(least, leastMet))
                        .as("%s, step of %s min", random.about(), minutes)
                        .isGreaterThanOrEqualTo(0);
            }
        }
    }

    @Test
    void halvingTheVoxelQuartersTheError() {
        double coarse = cosineError(16, 0.4);
        double fine = cosineError(32, 0.1);
        assertThat(log2(coarse / fine)).isCloseTo(2, within(0.05));
    }

    /// A cosine between closed walls decays as exp(−(D (π/L)² + λ) t), λ half of the substrate and half of
    /// the medium; the step shrinks with the square of the voxel.
    private double cosineError(int voxels, double minutes) {
        double length = 100;
        double diffusivity = 100;
        double end = 8;
        VoxelGrid grid = line(voxels, length / voxels);
        Field field = new Field(new Substrate("x", "1", 2 * diffusivity, 0.005, 0, Walls.closed()), grid);
        Arrays.fill(field.medium().decay(), 0.005);
        Arrays.fill(field.medium().mobility(), 0.5);
        setCosine(field, length);
        Diffusion diffusion = solver(grid);
        for (int step = 0; step < Math.round(end / minutes); step++) {
            diffusion.step(field, new Exchange(grid), minutes);
        }
        double rate = diffusivity * Math.pow(Math.PI / length, 2);
        double worst = 0;
        for (int ix = 0; ix < voxels; ix++) {
            double wave = Math.cos(Math.PI * grid.centreX(ix) / length) * Math.exp(-rate * end);
            worst = Math.max(worst, Math.abs(field.at(ix) - (1 + wave) * Math.exp(-0.01 * end)));
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
        Diffusion diffusion = solver(grid);
        double end = 1;
        for (int step = 0; step < 100; step++) {
            diffusion.step(field, new Exchange(grid), end / 100);
        }
        double peak = Math.pow(4 * Math.PI * diffusivity * end, -1.5);
        assertThat(variance(field)).isCloseTo(2 * diffusivity * end, within(0.2));
        assertThat(field.at(middle)).isCloseTo(peak, within(0.05 * peak));
        double side = peak * Math.exp(-900 / (4 * diffusivity * end));
        assertThat(field.at(middle + 5)).isCloseTo(side, within(0.05 * peak));
    }

    private static double variance(Field field) {
        VoxelGrid grid = field.grid();
        double sum = 0;
        for (int voxel = 0; voxel < grid.voxels(); voxel++) {
            double x = grid.centreX(voxel % grid.nx());
            sum += x * x * field.at(voxel);
        }
        return sum * grid.voxelVolume();
    }

    @Test
    void aWallWithAnInflowBringsWhatItSays() {
        VoxelGrid grid = VoxelGrid.centred(5, 4, 3, 20);
        Walls walls = new Walls(closed(), closed(), new Wall.Flux(0.25), closed(), closed(), closed());
        Field field = new Field(new Substrate("x", "1", 100, 0, 1, walls), grid);
        Budget budget = solver(grid).step(field, new Exchange(grid), 7);
        double brought = 0.25 * 7 * grid.sizeX() * grid.sizeZ();
        assertThat(budget.throughWalls()).isCloseTo(brought, within(1e-9 * brought));
        assertThat(field.amount() - grid.volume()).isCloseTo(brought, within(1e-9 * brought));
    }

    /// What is moved along a periodic axis before the step is moved after it.
    @Test
    void aPeriodicBlockHasNoEnds() {
        VoxelGrid grid = new VoxelGrid(5, 6, 3, 20, 15, 25, 0, 0, 0);
        Walls walls = new Walls(
                new Wall.Periodic(), new Wall.Periodic(), new Wall.Periodic(), new Wall.Periodic(), fixed(3), closed());
        Field here = new Field(new Substrate("x", "1", 300, 0.1, 0, walls), grid);
        Field there = new Field(here.substrate(), grid);
        for (int voxel = 0; voxel < grid.voxels(); voxel++) {
            double value = new RandomStream(2, 0).uniform(voxel, 0, 0);
            here.values()[voxel] = value;
            here.medium().mobility()[voxel] = 0.1 + value;
            there.values()[moved(grid, voxel)] = value;
            there.medium().mobility()[moved(grid, voxel)] = 0.1 + value;
        }
        solver(grid).step(here, new Exchange(grid), 2);
        solver(grid).step(there, new Exchange(grid), 2);
        for (int voxel = 0; voxel < grid.voxels(); voxel++) {
            assertThat(there.at(moved(grid, voxel))).isCloseTo(here.at(voxel), within(1e-8));
        }
    }

    private static int moved(VoxelGrid grid, int voxel) {
        int ix = (voxel % 5 + 2) % 5;
        int iy = (voxel / 5 % 6 + 3) % 6;
        return grid.index(ix, iy, voxel / 30);
    }

    @Test
    void heldVoxelsKeepTheirLevelAndGiveWhatTheFieldGains() {
        VoxelGrid grid = VoxelGrid.centred(7, 6, 5, 20);
        Field field = new Field(new Substrate("x", "1", 500, 0, 0, Walls.closed()), grid);
        int vessel = grid.index(3, 2, 2);
        field.medium().hold(vessel, 40);
        field.medium().hold(vessel + 1, 30);
        Diffusion diffusion = solver(grid);
        Budget budget = diffusion.step(field, new Exchange(grid), 5);
        assertThat(field.at(vessel)).isEqualTo(40);
        assertThat(field.at(vessel + 1)).isEqualTo(30);
        assertThat(budget.throughWalls()).isPositive().isCloseTo(field.amount(), within(1e-9 * field.amount()));
        for (int step = 0; step < 200; step++) {
            diffusion.step(field, new Exchange(grid), 50);
        }
        assertThat(Arrays.stream(field.values()).min().orElseThrow()).isBetween(29.9, 40.0);
    }

    @Test
    void nothingPassesWhereNothingMoves() {
        VoxelGrid grid = VoxelGrid.centred(7, 4, 3, 20);
        Field field = new Field(new Substrate("x", "1", 1e4, 0, 0, Walls.fixed(0)), grid);
        for (int voxel = 0; voxel < grid.voxels(); voxel++) {
            int ix = voxel % 7;
            field.medium().mobility()[voxel] = ix == 3 ? 0 : 1;
            field.values()[voxel] = ix < 3 ? 5 : 0;
        }
        solver(grid).step(field, new Exchange(grid), 3);
        for (int voxel = 0; voxel < grid.voxels(); voxel++) {
            if (voxel % 7 >= 3) {
                assertThat(field.at(voxel)).isCloseTo(0, within(1e-8));
            }
        }
        assertThat(field.at(1)).isBetween(1e-9, 4.0);
    }

    @Test
    void twoReleasesAddUp() {
        RandomCase random = new RandomCase(3);
        Substrate substrate = new Substrate("x", "1", 250, 0.02, 0, Walls.fixed(0));
        Field first = new Field(substrate, random.field.medium().copy());
        Field second = new Field(substrate, random.field.medium().copy());
        Field both = new Field(substrate, random.field.medium().copy());
        for (Field field : new Field[] {first, second, both}) {
            for (int index = 0; index < field.medium().heldCount(); index++) {
                field.medium().hold(field.medium().heldVoxel(index), 0);
            }
            Arrays.fill(field.values(), 0);
        }
        first.values()[3] = 5;
        second.values()[8] = 7;
        both.values()[3] = 5;
        both.values()[8] = 7;
        Diffusion diffusion = solver(random.grid);
        Exchange sinks = new Exchange(random.grid);
        System.arraycopy(random.exchange.loss(), 0, sinks.loss(), 0, random.grid.voxels());
        for (Field field : new Field[] {first, second, both}) {
            diffusion.step(field, sinks, 2);
        }
        for (int voxel = 0; voxel < random.grid.voxels(); voxel++) {
            assertThat(first.at(voxel) + second.at(voxel)).isCloseTo(both.at(voxel), within(1e-8));
        }
    }

    @Test
    void aLevelFieldStaysLevel() {
        VoxelGrid grid = VoxelGrid.centred(8, 8, 8, 20);
        Field field = new Field(new Substrate("oxygen", "mmHg", 1e5, 0, 38, Walls.fixed(38)), grid);
        Budget budget = solver(grid).step(field, new Exchange(grid), 1e4);
        assertThat(field.values()).containsOnly(new double[] {38}, within(1e-10));
        assertThat(budget.throughWalls() / field.amount()).isCloseTo(0, within(1e-7));
    }

    @Test
    void twoAndEightThreadsGiveTheSameBits() {
        for (boolean isUniform : new boolean[] {true, false}) {
            double[] alone = threaded(1, isUniform);
            assertThat(threaded(2, isUniform)).containsExactly(alone);
            assertThat(threaded(8, isUniform)).containsExactly(alone);
        }
    }

    private double[] threaded(int workers, boolean isUniform) {
        try (Crew crew = new Crew(workers)) {
            VoxelGrid grid = VoxelGrid.centred(33, 30, 29, 20);
            Field field = busy(grid, isUniform);
            Exchange exchange = sinks(grid);
            Budget budget = solver(grid, crew).step(field, exchange, 6);
            double[] all = Arrays.copyOf(field.values(), grid.voxels() + 1);
            all[grid.voxels()] = budget.throughWalls();
            return all;
        }
    }

    static Field busy(VoxelGrid grid, boolean isUniform) {
        Field field = new Field(new Substrate("x", "1", 1e5, 0.1, 3, Walls.fixed(20)), grid);
        RandomStream random = new RandomStream(5, 0);
        for (int voxel = 0; voxel < grid.voxels() && !isUniform; voxel++) {
            field.medium().mobility()[voxel] = random.uniform(voxel, 0, 1);
            if (voxel % 1001 == 0) {
                field.medium().hold(voxel, 30);
            }
        }
        return field;
    }

    static Exchange sinks(VoxelGrid grid) {
        Exchange exchange = new Exchange(grid);
        RandomStream random = new RandomStream(5, 0);
        for (int voxel = 0; voxel < grid.voxels(); voxel++) {
            exchange.loss()[voxel] = 10 * random.uniform(voxel, 0, 0);
        }
        return exchange;
    }

    @Test
    void aFlatGridHasNoWallsAboveAndBelow() {
        VoxelGrid flat = new VoxelGrid(6, 5, 1, 20, 20, 20, 0, 0, 0);
        Walls sides = new Walls(fixed(9), fixed(9), fixed(9), fixed(9), closed(), closed());
        Field fixedAround = new Field(new Substrate("x", "1", 500, 1, 0, Walls.fixed(9)), flat);
        Field fixedSides = new Field(new Substrate("x", "1", 500, 1, 0, sides), flat);
        solver(flat).step(fixedAround, new Exchange(flat), 3);
        solver(flat).step(fixedSides, new Exchange(flat), 3);
        assertThat(fixedAround.values()).containsExactly(fixedSides.values());
    }

    @Test
    void badNumbersAreNamedWithVoxelAndSubstrate() {
        VoxelGrid grid = VoxelGrid.centred(4, 3, 2, 20);
        Exchange quiet = new Exchange(grid);
        Field field = oxygen(grid);
        field.values()[grid.index(2, 1, 1)] = Double.NaN;
        assertFails(field, quiet, "oxygen is NaN in voxel (2, 1, 1)");
        Exchange exchange = new Exchange(grid);
        exchange.loss()[3] = -2;
        assertFails(oxygen(grid), exchange, "loss of oxygen is -2.0 in voxel (3, 0, 0)");
        exchange.clear();
        exchange.supply()[4] = Double.POSITIVE_INFINITY;
        assertFails(oxygen(grid), exchange, "supply of oxygen is Infinity in voxel (0, 1, 0)");
        Field slow = oxygen(grid);
        slow.medium().mobility()[12] = -0.5;
        assertFails(slow, quiet, "mobility of oxygen is -0.5 in voxel (0, 0, 1)");
        Field lost = oxygen(grid);
        lost.medium().decay()[1] = Double.NaN;
        assertFails(lost, quiet, "decay of oxygen is NaN in voxel (1, 0, 0)");
    }

    private static Field oxygen(VoxelGrid grid) {
        return new Field(new Substrate("oxygen", "mmHg", 1e5, 0.1, 38, Walls.closed()), grid);
    }

    private void assertFails(Field field, Exchange exchange, String message) {
        assertThatThrownBy(() -> solver(field.grid()).step(field, exchange, 1))
                .isInstanceOf(NumericalFailure.class)
                .hasMessageContaining(message);
    }

    @Test
    void misuseIsRefused() {
        VoxelGrid grid = line(4, 20);
        Field field = new Field(new Substrate("x", "1", 1, 1, 1, Walls.closed()), grid);
        assertThatThrownBy(() -> solver(grid).step(field, new Exchange(grid), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("> 0 min");
        assertThatThrownBy(() -> solver(grid).step(field, new Exchange(line(5, 20)), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("grid");
    }

    static void setCosine(Field field, double length) {
        for (int ix = 0; ix < field.grid().nx(); ix++) {
            field.values()[ix] = 1 + Math.cos(Math.PI * field.grid().centreX(ix) / length);
        }
    }

    static VoxelGrid line(int voxels, double spacing) {
        return new VoxelGrid(voxels, 1, 1, spacing, 20, 20, 0, 0, 0);
    }

    static Wall fixed(double value) {
        return new Wall.Fixed(value);
    }

    static Wall closed() {
        return new Wall.Closed();
    }

    static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}

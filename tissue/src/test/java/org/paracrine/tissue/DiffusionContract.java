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
    private static final int CASES = 20;

    abstract ImplicitDiffusion solver(VoxelGrid grid, Crew crew);

    private ImplicitDiffusion solver(VoxelGrid grid) {
        return solver(grid, Crew.alone());
    }

    @Test
    void closedWallsConserveMass() {
        VoxelGrid grid = VoxelGrid.centred(9, 7, 5, 20);
        Field field = new Field(new Substrate("vesicles", "particles/µm³", 400, 0, 0, Walls.closed()), grid);
        field.values()[grid.index(2, 3, 1)] = 1e6;
        double before = field.amount();
        ImplicitDiffusion diffusion = solver(grid);
        for (double minutes : new double[] {0.01, 6, 60, 1e9}) {
            diffusion.step(field, new Exchange(grid), minutes);
            assertThat(field.amount()).isCloseTo(before, within(1e-12 * before));
        }
        assertThat(field.at(0)).as("in the end it is the same everywhere").isCloseTo(1e6 / 315, within(1e-3));
    }

    @Test
    void everyBudgetCloses() {
        for (int seed = 0; seed < CASES; seed++) {
            RandomCase random = new RandomCase(seed);
            ImplicitDiffusion diffusion = solver(random.grid);
            for (double minutes : new double[] {1e-3, 1, 1e3, 1e6}) {
                double before = random.field.amount();
                Budget budget = diffusion.step(random.field, random.exchange, minutes);
                double scale = before + budget.supplied() + Math.abs(budget.throughWalls());
                assertThat(random.field.amount() - before)
                        .as("seed %d, %s min, %s", seed, minutes, budget)
                        .isCloseTo(budget.gain(), within(1e-10 * scale));
            }
        }
    }

    @Test
    void aSettledFieldGainsNothing() {
        for (int seed = 0; seed < CASES; seed++) {
            RandomCase random = new RandomCase(seed);
            Budget budget = solver(random.grid).settle(random.field, random.exchange);
            double scale = budget.supplied() + Math.abs(budget.throughWalls());
            assertThat(budget.gain()).as("seed %d, %s", seed, budget).isCloseTo(0, within(1e-10 * scale));
        }
    }

    @Test
    void aHugeStepSettles() {
        RandomCase random = new RandomCase(7);
        Field settled = random.field.copy();
        ImplicitDiffusion diffusion = solver(random.grid);
        diffusion.settle(settled, random.exchange);
        diffusion.step(random.field, random.exchange, 1e9);
        assertAlike(random.field.values(), settled.values(), 1e-6);
    }

    @Test
    void halvingTheVoxelQuartersTheError() {
        double coarse = cosineError(16, 0.4);
        double fine = cosineError(32, 0.1);
        assertThat(log2(coarse / fine)).isCloseTo(2, within(0.05));
    }

    /// A cosine between closed walls decays as exp(−(D (π/L)² + λ) t); the step shrinks with the square of the
    /// voxel.
    private double cosineError(int voxels, double minutes) {
        double length = 100;
        double diffusivity = 100;
        double decay = 0.01;
        double end = 8;
        VoxelGrid grid = line(voxels, length / voxels);
        Field field = new Field(new Substrate("x", "1", diffusivity, decay, 0, Walls.closed()), grid);
        setCosine(field, length);
        ImplicitDiffusion diffusion = solver(grid);
        for (int step = 0; step < Math.round(end / minutes); step++) {
            diffusion.step(field, new Exchange(grid), minutes);
        }
        double rate = diffusivity * Math.pow(Math.PI / length, 2);
        double worst = 0;
        for (int ix = 0; ix < voxels; ix++) {
            double wave = Math.cos(Math.PI * grid.centreX(ix) / length) * Math.exp(-rate * end);
            worst = Math.max(worst, Math.abs(field.at(ix) - (1 + wave) * Math.exp(-decay * end)));
        }
        return worst;
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
        ImplicitDiffusion diffusion = solver(grid);
        for (int step = 0; step < Math.round(8 / minutes); step++) {
            diffusion.step(field, new Exchange(grid), minutes);
        }
        double rate = 4 * Math.pow(Math.sin(Math.PI * 10 / 200), 2);
        return Math.abs(field.at(0) - 1 - Math.cos(Math.PI * 5 / 100) * Math.exp(-rate * 8));
    }

    @Test
    void betweenFixedWallsAndWithDecayTheLevelIsACatenary() {
        double coarse = catenaryError(64);
        double fine = catenaryError(128);
        assertThat(fine).as("mmHg, of 38").isLessThan(0.1);
        assertThat(log2(coarse / fine)).isCloseTo(2, within(0.1));
    }

    /// c = w cosh((x − L/2)/ℓ) / cosh(L/(2ℓ)) with ℓ = √(D/λ).
    private double catenaryError(int voxels) {
        VoxelGrid grid = line(voxels, 200.0 / voxels);
        Walls walls = new Walls(fixed(38), fixed(38), closed(), closed(), closed(), closed());
        Field field = new Field(new Substrate("oxygen", "mmHg", 1e5, 40, 38, walls), grid);
        solver(grid).settle(field, new Exchange(grid));
        double reach = Math.sqrt(1e5 / 40);
        double worst = 0;
        for (int ix = 0; ix < voxels; ix++) {
            double exact = 38 * Math.cosh((grid.centreX(ix) - 100) / reach) / Math.cosh(100 / reach);
            worst = Math.max(worst, Math.abs(field.at(ix) - exact));
        }
        return worst;
    }

    /// P091 and P092 of the evidence (ghaffarizadeh2018): D = 1e5 µm²/min, uptake 10 /min, "gives 100 µm".
    @Test
    void oxygenReachesAHundredMicrometresIntoTumour() {
        VoxelGrid grid = line(200, 5);
        Walls walls = new Walls(fixed(38), closed(), closed(), closed(), closed(), closed());
        Field field = new Field(new Substrate("oxygen", "mmHg", 1e5, 0, 0, walls), grid);
        Exchange exchange = new Exchange(grid);
        Arrays.fill(exchange.loss(), 10);
        solver(grid).settle(field, exchange);
        int at = grid.indexAt(102.5, 0, 0);
        assertThat(field.at(at)).isCloseTo(38 * Math.exp(-grid.centreX(at) / 100), within(0.02));
    }

    @Test
    void vesselsHoldTheTissueBelowThePlasmaByWhatDecays() {
        VoxelGrid grid = VoxelGrid.centred(6, 5, 4, 20);
        Field field = new Field(new Substrate("oxygen", "mmHg", 1e5, 3, 0, Walls.closed()), grid);
        VesselBed bed = new VesselBed(8e-5, 10);
        Exchange exchange = new Exchange(grid);
        Perfusion perfusion = new Perfusion(grid, bed);
        perfusion.fill(exchange, 300, 60);
        Budget budget = solver(grid).settle(field, exchange);
        double exchangeRate = 300 * bed.surfacePerVolume();
        double level = exchangeRate * 60 / (exchangeRate + 3);
        assertThat(field.at(17)).isCloseTo(level, within(1e-8));
        assertThat(perfusion.backflow(field, 300)).isCloseTo(budget.taken(), within(1e-9 * budget.taken()));
        assertThat(perfusion.clearance(300) * 60).isCloseTo(budget.supplied(), within(1e-9 * budget.supplied()));
    }

    @Test
    void aPointReleaseSpreadsAsAGaussian() {
        double diffusivity = 400;
        VoxelGrid grid = VoxelGrid.centred(41, 41, 41, 6);
        Field field = new Field(new Substrate("x", "1", diffusivity, 0, 0, Walls.closed()), grid);
        int middle = grid.index(20, 20, 20);
        field.values()[middle] = 1 / grid.voxelVolume();
        ImplicitDiffusion diffusion = solver(grid);
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
    void theAxesAreAlike() {
        Walls along = new Walls(fixed(5), closed(), fixed(2), closed(), closed(), closed());
        Walls across = new Walls(closed(), closed(), fixed(5), closed(), fixed(2), closed());
        VoxelGrid straight = new VoxelGrid(5, 4, 3, 10, 20, 30, 0, 0, 0);
        VoxelGrid turned = new VoxelGrid(3, 5, 4, 30, 10, 20, 0, 0, 0);
        Field one = new Field(new Substrate("x", "1", 300, 0.1, 1, along), straight);
        Field other = new Field(new Substrate("x", "1", 300, 0.1, 1, across), turned);
        one.values()[straight.index(3, 1, 2)] = 40;
        other.values()[turned.index(2, 3, 1)] = 40;
        solver(straight).step(one, new Exchange(straight), 0.7);
        solver(turned).step(other, new Exchange(turned), 0.7);
        for (int voxel = 0; voxel < straight.voxels(); voxel++) {
            int ix = voxel % 5;
            int iy = voxel / 5 % 4;
            int iz = voxel / 20;
            assertThat(other.at(turned.index(iz, ix, iy))).isCloseTo(one.at(voxel), within(1e-8));
        }
    }

    @Test
    void twoReleasesAddUp() {
        RandomCase random = new RandomCase(3);
        Walls open = Walls.fixed(0);
        Substrate substrate = new Substrate("x", "1", 250, 0.02, 0, open);
        Field first = new Field(substrate, random.grid);
        Field second = new Field(substrate, random.grid);
        Field both = new Field(substrate, random.grid);
        first.values()[3] = 5;
        second.values()[8] = 7;
        both.values()[3] = 5;
        both.values()[8] = 7;
        ImplicitDiffusion diffusion = solver(random.grid);
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
    void noStepIsTooLargeAndNothingFallsBelowZero() {
        for (int seed = 0; seed < CASES; seed++) {
            RandomCase random = new RandomCase(seed);
            Arrays.fill(random.field.values(), 0);
            random.field.values()[0] = 1e9;
            ImplicitDiffusion diffusion = solver(random.grid);
            for (double minutes : new double[] {1e-6, 1, 1e4, 1e12}) {
                diffusion.step(random.field, random.exchange, minutes);
                assertThat(Arrays.stream(random.field.values()).min().orElseThrow())
                        .as("seed %d, step of %s min", seed, minutes)
                        .isGreaterThanOrEqualTo(0);
            }
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
        double[] alone = threaded(1);
        assertThat(threaded(2)).containsExactly(alone);
        assertThat(threaded(8)).containsExactly(alone);
    }

    private double[] threaded(int workers) {
        VoxelGrid grid = VoxelGrid.centred(33, 30, 29, 20);
        try (Crew crew = new Crew(workers)) {
            Field field = new Field(new Substrate("x", "1", 1e5, 0.1, 3, Walls.fixed(20)), grid);
            Exchange exchange = new Exchange(grid);
            RandomStream random = new RandomStream(5, 0);
            for (int voxel = 0; voxel < grid.voxels(); voxel++) {
                exchange.loss()[voxel] = 10 * random.uniform(voxel, 0, 0);
            }
            ImplicitDiffusion diffusion = solver(grid, crew);
            Budget budget = diffusion.step(field, exchange, 6);
            diffusion.settle(field, exchange);
            double[] all = Arrays.copyOf(field.values(), grid.voxels() + 1);
            all[grid.voxels()] = budget.throughWalls();
            return all;
        }
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
    void withoutDiffusionEveryVoxelIsOnItsOwn() {
        VoxelGrid grid = line(3, 20);
        Field field = new Field(new Substrate("matrix", "1", 0, 0.5, 2, Walls.fixed(7)), grid);
        field.values()[1] = 4;
        solver(grid).step(field, new Exchange(grid), 2);
        assertThat(field.values()).containsExactly(new double[] {1, 2, 1}, within(1e-12));
    }

    @Test
    void whatNothingTakesHasNoSteadyLevel() {
        VoxelGrid grid = line(4, 20);
        Field field = new Field(new Substrate("debris", "1", 10, 0, 1, Walls.closed()), grid);
        assertThatThrownBy(() -> solver(grid).settle(field, new Exchange(grid)))
                .isInstanceOf(NumericalFailure.class)
                .hasMessageContaining("nothing takes debris away");
        Field still = new Field(new Substrate("matrix", "1", 0, 0, 1, Walls.closed()), grid);
        assertThatThrownBy(() -> solver(grid).settle(still, new Exchange(grid)))
                .isInstanceOf(NumericalFailure.class)
                .hasMessageContaining("voxel (0, 0, 0)");
    }

    @Test
    void badNumbersAreNamedWithVoxelAndSubstrate() {
        VoxelGrid grid = VoxelGrid.centred(4, 3, 2, 20);
        Substrate oxygen = new Substrate("oxygen", "mmHg", 1e5, 0.1, 38, Walls.closed());
        Field field = new Field(oxygen, grid);
        field.values()[grid.index(2, 1, 1)] = Double.NaN;
        assertThatThrownBy(() -> solver(grid).step(field, new Exchange(grid), 1))
                .isInstanceOf(NumericalFailure.class)
                .hasMessageContaining("oxygen is NaN in voxel (2, 1, 1)");
        Exchange exchange = new Exchange(grid);
        exchange.loss()[3] = -2;
        assertThatThrownBy(() -> solver(grid).step(new Field(oxygen, grid), exchange, 1))
                .isInstanceOf(NumericalFailure.class)
                .hasMessageContaining("loss of oxygen is -2.0 in voxel (3, 0, 0)");
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

    private static void setCosine(Field field, double length) {
        for (int ix = 0; ix < field.grid().nx(); ix++) {
            field.values()[ix] = 1 + Math.cos(Math.PI * field.grid().centreX(ix) / length);
        }
    }

    private static VoxelGrid line(int voxels, double spacing) {
        return new VoxelGrid(voxels, 1, 1, spacing, 20, 20, 0, 0, 0);
    }

    private static Wall fixed(double value) {
        return new Wall.Fixed(value);
    }

    private static Wall closed() {
        return new Wall.Closed();
    }

    private static void assertAlike(double[] one, double[] other, double relative) {
        for (int at = 0; at < one.length; at++) {
            assertThat(one[at]).isCloseTo(other[at], within(relative * Math.abs(other[at])));
        }
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }

    /// A field and an exchange with everything drawn at random, sinks included.
    private static final class RandomCase {
        final VoxelGrid grid;
        final Field field;
        final Exchange exchange;

        RandomCase(int seed) {
            RandomStream random = new RandomStream(seed, 0);
            this.grid = new VoxelGrid(
                    1 + (int) (9 * random.uniform(0, 0, 0)),
                    2 + (int) (9 * random.uniform(0, 0, 1)),
                    1 + (int) (5 * random.uniform(0, 0, 2)),
                    5 + 30 * random.uniform(0, 0, 3),
                    5 + 30 * random.uniform(0, 0, 4),
                    20,
                    0,
                    0,
                    0);
            Walls walls = random.uniform(0, 0, 5) < 0.5
                    ? Walls.closed()
                    : new Walls(closed(), fixed(3), fixed(40), closed(), fixed(0), closed());
            double diffusivity = Math.pow(10, 5 * random.uniform(0, 0, 6));
            this.field = new Field(new Substrate("x", "1", diffusivity, 0.01, 0, walls), grid);
            this.exchange = new Exchange(grid);
            for (int voxel = 0; voxel < grid.voxels(); voxel++) {
                field.values()[voxel] = 50 * random.uniform(voxel, 1, 0);
                exchange.give(voxel, 1e5 * random.uniform(voxel, 2, 0));
                exchange.take(voxel, 1e5 * random.uniform(voxel, 3, 0));
            }
        }
    }
}

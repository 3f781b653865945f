package org.paracrine.tissue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.paracrine.tissue.DiffusionContract.closed;
import static org.paracrine.tissue.DiffusionContract.fixed;
import static org.paracrine.tissue.DiffusionContract.line;
import static org.paracrine.tissue.DiffusionContract.log2;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.paracrine.numerics.Crew;
import org.paracrine.numerics.NumericalFailure;
import org.paracrine.numerics.VoxelGrid;

/// The laws that every solver of [Equilibrium] obeys.
abstract class EquilibriumContract {
    private static final int CASES = 40;

    abstract Equilibrium solver(VoxelGrid grid, Crew crew);

    Equilibrium solver(VoxelGrid grid) {
        return solver(grid, Crew.alone());
    }

    @Test
    void restIsTheBalanceWrittenDownFaceByFace() {
        for (int seed = 0; seed < CASES; seed++) {
            RandomCase random = new RandomCase(seed);
            double[] plain = new DenseBalance(random.field, random.exchange, 0).solve();
            solver(random.grid).settle(random.field, random.exchange);
            double largest = Arrays.stream(plain).max().orElseThrow();
            for (int voxel = 0; voxel < plain.length; voxel++) {
                assertThat(random.field.at(voxel))
                        .as("%s, voxel %d", random.about(), voxel)
                        .isCloseTo(plain[voxel], within(1e-6 * largest));
            }
        }
    }

    @Test
    void aSettledFieldGainsNothing() {
        for (int seed = 0; seed < CASES; seed++) {
            RandomCase random = new RandomCase(seed);
            Budget budget = solver(random.grid).settle(random.field, random.exchange);
            double scale = budget.supplied() + Math.abs(budget.throughWalls());
            assertThat(budget.gain()).as("%s, %s", random.about(), budget).isCloseTo(0, within(1e-10 * scale));
        }
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
        Field field = new Field(new Substrate("oxygen", "mmHg", 1e5, 15, 38, walls), grid);
        Arrays.fill(field.medium().decay(), 25);
        solver(grid).settle(field, new Exchange(grid));
        double reach = Math.sqrt(1e5 / 40);
        double worst = 0;
        for (int ix = 0; ix < voxels; ix++) {
            double exact = 38 * Math.cosh((grid.centreX(ix) - 100) / reach) / Math.cosh(100 / reach);
            worst = Math.max(worst, Math.abs(field.at(ix) - exact));
        }
        return worst;
    }

    /// Through two tissues in series goes (w₁ − w₂) / (L₁/D₁ + L₂/D₂), with straight lines on either side.
    @Test
    void hindrancesInSeriesAddUp() {
        VoxelGrid grid = line(10, 20);
        Walls walls = new Walls(fixed(30), fixed(10), closed(), closed(), closed(), closed());
        Field field = new Field(new Substrate("x", "1", 1000, 0, 0, walls), grid);
        Arrays.fill(field.medium().mobility(), 4, 10, 0.1);
        solver(grid).settle(field, new Exchange(grid));
        double flux = 20 / (80.0 / 1000 + 120.0 / 100);
        assertThat(field.at(3)).isCloseTo(30 - flux * 70 / 1000, within(1e-6));
        assertThat(field.at(4)).isCloseTo(10 + flux * 110 / 100, within(1e-6));
    }

    @Test
    void anInflowThroughAWallIsCarriedOffBySlope() {
        VoxelGrid grid = line(10, 20);
        Walls walls = new Walls(new Wall.Flux(5), fixed(10), closed(), closed(), closed(), closed());
        Field field = new Field(new Substrate("x", "1", 1000, 0, 0, walls), grid);
        Budget budget = solver(grid).settle(field, new Exchange(grid));
        for (int ix = 0; ix < 10; ix++) {
            assertThat(field.at(ix)).isCloseTo(10 + 5 * (200 - grid.centreX(ix)) / 1000, within(1e-6));
        }
        assertThat(budget.throughWalls()).as("in at one end, out at the other").isCloseTo(0, within(1e-6));
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
    void everyBudgetOfALongStepCloses() {
        for (int seed = 0; seed < CASES; seed++) {
            RandomCase random = new RandomCase(seed);
            Equilibrium equilibrium = solver(random.grid);
            double relaxation = equilibrium.relaxation(random.field, random.exchange);
            for (double times : new double[] {1.5, 10, 1e4}) {
                double before = random.field.amount();
                Budget budget = equilibrium.settle(random.field, random.exchange, times * relaxation);
                double scale = before + budget.supplied() + Math.abs(budget.throughWalls());
                assertThat(random.field.amount() - before)
                        .as("%s, %s relaxation times, %s", random.about(), times, budget)
                        .isCloseTo(budget.gain(), within(1e-10 * scale));
                assertThat(DiffusionContract.gained(random.exchange))
                        .as(random.about())
                        .isCloseTo(budget.taken(), within(1e-10 * budget.taken()));
                assertThat(Arrays.stream(random.exchange.exposure()).min().orElseThrow())
                        .as(random.about())
                        .isGreaterThanOrEqualTo(0);
            }
        }
    }

    /// c = c* + (c₀ − c*) exp(−t/τ) in every voxel, so ∫ c dt = Δt c* + τ (c₀ − c*).
    @Test
    void theWayToRestIsCounted() {
        VoxelGrid grid = VoxelGrid.centred(4, 3, 2, 20);
        Field field = new Field(new Substrate("x", "1", 100, 0.5, 30, Walls.closed()), grid);
        Exchange exchange = new Exchange(grid);
        Arrays.fill(exchange.supply(), 4);
        Arrays.fill(exchange.loss(), 1.5);
        solver(grid).settle(field, exchange, 40);
        assertThat(field.values()).containsOnly(new double[] {2}, within(1e-9));
        assertThat(exchange.exposure()).containsOnly(new double[] {40 * 2 + 0.5 * (30 - 2)}, within(1e-7));
    }

    @Test
    void aFieldAtRestStaysThere() {
        RandomCase random = new RandomCase(9);
        Equilibrium equilibrium = solver(random.grid);
        equilibrium.settle(random.field, random.exchange);
        double[] rest = random.field.values().clone();
        equilibrium.settle(random.field, random.exchange, 1e3);
        for (int voxel = 0; voxel < rest.length; voxel++) {
            assertThat(random.field.at(voxel)).isCloseTo(rest[voxel], within(1e-6 * (1 + rest[voxel])));
            assertThat(random.exchange.exposure()[voxel])
                    .isCloseTo(1e3 * rest[voxel], within(1e-3 * (1 + rest[voxel])));
        }
    }

    /// 1/μ₁ of the definition, by power iteration on its inverse, which comes from below.
    @Test
    void noRelaxationTimeIsLongerThanTheBound() {
        for (int seed = 0; seed < CASES; seed++) {
            RandomCase random = new RandomCase(seed);
            DenseBalance plain = new DenseBalance(random.field, random.exchange, 0);
            double[] ones = new double[random.grid.voxels()];
            for (int voxel = 0; voxel < ones.length; voxel++) {
                ones[voxel] = 1;
            }
            for (int index = 0; index < random.field.medium().heldCount(); index++) {
                ones[random.field.medium().heldVoxel(index)] = 0;
            }
            double[] stay = plain.solve(ones);
            double longest = Arrays.stream(stay).max().orElseThrow();
            double slowest = length(plain.solve(stay)) / length(stay);
            double bound = solver(random.grid).relaxation(random.field, random.exchange);
            assertThat(bound).as(random.about()).isBetween(Math.max(slowest, longest * (1 - 1e-9)), 1.3 * longest);
        }
    }

    private static double length(double[] vector) {
        return Math.sqrt(Arrays.stream(vector).map(each -> each * each).sum());
    }

    @Test
    void theRelaxationTimeOfALevelFieldIsOneOverItsLoss() {
        VoxelGrid grid = VoxelGrid.centred(4, 3, 2, 20);
        Field field = new Field(new Substrate("x", "1", 100, 0.25, 30, Walls.closed()), grid);
        assertThat(solver(grid).relaxation(field, new Exchange(grid))).isBetween(4.0, 4.5);
        Field kept = new Field(new Substrate("x", "1", 100, 0, 30, Walls.closed()), grid);
        assertThat(solver(grid).relaxation(kept, new Exchange(grid))).isInfinite();
    }

    @Test
    void twoAndEightThreadsComeToTheSameRest() {
        for (boolean isUniform : new boolean[] {true, false}) {
            double[] alone = threaded(1, isUniform);
            assertThat(threaded(2, isUniform)).containsExactly(alone);
            assertThat(threaded(8, isUniform)).containsExactly(alone);
        }
    }

    private double[] threaded(int workers, boolean isUniform) {
        VoxelGrid grid = VoxelGrid.centred(33, 30, 29, 20);
        try (Crew crew = new Crew(workers)) {
            Field field = DiffusionContract.busy(grid, isUniform);
            Exchange exchange = DiffusionContract.sinks(grid);
            Budget budget = solver(grid, crew).settle(field, exchange, 60);
            double[] all = Arrays.copyOf(exchange.exposure(), grid.voxels() + 2);
            all[grid.voxels()] = budget.throughWalls();
            all[grid.voxels() + 1] = solver(grid, crew).relaxation(field, exchange);
            return all;
        }
    }

    @Test
    void whatNothingTakesHasNoSteadyLevel() {
        VoxelGrid grid = line(4, 20);
        assertNoRest(new Field(new Substrate("debris", "1", 10, 0, 1, Walls.closed()), grid), "(0, 0, 0)");
        assertNoRest(new Field(new Substrate("debris", "1", 10, 0, 1, Walls.periodic()), grid), "(0, 0, 0)");
        assertNoRest(new Field(new Substrate("debris", "1", 0, 0, 1, Walls.fixed(1)), grid), "(0, 0, 0)");
    }

    @Test
    void whatIsWalledInWithoutALossHasNoSteadyLevel() {
        VoxelGrid grid = line(7, 20);
        Walls walls = new Walls(fixed(1), fixed(1), closed(), closed(), closed(), closed());
        Field field = new Field(new Substrate("debris", "1", 10, 0, 1, walls), grid);
        field.medium().mobility()[2] = 0;
        field.medium().mobility()[5] = 0;
        field.medium().decay()[2] = 1;
        field.medium().decay()[5] = 1;
        assertNoRest(field, "(3, 0, 0)");
        field.medium().hold(4, 3);
        solver(grid).settle(field, new Exchange(grid));
        assertThat(field.at(3)).isCloseTo(3, within(1e-8));
    }

    private void assertNoRest(Field field, String place) {
        Exchange quiet = new Exchange(field.grid());
        assertThatThrownBy(() -> solver(field.grid()).settle(field, quiet))
                .isInstanceOf(NumericalFailure.class)
                .hasMessageContaining("nothing takes debris away from voxel " + place);
        assertThat(solver(field.grid()).relaxation(field, quiet)).isInfinite();
    }

    @Test
    void aStepFarTooShortForRestIsRefused() {
        VoxelGrid grid = line(4, 20);
        Field field = new Field(new Substrate("debris", "1", 10, 0.01, 0, Walls.closed()), grid);
        Exchange exchange = new Exchange(grid);
        Arrays.fill(exchange.supply(), 1);
        assertThatThrownBy(() -> solver(grid).settle(field, exchange, 10))
                .isInstanceOf(NumericalFailure.class)
                .hasMessageContaining("debris would take longer than the step of 10.0 min to come to rest");
        assertThatThrownBy(() -> solver(grid).settle(field, exchange, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("> 0 min");
    }
}

package org.paracrine.tissue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.paracrine.numerics.Crew;
import org.paracrine.numerics.NumericalFailure;
import org.paracrine.numerics.VoxelGrid;

class DarcyFlowTest {
    /// Assumed round values; they give a reach √(K/(L_p S)) of about 270 µm.
    private static final double CONDUCTIVITY = 250;

    private static final double SURFACE = 0.02;
    private static final Filtration LEAKY = new Filtration(0.17, 16, 0.8, 5);

    private static final Wall CLOSED = new Wall.Closed();
    private static final Wall AROUND = new Wall.Fixed(0);

    private static DarcyFlow darcy(VoxelGrid grid, Walls walls) {
        DarcyFlow darcy =
                new DarcyFlow(Medium.uniform(grid), CONDUCTIVITY, walls, new ImplicitDiffusion(grid, Crew.alone()));
        Arrays.fill(darcy.surface(), SURFACE);
        return darcy;
    }

    private static Walls slab() {
        return new Walls(CLOSED, AROUND, CLOSED, CLOSED, CLOSED, CLOSED);
    }

    @Test
    void pressureIsHighInsideAndFallsAtTheRim() {
        VoxelGrid grid = new VoxelGrid(100, 2, 1, 20, 20, 20, 0, 0, 0);
        DarcyFlow darcy = darcy(grid, slab());
        Flow flow = darcy.settle(LEAKY, Drainage.none());
        assertThat(darcy.pressure()[0])
                .as("the plateau is the effective pressure of vessels")
                .isCloseTo(12, within(0.02));
        assertThat(darcy.pressure()[99]).isLessThan(1);
        assertThat(flow.x()[1]).as("hardly any flow inside").isLessThan(0.01);
        assertThat(flow.x()[100]).as("outward at the rim").isGreaterThan(10);
        for (int ix = 0; ix < 100; ix++) {
            assertThat(flow.x()[ix + 1]).isGreaterThan(flow.x()[ix]);
        }
    }

    @Test
    void halvingTheVoxelQuartersTheErrorOfTheSlab() {
        double[] coarse = slabErrors(20);
        double[] fine = slabErrors(40);
        assertThat(log2(coarse[0] / fine[0])).as("order of the pressure").isCloseTo(2, within(0.1));
        assertThat(log2(coarse[1] / fine[1])).as("order of the velocity").isCloseTo(2, within(0.2));
    }

    /// p = p_e + (p_o − p_e) cosh(αx)/cosh(αL) between a closed wall and the tissue around.
    private static double[] slabErrors(int voxels) {
        double length = 600;
        VoxelGrid grid = new VoxelGrid(voxels, 2, 1, length / voxels, 20, 20, 0, 0, 0);
        DarcyFlow darcy = darcy(grid, slab());
        Flow flow = darcy.settle(LEAKY, Drainage.none());
        double alpha = Math.sqrt(LEAKY.conductance() * SURFACE / CONDUCTIVITY);
        double pressure = 0;
        double velocity = 0;
        for (int ix = 0; ix < voxels; ix++) {
            double exact = 12 * (1 - Math.cosh(alpha * grid.centreX(ix)) / Math.cosh(alpha * length));
            pressure = Math.max(pressure, Math.abs(darcy.pressure()[ix] - exact));
            double x = ix * grid.dx();
            double speed = CONDUCTIVITY * 12 * alpha * Math.sinh(alpha * x) / Math.cosh(alpha * length);
            velocity = Math.max(velocity, Math.abs(flow.x()[ix] - speed));
        }
        return new double[] {pressure, velocity};
    }

    @Test
    void theFlowConservesFluid() {
        VoxelGrid grid = new VoxelGrid(12, 9, 7, 30, 40, 50, 0, 0, 0);
        DarcyFlow darcy = darcy(grid, Walls.fixed(3));
        RandomFlow.fill(darcy.surface(), 1);
        RandomFlow.fill(darcy.lymph(), 2);
        Flow flow = darcy.settle(new Filtration(0.003, 16, 0.8, 5), new Drainage(1e-4, -4));
        assertThatCode(() -> flow.requireConservation(1e-12)).doesNotThrowAnyException();
        assertThat(Arrays.stream(flow.source()).sum()).isPositive();
        assertThat(Arrays.stream(flow.drain()).sum()).isPositive();
        Flow again = darcy.settle(new Filtration(0.003, 16, 0.8, 5), new Drainage(1e-4, -4));
        assertThat(again.requireConservation(1e-12)).isSameAs(again);
    }

    @Test
    void fluidReturnsIntoVesselsOfLowPressure() {
        VoxelGrid grid = new VoxelGrid(40, 2, 1, 20, 20, 20, 0, 0, 0);
        DarcyFlow darcy = darcy(grid, new Walls(new Wall.Fixed(8), AROUND, CLOSED, CLOSED, CLOSED, CLOSED));
        Flow flow = darcy.settle(new Filtration(0.17, 4, 1, 2), Drainage.none());
        assertThat(flow.drain()[0]).isPositive();
        assertThat(flow.source()[0]).isLessThan(1e-8);
        assertThat(flow.source()[39]).isPositive();
        assertThat(flow.x()[0]).isPositive();
        flow.requireConservation(1e-12);
    }

    @Test
    void aColumnBetweenTwoPressuresFlowsAtDarcysVelocity() {
        VoxelGrid grid = new VoxelGrid(10, 3, 3, 20, 20, 20, 0, 0, 0);
        DarcyFlow darcy = darcy(grid, new Walls(new Wall.Fixed(5), new Wall.Fixed(1), CLOSED, CLOSED, CLOSED, CLOSED));
        Arrays.fill(darcy.surface(), 0);
        Flow flow = darcy.settle(LEAKY, Drainage.none());
        for (double velocity : flow.x()) {
            assertThat(velocity).isCloseTo(CONDUCTIVITY * 4 / 200, within(1e-5));
        }
    }

    @Test
    void layersInARowResistLikeResistancesInSeries() {
        VoxelGrid grid = new VoxelGrid(8, 1, 1, 20, 20, 20, 0, 0, 0);
        Medium layered = Medium.uniform(grid);
        Arrays.fill(layered.mobility(), 4, 8, 0.1);
        double velocity = 6 / (80 / CONDUCTIVITY + 80 / (0.1 * CONDUCTIVITY));
        Walls walls = new Walls(new Wall.Fixed(6), AROUND, CLOSED, CLOSED, CLOSED, CLOSED);
        Equilibrium solver = new ImplicitDiffusion(grid, Crew.alone());
        Flow flow = new DarcyFlow(layered, CONDUCTIVITY, walls, solver).settle(LEAKY, Drainage.none());
        for (double speed : flow.x()) {
            assertThat(speed).isCloseTo(velocity, within(1e-7));
        }
    }

    @Test
    void lymphHoldsThePressureDown() {
        VoxelGrid grid = VoxelGrid.centred(6, 6, 1, 20);
        DarcyFlow darcy = darcy(grid, Walls.closed());
        Arrays.fill(darcy.lymph(), 1);
        double filtration = 0.17 * SURFACE;
        darcy.settle(LEAKY, new Drainage(filtration, -2));
        for (double pressure : darcy.pressure()) {
            assertThat(pressure).as("halfway between vessels and lymph").isCloseTo(5, within(1e-6));
        }
    }

    @Test
    void aFlowOutOfATumourCarriesVesiclesOutward() {
        VoxelGrid grid = new VoxelGrid(40, 2, 1, 20, 20, 20, 0, 0, 0);
        Flow flow = darcy(grid, slab()).settle(LEAKY, Drainage.none());
        Walls open = new Walls(CLOSED, new Wall.Fixed(0), CLOSED, CLOSED, CLOSED, CLOSED);
        Field field = new Field(new Substrate("vesicles", "1", 0, 0, 1, open), grid);
        double before = field.amount();
        Budget budget = new Advection(grid, Crew.alone()).advance(field, flow, new Carriage(1, 1), 60);
        assertThat(budget.throughWalls()).isNegative();
        assertThat(field.amount()).isCloseTo(before, within(1e-6 * before));
        for (int voxel = 0; voxel < grid.voxels(); voxel++) {
            assertThat(field.at(voxel))
                    .as("fluid at the level of the plasma keeps it")
                    .isCloseTo(1, within(1e-6));
        }
    }

    @Test
    void whatCannotBeSolvedIsExplained() {
        VoxelGrid grid = VoxelGrid.centred(4, 4, 1, 20);
        DarcyFlow sealed = darcy(grid, Walls.closed());
        Arrays.fill(sealed.surface(), 0);
        assertThatThrownBy(() -> sealed.settle(LEAKY, Drainage.none()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nothing fixes the interstitial pressure");
        sealed.surface()[3] = -1;
        assertThatThrownBy(() -> sealed.settle(LEAKY, Drainage.none()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("vessel surface in voxel (3, 0, 0)");
        Lazy lazy = (field, exchange) -> new Budget(0, 0, 0, 0, 0);
        DarcyFlow unsolved = new DarcyFlow(Medium.uniform(grid), 1, Walls.fixed(0), lazy);
        Arrays.fill(unsolved.surface(), SURFACE);
        assertThatThrownBy(() -> unsolved.settle(LEAKY, Drainage.none()))
                .isInstanceOf(NumericalFailure.class)
                .hasMessageContaining("does not balance");
        assertThatThrownBy(() -> darcy(grid, new Walls(new Wall.Flux(1), CLOSED, CLOSED, CLOSED, CLOSED, CLOSED)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("pushes fluid");
    }

    private static double log2(double ratio) {
        return Math.log(ratio) / Math.log(2);
    }

    /// A solver that only settles.
    @FunctionalInterface
    private interface Lazy extends Equilibrium {
        @Override
        default Budget settle(Field field, Exchange exchange, double minutes) {
            throw new UnsupportedOperationException("pressure has no time");
        }

        @Override
        default double relaxation(Field field, Exchange exchange) {
            throw new UnsupportedOperationException("pressure has no time");
        }
    }
}

package org.paracrine.tissue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.paracrine.numerics.Crew;
import org.paracrine.numerics.RandomStream;
import org.paracrine.numerics.VoxelGrid;

/// What passes the walls of drawn vessels.
class VesselExchangeTest {
    private static final VesselBed BED = new VesselBed(8e-5, 10);
    private static final Viscosity BLOOD = new Viscosity.Constant(4 * Viscosity.MILLIPASCAL_SECOND);

    @Test
    void partsOfAVesselAddUpToTheWhole() {
        VoxelGrid grid = new VoxelGrid(7, 5, 3, 20, 13, 31, -40, 7, 0);
        Clipping clipping = new Clipping(grid);
        RandomStream random = new RandomStream(2, 0);
        for (int seed = 0; seed < 500; seed++) {
            double[] p = new double[6];
            for (int index = 0; index < 6; index++) {
                double share = random.uniform(seed, 0, 0, index);
                // Some ends lie on faces, edges and corners.
                share = seed % 5 == 0 ? Math.round(share * 3) / 3.0 : share;
                double side = index % 3 == 0 ? grid.sizeX() : index % 3 == 1 ? grid.sizeY() : grid.sizeZ();
                p[index] = (index % 3 == 0 ? grid.x0() : index % 3 == 1 ? grid.y0() : grid.z0()) + share * side;
            }
            double[] sum = new double[2];
            clipping.cut(p[0], p[1], p[2], p[3], p[4], p[5], (voxel, start, end) -> {
                assertThat(start).isEqualTo(sum[1]);
                sum[0] += end - start;
                sum[1] = end;
                assertThat(isIn(grid, voxel, p, start) && isIn(grid, voxel, p, end))
                        .isTrue();
            });
            assertThat(sum[0]).as("seed %d", seed).isCloseTo(1, within(1e-12));
            assertThat(sum[1]).isEqualTo(1);
        }
    }

    private static boolean isIn(VoxelGrid grid, int voxel, double[] p, double share) {
        int line = voxel / grid.nx();
        return isNear(p[0] + share * (p[3] - p[0]), grid.centreX(voxel % grid.nx()), grid.dx())
                && isNear(p[1] + share * (p[4] - p[1]), grid.centreY(line % grid.ny()), grid.dy())
                && isNear(p[2] + share * (p[5] - p[2]), grid.centreZ(line / grid.ny()), grid.dz());
    }

    private static boolean isNear(double coordinate, double centre, double width) {
        return Math.abs(coordinate - centre) <= width / 2 + 1e-9;
    }

    @Test
    void wallAndPressureLieWhereTheVesselRuns() {
        VoxelGrid grid = new VoxelGrid(4, 3, 1, 20, 20, 20, 0, 0, 0);
        VesselNetwork network = straight(grid, 30, 10);
        Perfusion perfusion = new Perfusion(grid, BED);
        assertThat(perfusion.pressure(0)).isNaN();
        perfusion.refresh(network, BloodFlow.of(network, BLOOD, Crew.alone()));
        double[] pressures = {27.5, 22.5, 17.5, 12.5};
        for (int voxel = 0; voxel < grid.voxels(); voxel++) {
            boolean isCrossed = voxel / 4 == 1;
            assertThat(perfusion.isPerfused(voxel)).isEqualTo(isCrossed);
            assertThat(perfusion.surface(voxel)).isCloseTo(isCrossed ? Math.PI * 8 * 20 : 0, within(1e-9));
            if (isCrossed) {
                assertThat(perfusion.pressure(voxel)).isCloseTo(pressures[voxel % 4], within(1e-10));
            } else {
                assertThat(perfusion.pressure(voxel)).isNaN();
            }
        }
        assertThat(perfusion.clearance(3)).isCloseTo(3 * Math.PI * 8 * 80, within(1e-9));
        network.open(0, false);
        BloodFlow closed = BloodFlow.of(network, BLOOD, Crew.alone());
        perfusion.refresh(network, closed);
        assertThat(perfusion.share()).containsOnly(0);
        assertThatThrownBy(() -> new Perfusion(grid, new VesselBed(0, 8)).refresh(network, closed))
                .hasMessageContaining("density is 0");
        assertThatThrownBy(() -> new Perfusion(VoxelGrid.centred(3, 3, 1, 20), BED).refresh(network, closed))
                .hasMessageContaining("cannot perfuse");
    }

    private static VesselNetwork straight(VoxelGrid grid, double first, double last) {
        VesselNetwork network = new VesselNetwork(grid);
        network.addSegment(network.addNode(0, 30, 10), network.addNode(80, 30, 10), 8);
        network.hold(0, first);
        network.hold(1, last);
        return network;
    }

    @Test
    void aVesselClosesWhereTheTissueOutweighsItsBlood() {
        VoxelGrid grid = new VoxelGrid(4, 3, 1, 20, 20, 20, 0, 0, 0);
        VesselNetwork network = straight(grid, 30, 10);
        double[] outside = new double[grid.voxels()];
        Arrays.fill(outside, 24.9);
        BloodFlow flow = BloodFlow.of(network, BLOOD, Crew.alone());
        assertThat(network.collapse(flow, outside, 5)).isZero();
        assertThat(network.isOpen(0)).isTrue();
        Arrays.fill(outside, 25.1);
        assertThat(network.collapse(flow, outside, 5)).isEqualTo(1);
        BloodFlow closed = BloodFlow.of(network, BLOOD, Crew.alone());
        assertThat(closed.inflow()).isZero();
        assertThat(network.collapse(closed, outside, 5)).as("it stays shut").isZero();
        Arrays.fill(outside, 24.9);
        assertThat(network.collapse(closed, outside, 5)).as("it opens again").isEqualTo(1);
        assertThat(network.isOpen(0)).isTrue();
        BloodFlow open = BloodFlow.of(network, BLOOD, Crew.alone());
        assertThatThrownBy(() -> network.collapse(open, outside, -1)).hasMessageContaining("-1.0");
        assertThatThrownBy(() -> network.collapse(open, new double[2], 1)).hasMessageContaining("2 voxels");
    }

    @Test
    void withoutFiltrationOnlyDiffusionIsLeft() {
        VoxelGrid grid = VoxelGrid.centred(3, 2, 1, 20);
        Perfusion perfusion = new Perfusion(grid, BED);
        Exchange plain = new Exchange(grid);
        Exchange still = new Exchange(grid);
        perfusion.fill(plain, 2, 5);
        perfusion.fillWithFiltration(still, 2, 0.3, 5, new double[6]);
        assertThat(still.supply()).isEqualTo(plain.supply());
        assertThat(still.loss()).isEqualTo(plain.loss());
        Exchange reflected = new Exchange(grid);
        double[] filtration = new double[6];
        Arrays.fill(filtration, 0.02);
        perfusion.fillWithFiltration(reflected, 2, 1, 5, filtration);
        assertThat(reflected.supply()).as("all is held back").isEqualTo(plain.supply());
    }

    @Test
    void aFastFlowCarriesWhatIsUpstream() {
        VoxelGrid grid = VoxelGrid.centred(3, 1, 1, 20);
        Perfusion perfusion = new Perfusion(grid, BED);
        Exchange exchange = new Exchange(grid);
        perfusion.fillWithFiltration(exchange, 1e-4, 0.4, 5, new double[] {0.05, 0, -0.05});
        double rate = 1e-4 * BED.surfacePerVolume();
        assertThat(exchange.supply()[0]).isCloseTo(0.05 * 0.6 * 5, within(1e-12));
        assertThat(exchange.loss()[0]).isCloseTo(0, within(1e-12));
        assertThat(exchange.supply()[1]).isCloseTo(5 * rate, within(1e-15));
        assertThat(exchange.supply()[2]).isCloseTo(0, within(1e-12));
        assertThat(exchange.loss()[2]).as("back into the vessel goes c (1 − σ)").isCloseTo(0.05 * 0.6, within(1e-12));
        Exchange tight = new Exchange(grid);
        perfusion.fillWithFiltration(tight, 0, 0.4, 5, new double[] {0.05, 0, -0.05});
        assertThat(tight.supply()).containsExactly(0.05 * 0.6 * 5, 0, 0);
        assertThat(tight.loss()).containsExactly(0, 0, 0.05 * 0.6);
    }

    /// Inside the wall the flux j = v (1 − σ) c − D ∂c/∂x is the same everywhere. At equal levels on both
    /// sides it is that of the flow alone; in general it is the flow's share plus diffusion across the
    /// exponential profile.
    @Test
    void theFluxIsThatOfTheProfileInTheWall() {
        VoxelGrid grid = VoxelGrid.centred(1, 1, 1, 20);
        Perfusion perfusion = new Perfusion(grid, BED);
        double diffusion = 0.5 * BED.surfacePerVolume();
        for (double flow : new double[] {-0.02, -1e-3, -1e-7, 1e-9, 1e-6, 1e-3, 0.02}) {
            Exchange exchange = new Exchange(grid);
            perfusion.fillWithFiltration(exchange, 0.5, 0.2, 1, new double[] {flow});
            double drag = 0.8 * flow;
            double supply = exchange.supply()[0];
            double loss = exchange.loss()[0];
            assertThat(supply - loss).as("equal levels, flow %s", flow).isCloseTo(drag, within(1e-14));
            assertThat(supply).isGreaterThanOrEqualTo(0);
            assertThat(loss).isGreaterThanOrEqualTo(0);
            assertThat(Math.log(supply / loss))
                    .as("levels at which flow and diffusion balance")
                    .isCloseTo(drag / diffusion, within(1e-9));
        }
    }

    @Test
    void whatVesselsGiveAndTakeBackIsWhatTheFieldGainsAndLoses() {
        VoxelGrid grid = VoxelGrid.centred(20, 18, 16, 20);
        VesselBed bed = new VesselBed(2e-4, 8);
        VesselNetwork network = VesselNetwork.generate(grid, bed, 30, 10, new RandomStream(1, 1));
        Perfusion perfusion = new Perfusion(grid, bed);
        perfusion.refresh(network, BloodFlow.of(network, BLOOD, Crew.alone()));
        double[] filtration = new double[grid.voxels()];
        for (int voxel = 0; voxel < filtration.length; voxel++) {
            filtration[voxel] = perfusion.isPerfused(voxel) ? 1e-4 * (perfusion.pressure(voxel) - 20) : 0;
        }
        Field field = new Field(new Substrate("vesicles", "particles/µm³", 300, 0, 2, Walls.closed()), grid);
        Exchange exchange = new Exchange(grid);
        perfusion.fillWithFiltration(exchange, 0.3, 0.5, 7, filtration);
        ImplicitDiffusion diffusion = new ImplicitDiffusion(grid, Crew.alone());
        Budget budget = diffusion.step(field, exchange, 6);
        double given = 7 * 6 * perfusion.clearanceWithFiltration(0.3, 0.5, filtration);
        double back = perfusion.returnedWithFiltration(exchange, 0.3, 0.5, filtration);
        assertThat(budget.supplied()).isCloseTo(given, within(1e-10 * given));
        assertThat(budget.taken()).isCloseTo(back, within(1e-10 * back));
        exchange.clear();
        perfusion.fill(exchange, 0.3, 7);
        Budget plain = diffusion.step(field, exchange, 6);
        double returned = perfusion.returned(exchange, 0.3);
        assertThat(plain.taken()).isCloseTo(returned, within(1e-10 * returned));
        assertThat(returned).isCloseTo(6 * perfusion.backflow(field, 0.3), within(1e-10 * returned));
    }

    @Test
    void impossibleFiltrationIsRefused() {
        Perfusion perfusion = new Perfusion(VoxelGrid.centred(2, 1, 1, 20), BED);
        Exchange exchange = new Exchange(VoxelGrid.centred(2, 1, 1, 20));
        assertThatThrownBy(() -> perfusion.fillWithFiltration(exchange, 1, 1.1, 1, new double[2]))
                .hasMessageContaining("1.1");
        assertThatThrownBy(() -> perfusion.fillWithFiltration(exchange, 1, 0.1, 1, new double[3]))
                .hasMessageContaining("3 voxels");
        assertThatThrownBy(() -> perfusion.fillWithFiltration(exchange, 1, 0.1, 1, new double[] {0, Double.NaN}))
                .hasMessageContaining("voxel 1");
    }
}

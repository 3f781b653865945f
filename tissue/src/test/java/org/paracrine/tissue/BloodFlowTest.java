package org.paracrine.tissue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.paracrine.numerics.Crew;
import org.paracrine.numerics.RandomStream;
import org.paracrine.numerics.VoxelGrid;

class BloodFlowTest {
    private static final VoxelGrid BLOCK = new VoxelGrid(40, 40, 1, 20, 20, 20, 0, 0, 0);
    private static final double THICK = 4 * Viscosity.MILLIPASCAL_SECOND;
    private static final Viscosity BLOOD = new Viscosity.Constant(THICK);

    private static BloodFlow flow(VesselNetwork network) {
        return BloodFlow.of(network, BLOOD, Crew.alone());
    }

    /// π d⁴ / (128 η L).
    private static double conductance(double diameter, double length) {
        return Math.PI * Math.pow(diameter, 4) / (128 * THICK * length);
    }

    @Test
    void viscosityOfBloodInUnitsOfTheHouse() {
        assertThat(Viscosity.MILLIPASCAL_SECOND * 60 * 133.322).isCloseTo(1e-3, within(1e-18));
    }

    @Test
    void vesselsInARowShareTheDrop() {
        VesselNetwork network = new VesselNetwork(BLOCK);
        int a = network.addNode(0, 10, 10);
        int b = network.addNode(100, 10, 10);
        int c = network.addNode(100, 310, 10);
        network.hold(a, 30);
        network.hold(c, 10);
        network.addSegment(a, b, 10);
        network.addSegment(c, b, 6);
        double row = 1 / (1 / conductance(10, 100) + 1 / conductance(6, 300));
        BloodFlow flow = flow(network);
        assertThat(flow.flow(0)).isCloseTo(20 * row, within(1e-10 * 20 * row));
        assertThat(flow.flow(1)).as("against its direction").isCloseTo(-20 * row, within(1e-10 * 20 * row));
        double drop = 20 * row / conductance(10, 100);
        assertThat(flow.pressure(b)).isCloseTo(30 - drop, within(1e-10));
        assertThat(flow.shear(0)).isCloseTo(drop * 10 / 400, within(1e-10));
        assertThat(flow.speed(0)).isCloseTo(20 * row / (Math.PI * 25), within(1e-9 * row));
        assertThat(flow.inflow()).isCloseTo(20 * row, within(1e-10 * 20 * row));
        assertThat(flow.pressureIn(0)).isCloseTo(30 - drop / 2, within(1e-10));
    }

    @Test
    void vesselsSideBySideAddTheirFlow() {
        VesselNetwork network = new VesselNetwork(BLOCK);
        int a = network.addNode(0, 10, 10);
        int b = network.addNode(200, 10, 10);
        network.hold(a, 30);
        network.hold(b, 10);
        for (double diameter : new double[] {4, 8, 12}) {
            network.addSegment(a, b, diameter);
        }
        BloodFlow flow = flow(network);
        double sum = conductance(4, 200) + conductance(8, 200) + conductance(12, 200);
        assertThat(flow.inflow()).isCloseTo(20 * sum, within(1e-10 * 20 * sum));
        assertThat(flow.flow(1) / flow.flow(0))
                .as("fourth power of the diameter")
                .isCloseTo(16, within(1e-10));
        network.open(2, false);
        assertThat(flow(network).inflow()).isCloseTo(20 * (sum - conductance(12, 200)), within(1e-9 * sum));
    }

    @Test
    void aHoneycombHasThePressuresOfADenseSolve() {
        VesselNetwork network = honeycomb(12, 9, 7);
        BloodFlow flow = flow(network);
        double[] dense = densePressures(network);
        for (int node = 0; node < network.nodes(); node++) {
            assertThat(flow.pressure(node)).as("node %d", node).isCloseTo(dense[node], within(1e-9));
        }
        assertConserved(network, flow);
    }

    @Test
    void bloodIsConservedAtEveryNode() {
        VesselBed bed = new VesselBed(8e-5, 8);
        for (int seed = 0; seed < 5; seed++) {
            VesselNetwork network =
                    VesselNetwork.generate(VoxelGrid.centred(30, 30, 30, 20), bed, 30, 10, new RandomStream(seed, 0));
            assertConserved(network, flow(network));
        }
    }

    private static void assertConserved(VesselNetwork network, BloodFlow flow) {
        double[] net = new double[network.nodes()];
        double[] through = new double[network.nodes()];
        for (int segment = 0; segment < network.segments(); segment++) {
            net[network.from(segment)] -= flow.flow(segment);
            net[network.to(segment)] += flow.flow(segment);
            through[network.from(segment)] += Math.abs(flow.flow(segment));
            through[network.to(segment)] += Math.abs(flow.flow(segment));
        }
        for (int node = 0; node < network.nodes(); node++) {
            if (!network.isHeld(node)) {
                assertThat(net[node]).as("node %d", node).isCloseTo(0, within(1e-10 * through[node]));
            }
        }
    }

    @Test
    void blindEndsAndWhatIsCutOffHaveNoFlow() {
        VesselNetwork network = new VesselNetwork(BLOCK);
        int a = network.addNode(0, 10, 10);
        int b = network.addNode(100, 10, 10);
        int c = network.addNode(200, 10, 10);
        int blind = network.addNode(100, 100, 10);
        int end = network.addNode(100, 200, 10);
        int lone = network.addNode(300, 300, 10);
        int other = network.addNode(350, 300, 10);
        network.hold(a, 33);
        network.hold(c, 11);
        network.addSegment(a, b, 9);
        network.addSegment(b, c, 7);
        network.addSegment(b, blind, 8);
        network.addSegment(blind, end, 8);
        network.addSegment(lone, other, 8);
        BloodFlow flow = flow(network);
        assertThat(flow.flow(2)).isZero();
        assertThat(flow.flow(3)).isZero();
        assertThat(flow.pressure(end)).isCloseTo(flow.pressure(b), within(1e-9));
        assertThat(flow.pressure(lone)).isNaN();
        assertThat(flow.flow(4)).isZero();
        assertThat(flow.shear(4)).isZero();
        assertThat(flow.isPerfused(0)).isTrue();
        assertThat(flow.isPerfused(3)).isFalse();
        network.open(0, false);
        BloodFlow closed = flow(network);
        assertThat(closed.inflow()).isZero();
        assertThat(closed.pressure(b)).isEqualTo(11);
        assertThatThrownBy(() -> flow.require(network)).hasMessageContaining("earlier state");
        assertThatThrownBy(() -> closed.require(network.copy())).hasMessageContaining("other vessels");
    }

    @Test
    void aLoopThatHangsOnOneVesselHasNoFlow() {
        VesselNetwork network = honeycomb(6, 5, 3);
        double inflow = flow(network).inflow();
        int stem = network.addNode(475, 305, 10);
        int left = network.addNode(400, 400, 10);
        int right = network.addNode(500, 400, 10);
        int first = network.addSegment(8, stem, 7);
        network.addSegment(stem, left, 7);
        network.addSegment(left, right, 7);
        network.addSegment(right, stem, 7);
        BloodFlow flow = flow(network);
        for (int segment = first; segment < network.segments(); segment++) {
            assertThat(flow.flow(segment)).isZero();
        }
        assertThat(flow.pressure(right)).isCloseTo(flow.pressure(8), within(1e-9));
        assertThat(flow.inflow()).isCloseTo(inflow, within(1e-10 * inflow));
    }

    @Test
    void withoutADifferenceNothingFlows() {
        VesselNetwork network = honeycomb(6, 5, 3);
        for (int node = 0; node < network.nodes(); node++) {
            if (network.isHeld(node)) {
                network.hold(node, 17.3);
            }
        }
        BloodFlow flow = flow(network);
        for (int segment = 0; segment < network.segments(); segment++) {
            assertThat(flow.flow(segment)).isZero();
        }
        assertThat(flow.pressure(7)).isEqualTo(17.3);
    }

    @Test
    void anyCrewComputesTheSameBits() {
        VesselNetwork network = VesselNetwork.generate(
                VoxelGrid.centred(60, 60, 60, 20), new VesselBed(3e-4, 8), 30, 10, new RandomStream(1, 0));
        assertThat(network.nodes()).as("more than one block of work").isGreaterThan(4096);
        BloodFlow one = flow(network);
        try (Crew crew = new Crew(3)) {
            BloodFlow three = BloodFlow.of(network, BLOOD, crew);
            for (int segment = 0; segment < network.segments(); segment++) {
                assertThat(three.flow(segment)).isEqualTo(one.flow(segment));
            }
        }
    }

    /// Pries et al. 1994: at 10 µm and normal hematocrit the resistance is about four times that of a glass
    /// tube, for which Pries et al. 1992 (doi:10.1152/ajpheart.1992.263.6.H1770) have 220 exp(−1.3 d) + 3.2
    /// − 2.44 exp(−0.06 d^0.645). Wide vessels reach the 3.2 of bulk blood.
    @Test
    void bloodInLivingVesselsIsThickerThanInGlass() {
        double living = Viscosity.InVivo.relative(10);
        double glass = 220 * Math.exp(-13) + 3.2 - 2.44 * Math.exp(-0.06 * Math.pow(10, 0.645));
        assertThat(living / glass).isBetween(3.5, 4.5);
        assertThat(living).isCloseTo(5.87, within(0.01));
        assertThat(Viscosity.InVivo.relative(1000)).isCloseTo(3.2, within(0.05));
        assertThat(Viscosity.InVivo.relative(5)).isGreaterThan(living);
        assertThat(Viscosity.InVivo.ofPlasma().at(10))
                .isCloseTo(1.2 * living * Viscosity.MILLIPASCAL_SECOND, within(1e-15));
        assertThatThrownBy(() -> Viscosity.InVivo.relative(2)).hasMessageContaining("2.7 µm");
        assertThatThrownBy(() -> new Viscosity.Constant(0)).hasMessageContaining("> 0 mmHg min");
    }

    /// A brick-shaped honeycomb: three vessels meet at every inner node; diameters from 4 to 12 µm.
    private static VesselNetwork honeycomb(int columns, int rows, int seed) {
        RandomStream random = new RandomStream(seed, 0);
        VesselNetwork network = new VesselNetwork(BLOCK);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int node = network.addNode(50 * column, 60 * row, 10);
                if (column == 0 || column == columns - 1) {
                    network.hold(node, column == 0 ? 30 + row : 10);
                }
            }
        }
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int node = row * columns + column;
                double diameter = 4 + 8 * random.uniform(node, 0, 0);
                if (column < columns - 1) {
                    network.addSegment(node, node + 1, diameter);
                }
                if (row < rows - 1 && (row + column) % 2 == 0) {
                    network.addSegment(node + columns, node, diameter);
                }
            }
        }
        return network;
    }

    private static double[] densePressures(VesselNetwork network) {
        int size = network.nodes();
        double[][] matrix = new double[size][size + 1];
        for (int segment = 0; segment < network.segments(); segment++) {
            int a = network.from(segment);
            int b = network.to(segment);
            double rate = conductance(network.diameter(segment), network.length(segment));
            matrix[a][a] += rate;
            matrix[b][b] += rate;
            matrix[a][b] -= rate;
            matrix[b][a] -= rate;
        }
        for (int node = 0; node < size; node++) {
            if (network.isHeld(node)) {
                Arrays.fill(matrix[node], 0);
                matrix[node][node] = 1;
                matrix[node][size] = network.held(node);
            }
        }
        for (int pivot = 0; pivot < size; pivot++) {
            for (int row = 0; row < size; row++) {
                double factor = row == pivot ? 0 : matrix[row][pivot] / matrix[pivot][pivot];
                for (int column = pivot; factor != 0 && column <= size; column++) {
                    matrix[row][column] -= factor * matrix[pivot][column];
                }
            }
        }
        double[] pressures = new double[size];
        for (int node = 0; node < size; node++) {
            pressures[node] = matrix[node][size] / matrix[node][node];
        }
        return pressures;
    }
}

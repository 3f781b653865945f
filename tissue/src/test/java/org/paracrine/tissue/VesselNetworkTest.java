package org.paracrine.tissue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.paracrine.numerics.VoxelGrid;

class VesselNetworkTest {
    private static final VoxelGrid BLOCK = new VoxelGrid(10, 10, 10, 20, 20, 20, 0, 0, 0);
    private static final String HEAD = "segment,x1,y1,z1,x2,y2,z2,diameter,pressure1,pressure2\n";

    @Test
    void endsThatLieTogetherAreOneNode() {
        VesselNetwork network = VesselNetwork.of(
                BLOCK,
                List.of(
                        new Vessel(3, 0, 50, 50, 100, 50, 50, 8, 30, Vessel.FREE),
                        new Vessel(5, 100.06, 50, 50, 200, 50, 50, 8, Vessel.FREE, 10)));
        assertThat(network.nodes()).isEqualTo(3);
        assertThat(network.id(0)).isEqualTo(3);
        assertThat(network.to(0)).isEqualTo(network.from(1));
        assertThat(network.held(0)).isEqualTo(30);
        assertThat(network.isHeld(1)).isFalse();
        assertThat(network.length()).isEqualTo(200);
        assertThat(network.addSegment(0, 2, 4)).isEqualTo(2);
        assertThat(network.id(2)).as("a number above all in the file").isEqualTo(6);
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        assertThatThrownBy(() -> VesselNetwork.of(
                        BLOCK,
                        List.of(
                                new Vessel(1, 0, 0, 0, 300, 0, 0, -2),
                                new Vessel(1, 5, 5, 5, 5, 5, 5.01, 8),
                                new Vessel(2, 5, 5, 5, Double.NaN, 5, 5, 8),
                                new Vessel(7, 0, 0, 0, 10, 0, 0, 8, 30, 20),
                                new Vessel(8, 0, 0, 0, 0, 10, 0, 8, 31, Double.POSITIVE_INFINITY))))
                .hasMessageContaining("vessel 1 has a diameter of -2.0")
                .hasMessageContaining("vessel 1 ends at (300.0, 0.0, 0.0) µm, outside the block")
                .hasMessageContaining("vessel 1 has the number 1, which an earlier one has")
                .hasMessageContaining("vessel 1 is 0.00")
                .hasMessageContaining("vessel 2 ends at (NaN, 5.0, 5.0)")
                .hasMessageContaining("vessel 8 holds an infinite pressure");
        assertThatThrownBy(() -> VesselNetwork.of(
                        BLOCK,
                        List.of(
                                new Vessel(7, 0, 0, 0, 10, 0, 0, 8, 30, 20),
                                new Vessel(8, 0, 0, 0, 0, 10, 0, 8, 31, 5))))
                .hasMessage("vessel 8 holds a pressure of 31.0 mmHg at (0.0, 0.0, 0.0) µm, where an earlier one holds"
                        + " 30.0");
    }

    @Test
    void numbersLastAndAreNeverUsedAgain() {
        VesselNetwork network = new VesselNetwork(BLOCK);
        for (int node = 0; node < 5; node++) {
            network.addNode(20 * node, 10, 10);
        }
        for (int node = 0; node < 4; node++) {
            network.addSegment(node, node + 1, 5 + node);
        }
        network.remove(new boolean[] {true, false, false, true});
        assertThat(network.segments()).isEqualTo(2);
        assertThat(network.nodes()).as("lone nodes go too").isEqualTo(3);
        assertThat(network.id(0)).isEqualTo(1);
        assertThat(network.diameter(0)).isEqualTo(6);
        assertThat(network.x(network.from(0))).isEqualTo(20);
        assertThat(network.nodeId(0)).isEqualTo(1);
        int node = network.addNode(0, 0, 0);
        assertThat(network.nodeId(node)).isEqualTo(5);
        assertThat(network.id(network.addSegment(node, 0, 5))).isEqualTo(4);
    }

    @Test
    void aCutSegmentKeepsItsLength() {
        VesselNetwork network = new VesselNetwork(BLOCK);
        network.addSegment(network.addNode(3, 5, 7), network.addNode(150, 90, 20), 9);
        double length = network.length();
        int middle = network.split(0, 0.3);
        assertThat(network.length(0)).isCloseTo(0.3 * length, within(1e-12 * length));
        assertThat(network.length()).isCloseTo(length, within(1e-12 * length));
        assertThat(network.degree(middle)).isEqualTo(2);
        assertThat(network.degree(1)).isEqualTo(1);
        assertThat(network.from(1)).isEqualTo(middle);
        assertThat(network.to(1)).isEqualTo(1);
    }

    @Test
    void aCopyIsIndependent() {
        VesselNetwork network = new VesselNetwork(BLOCK);
        network.addSegment(network.addNode(3, 5, 7), network.addNode(150, 90, 20), 9);
        VesselNetwork copy = network.copy();
        network.split(0, 0.5);
        network.open(0, false);
        network.hold(0, 30);
        network.moveNode(0, 1, 1, 1);
        assertThat(copy.segments()).isEqualTo(1);
        assertThat(copy.isOpen(0)).isTrue();
        assertThat(copy.isHeld(0)).isFalse();
        assertThat(copy.x(0)).isEqualTo(3);
        assertThat(copy.id(copy.addSegment(0, 1, 3)))
                .as("the same number in both futures")
                .isEqualTo(1);
    }

    @Test
    void aFileOfVesselsIsRead() {
        VesselNetwork network =
                read("\uFEFF" + HEAD + "# a comment\n0, 0,50,50,100,50,50,8,30,\n" + "1,100,50,50,2e2,50,50,8,,10.5\n");
        assertThat(network.segments()).isEqualTo(2);
        assertThat(network.held(2)).isEqualTo(10.5);
        assertThat(read("segment,x1,y1,z1,x2,y2,z2,diameter\n4,0,0,0,5,5,5,8").id(0))
                .isEqualTo(4);
    }

    @Test
    void allThatIsWrongInAFileHasItsLine() {
        assertThatThrownBy(() -> read(HEAD + "a,0,0,0,1,1,1,8,,\n2,0,0,0,1,1,wide,,,\n3,0\n4,0,0,0,1,1,NaN,8,,\n"))
                .hasMessageContaining("v.csv:2: the segment is \"a\"")
                .hasMessageContaining("v.csv:3: the z2 is \"wide\"")
                .hasMessageContaining("v.csv:3: the diameter is \"\"")
                .hasMessageContaining("v.csv:4: a vessel has 8 to 10 fields")
                .hasMessageContaining("v.csv:5: the z2 is \"NaN\"");
        assertThatThrownBy(() -> read(HEAD + "\n1,0,0,0,1,1,1,8,,\n1,0,0,0,900,1,1,8,,"))
                .hasMessageContaining("v.csv:4: the vessel ends at (900.0")
                .hasMessageContaining("v.csv:4: the vessel has the number 1, which");
        assertThatThrownBy(() -> read("x,y\n1,2")).hasMessageContaining("v.csv:1: the first line is \"x,y\"");
        assertThatThrownBy(() -> read("")).hasMessageContaining("v.csv:1: the file is empty");
        assertThatThrownBy(() -> read(HEAD + "\"1,2")).hasMessageContaining("v.csv");
        assertThatThrownBy(() -> read(HEAD + "1,".repeat(20_000_000))).hasMessageContaining("v.csv");
    }

    private static VesselNetwork read(String text) {
        return VesselCsv.read(new StringReader(text), "v.csv", BLOCK);
    }
}

package org.paracrine.tissue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.paracrine.numerics.Crew;
import org.paracrine.numerics.RandomStream;
import org.paracrine.numerics.VoxelGrid;

class MeshworkTest {
    private static final Viscosity BLOOD = Viscosity.InVivo.ofPlasma();
    private static final VoxelGrid CUBE = VoxelGrid.centred(40, 40, 40, 20);
    private static final VoxelGrid FLAT = VoxelGrid.centred(100, 80, 1, 20);
    private static final VoxelGrid SLAB = new VoxelGrid(60, 40, 4, 20, 20, 15, 100, -50, 3);

    @Test
    void lengthPerVolumeIsThatOfTheBed() {
        for (VoxelGrid grid : new VoxelGrid[] {CUBE, FLAT, SLAB}) {
            for (double density : new double[] {2e-5, 5e-5, 1e-4, 3e-4}) {
                VesselBed bed = new VesselBed(density, 8);
                VesselNetwork network = VesselNetwork.generate(grid, bed, 30, 10, new RandomStream(3, 1));
                assertThat(network.length() / grid.volume())
                        .as("%s, %s", grid, density)
                        .isCloseTo(bed.lengthPerVolume(), within(0.01 * bed.lengthPerVolume()));
            }
        }
    }

    @Test
    void smallBlocksGetTheirLengthOrAClearSentence() {
        VesselBed bed = new VesselBed(8e-5, 8);
        VoxelGrid small = VoxelGrid.centred(10, 10, 10, 20);
        VesselNetwork network = VesselNetwork.generate(small, bed, 30, 10, new RandomStream(3, 1));
        assertThat(network.length()).isCloseTo(bed.lengthPerVolume() * small.volume(), within(13.0));
        assertThatThrownBy(() ->
                        VesselNetwork.generate(VoxelGrid.centred(3, 1, 1, 20), bed, 30, 10, new RandomStream(3, 1)))
                .hasMessageContaining("holds 3.84")
                .hasMessageContaining("60.0 µm");
        assertThatThrownBy(() -> VesselNetwork.generate(small, bed, 10, 10, new RandomStream(3, 1)))
                .hasMessageContaining("got 10.0 and 10.0 mmHg");
        assertThatThrownBy(() -> VesselNetwork.generate(small, new VesselBed(0, 8), 30, 10, new RandomStream(3, 1)))
                .hasMessageContaining("holds 0.0 µm");
    }

    @Test
    void shareAveragesToOne() {
        for (VoxelGrid grid : new VoxelGrid[] {CUBE, FLAT}) {
            VesselBed bed = new VesselBed(1e-4, 8);
            VesselNetwork network = VesselNetwork.generate(grid, bed, 35, 15, new RandomStream(5, 0));
            Perfusion perfusion = new Perfusion(grid, bed);
            perfusion.refresh(network, BloodFlow.of(network, BLOOD, Crew.alone()));
            double sum = 0;
            for (double share : perfusion.share()) {
                sum += share;
            }
            assertThat(sum / grid.voxels()).as("%s", grid).isCloseTo(1, within(0.02));
        }
    }

    /// Cauchy: sections across an axis, at all heights, meet on average Σ |Δ along the axis| / volume
    /// profiles per area; for vessels in all directions alike that is half the length per volume.
    @Test
    void aSectionMeetsAsManyProfilesAsTheBedHas() {
        VesselBed bed = new VesselBed(1e-4, 8);
        double[] profiles = new double[3];
        int seeds = 4;
        for (int seed = 0; seed < seeds; seed++) {
            VesselNetwork network = VesselNetwork.generate(CUBE, bed, 30, 10, new RandomStream(seed, 0));
            for (int axis = 0; axis < 3; axis++) {
                profiles[axis] += profiles(network, axis) / seeds;
            }
        }
        double mean = (profiles[0] + profiles[1] + profiles[2]) / 3;
        assertThat(mean).isCloseTo(bed.density(), within(0.03 * bed.density()));
        for (double across : profiles) {
            assertThat(across).as("no direction of its own").isCloseTo(mean, within(0.1 * mean));
        }
    }

    /// Profiles per area, counted in sections across an axis.
    private static double profiles(VesselNetwork network, int axis) {
        int count = 0;
        int sections = 40;
        for (int section = 0; section < sections; section++) {
            double height = -400 + 800.0 * (section + 0.5) / sections;
            for (int segment = 0; segment < network.segments(); segment++) {
                double a = coordinate(network, network.from(segment), axis) - height;
                double b = coordinate(network, network.to(segment), axis) - height;
                count += a < 0 != b < 0 ? 1 : 0;
            }
        }
        return count / (sections * 800.0 * 800.0);
    }

    private static double coordinate(VesselNetwork network, int node, int axis) {
        return axis == 0 ? network.x(node) : axis == 1 ? network.y(node) : network.z(node);
    }

    @Test
    void everyVesselIsOnTheWayOfBlood() {
        VesselNetwork network = VesselNetwork.generate(CUBE, new VesselBed(1e-4, 8), 35, 15, new RandomStream(9, 0));
        BloodFlow flow = BloodFlow.of(network, BLOOD, Crew.alone());
        double still = 0;
        int[] meeting = new int[20];
        for (int segment = 0; segment < network.segments(); segment++) {
            assertThat(flow.flow(segment)).isNotZero();
            still += flow.isPerfused(segment) ? 0 : network.length(segment);
        }
        assertThat(still / network.length()).as("share below the least speed").isLessThan(0.01);
        for (int node = 0; node < network.nodes(); node++) {
            meeting[network.degree(node)]++;
            assertThat(network.degree(node)).isGreaterThanOrEqualTo(network.isHeld(node) ? 1 : 2);
        }
        assertThat(2.0 * network.segments() / network.nodes())
                .as("vessels that meet, %s", Arrays.toString(meeting))
                .isBetween(2.4, 3.6);
    }

    @Test
    void theSameAddressGivesTheSameVessels() {
        VesselBed bed = new VesselBed(1e-4, 8);
        VesselNetwork first = VesselNetwork.generate(SLAB, bed, 30, 10, new RandomStream(3, 1));
        VesselNetwork again = VesselNetwork.generate(SLAB, bed, 30, 10, new RandomStream(3, 1));
        VesselNetwork other = VesselNetwork.generate(SLAB, bed, 30, 10, new RandomStream(4, 1));
        assertThat(again.nodes()).isEqualTo(first.nodes());
        for (int node = 0; node < first.nodes(); node++) {
            assertThat(again.x(node)).isEqualTo(first.x(node));
            assertThat(again.y(node)).isEqualTo(first.y(node));
            assertThat(again.z(node)).isEqualTo(first.z(node));
        }
        assertThat(other.x(0)).isNotEqualTo(first.x(0));
    }
}

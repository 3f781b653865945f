package org.paracrine.tissue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.paracrine.numerics.Crew;
import org.paracrine.numerics.RandomStream;
import org.paracrine.numerics.VoxelGrid;

class RegressionTest {
    private static final VoxelGrid BLOCK = new VoxelGrid(20, 20, 1, 20, 20, 20, 0, 0, 0);
    private static final Viscosity BLOOD = new Viscosity.Constant(4 * Viscosity.MILLIPASCAL_SECOND);

    private static BloodFlow flow(VesselNetwork network) {
        return BloodFlow.of(network, BLOOD, Crew.alone());
    }

    private static Field vegf(double level) {
        Field field = new Field(new Substrate("VEGF", "nM", 1000, 0, 0, Walls.closed()), BLOCK);
        Arrays.fill(field.values(), level);
        return field;
    }

    /// A vessel with flow, in two parts, and a blind branch from its middle, also in two parts.
    private static VesselNetwork branched() {
        VesselNetwork network = new VesselNetwork(BLOCK);
        network.addNode(0, 100, 10);
        network.addNode(200, 100, 10);
        network.addNode(400, 100, 10);
        network.addNode(200, 200, 10);
        network.addNode(200, 300, 10);
        network.hold(0, 30);
        network.hold(2, 10);
        network.addSegment(0, 1, 10);
        network.addSegment(1, 2, 10);
        network.addSegment(1, 3, 8);
        network.addSegment(3, 4, 8);
        return network;
    }

    @Test
    void whatBloodDoesNotReachDisappearsAfterItsTime() {
        VesselNetwork network = branched();
        Regression regression = new Regression(new RegressionRules(100, 0, 0, 0));
        assertThat(regression.advance(network, flow(network), vegf(0), 60)).isZero();
        assertThat(network.idle(2)).isEqualTo(60);
        assertThat(network.idle(0)).isZero();
        assertThat(network.age(0)).isEqualTo(60);
        assertThat(regression.advance(network, flow(network), vegf(0), 40))
                .as("not longer than 100 min")
                .isZero();
        assertThat(regression.advance(network, flow(network), vegf(0), 1)).isEqualTo(2);
        assertThat(network.segments()).isEqualTo(2);
        assertThat(network.nodes()).isEqualTo(3);
        assertThat(flow(network).inflow()).isPositive();
        assertThat(regression.advance(network, flow(network), vegf(0), 1e6)).isZero();
    }

    @Test
    void bloodThatComesInTimeSavesAVessel() {
        VesselNetwork network = branched();
        Regression regression = new Regression(new RegressionRules(100, 0, 0, 0));
        regression.advance(network, flow(network), vegf(0), 90);
        network.addSegment(4, 2, 8);
        assertThat(regression.advance(network, flow(network), vegf(0), 90)).isZero();
        assertThat(network.idle(3)).isZero();
        network.open(0, false);
        assertThat(regression.advance(network, flow(network), vegf(0), 200))
                .as("a vessel pressed shut stops them all")
                .isEqualTo(5);
        assertThat(network.nodes()).isZero();
        assertThat(flow(network).inflow()).isZero();
    }

    @Test
    void aSproutHasTimeWhileItsTipGrows() {
        SproutingRules rules = new SproutingRules(0.1, 1, 1, 1, 500, 0.5, 60, 1, 20, 400, 8);
        VesselNetwork network = branched();
        network.remove(new boolean[] {false, false, true, true});
        Field field = vegf(0.2);
        for (int voxel = 0; voxel < BLOCK.voxels(); voxel++) {
            field.values()[voxel] += 0.005 * BLOCK.centreY(voxel / BLOCK.nx());
        }
        Sprouting sprouting = new Sprouting(rules);
        Regression regression = new Regression(new RegressionRules(50, 0, 0, 0));
        for (int step = 0; step < 13; step++) {
            sprouting.advance(network, flow(network), field, 30, new RandomStream(1, 1), step);
            assertThat(regression.advance(network, flow(network), field, 30)).isZero();
        }
        assertThat(network.growingTips()).isEqualTo(1);
        double withSprout = network.length();
        assertThat(withSprout).isGreaterThan(550);
        SproutingRules tired = new SproutingRules(0.1, 1, 1, 0, 500, 0.5, 60, 1, 20, 400, 8);
        new Sprouting(tired).advance(network, flow(network), field, 30, new RandomStream(1, 1), 13);
        assertThat(network.growingTips()).isZero();
        regression.advance(network, flow(network), field, 60);
        assertThat(network.length()).as("the blind sprout is gone").isCloseTo(400, within(1e-9));
    }

    @Test
    void youngVesselsNeedVegfAndOldOnesDoNot() {
        VesselNetwork network = branched();
        network.addSegment(4, 2, 8);
        Regression regression = new Regression(new RegressionRules(100, 0, 0.5, 1000));
        for (int step = 0; step < 20; step++) {
            assertThat(regression.advance(network, flow(network), vegf(0.5), 60))
                    .isZero();
        }
        VesselNetwork mature = network.copy();
        int young = mature.addSegment(1, 2, 6);
        for (int step = 0; step < 3; step++) {
            regression.advance(mature, flow(mature), vegf(0.1), 60);
        }
        assertThat(mature.segments()).as("all but the young one").isEqualTo(young);
        VesselNetwork fresh = branched();
        regression.advance(fresh, flow(fresh), vegf(0.1), 101);
        assertThat(fresh.segments()).isZero();
        VesselNetwork old = branched();
        old.addSegment(4, 2, 8);
        old.ripen(1000);
        regression.advance(old, flow(old), vegf(0.1), 101);
        assertThat(old.segments()).isEqualTo(5);
    }

    @Test
    void slowVesselsArePruned() {
        VesselNetwork network = branched();
        network.addSegment(4, 2, 8);
        double weakest = flow(network).shear(2);
        assertThat(weakest).isLessThan(flow(network).shear(0));
        new Regression(new RegressionRules(10, 1.1 * weakest, 0, 0)).advance(network, flow(network), vegf(0), 11);
        assertThat(network.segments()).isEqualTo(2);
    }

    @Test
    void impossibleRulesAreRefused() {
        assertThat(RegressionRules.needing(0.05).shear()).isCloseTo(0.006, within(1e-5));
        assertThatThrownBy(() -> new RegressionRules(-1, 0, 0, 0)).hasMessageContaining(">= 0 min, got -1.0");
        VesselNetwork network = branched();
        BloodFlow flow = flow(network);
        Regression regression = new Regression(RegressionRules.needing(0));
        assertThatThrownBy(() -> regression.advance(network, flow, vegf(0), Double.NaN))
                .hasMessageContaining("NaN");
        network.open(1, false);
        assertThatThrownBy(() -> regression.advance(network, flow, vegf(0), 1)).hasMessageContaining("compute it anew");
    }
}

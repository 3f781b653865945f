package org.paracrine.tissue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;
import org.paracrine.numerics.Crew;
import org.paracrine.numerics.RandomStream;
import org.paracrine.numerics.VoxelGrid;

class SproutingTest {
    private static final VoxelGrid FLAT = new VoxelGrid(40, 30, 1, 20, 20, 20, 0, 0, 0);
    private static final VoxelGrid BLOCK = new VoxelGrid(30, 25, 20, 20, 20, 20, 0, 0, 0);
    private static final Viscosity BLOOD = new Viscosity.Constant(4 * Viscosity.MILLIPASCAL_SECOND);
    /// Faster than in life, to see much in few steps.
    private static final SproutingRules EAGER = new SproutingRules(0.1, 1, 2, 1e-4, 60, 0.5, 60, 0.7, 20, 1e5, 8);

    private static final double STEP = 30;

    private static BloodFlow flow(VesselNetwork network) {
        return BloodFlow.of(network, BLOOD, Crew.alone());
    }

    private static Field vegf(VoxelGrid grid, DoubleBinaryOperator level) {
        Field field = new Field(new Substrate("VEGF", "nM", 1000, 0, 0, Walls.closed()), grid);
        for (int voxel = 0; voxel < grid.voxels(); voxel++) {
            field.values()[voxel] =
                    level.applyAsDouble(grid.centreX(voxel % grid.nx()), grid.centreY(voxel / grid.nx() % grid.ny()));
        }
        return field;
    }

    /// One vessel along x through the whole block at height y.
    private static VesselNetwork parent(VoxelGrid grid, double y) {
        VesselNetwork network = new VesselNetwork(grid);
        double z = grid.centreZ(grid.nz() / 2);
        network.addSegment(network.addNode(0, y, z), network.addNode(grid.sizeX(), y, z), 10);
        network.hold(0, 30);
        network.hold(1, 15);
        return network;
    }

    private static void grow(VesselNetwork network, Field vegf, SproutingRules rules, long seed, int steps) {
        Sprouting sprouting = new Sprouting(rules);
        for (int step = 0; step < steps; step++) {
            sprouting.advance(network, flow(network), vegf, STEP, new RandomStream(seed, 0), step);
        }
    }

    @Test
    void sproutsGoUpTheGradient() {
        for (VoxelGrid grid : new VoxelGrid[] {FLAT, BLOCK}) {
            VesselNetwork network = parent(grid, 70);
            grow(network, vegf(grid, (x, y) -> y / 100), EAGER, 3, 15);
            Tips tips = network.tips();
            assertThat(tips.count()).isGreaterThan(3);
            double rise = 0;
            for (int tip = 0; tip < tips.count(); tip++) {
                rise += network.y(tips.node(tip)) - tips.base(tip, 1);
            }
            double way = network.length() - grid.sizeX();
            assertThat(rise / way).as("rise over way, %s", grid).isBetween(0.7, 1.0);
            for (int node = 0; node < network.nodes(); node++) {
                assertThat(network.z(node)).isBetween(grid.z0(), grid.z0() + grid.sizeZ());
                assertThat(grid.isFlat() ? network.z(node) : 10).isEqualTo(10);
            }
        }
    }

    @Test
    void withoutVegfNothingChanges() {
        VesselNetwork network = parent(FLAT, 70);
        long changes = network.changes();
        grow(network, vegf(FLAT, (x, y) -> 0), EAGER, 3, 20);
        assertThat(network.changes()).isEqualTo(changes);
        grow(network, vegf(FLAT, (x, y) -> 0.1), EAGER, 3, 20);
        assertThat(network.changes()).as("at the threshold").isEqualTo(changes);
    }

    @Test
    void sproutsKeepTheirDistance() {
        VesselNetwork network = parent(FLAT, 70);
        SproutingRules dense = new SproutingRules(0.1, 1, 2, 1, 60, 0.5, 60, 0.7, 20, 1e5, 8);
        Sprouting sprouting = new Sprouting(dense);
        for (int step = 0; step < 20; step++) {
            sprouting.advance(network, flow(network), vegf(FLAT, (x, y) -> 5), 0.1, new RandomStream(1, 0), step);
        }
        Tips tips = network.tips();
        assertThat(tips.count()).isGreaterThan(4);
        for (int tip = 0; tip < tips.count(); tip++) {
            for (int other = 0; other < tip; other++) {
                assertThat(Math.abs(tips.base(tip, 0) - tips.base(other, 0))).isGreaterThanOrEqualTo(60);
            }
        }
    }

    @Test
    void asManySproutsStartAsTheRateSays() {
        SproutingRules rules = new SproutingRules(0.1, 1, 2, 1e-5, 0, 0.5, 60, 0.7, 20, 1e5, 8);
        assertThat(rules.rateAt(1)).isCloseTo(5e-6, within(1e-18));
        assertThat(rules.rateAt(2)).isCloseTo(8e-6, within(1e-18));
        assertThat(rules.rateAt(0.1)).isZero();
        double chance = 1 - Math.exp(-5e-6 * 800 * STEP);
        Field field = vegf(FLAT, (x, y) -> 1);
        VesselNetwork network = parent(FLAT, 70);
        BloodFlow flow = flow(network);
        int trials = 4000;
        int started = 0;
        for (int trial = 0; trial < trials; trial++) {
            VesselNetwork fresh = trial == 0 ? network : parent(FLAT, 70);
            started += new Sprouting(rules)
                    .advance(fresh, trial == 0 ? flow : flow(fresh), field, STEP, new RandomStream(trial, 0), 0)
                    .started();
        }
        double spread = Math.sqrt(chance * (1 - chance) / trials);
        assertThat((double) started / trials).isCloseTo(chance, within(4 * spread));
    }

    /// A vein that no blood reaches, 150 µm above an artery that has no other way out than the block's end.
    @Test
    void joiningAnotherVesselBringsItBlood() {
        VesselNetwork network = parent(FLAT, 70);
        network.addSegment(network.addNode(0, 220, 10), network.addNode(800, 220, 10), 10);
        network.hold(3, 5);
        assertThat(flow(network).isPerfused(1)).isFalse();
        Sprouting sprouting = new Sprouting(EAGER);
        int joined = 0;
        for (int step = 0; step < 40; step++) {
            joined += sprouting
                    .advance(network, flow(network), vegf(FLAT, (x, y) -> y / 100), STEP, new RandomStream(3, 0), step)
                    .joined();
        }
        assertThat(joined).isPositive();
        BloodFlow flow = flow(network);
        double perfusedVein = 0;
        double perfusedSprouts = 0;
        for (int segment = 0; segment < network.segments(); segment++) {
            boolean isVein = network.sprout(segment) == 0 && network.y(network.from(segment)) == 220;
            perfusedVein += isVein && flow.isPerfused(segment) ? network.length(segment) : 0;
            perfusedSprouts += network.sprout(segment) > 0 && flow.isPerfused(segment) ? network.length(segment) : 0;
        }
        assertThat(perfusedVein).isGreaterThan(200);
        assertThat(perfusedSprouts).isGreaterThan(100);
        for (int node = 0; node < network.nodes(); node++) {
            assertThat(network.degree(node)).isPositive();
        }
    }

    @Test
    void sproutsStopAtTheWall() {
        VesselNetwork network = parent(FLAT, 530);
        Sprouting sprouting = new Sprouting(EAGER);
        int stopped = 0;
        for (int step = 0; step < 60; step++) {
            stopped += sprouting
                    .advance(network, flow(network), vegf(FLAT, (x, y) -> y / 100), STEP, new RandomStream(3, 0), step)
                    .stopped();
        }
        assertThat(stopped).isPositive();
        double highest = 0;
        for (int node = 0; node < network.nodes(); node++) {
            assertThat(FLAT.contains(network.x(node), network.y(node), network.z(node)))
                    .isTrue();
            highest = Math.max(highest, network.y(node));
        }
        assertThat(highest).isEqualTo(600);
    }

    @Test
    void aTipThatIsCutOffOrOldGivesUp() {
        Field field = vegf(FLAT, (x, y) -> y / 100);
        VesselNetwork network = parent(FLAT, 70);
        grow(network, field, EAGER, 3, 10);
        int tips = network.growingTips();
        assertThat(tips).isPositive();
        VesselNetwork cut = network.copy();
        for (int segment = 0; segment < cut.segments(); segment++) {
            cut.open(segment, cut.sprout(segment) > 0);
        }
        assertThat(new Sprouting(EAGER).advance(cut, flow(cut), field, STEP, new RandomStream(3, 0), 10))
                .isEqualTo(new Sprouting.Growth(0, 0, tips));
        SproutingRules hasty = new SproutingRules(0.1, 1, 2, 0, 60, 0.5, 60, 0.7, 20, 1, 8);
        assertThat(new Sprouting(hasty)
                        .advance(network, flow(network), field, STEP, new RandomStream(3, 0), 10)
                        .stopped())
                .isEqualTo(tips);
        assertThat(network.growingTips()).isZero();
    }

    @Test
    void moreVegfMeansMorePerfusedWallAndLessMeansLess() {
        VesselBed bed = new VesselBed(8e-5, 8);
        VesselNetwork start = VesselNetwork.generate(BLOCK, bed, 30, 10, new RandomStream(2, 0));
        double before = wall(start, bed);
        double little = wall(remodelled(start, 0.3), bed);
        double much = wall(remodelled(start, 3), bed);
        double blocked = wall(remodelled(start, 0), bed);
        assertThat(little).isGreaterThan(before);
        assertThat(much).isGreaterThan(1.1 * little);
        assertThat(blocked).isLessThan(0.1 * before);
    }

    /// Four days of sprouting and regression with VEGF around the middle of the block.
    private static VesselNetwork remodelled(VesselNetwork start, double level) {
        VesselNetwork network = start.copy();
        Field field = vegf(BLOCK, (x, y) -> level * (1 + Math.exp(-Math.pow((x - 300) / 150, 2))));
        SproutingRules growing = new SproutingRules(0.1, 1, 1, 6e-6, 80, 0.2, 120, 0.7, 20, 4000, 8);
        Sprouting sprouting = new Sprouting(growing);
        Regression regression = new Regression(new RegressionRules(2880, 0, 0.1, 1e5));
        for (int step = 0; step < 48; step++) {
            sprouting.advance(network, flow(network), field, 120, new RandomStream(5, 0), step);
            regression.advance(network, flow(network), field, 120);
        }
        return network;
    }

    private static double wall(VesselNetwork network, VesselBed bed) {
        Perfusion perfusion = new Perfusion(network.grid(), bed);
        perfusion.refresh(network, flow(network));
        double sum = 0;
        for (int voxel = 0; voxel < network.grid().voxels(); voxel++) {
            sum += perfusion.surface(voxel);
        }
        return sum;
    }

    @Test
    void theSameAddressGrowsTheSameVessels() {
        Field field = vegf(BLOCK, (x, y) -> y / 100);
        VesselNetwork first = parent(BLOCK, 70);
        VesselNetwork again = first.copy();
        VesselNetwork other = first.copy();
        grow(first, field, EAGER, 3, 30);
        grow(again, field, EAGER, 3, 15);
        VesselNetwork resumed = again.copy();
        Sprouting sprouting = new Sprouting(EAGER);
        for (int step = 15; step < 30; step++) {
            sprouting.advance(resumed, flow(resumed), field, STEP, new RandomStream(3, 0), step);
        }
        grow(other, field, EAGER, 4, 30);
        assertThat(state(resumed)).isEqualTo(state(first));
        assertThat(state(again)).as("the copy goes on alone").isNotEqualTo(state(first));
        assertThat(state(other)).isNotEqualTo(state(first));
    }

    private static String state(VesselNetwork network) {
        StringBuilder text = new StringBuilder();
        for (int node = 0; node < network.nodes(); node++) {
            text.append(network.nodeId(node))
                    .append(' ')
                    .append(network.x(node))
                    .append(' ');
            text.append(network.y(node)).append(' ').append(network.z(node)).append('\n');
        }
        for (int segment = 0; segment < network.segments(); segment++) {
            text.append(network.id(segment))
                    .append(' ')
                    .append(network.from(segment))
                    .append(' ');
            text.append(network.to(segment))
                    .append(' ')
                    .append(network.sprout(segment))
                    .append('\n');
        }
        return text.toString();
    }

    @Test
    void impossibleRulesAreRefused() {
        assertThat(SproutingRules.around(0.5).speed()).isCloseTo(5.0 / 60, within(1e-15));
        assertThatThrownBy(() -> SproutingRules.around(0)).hasMessageContaining("> 0 in the unit of the field");
        assertThatThrownBy(() -> new SproutingRules(0.1, 1, 0.5, 1, 60, 0.5, 60, 0.7, 20, 1e5, 8))
                .hasMessageContaining("Hill power")
                .hasMessageContaining("0.5");
        assertThatThrownBy(() -> new SproutingRules(0.1, 1, 1, 1, 60, 0.5, 60, 1.7, 20, 1e5, 8))
                .hasMessageContaining("0.0 to 1.0, got 1.7");
        VesselNetwork network = parent(FLAT, 70);
        BloodFlow flow = flow(network);
        Sprouting sprouting = new Sprouting(EAGER);
        assertThatThrownBy(() ->
                        sprouting.advance(network, flow, vegf(BLOCK, (x, y) -> 1), STEP, new RandomStream(1, 1), 0))
                .hasMessageContaining("cannot follow");
        assertThatThrownBy(
                        () -> sprouting.advance(network, flow, vegf(FLAT, (x, y) -> 1), 0, new RandomStream(1, 1), 0))
                .hasMessageContaining("> 0 min");
    }
}

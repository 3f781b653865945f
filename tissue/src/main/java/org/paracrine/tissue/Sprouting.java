package org.paracrine.tissue;

import org.paracrine.numerics.RandomStream;
import org.paracrine.numerics.VoxelGrid;

/// Angiogenesis: new vessels sprout from perfused ones, grow towards VEGF and join others.
///
/// **Start.** On a perfused segment of length L a sprout starts in the time Δt with the probability
/// 1 − exp(−k(c) L Δt), at most one at a time, at a random place; c is the VEGF there and k
/// [SproutingRules#rateAt]. Growing tips and their bases keep others away.
///
/// **Growth.** A tip goes on at constant speed while its VEGF is above the threshold, and waits below it:
///
///     e ← normalised( w e + (1 − w) (b g + (1 − b) ξ) ),   w = exp(−Δt/τ)
///
/// | symbol | here          | meaning                                                             |
/// |--------|---------------|---------------------------------------------------------------------|
/// | e      |               | direction of the tip                                                |
/// | g      | VEGF field    | direction of the gradient in the voxel of the tip                   |
/// | ξ      |               | random direction                                                    |
/// | b, τ   | `bias`, `persistence` |                                                             |
///
/// **End.** A tip that comes near another vessel joins it: a loop that blood can flow through once
/// [BloodFlow] is computed anew. Its own sprout and what lies within two reaches of its base do not count.
/// At the wall of the block, cut off from blood, or after its life, it stops and is left as a blind end
/// ([Regression]).
///
/// A biased and persistent random walk after Anderson & Chaplain 1998, doi:10.1006/bulm.1998.0042, off
/// their lattice; rules of sprouting after Owen et al. 2011, doi:10.1158/0008-5472.CAN-10-2834, and Perfahl
/// et al. 2011, doi:10.1371/journal.pone.0014790. Tips do not branch by themselves, and new vessels keep
/// their diameter.
///
/// Random numbers have the address (segment or sprout, step), so the same vessels grow on any machine.
public final class Sprouting {
    private static final long START = RandomStream.purpose("sprout start");
    private static final long PLACE = RandomStream.purpose("sprout place");
    private static final long TURN = RandomStream.purpose("sprout turn");

    /// A tip grows in strides of at most this length (µm), about an endothelial cell; segments are no longer.
    private static final double STRIDE = 20;
    /// Closer than this to the end of a segment, the end itself is taken (µm): no crumbs.
    private static final double CRUMB = 1;
    /// Reaches around its base in which a tip joins nothing.
    private static final double BASE_REACHES = 2;

    private final SproutingRules rules;

    /// What happened in one call.
    ///
    /// @param started new sprouts
    /// @param joined tips that reached another vessel
    /// @param stopped tips that ended at a wall, without blood or of age
    public record Growth(int started, int joined, int stopped) {}

    public Sprouting(SproutingRules rules) {
        this.rules = rules;
    }

    /// Lets vessels sprout for `minutes`.
    ///
    /// @param flow of the network as it is now; it is out of date afterwards if anything grew
    /// @param vegf in the same block
    /// @param step of the simulation, part of the address of all random numbers
    public Growth advance(
            VesselNetwork network, BloodFlow flow, Field vegf, double minutes, RandomStream random, long step) {
        flow.require(network);
        if (!vegf.grid().equals(network.grid())) {
            throw new IllegalArgumentException(
                    "vessels in " + network.grid() + " cannot follow a field on " + vegf.grid());
        }
        if (!(minutes > 0 && Double.isFinite(minutes))) {
            throw new IllegalArgumentException("vessels grow for a time > 0 min and finite, got " + minutes);
        }
        return new Step(network, flow, vegf, minutes, random, step).growth();
    }

    /// One call; its work space.
    private final class Step {
        private final VesselNetwork network;
        private final Tips tips;
        private final BloodFlow flow;
        private final Field vegf;
        private final VoxelGrid grid;
        private final double minutes;
        private final RandomStream random;
        private final long step;
        private final SegmentBins bins;
        private final double[] at = new double[3];
        private final double[] gradient = new double[3];
        private final double[] chance = new double[3];
        private final double[] heading = new double[3];
        private boolean[] ended = new boolean[0];
        private int joined;
        private int stopped;

        Step(VesselNetwork network, BloodFlow flow, Field vegf, double minutes, RandomStream random, long step) {
            this.network = network;
            this.tips = network.tips();
            this.flow = flow;
            this.vegf = vegf;
            this.grid = network.grid();
            this.minutes = minutes;
            this.random = random;
            this.step = step;
            this.bins = new SegmentBins(network, rules.capture());
        }

        Growth growth() {
            int old = network.segments();
            int before = tips.count();
            for (int segment = 0; segment < old; segment++) {
                if (flow.isPerfused(segment)) {
                    consider(segment);
                }
            }
            int started = tips.count() - before;
            ended = new boolean[tips.count()];
            for (int tip = 0; tip < ended.length; tip++) {
                if (!ended[tip]) {
                    grow(tip);
                }
            }
            tips.remove(ended);
            if (joined > 0) {
                network.remove(new boolean[network.segments()]);
            }
            return new Growth(started, joined, stopped);
        }

        private void consider(int segment) {
            long id = network.id(segment);
            double share = random.uniform(id, step, PLACE);
            double length = network.length(segment);
            place(segment, share);
            double rate = rules.rateAt(vegf.at(grid.indexAt(at[0], at[1], at[2])));
            double none = StrictMath.exp(-rate * length * minutes);
            if (random.uniform(id, step, START) < 1 - none && isAlone()) {
                int base = nodeAt(segment, share, length);
                tips.add(network.newSprout(), base, network.x(base), network.y(base), network.z(base));
            }
        }

        private void place(int segment, double share) {
            int a = network.from(segment);
            int b = network.to(segment);
            at[0] = network.x(a) + share * (network.x(b) - network.x(a));
            at[1] = network.y(a) + share * (network.y(b) - network.y(a));
            at[2] = network.z(a) + share * (network.z(b) - network.z(a));
        }

        private boolean isAlone() {
            for (int tip = 0; tip < tips.count(); tip++) {
                if (toBase(tip, at) < rules.spacing() || toNode(tips.node(tip)) < rules.spacing()) {
                    return false;
                }
            }
            return true;
        }

        private double toBase(int tip, double[] point) {
            return norm(point[0] - tips.base(tip, 0), point[1] - tips.base(tip, 1), point[2] - tips.base(tip, 2));
        }

        private double toNode(int node) {
            return norm(at[0] - network.x(node), at[1] - network.y(node), at[2] - network.z(node));
        }

        /// The node at this share of a segment: one of its ends if that is near, else a new one that cuts it.
        private int nodeAt(int segment, double share, double length) {
            if (share * length < CRUMB) {
                return network.from(segment);
            }
            if ((1 - share) * length < CRUMB) {
                return network.to(segment);
            }
            int node = network.split(segment, share);
            bins.add(network.segments() - 1);
            return node;
        }

        private void grow(int tip) {
            int node = tips.node(tip);
            tips.age(tip, minutes);
            boolean isCutOff = node < flow.nodes() && Double.isNaN(flow.pressure(node));
            if (isCutOff || tips.age(tip) > rules.life()) {
                end(tip);
                return;
            }
            int strides = (int) Math.ceil(rules.speed() * minutes / STRIDE);
            for (int stride = 0; stride < strides && !ended[tip]; stride++) {
                load(tips.node(tip));
                int voxel = grid.indexAt(at[0], at[1], at[2]);
                if (!(vegf.at(voxel) > rules.threshold())) {
                    return;
                }
                turn(tip, voxel, minutes / strides, stride);
                go(tip, rules.speed() * minutes / strides);
            }
        }

        private void end(int tip) {
            ended[tip] = true;
            stopped++;
        }

        private void load(int node) {
            at[0] = network.x(node);
            at[1] = network.y(node);
            at[2] = network.z(node);
        }

        private void turn(int tip, int voxel, double time, int stride) {
            vegf.gradient(voxel, gradient);
            normalise(gradient);
            random.unitVector(tips.sprout(tip), step, TURN + stride, chance);
            if (grid.isFlat()) {
                chance[2] = 0;
                normalise(chance);
            }
            double memory = rules.persistence() == 0 ? 0 : StrictMath.exp(-time / rules.persistence());
            for (int axis = 0; axis < 3; axis++) {
                double wanted = rules.bias() * gradient[axis] + (1 - rules.bias()) * chance[axis];
                heading[axis] = memory * tips.heading(tip, axis) + (1 - memory) * wanted;
            }
            normalise(heading);
            tips.head(tip, heading);
        }

        /// Moves a tip along `heading`, up to the wall, and joins it to what it meets.
        private void go(int tip, double length) {
            double free = free(length);
            double x = within(at[0] + free * heading[0], grid.x0(), grid.sizeX());
            double y = within(at[1] + free * heading[1], grid.y0(), grid.sizeY());
            double z = within(at[2] + free * heading[2], grid.z0(), grid.sizeZ());
            boolean hasMoved = norm(x - at[0], y - at[1], z - at[2]) > 0;
            if (hasMoved) {
                lengthen(tip, x, y, z, free);
                join(tip);
            }
            if (!ended[tip] && free < length) {
                end(tip);
            }
        }

        /// How far the way is free up to the wall (µm), at most `length`.
        private double free(double length) {
            double free = toWall(at[0] - grid.x0(), heading[0], grid.sizeX(), length);
            free = toWall(at[1] - grid.y0(), heading[1], grid.sizeY(), free);
            return toWall(at[2] - grid.z0(), heading[2], grid.sizeZ(), free);
        }

        private static double toWall(double offset, double direction, double side, double length) {
            double end = offset + length * direction;
            if (end >= 0 && end <= side) {
                return length;
            }
            return Math.max(0, ((end < 0 ? 0 : side) - offset) / direction);
        }

        private static double within(double coordinate, double low, double side) {
            return Math.clamp(coordinate, low, low + side);
        }

        private void lengthen(int tip, double x, double y, double z, double by) {
            int segment = tips.segment(tip);
            int node = tips.node(tip);
            boolean isShort =
                    segment != Tips.NONE && network.degree(node) == 1 && network.length(segment) + by <= STRIDE;
            if (isShort) {
                network.moveNode(node, x, y, z);
            } else {
                int ahead = network.addNode(x, y, z);
                segment = network.addSegment(node, ahead, rules.diameter(), tips.sprout(tip), network.nextSegment());
                tips.move(tip, ahead, segment);
            }
            bins.add(segment);
        }

        private void join(int tip) {
            load(tips.node(tip));
            int nearest = Tips.NONE;
            double least = rules.capture();
            double share = 0;
            for (int entry = bins.first(at[0], at[1], at[2]); entry >= 0; entry = bins.next(entry)) {
                int segment = bins.segment(entry);
                if (network.sprout(segment) != tips.sprout(tip)) {
                    double foot = foot(segment);
                    double away = awayFrom(segment, foot);
                    boolean isNearer = away < least || (away == least && nearest >= 0 && segment < nearest);
                    if (isNearer && isBeyondBase(tip, segment, foot)) {
                        nearest = segment;
                        least = away;
                        share = foot;
                    }
                }
            }
            if (nearest >= 0) {
                tie(tip, nearest, share);
            }
        }

        /// Where a segment is nearest to the point `at`, as a share of its way.
        private double foot(int segment) {
            int a = network.from(segment);
            int b = network.to(segment);
            double dx = network.x(b) - network.x(a);
            double dy = network.y(b) - network.y(a);
            double dz = network.z(b) - network.z(a);
            double along = (at[0] - network.x(a)) * dx + (at[1] - network.y(a)) * dy + (at[2] - network.z(a)) * dz;
            return Math.clamp(along / (dx * dx + dy * dy + dz * dz), 0, 1);
        }

        private double awayFrom(int segment, double share) {
            int a = network.from(segment);
            int b = network.to(segment);
            return norm(
                    network.x(a) + share * (network.x(b) - network.x(a)) - at[0],
                    network.y(a) + share * (network.y(b) - network.y(a)) - at[1],
                    network.z(a) + share * (network.z(b) - network.z(a)) - at[2]);
        }

        private boolean isBeyondBase(int tip, int segment, double share) {
            int a = network.from(segment);
            int b = network.to(segment);
            double away = norm(
                    network.x(a) + share * (network.x(b) - network.x(a)) - tips.base(tip, 0),
                    network.y(a) + share * (network.y(b) - network.y(a)) - tips.base(tip, 1),
                    network.z(a) + share * (network.z(b) - network.z(a)) - tips.base(tip, 2));
            return away > BASE_REACHES * rules.capture();
        }

        /// Ties the last segment of a tip to a vessel; the tip is no more, nor is the one that it met.
        private void tie(int tip, int vessel, double share) {
            int last = tips.segment(tip);
            int start = network.from(last);
            place(vessel, share);
            if (toNode(start) < VesselNetwork.MERGING) {
                return;
            }
            int node = nodeAt(vessel, share, network.length(vessel));
            int met = tips.on(node);
            if (met >= 0 && met < ended.length) {
                ended[met] = true;
            }
            network.retie(last, node);
            bins.add(last);
            ended[tip] = true;
            joined++;
        }

        private void normalise(double[] vector) {
            double norm = norm(vector[0], vector[1], vector[2]);
            if (norm > 0) {
                vector[0] /= norm;
                vector[1] /= norm;
                vector[2] /= norm;
            }
        }

        private static double norm(double x, double y, double z) {
            return Math.sqrt(x * x + y * y + z * z);
        }
    }
}

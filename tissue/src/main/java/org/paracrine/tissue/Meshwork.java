package org.paracrine.tissue;

import java.util.Arrays;
import org.paracrine.numerics.Crew;
import org.paracrine.numerics.RandomStream;
import org.paracrine.numerics.VoxelGrid;

/// Makes a random capillary meshwork with a wanted length.
///
/// 1. Points are spread evenly and at random in the block ([Scatter]).
/// 2. Two points are joined if no third is nearer to both than they are to each other: the relative
///    neighbourhood graph (Toussaint 1980, doi:10.1016/0031-3203(80)90066-7). It is connected, has no
///    direction of its own, and about three vessels meet at a point, as in capillary beds. A blind end is
///    joined to its next neighbour too.
/// 3. Inlets are spread on the face at low x, outlets on the face at high x, one for every 4 × 4 distances
///    of points, each joined to the point nearest to it.
/// 4. What would carry no blood is taken away.
/// 5. Steps 1 to 4 are repeated with more or fewer points until the length is just above the target; then
///    all points move towards the mean of their neighbours by the share that makes the length right.
///
/// In a block all directions are alike and profiles per area of a section are half the length per volume,
/// as [VesselBed] has it. In a flat grid the vessels run in the plane: a section across it meets 2/π of the
/// length per volume, not half, while length and surface per volume are those of the bed. The shape is
/// assumed, not measured; tumour vessels are more tortuous and more uneven.
final class Meshwork {
    private static final long POINTS = RandomStream.purpose("vessel meshwork points");
    private static final long INLETS = RandomStream.purpose("vessel meshwork inlets");
    private static final long OUTLETS = RandomStream.purpose("vessel meshwork outlets");

    /// Flows below this share of the largest are rounding: no blood passes. Loops that hang on one node
    /// have none.
    private static final double NO_FLOW = 1e-9;
    /// Pairs further apart than so many distances of points are hardly ever neighbours.
    private static final double REACH = 2.5;
    /// Length over (points × their distance) at the first try; only the number of tries depends on it.
    private static final double FIRST_GUESS = 1.3;
    /// Tries aim here: the last step can only shorten.
    private static final double AIM = 1.03;
    /// A length within this share above the target needs no further try.
    private static final double CLOSE = 0.08;

    private static final int TRIES = 30;
    /// Distance of inlets over distance of points.
    private static final double INLET_SPACING = 4;
    /// The last step goes at most half of the way to the mean of the neighbours at once.
    private static final double LARGEST_SHIFT = 0.5;

    private static final int SHIFTS = 40;
    private static final int HALVINGS = 50;
    /// The length is right within this share.
    private static final double PRECISION = 1e-6;
    /// Above this many points arrays and time run out.
    private static final double MOST_POINTS = 5e6;

    private final VoxelGrid grid;
    private final VesselBed target;
    private final double arterial;
    private final double venous;
    private final RandomStream random;
    private final double[] low;
    private final double[] high;
    private final double[] sides;

    Meshwork(VoxelGrid grid, VesselBed target, double arterial, double venous, RandomStream random) {
        if (!(arterial > venous && Double.isFinite(arterial - venous))) {
            throw new IllegalArgumentException("blood flows from the arterial to the venous face only if the arterial"
                    + " pressure is above the venous one, got " + arterial + " and " + venous + " mmHg");
        }
        this.grid = grid;
        this.target = target;
        this.arterial = arterial;
        this.venous = venous;
        this.random = random;
        double z = grid.isFlat() ? grid.centreZ(0) : grid.z0();
        this.low = new double[] {grid.x0(), grid.y0(), z};
        this.high = new double[] {
            grid.x0() + grid.sizeX(), grid.y0() + grid.sizeY(), grid.isFlat() ? z : grid.z0() + grid.sizeZ()
        };
        this.sides = new double[] {high[0] - low[0], high[1] - low[1], high[2] - low[2]};
    }

    VesselNetwork network() {
        double length = target.lengthPerVolume() * grid.volume();
        if (length < grid.sizeX()) {
            throw tooSmall(length);
        }
        VesselNetwork network = search(length);
        return shorten(network, length);
    }

    private IllegalArgumentException tooSmall(double length) {
        return new IllegalArgumentException("a block of " + grid.sizeX() + " × " + grid.sizeY() + " × " + grid.sizeZ()
                + " µm with " + target.density() + " vessels/µm² holds " + length
                + " µm of vessel, too little to cross it from end to end (" + grid.sizeX()
                + " µm) and branch; take a larger block or a higher density, or spread the vessels evenly");
    }

    /// The network with the least length that is not below the wanted one, of all that were tried.
    private VesselNetwork search(double length) {
        int dimension = grid.isFlat() ? 2 : 3;
        double volume = Math.max(sides[0], 1) * Math.max(sides[1], 1) * (grid.isFlat() ? 1 : sides[2]);
        double power = (double) dimension / (dimension - 1);
        double guess = Math.pow(length / (FIRST_GUESS * Math.pow(volume, 1.0 / dimension)), power);
        if (guess > MOST_POINTS) {
            throw new IllegalArgumentException("vessels of " + length + " µm in all would have about " + guess
                    + " branches, more than " + MOST_POINTS
                    + "; draw vessels in a smaller block, or spread them evenly");
        }
        VesselNetwork best = null;
        double least = Double.POSITIVE_INFINITY;
        int count = Math.max(1, (int) guess);
        for (int attempt = 0; attempt < TRIES && least > (1 + CLOSE) * length; attempt++) {
            VesselNetwork tried = mesh(count);
            double reached = tried.length();
            if (reached >= length && reached < least) {
                best = tried;
                least = reached;
            }
            int next = (int) Math.round(count * Math.pow(AIM * length / Math.max(reached, grid.sizeX()), power));
            count = next != count ? Math.max(1, next) : reached < length ? count + 1 : Math.max(1, count - 1);
        }
        if (best == null) {
            throw tooSmall(length);
        }
        return best;
    }

    private VesselNetwork mesh(int count) {
        double spacing = Scatter.spacing(sides, count);
        double[] points = Scatter.points(low, high, count, random, POINTS);
        VesselNetwork network = new VesselNetwork(grid);
        for (int point = 0; point < count; point++) {
            network.addNode(points[3 * point], points[3 * point + 1], points[3 * point + 2]);
        }
        Neighbourhood near = new Neighbourhood(points, spacing);
        joinFace(network, near, low[0], arterial, spacing, INLETS);
        joinFace(network, near, high[0], venous, spacing, OUTLETS);
        joinNeighbours(network, near, points, REACH * spacing);
        joinBlindEnds(network, near, points, REACH * spacing);
        removeStill(network);
        return network;
    }

    private void joinFace(
            VesselNetwork network, Neighbourhood near, double x, double pressure, double spacing, long purpose) {
        double across = INLET_SPACING * spacing;
        double wide = Math.max(1, sides[1] / across) * Math.max(1, sides[2] / across);
        int count = (int) Math.round(wide);
        double[] points = Scatter.points(
                new double[] {x, low[1], low[2]}, new double[] {x, high[1], high[2]}, count, random, purpose);
        for (int point = 0; point < count; point++) {
            double y = points[3 * point + 1];
            double z = points[3 * point + 2];
            int node = network.addNode(x, y, z);
            network.hold(node, pressure);
            network.addSegment(node, near.nearest(x, y, z), target.diameter());
        }
    }

    private void joinNeighbours(VesselNetwork network, Neighbourhood near, double[] points, double radius) {
        for (int point = 0; point < points.length / 3; point++) {
            int found = near.find(points[3 * point], points[3 * point + 1], points[3 * point + 2], radius);
            for (int place = 1; place < found; place++) {
                int other = near.found(place);
                if (other > point && isFree(near, place)) {
                    network.addSegment(point, other, target.diameter());
                }
            }
        }
    }

    /// True if none of the points found before this one is as near to it as the place of the search is.
    private static boolean isFree(Neighbourhood near, int place) {
        for (int earlier = 1; earlier < place; earlier++) {
            if (near.between(near.found(earlier), near.found(place)) < near.distance(place)) {
                return false;
            }
        }
        return true;
    }

    private void joinBlindEnds(VesselNetwork network, Neighbourhood near, double[] points, double radius) {
        int[] partner = new int[network.nodes()];
        for (int segment = 0; segment < network.segments(); segment++) {
            partner[network.from(segment)] = network.to(segment);
            partner[network.to(segment)] = network.from(segment);
        }
        for (int point = 0; point < points.length / 3; point++) {
            if (network.degree(point) == 1) {
                int found = near.find(points[3 * point], points[3 * point + 1], points[3 * point + 2], radius);
                int place = found > 1 && near.found(1) == partner[point] ? 2 : 1;
                if (place < found) {
                    network.addSegment(point, near.found(place), target.diameter());
                }
            }
        }
    }

    private static void removeStill(VesselNetwork network) {
        BloodFlow flow = BloodFlow.of(network, new Viscosity.Constant(Viscosity.MILLIPASCAL_SECOND), Crew.alone());
        double most = 0;
        for (int segment = 0; segment < network.segments(); segment++) {
            most = Math.max(most, Math.abs(flow.flow(segment)));
        }
        boolean[] doomed = new boolean[network.segments()];
        for (int segment = 0; segment < doomed.length; segment++) {
            doomed[segment] = !(Math.abs(flow.flow(segment)) > NO_FLOW * most);
        }
        network.remove(doomed);
    }

    private VesselNetwork shorten(VesselNetwork network, double length) {
        for (int shift = 0; shift < SHIFTS; shift++) {
            Means means = new Means(network);
            if (means.length(LARGEST_SHIFT) > length) {
                means.move(LARGEST_SHIFT);
            } else {
                means.move(share(means, length));
                return network;
            }
        }
        if (network.length() > (1 + PRECISION) * length) {
            throw tooSmall(length);
        }
        return network;
    }

    private static double share(Means means, double length) {
        double least = 0;
        double most = LARGEST_SHIFT;
        for (int halving = 0; halving < HALVINGS; halving++) {
            double middle = (least + most) / 2;
            if (means.length(middle) > length) {
                least = middle;
            } else {
                most = middle;
            }
        }
        return most;
    }

    /// The mean places of the neighbours of every node; held nodes stay.
    private static final class Means {
        private final VesselNetwork network;
        private final double[] shift;

        Means(VesselNetwork network) {
            this.network = network;
            this.shift = new double[3 * network.nodes()];
            for (int segment = 0; segment < network.segments(); segment++) {
                pull(network.from(segment), network.to(segment));
                pull(network.to(segment), network.from(segment));
            }
            for (int node = 0; node < network.nodes(); node++) {
                if (network.isHeld(node)) {
                    Arrays.fill(shift, 3 * node, 3 * node + 3, 0);
                }
            }
        }

        private void pull(int node, int neighbour) {
            double weight = 1.0 / network.degree(node);
            shift[3 * node] += weight * (network.x(neighbour) - network.x(node));
            shift[3 * node + 1] += weight * (network.y(neighbour) - network.y(node));
            shift[3 * node + 2] += weight * (network.z(neighbour) - network.z(node));
        }

        /// Length of all segments after all nodes have gone this share of the way.
        double length(double share) {
            double sum = 0;
            for (int segment = 0; segment < network.segments(); segment++) {
                int a = network.from(segment);
                int b = network.to(segment);
                double dx = network.x(b) - network.x(a) + share * (shift[3 * b] - shift[3 * a]);
                double dy = network.y(b) - network.y(a) + share * (shift[3 * b + 1] - shift[3 * a + 1]);
                double dz = network.z(b) - network.z(a) + share * (shift[3 * b + 2] - shift[3 * a + 2]);
                sum += Math.sqrt(dx * dx + dy * dy + dz * dz);
            }
            return sum;
        }

        void move(double share) {
            for (int node = 0; node < network.nodes(); node++) {
                network.moveNode(
                        node,
                        network.x(node) + share * shift[3 * node],
                        network.y(node) + share * shift[3 * node + 1],
                        network.z(node) + share * shift[3 * node + 2]);
            }
        }
    }
}

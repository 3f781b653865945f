package org.paracrine.tissue;

import java.util.Arrays;
import java.util.List;
import org.paracrine.numerics.RandomStream;
import org.paracrine.numerics.VoxelGrid;

/// Vessels drawn one by one: straight segments between nodes, inside one block of tissue.
///
/// | of a node  | unit | meaning                                                                    |
/// |------------|------|----------------------------------------------------------------------------|
/// | `x`,`y`,`z`| µm   | position                                                                   |
/// | `held`     | mmHg | blood pressure of an inlet or outlet; [Vessel#FREE] elsewhere              |
///
/// | of a segment | unit | meaning                                                                  |
/// |--------------|------|--------------------------------------------------------------------------|
/// | `diameter`   | µm   | inside                                                                   |
/// | `isOpen`     |      | false while it is pressed shut                                           |
/// | `age`        | min  | since it was made                                                        |
/// | `idle`       | min  | since it was last of use ([Regression])                                  |
///
/// Dense indices (`node`, `segment`) move when vessels are removed, their order stays; `nodeId` and `id`
/// last and are never used again. A segment runs from `from` to `to`: a flow in this direction counts as
/// positive. Not for use by two threads at once.
public final class VesselNetwork {
    /// End points closer than this are one node (µm): below the resolution of any microscope.
    public static final double MERGING = 0.1;

    private final VoxelGrid grid;
    private final Tips tips;
    private int nodes;
    private double[] x = new double[0];
    private double[] y = new double[0];
    private double[] z = new double[0];
    private double[] held = new double[0];
    private int[] degree = new int[0];
    private long[] nodeId = new long[0];
    private int segments;
    private int[] from = new int[0];
    private int[] to = new int[0];
    private double[] diameter = new double[0];
    private double[] age = new double[0];
    private double[] idle = new double[0];
    private boolean[] open = new boolean[0];
    private long[] id = new long[0];
    private long[] sprout = new long[0];
    private long nextNode;
    private long nextSegment;
    private long nextSprout = 1;
    private long changes;

    /// No vessels yet.
    public VesselNetwork(VoxelGrid grid) {
        this.grid = grid;
        this.tips = new Tips();
    }

    private VesselNetwork(VesselNetwork other) {
        this.grid = other.grid;
        this.tips = other.tips.copy();
        this.nodes = other.nodes;
        this.x = other.x.clone();
        this.y = other.y.clone();
        this.z = other.z.clone();
        this.held = other.held.clone();
        this.degree = other.degree.clone();
        this.nodeId = other.nodeId.clone();
        this.segments = other.segments;
        this.from = other.from.clone();
        this.to = other.to.clone();
        this.diameter = other.diameter.clone();
        this.age = other.age.clone();
        this.idle = other.idle.clone();
        this.open = other.open.clone();
        this.id = other.id.clone();
        this.sprout = other.sprout.clone();
        this.nextNode = other.nextNode;
        this.nextSegment = other.nextSegment;
        this.nextSprout = other.nextSprout;
        this.changes = other.changes;
    }

    /// A network of these vessels; ends closer than [#MERGING] are joined.
    ///
    /// @throws IllegalArgumentException with all that is wrong, a line each
    public static VesselNetwork of(VoxelGrid grid, List<Vessel> vessels) {
        return Joining.join(
                grid, vessels, index -> "vessel " + vessels.get(index).id());
    }

    /// A random meshwork of equal vessels with the length per volume of a bed, from an arterial face (low
    /// x) to a venous one (high x); see [Meshwork].
    ///
    /// @param arterial blood pressure held at the inlets (mmHg)
    /// @param venous blood pressure held at the outlets (mmHg), below `arterial`
    /// @throws IllegalArgumentException if the block is too small for vessels of this density
    public static VesselNetwork generate(
            VoxelGrid grid, VesselBed target, double arterial, double venous, RandomStream random) {
        return new Meshwork(grid, target, arterial, venous, random).network();
    }

    public VoxelGrid grid() {
        return grid;
    }

    public int nodes() {
        return nodes;
    }

    public double x(int node) {
        return x[node];
    }

    public double y(int node) {
        return y[node];
    }

    public double z(int node) {
        return z[node];
    }

    /// Held blood pressure (mmHg), or [Vessel#FREE].
    public double held(int node) {
        return held[node];
    }

    public boolean isHeld(int node) {
        return !Double.isNaN(held[node]);
    }

    /// Segments that end here.
    public int degree(int node) {
        return degree[node];
    }

    /// The number of a node that lasts.
    public long nodeId(int node) {
        return nodeId[node];
    }

    public int segments() {
        return segments;
    }

    public int from(int segment) {
        return from[segment];
    }

    public int to(int segment) {
        return to[segment];
    }

    public double diameter(int segment) {
        return diameter[segment];
    }

    public boolean isOpen(int segment) {
        return open[segment];
    }

    /// Time since the segment was made (min).
    public double age(int segment) {
        return age[segment];
    }

    /// Time since the segment was last of use (min).
    public double idle(int segment) {
        return idle[segment];
    }

    /// The number of a segment that lasts.
    public long id(int segment) {
        return id[segment];
    }

    /// The sprout that made the segment; 0 for vessels that were there from the start.
    public long sprout(int segment) {
        return sprout[segment];
    }

    /// Length of a segment (µm).
    public double length(int segment) {
        double dx = x[to[segment]] - x[from[segment]];
        double dy = y[to[segment]] - y[from[segment]];
        double dz = z[to[segment]] - z[from[segment]];
        return Math.sqrt(dx * dx + dy * dy + dz * dz);
    }

    /// Length of all segments (µm), open or not.
    public double length() {
        double sum = 0;
        for (int segment = 0; segment < segments; segment++) {
            sum += length(segment);
        }
        return sum;
    }

    /// Sprouts that are growing now.
    public int growingTips() {
        return tips.count();
    }

    /// Goes up with every change of shape, pressure or opening: what was computed before is out of date.
    public long changes() {
        return changes;
    }

    /// Adds a node and gives its index.
    ///
    /// @throws IllegalArgumentException if it lies outside the block
    public int addNode(double atX, double atY, double atZ) {
        if (!grid.contains(atX, atY, atZ)) {
            throw new IllegalArgumentException("a node of a vessel at (" + atX + ", " + atY + ", " + atZ
                    + ") µm lies outside the block, which reaches from (" + grid.x0() + ", " + grid.y0() + ", "
                    + grid.z0() + ") to (" + (grid.x0() + grid.sizeX()) + ", " + (grid.y0() + grid.sizeY()) + ", "
                    + (grid.z0() + grid.sizeZ()) + ") µm");
        }
        makeRoomForNode();
        x[nodes] = atX;
        y[nodes] = atY;
        z[nodes] = atZ;
        held[nodes] = Vessel.FREE;
        degree[nodes] = 0;
        nodeId[nodes] = nextNode++;
        changes++;
        return nodes++;
    }

    /// Holds the blood pressure of a node (mmHg): an inlet or an outlet.
    public void hold(int node, double pressure) {
        if (!Double.isFinite(pressure)) {
            throw new IllegalArgumentException("a held blood pressure must be finite, got " + pressure + " mmHg");
        }
        held[requireNode(node)] = pressure;
        changes++;
    }

    /// Adds an open segment and gives its index.
    public int addSegment(int fromNode, int toNode, double width) {
        return addSegment(fromNode, toNode, width, 0, nextSegment);
    }

    int addSegment(int fromNode, int toNode, double width, long ofSprout, long number) {
        requireNode(fromNode);
        requireNode(toNode);
        if (!(width > 0 && Double.isFinite(width))) {
            throw new IllegalArgumentException("the diameter of a vessel must be finite and > 0 µm, got " + width);
        }
        makeRoomForSegment();
        from[segments] = fromNode;
        to[segments] = toNode;
        if (!(length(segments) > 0)) {
            throw new IllegalArgumentException("a vessel from node " + fromNode + " to node " + toNode
                    + " has no length; both lie at (" + x[fromNode] + ", " + y[fromNode] + ", " + z[fromNode] + ") µm");
        }
        diameter[segments] = width;
        age[segments] = 0;
        idle[segments] = 0;
        open[segments] = true;
        id[segments] = number;
        sprout[segments] = ofSprout;
        nextSegment = Math.max(nextSegment, number + 1);
        degree[fromNode]++;
        degree[toNode]++;
        changes++;
        return segments++;
    }

    long nextSegment() {
        return nextSegment;
    }

    long newSprout() {
        return nextSprout++;
    }

    Tips tips() {
        return tips;
    }

    /// Presses a segment shut or opens it again.
    public void open(int segment, boolean isOpen) {
        if (open[segment] != isOpen) {
            open[segment] = isOpen;
            changes++;
        }
    }

    /// Presses segments shut where the tissue around outweighs the blood inside, and opens the others.
    ///
    /// A segment is shut while p_outside − p_blood > `threshold`. Both are means along it. A segment that
    /// is shut has the mean of the pressures at its two ends, if only one end is in touch with blood that
    /// one's, else 0: so a lone squeezed vessel stays shut until the tissue gives way.
    ///
    /// @param outside pressure of the tissue per voxel (mmHg): of its fluid, its solid part or both, as the
    ///     caller models it. In tumours the solid stress closes vessels (10 to 100 mmHg,
    ///     doi:10.1073/pnas.1213353109); the pressure of the fluid stays near that of the blood in the
    ///     vessels.
    /// @param threshold pressure difference that a vessel wall withstands (mmHg), at least 0
    /// @return how many segments changed
    public int collapse(BloodFlow flow, double[] outside, double threshold) {
        flow.require(this);
        if (!(threshold >= 0 && Double.isFinite(threshold))) {
            throw new IllegalArgumentException(
                    "the pressure difference that closes a vessel must be finite and >= 0" + " mmHg, got " + threshold);
        }
        if (outside.length != grid.voxels()) {
            throw new IllegalArgumentException("pressures outside of vessels in " + outside.length
                    + " voxels do not fit a block of " + grid.voxels());
        }
        Clipping clipping = new Clipping(grid);
        int changed = 0;
        for (int segment = 0; segment < segments; segment++) {
            double around = clipping.mean(this, segment, outside);
            double blood = flow.pressureIn(segment);
            boolean isWide = !(around - (Double.isNaN(blood) ? 0 : blood) > threshold);
            changed += isWide == open[segment] ? 0 : 1;
            open(segment, isWide);
        }
        return changed;
    }

    /// Makes every vessel at least so old (min): those that were there before the simulation began.
    public void ripen(double minutes) {
        for (int segment = 0; segment < segments; segment++) {
            age[segment] = Math.max(age[segment], minutes);
        }
    }

    /// Adds to the age of a segment, and to its idle time or sets that back to 0.
    void pass(int segment, double minutes, boolean isOfUse) {
        age[segment] += minutes;
        idle[segment] = isOfUse ? 0 : idle[segment] + minutes;
    }

    void moveNode(int node, double atX, double atY, double atZ) {
        x[node] = atX;
        y[node] = atY;
        z[node] = atZ;
        changes++;
    }

    /// Cuts a segment at `share` of its way; it keeps the near part, the far part is a new segment, the
    /// last one.
    ///
    /// @return the node between the two
    int split(int segment, double share) {
        int a = from[segment];
        int b = to[segment];
        int middle = addNode(x[a] + share * (x[b] - x[a]), y[a] + share * (y[b] - y[a]), z[a] + share * (z[b] - z[a]));
        int far = addSegment(middle, b, diameter[segment], sprout[segment], nextSegment);
        age[far] = age[segment];
        idle[far] = idle[segment];
        open[far] = open[segment];
        to[segment] = middle;
        degree[b]--;
        degree[middle]++;
        tips.cut(segment, far, b);
        return middle;
    }

    /// Takes the far end of a segment from its node and ties it to another.
    void retie(int segment, int node) {
        degree[to[segment]]--;
        to[segment] = node;
        degree[node]++;
        changes++;
    }

    /// Removes the segments marked in `doomed`, and all nodes without segments; the others keep their order.
    void remove(boolean[] doomed) {
        int[] segmentPlace = new int[segments];
        int kept = 0;
        for (int segment = 0; segment < segments; segment++) {
            segmentPlace[segment] = doomed[segment] ? -1 : kept++;
            if (doomed[segment]) {
                degree[from[segment]]--;
                degree[to[segment]]--;
            }
        }
        int[] nodePlace = removeLoneNodes();
        tips.renumber(nodePlace, segmentPlace);
        for (int segment = 0; segment < segments; segment++) {
            if (segmentPlace[segment] >= 0) {
                shiftSegment(segment, segmentPlace[segment], nodePlace);
            }
        }
        segments = kept;
        changes++;
    }

    private void shiftSegment(int segment, int place, int[] nodePlace) {
        from[place] = nodePlace[from[segment]];
        to[place] = nodePlace[to[segment]];
        diameter[place] = diameter[segment];
        age[place] = age[segment];
        idle[place] = idle[segment];
        open[place] = open[segment];
        id[place] = id[segment];
        sprout[place] = sprout[segment];
    }

    private int[] removeLoneNodes() {
        int[] place = new int[nodes];
        int kept = 0;
        for (int node = 0; node < nodes; node++) {
            place[node] = degree[node] == 0 ? -1 : kept;
            if (degree[node] > 0) {
                x[kept] = x[node];
                y[kept] = y[node];
                z[kept] = z[node];
                held[kept] = held[node];
                degree[kept] = degree[node];
                nodeId[kept] = nodeId[node];
                kept++;
            }
        }
        nodes = kept;
        return place;
    }

    private int requireNode(int node) {
        if (node < 0 || node >= nodes) {
            throw new IllegalArgumentException("there is no node " + node + " among the " + nodes + " of the vessels");
        }
        return node;
    }

    private void makeRoomForNode() {
        if (nodes == x.length) {
            int room = Math.max(16, 2 * nodes);
            x = Arrays.copyOf(x, room);
            y = Arrays.copyOf(y, room);
            z = Arrays.copyOf(z, room);
            held = Arrays.copyOf(held, room);
            degree = Arrays.copyOf(degree, room);
            nodeId = Arrays.copyOf(nodeId, room);
        }
    }

    private void makeRoomForSegment() {
        if (segments == from.length) {
            int room = Math.max(16, 2 * segments);
            from = Arrays.copyOf(from, room);
            to = Arrays.copyOf(to, room);
            diameter = Arrays.copyOf(diameter, room);
            age = Arrays.copyOf(age, room);
            idle = Arrays.copyOf(idle, room);
            open = Arrays.copyOf(open, room);
            id = Arrays.copyOf(id, room);
            sprout = Arrays.copyOf(sprout, room);
        }
    }

    /// A network of its own in the same state.
    public VesselNetwork copy() {
        return new VesselNetwork(this);
    }
}

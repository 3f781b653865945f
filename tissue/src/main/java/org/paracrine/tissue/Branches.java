package org.paracrine.tissue;

import java.util.Arrays;

/// Who is joined to whom by open segments, and a tree over all nodes that blood can reach from held
/// pressures.
final class Branches {
    private static final int NONE = -1;
    /// In place of a segment: not reached by the tree.
    private static final int UNREACHED = -2;

    private final VesselNetwork network;
    private final int[] start;
    private final int[] incident;
    private final int[] toRoot;
    private final int[] order;
    private int reached;

    Branches(VesselNetwork network) {
        this.network = network;
        this.start = new int[network.nodes() + 1];
        this.incident = new int[2 * network.segments()];
        this.toRoot = new int[network.nodes()];
        this.order = new int[network.nodes()];
        list();
        climb();
    }

    private void list() {
        for (int segment = 0; segment < network.segments(); segment++) {
            if (network.isOpen(segment)) {
                start[network.from(segment) + 1]++;
                start[network.to(segment) + 1]++;
            }
        }
        for (int node = 0; node < network.nodes(); node++) {
            start[node + 1] += start[node];
        }
        int[] next = Arrays.copyOf(start, network.nodes());
        for (int segment = 0; segment < network.segments(); segment++) {
            if (network.isOpen(segment)) {
                incident[next[network.from(segment)]++] = segment;
                incident[next[network.to(segment)]++] = segment;
            }
        }
    }

    /// Breadth first from all held nodes.
    private void climb() {
        Arrays.fill(toRoot, UNREACHED);
        for (int node = 0; node < network.nodes(); node++) {
            if (network.isHeld(node)) {
                toRoot[node] = NONE;
                order[reached++] = node;
            }
        }
        for (int place = 0; place < reached; place++) {
            int node = order[place];
            for (int index = start[node]; index < start[node + 1]; index++) {
                int other = other(incident[index], node);
                if (toRoot[other] == UNREACHED) {
                    toRoot[other] = incident[index];
                    order[reached++] = other;
                }
            }
        }
    }

    private int other(int segment, int node) {
        return network.from(segment) == node ? network.to(segment) : network.from(segment);
    }

    /// Nodes that blood can reach.
    int reached() {
        return reached;
    }

    /// The reached node number `place`, roots first.
    int node(int place) {
        return order[place];
    }

    boolean isReached(int node) {
        return toRoot[node] != UNREACHED;
    }

    /// The segment towards the root of a reached node; -1 for a root.
    int toRoot(int node) {
        return toRoot[node];
    }

    /// Open segments of a node: places `first` (inclusive) to `last` (exclusive) of [#segment].
    int first(int node) {
        return start[node];
    }

    int last(int node) {
        return start[node + 1];
    }

    int segment(int place) {
        return incident[place];
    }
}

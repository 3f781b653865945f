package org.paracrine.tissue;

import java.util.Arrays;

/// A vessel network as few resistors: blind branches left away, and segments in a row taken for one.
///
/// What is left are the nodes where three or more vessels on the way of blood meet and those whose pressure
/// is held, and chains of segments between them. A chain has the sum of the resistances of its segments.
final class Chains {
    private final VesselNetwork network;
    private final Branches branches;
    private final int[] degree;
    private final boolean[] isDone;
    private final int[] blindNode;
    private final int[] blindSegment;
    private int blind;
    private final int[] walk;
    private final int[] begin;
    private final int[] first;
    private final int[] last;
    private final double[] resistance;
    private int count;

    Chains(VesselNetwork network, Branches branches, double[] conductance) {
        this.network = network;
        this.branches = branches;
        this.degree = new int[network.nodes()];
        this.isDone = new boolean[network.segments()];
        this.blindNode = new int[network.nodes()];
        this.blindSegment = new int[network.nodes()];
        this.walk = new int[network.segments()];
        this.begin = new int[network.segments() + 1];
        this.first = new int[network.segments()];
        this.last = new int[network.segments()];
        this.resistance = new double[network.segments()];
        trim();
        for (int node = 0; node < degree.length; node++) {
            if (isKnot(node)) {
                for (int place = branches.first(node); place < branches.last(node); place++) {
                    if (!isDone[branches.segment(place)]) {
                        follow(node, branches.segment(place), conductance);
                    }
                }
            }
        }
    }

    /// Takes away free ends again and again; [#blindNode] becomes the queue.
    private void trim() {
        int waiting = 0;
        for (int node = 0; node < degree.length; node++) {
            degree[node] = branches.last(node) - branches.first(node);
            if (isEnd(node)) {
                blindNode[waiting++] = node;
            }
        }
        for (; blind < waiting; blind++) {
            int node = blindNode[blind];
            int segment = onward(node, -1);
            int other = other(segment, node);
            blindSegment[blind] = segment;
            isDone[segment] = true;
            degree[node]--;
            degree[other]--;
            if (isEnd(other)) {
                blindNode[waiting++] = other;
            }
        }
    }

    private boolean isEnd(int node) {
        return degree[node] == 1 && branches.isReached(node) && !network.isHeld(node);
    }

    private void follow(int from, int along, double[] conductance) {
        int node = from;
        int segment = along;
        int end = begin[count];
        double sum = 0;
        do {
            isDone[segment] = true;
            walk[end++] = segment;
            sum += 1 / conductance[segment];
            node = other(segment, node);
            segment = isKnot(node) ? segment : onward(node, segment);
        } while (!isKnot(node));
        first[count] = from;
        last[count] = node;
        resistance[count] = sum;
        begin[++count] = end;
    }

    /// A segment of the node that is not done and is not `not`.
    private int onward(int node, int not) {
        for (int place = branches.first(node); place < branches.last(node); place++) {
            int segment = branches.segment(place);
            if (segment != not && !isDone[segment]) {
                return segment;
            }
        }
        throw new IllegalStateException("node " + node + " of the vessels has no way on");
    }

    private int other(int segment, int node) {
        return network.from(segment) == node ? network.to(segment) : network.from(segment);
    }

    /// True for a node whose pressure is held, or where at least three vessels on the way of blood meet.
    boolean isKnot(int node) {
        return branches.isReached(node) && (network.isHeld(node) || degree[node] > 2);
    }

    int count() {
        return count;
    }

    /// The knot where a chain begins.
    int first(int chain) {
        return first[chain];
    }

    /// The knot where it ends; the same one for a loop.
    int last(int chain) {
        return last[chain];
    }

    /// Pressure difference over flow (mmHg min/µm³).
    double resistance(int chain) {
        return resistance[chain];
    }

    /// Given the pressures of the knots, sets those of all other reached nodes, and the flow of all segments.
    void spread(double[] conductance, double[] pressure, double[] flow) {
        Arrays.fill(flow, 0);
        for (int chain = 0; chain < count; chain++) {
            int node = first[chain];
            double drop = pressure[node] - pressure[last[chain]];
            double through = drop / resistance[chain];
            double high = pressure[node];
            double passed = 0;
            for (int place = begin[chain]; place < begin[chain + 1]; place++) {
                int segment = walk[place];
                flow[segment] = network.from(segment) == node ? through : 0 - through;
                node = other(segment, node);
                passed += 1 / conductance[segment];
                if (!isKnot(node)) {
                    pressure[node] = high - drop * (passed / resistance[chain]);
                }
            }
        }
        for (int place = blind - 1; place >= 0; place--) {
            pressure[blindNode[place]] = pressure[other(blindSegment[place], blindNode[place])];
        }
    }
}

package org.paracrine.tissue;

import org.paracrine.numerics.VoxelGrid;

/// Vessels that are of no use for too long disappear.
///
/// A segment is of use while blood moves through it with enough shear and, as long as it is young, VEGF at
/// its middle is enough. Where no blood moves, vessels that hang together with a growing tip are of use
/// too: a sprout has time until its tip joins another vessel or stops. Everything else counts as idle:
/// pruned loops, blind sprouts, vessels pressed shut, young vessels without VEGF.
///
/// Sources: pruning of vessels of low shear, Owen et al. 2011, doi:10.1158/0008-5472.CAN-10-2834; loss of
/// vessels without pericytes when VEGF is taken away, Benjamin et al. 1999, doi:10.1172/JCI5028.
public final class Regression {
    private final RegressionRules rules;

    public Regression(RegressionRules rules) {
        this.rules = rules;
    }

    /// Lets `minutes` pass for all vessels, and removes those that were idle for longer than they may be.
    ///
    /// @param flow of the network as it is now; it is out of date afterwards if anything was removed
    /// @param vegf in the same block
    /// @return how many segments are gone
    public int advance(VesselNetwork network, BloodFlow flow, Field vegf, double minutes) {
        flow.require(network);
        if (!vegf.grid().equals(network.grid())) {
            throw new IllegalArgumentException(
                    "vessels in " + network.grid() + " cannot live on a field on " + vegf.grid());
        }
        if (!(minutes > 0 && Double.isFinite(minutes))) {
            throw new IllegalArgumentException("vessels age by a time > 0 min and finite, got " + minutes);
        }
        boolean[] isHopeful = hopeful(network, flow);
        boolean[] doomed = new boolean[network.segments()];
        int gone = 0;
        for (int segment = 0; segment < doomed.length; segment++) {
            boolean isOfUse = flow.isPerfused(segment)
                    ? flow.shear(segment) >= rules.shear() && isFed(network, segment, vegf)
                    : isHopeful[segment];
            network.pass(segment, minutes, isOfUse);
            doomed[segment] = network.idle(segment) > rules.patience();
            gone += doomed[segment] ? 1 : 0;
        }
        if (gone > 0) {
            network.remove(doomed);
        }
        return gone;
    }

    private boolean isFed(VesselNetwork network, int segment, Field vegf) {
        if (network.age(segment) >= rules.maturity()) {
            return true;
        }
        VoxelGrid grid = network.grid();
        int a = network.from(segment);
        int b = network.to(segment);
        int voxel = grid.indexAt(
                (network.x(a) + network.x(b)) / 2,
                (network.y(a) + network.y(b)) / 2,
                (network.z(a) + network.z(b)) / 2);
        return vegf.at(voxel) >= rules.survival();
    }

    /// Segments without flow that hang together, through such segments, with a growing tip.
    private static boolean[] hopeful(VesselNetwork network, BloodFlow flow) {
        int[] parent = new int[network.nodes()];
        for (int node = 0; node < parent.length; node++) {
            parent[node] = node;
        }
        for (int segment = 0; segment < network.segments(); segment++) {
            if (!flow.isPerfused(segment)) {
                parent[root(parent, network.from(segment))] = root(parent, network.to(segment));
            }
        }
        boolean[] hasTip = new boolean[parent.length];
        Tips tips = network.tips();
        for (int tip = 0; tip < tips.count(); tip++) {
            if (tips.segment(tip) != Tips.NONE) {
                hasTip[root(parent, tips.node(tip))] = true;
            }
        }
        boolean[] isHopeful = new boolean[network.segments()];
        for (int segment = 0; segment < isHopeful.length; segment++) {
            isHopeful[segment] = !flow.isPerfused(segment) && hasTip[root(parent, network.from(segment))];
        }
        return isHopeful;
    }

    private static int root(int[] parent, int node) {
        int at = node;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }
}

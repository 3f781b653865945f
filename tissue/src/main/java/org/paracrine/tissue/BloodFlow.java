package org.paracrine.tissue;

import org.paracrine.numerics.ConjugateGradient;
import org.paracrine.numerics.Crew;
import org.paracrine.numerics.NumericalFailure;

/// Pressure and flow of blood in a [VesselNetwork] in its present state.
///
///     q = π d⁴ (p_from − p_to) / (128 η L)      in every open segment
///     Σ q_in = Σ q_out                          at every node whose pressure is not held
///     τ = d |p_from − p_to| / (4 L)
///
/// | symbol | here           | unit     | meaning                                               |
/// |--------|----------------|----------|-------------------------------------------------------|
/// | q      | `flow`         | µm³/min  | positive from `from` to `to`                          |
/// | p      | `pressure`     | mmHg     | at a node; NaN where no held pressure can be reached  |
/// | d, L   |                | µm       | diameter and length of the segment                    |
/// | η      | [Viscosity]    | mmHg min | of blood in a vessel of this diameter                 |
/// | τ      | `shear`        | mmHg     | wall shear stress                                     |
///
/// Source: Poiseuille's law, valid for slow steady flow in long narrow tubes (Reynolds numbers below 1 in
/// capillaries). Red cells are taken to be spread evenly: no plasma skimming at branches.
///
/// Segments in a row count as one ([Chains]); the pressures where three or more meet come from conjugate
/// gradients. What their tolerance leaves over at the nodes is then handed along a tree to the held nodes,
/// so that the flow is conserved to rounding, and exactly 0 in blind ends.
public final class BloodFlow {
    /// Vessels slower than this count as unperfused (µm/min): 1 µm/s, a thousandth of the speed in
    /// capillaries. Assumed.
    public static final double STILL = 60;

    /// Residual over right side, far below what matters for any result.
    private static final double TOLERANCE = 1e-12;
    /// More iterations than unknowns mean that something is wrong.
    private static final int LIMIT_BASE = 1000;

    private static final int NONE = -1;

    private final VesselNetwork network;
    private final long state;
    private final double[] conductance;
    private final double[] pressure;
    private final double[] flow;
    private final double[] shear;
    private final Branches branches;

    private BloodFlow(VesselNetwork network, Viscosity viscosity, Crew crew) {
        this.network = network;
        this.state = network.changes();
        this.conductance = conductances(network, viscosity);
        this.pressure = new double[network.nodes()];
        this.flow = new double[network.segments()];
        this.shear = new double[network.segments()];
        this.branches = new Branches(network);
        solve(crew);
        conserve();
        for (int segment = 0; segment < flow.length; segment++) {
            shear[segment] = conductance[segment] == 0
                    ? 0
                    : Math.abs(flow[segment])
                            / conductance[segment]
                            * network.diameter(segment)
                            / (4 * network.length(segment));
        }
    }

    /// The flow in a network as it is now.
    public static BloodFlow of(VesselNetwork network, Viscosity viscosity, Crew crew) {
        return new BloodFlow(network, viscosity, crew);
    }

    private static double[] conductances(VesselNetwork network, Viscosity viscosity) {
        double[] conductances = new double[network.segments()];
        for (int segment = 0; segment < conductances.length; segment++) {
            double width = network.diameter(segment);
            conductances[segment] = network.isOpen(segment)
                    ? Math.PI * width * width * width * width / (128 * viscosity.at(width) * network.length(segment))
                    : 0;
        }
        return conductances;
    }

    private void solve(Crew crew) {
        Chains chains = new Chains(network, branches, conductance);
        FlowSystem system = new FlowSystem(network, chains);
        double[] above = new double[system.size()];
        try {
            new ConjugateGradient(system.size(), crew)
                    .solve(system, system.right(), above, TOLERANCE, LIMIT_BASE + 2 * system.size());
        } catch (NumericalFailure failure) {
            throw new NumericalFailure("blood flow in " + network.segments() + " vessels: " + failure.getMessage());
        }
        for (int node = 0; node < pressure.length; node++) {
            pressure[node] = system.pressure(node, above);
        }
        chains.spread(conductance, pressure, flow);
    }

    /// Lets the segment towards the root carry what the others at a node leave over, from the ends of the
    /// tree to its roots.
    private void conserve() {
        for (int place = branches.reached() - 1; place >= 0; place--) {
            int node = branches.node(place);
            int before = branches.toRoot(node);
            if (before != NONE) {
                double inflow = 0;
                for (int index = branches.first(node); index < branches.last(node); index++) {
                    int segment = branches.segment(index);
                    double into = network.to(segment) == node ? flow[segment] : -flow[segment];
                    inflow += segment == before ? 0 : into;
                }
                flow[before] = network.to(before) == node ? 0 - inflow : inflow;
            }
        }
    }

    /// Blood pressure at a node (mmHg); NaN if no path of open segments leads to a held pressure.
    public double pressure(int node) {
        return pressure[node];
    }

    /// Nodes with a pressure, and segments with a flow, have indices below these counts.
    int nodes() {
        return pressure.length;
    }

    /// Flow in a segment (µm³/min), positive from its first node to its second.
    public double flow(int segment) {
        return flow[segment];
    }

    /// Wall shear stress in a segment (mmHg), at least 0.
    public double shear(int segment) {
        return shear[segment];
    }

    /// Mean speed of blood in a segment (µm/min), at least 0.
    public double speed(int segment) {
        double width = network.diameter(segment);
        return Math.abs(flow[segment]) / (Math.PI * width * width / 4);
    }

    /// True if blood moves through the segment, faster than [#STILL].
    public boolean isPerfused(int segment) {
        return speed(segment) > STILL;
    }

    /// Mean of the pressures at the ends of a segment (mmHg); of the one that has one; NaN if none has.
    public double pressureIn(int segment) {
        double first = pressure[network.from(segment)];
        double second = pressure[network.to(segment)];
        if (Double.isNaN(first) || Double.isNaN(second)) {
            return Double.isNaN(first) ? second : first;
        }
        return (first + second) / 2;
    }

    /// Blood that enters the network at all its inlets (µm³/min).
    public double inflow() {
        double[] entering = new double[pressure.length];
        for (int segment = 0; segment < flow.length; segment++) {
            entering[network.from(segment)] += flow[segment];
            entering[network.to(segment)] -= flow[segment];
        }
        double sum = 0;
        for (int node = 0; node < entering.length; node++) {
            sum += network.isHeld(node) ? Math.max(0, entering[node]) : 0;
        }
        return sum;
    }

    /// @throws IllegalArgumentException if this is not the flow of that network as it is now
    void require(VesselNetwork vessels) {
        if (vessels != network || vessels.changes() != state) {
            throw new IllegalArgumentException("this blood flow was computed for "
                    + (vessels == network ? "an earlier state of the vessels" : "other vessels")
                    + "; compute it anew after every change");
        }
    }
}

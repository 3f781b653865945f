package org.paracrine.tissue;

import org.paracrine.numerics.ConjugateGradient;

/// Conservation of blood at the free nodes as a linear system: a network of resistors.
///
///     Σ g (p − p_neighbour) = 0
///
/// Pressures are counted from the lowest held one, so that a network without a difference has exactly no
/// flow. With at least one held node in reach of every unknown the matrix is symmetric and positive
/// definite.
final class FlowSystem implements ConjugateGradient.Matrix {
    private static final int NONE = -1;

    private final VesselNetwork network;
    private final Branches branches;
    private final double[] conductance;
    private final int[] row;
    private final int[] node;
    private final double[] diagonal;
    private final double[] right;
    private final double lowest;

    FlowSystem(VesselNetwork network, Branches branches, double[] conductance) {
        this.network = network;
        this.branches = branches;
        this.conductance = conductance;
        this.row = new int[network.nodes()];
        this.node = new int[network.nodes()];
        int size = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int at = 0; at < network.nodes(); at++) {
            boolean isUnknown = branches.isReached(at) && !network.isHeld(at);
            row[at] = isUnknown ? size : NONE;
            if (isUnknown) {
                node[size++] = at;
            }
            least = network.isHeld(at) ? Math.min(least, network.held(at)) : least;
        }
        this.lowest = least;
        this.diagonal = new double[size];
        this.right = new double[size];
        assemble();
    }

    private void assemble() {
        for (int equation = 0; equation < diagonal.length; equation++) {
            int at = node[equation];
            for (int place = branches.first(at); place < branches.last(at); place++) {
                int neighbour = branches.neighbour(place, at);
                double rate = conductance[branches.segment(place)];
                diagonal[equation] += rate;
                right[equation] += network.isHeld(neighbour) ? rate * (network.held(neighbour) - lowest) : 0;
            }
        }
    }

    int size() {
        return diagonal.length;
    }

    double[] right() {
        return right;
    }

    /// The pressure of any node (mmHg), given the unknowns above the lowest held pressure.
    double pressure(int at, double[] above) {
        if (network.isHeld(at)) {
            return network.held(at);
        }
        return row[at] == NONE ? Double.NaN : lowest + above[row[at]];
    }

    @Override
    public void multiply(double[] x, double[] out, int from, int to) {
        for (int equation = from; equation < to; equation++) {
            int at = node[equation];
            double sum = diagonal[equation] * x[equation];
            for (int place = branches.first(at); place < branches.last(at); place++) {
                int column = row[branches.neighbour(place, at)];
                sum -= column == NONE ? 0 : conductance[branches.segment(place)] * x[column];
            }
            out[equation] = sum;
        }
    }

    @Override
    public double diagonal(int equation) {
        return diagonal[equation];
    }
}

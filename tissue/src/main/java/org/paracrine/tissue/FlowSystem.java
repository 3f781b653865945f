package org.paracrine.tissue;

import java.util.Arrays;
import org.paracrine.numerics.ConjugateGradient;

/// Conservation of blood at the free knots of [Chains] as a linear system: a network of resistors.
///
///     Σ (p − p_neighbour) / R = 0
///
/// Pressures are counted from the lowest held one, so that a network without a difference has exactly no
/// flow. With at least one held node in reach of every unknown the matrix is symmetric and positive
/// definite.
final class FlowSystem implements ConjugateGradient.Matrix {
    private static final int NONE = -1;

    private final VesselNetwork network;
    private final int[] row;
    private final double[] diagonal;
    private final double[] inverseDiagonal;
    private final double[] right;
    private final int[] start;
    private final int[] column;
    private final double[] rate;
    private final double lowest;

    FlowSystem(VesselNetwork network, Chains chains) {
        this.network = network;
        this.row = new int[network.nodes()];
        int size = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int node = 0; node < row.length; node++) {
            row[node] = chains.isKnot(node) && !network.isHeld(node) ? size++ : NONE;
            least = network.isHeld(node) ? Math.min(least, network.held(node)) : least;
        }
        this.lowest = least;
        this.diagonal = new double[size];
        this.inverseDiagonal = new double[size];
        this.right = new double[size];
        this.start = new int[size + 1];
        for (int chain = 0; chain < chains.count(); chain++) {
            count(chains.first(chain), chains.last(chain));
            count(chains.last(chain), chains.first(chain));
        }
        for (int equation = 0; equation < size; equation++) {
            start[equation + 1] += start[equation];
        }
        this.column = new int[start[size]];
        this.rate = new double[start[size]];
        int[] next = Arrays.copyOf(start, size);
        for (int chain = 0; chain < chains.count(); chain++) {
            enter(chains.first(chain), chains.last(chain), 1 / chains.resistance(chain), next);
            enter(chains.last(chain), chains.first(chain), 1 / chains.resistance(chain), next);
        }
        Arrays.setAll(inverseDiagonal, equation -> 1 / diagonal[equation]);
    }

    private void count(int node, int other) {
        if (row[node] != NONE && row[other] != NONE && node != other) {
            start[row[node] + 1]++;
        }
    }

    private void enter(int node, int other, double conductance, int[] next) {
        int equation = row[node];
        if (equation == NONE || node == other) {
            return;
        }
        diagonal[equation] += conductance;
        if (row[other] == NONE) {
            right[equation] += conductance * (network.held(other) - lowest);
        } else {
            column[next[equation]] = row[other];
            rate[next[equation]++] = conductance;
        }
    }

    int size() {
        return diagonal.length;
    }

    double[] right() {
        return right;
    }

    /// The pressure of a knot (mmHg), given the unknowns above the lowest held pressure; NaN for other nodes.
    double pressure(int node, double[] above) {
        if (network.isHeld(node)) {
            return network.held(node);
        }
        return row[node] == NONE ? Double.NaN : lowest + above[row[node]];
    }

    @Override
    public void multiply(double[] x, double[] out, int from, int to) {
        for (int equation = from; equation < to; equation++) {
            double sum = diagonal[equation] * x[equation];
            for (int place = start[equation]; place < start[equation + 1]; place++) {
                sum -= rate[place] * x[column[place]];
            }
            out[equation] = sum;
        }
    }

    @Override
    public double[] inverseDiagonal() {
        return inverseDiagonal;
    }
}

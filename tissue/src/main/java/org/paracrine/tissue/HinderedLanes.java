package org.paracrine.tissue;

import java.util.Arrays;

/// Solves many lines side by side, each with mobilities of its own: [Lanes] for a hindering matrix.
///
/// The caller puts the mobilities into the rows of `links` and the concentrations into those of `block`, from
/// [Lanes#PITCH] on, and calls [#solve]. The elimination is that of [PlainSweeps], to the bit.
final class HinderedLanes {
    private static final int PITCH = Lanes.PITCH;

    /// The concentrations.
    final double[] block;
    /// The mobilities; while solving, the conductance from each voxel to the next one.
    final double[] links;

    /// What a voxel must cover by itself; once it is eliminated, the share of its content that goes there.
    private final double[] share;
    private final double[] weight;
    /// Of periodic lines: the conductance to the left-over voxel, and once eliminated, times the weight.
    private final double[] spoke;
    private final double[] sums;
    private final double[] leftOwn;

    HinderedLanes(int longest) {
        int size = Lanes.size(longest);
        this.block = new double[size];
        this.links = new double[size];
        this.share = new double[size];
        this.weight = new double[size];
        this.spoke = new double[size];
        this.sums = new double[size];
        this.leftOwn = new double[size];
    }

    /// Solves `width` lines.
    void solve(AxisStep sweep, int width) {
        int last = sweep.count() * PITCH;
        Arrays.fill(share, 0, PITCH, 0);
        Arrays.fill(share, PITCH, last + PITCH, sweep.own());
        addWall(sweep.low(), PITCH, 0, width);
        addWall(sweep.high(), last, last + PITCH, width);
        if (sweep.isPeriodic()) {
            solveRing(sweep, last, width);
        } else {
            solveChain(sweep, last, width);
        }
    }

    /// A fixed wall takes from the voxels of `row`; the source of the wall goes to the row `beyond`.
    private void addWall(Face face, int row, int beyond, int width) {
        for (int lane = 0; lane < width; lane++) {
            double mobility = links[row + lane];
            share[row + lane] += face.rate() * mobility;
            block[beyond + lane] = face.source(mobility);
        }
    }

    private void solveChain(AxisStep sweep, int last, int width) {
        for (int row = PITCH; row < last; row += PITCH) {
            connect(links, row, width, sweep.conductance());
        }
        Arrays.fill(links, 0, PITCH, 1);
        Arrays.fill(links, last, last + PITCH, 0);
        for (int row = PITCH; row <= last; row += PITCH) {
            forward(block, links, share, weight, row, width);
        }
        Arrays.fill(links, last, last + PITCH, 1);
        for (int row = last; row >= PITCH; row -= PITCH) {
            backward(block, links, weight, row, width);
        }
    }

    private static void connect(double[] links, int row, int width, double conductance) {
        for (int k = row; k < row + width; k++) {
            links[k] = AxisStep.link(conductance, links[k], links[k + PITCH]);
        }
    }

    private static void forward(double[] block, double[] links, double[] share, double[] weight, int row, int width) {
        for (int k = row; k < row + width; k++) {
            double below = links[k - PITCH];
            double own = share[k] + below * share[k - PITCH];
            double scale = 1 / (own + links[k]);
            weight[k] = scale;
            share[k] = own * scale;
            block[k] = block[k] * scale + block[k - PITCH] * (below * scale);
        }
    }

    private static void backward(double[] block, double[] links, double[] weight, int row, int width) {
        for (int k = row; k < row + width; k++) {
            block[k] = block[k] + block[k + PITCH] * (links[k] * weight[k]);
        }
    }

    private void solveRing(AxisStep sweep, int last, int width) {
        Arrays.fill(spoke, 0, last + PITCH, 0);
        Arrays.fill(sums, 0, PITCH, 0);
        Arrays.fill(leftOwn, 0, PITCH, 0);
        wrap(sweep, last, width);
        Arrays.fill(links, 0, PITCH, 1);
        for (int row = PITCH; row < last; row += PITCH) {
            forwardRing(row, width);
        }
        for (int k = last; k < last + width; k++) {
            double ring = (block[k] + sums[k - PITCH]) * (1 / (share[k] + leftOwn[k - PITCH]));
            block[k] = ring;
            sums[k] = ring;
        }
        for (int row = last - PITCH; row >= PITCH; row -= PITCH) {
            backwardRing(block, links, weight, spoke, sums, row, width);
        }
    }

    /// The links of the chain, and from its two ends to the left-over voxels.
    private void wrap(AxisStep sweep, int last, int width) {
        if (last == PITCH) {
            return;
        }
        for (int lane = 0; lane < width; lane++) {
            spoke[PITCH + lane] = sweep.link(links[last + lane], links[PITCH + lane]);
        }
        for (int row = PITCH; row < last; row += PITCH) {
            connect(links, row, width, sweep.conductance());
        }
        int end = last - PITCH;
        for (int k = end; k < end + width; k++) {
            spoke[k] += links[k];
            links[k] = 0;
        }
    }

    private void forwardRing(int row, int width) {
        forwardRing(block, links, share, weight, spoke, row, width);
        collect(block, share, spoke, sums, leftOwn, row, width);
        scale(spoke, weight, row, width);
    }

    private static void forwardRing(
            double[] block, double[] links, double[] share, double[] weight, double[] spoke, int row, int width) {
        for (int k = row; k < row + width; k++) {
            double below = links[k - PITCH];
            double own = share[k] + below * share[k - PITCH];
            double toLast = spoke[k] + below * spoke[k - PITCH];
            double scale = 1 / (own + links[k] + toLast);
            weight[k] = scale;
            share[k] = own * scale;
            spoke[k] = toLast;
            block[k] = block[k] * scale + block[k - PITCH] * (below * scale);
        }
    }

    private static void collect(
            double[] block, double[] share, double[] spoke, double[] sums, double[] leftOwn, int row, int width) {
        for (int k = row; k < row + width; k++) {
            sums[k] = sums[k - PITCH] + spoke[k] * block[k];
            leftOwn[k] = leftOwn[k - PITCH] + spoke[k] * share[k];
        }
    }

    private static void scale(double[] spoke, double[] weight, int row, int width) {
        for (int k = row; k < row + width; k++) {
            spoke[k] *= weight[k];
        }
    }

    private static void backwardRing(
            double[] block, double[] links, double[] weight, double[] spoke, double[] sums, int row, int width) {
        for (int k = row; k < row + width; k++) {
            double ring = sums[k + PITCH];
            sums[k] = ring;
            block[k] = block[k] + (block[k + PITCH] * (links[k] * weight[k]) + spoke[k] * ring);
        }
    }
}

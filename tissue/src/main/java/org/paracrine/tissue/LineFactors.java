package org.paracrine.tissue;

/// The elimination of [PlainSweeps] for lines that are all alike, done once for all of them.
///
///     forward    d_i = r_i weight_i + d_i−1 lower_i,   d_−1 the source of the low wall
///     backward   u_i = d_i + u_i+1 upper_i,            u_N the source of the high wall
///
/// On a periodic line the last voxel is left over:
///
///     u_N−1 = (r_N−1 + Σ toLast_i d_i) weight_N−1
///     u_i   = d_i + (u_i+1 upper_i + spoke_i u_N−1)
///
/// Takes 10 to 30 ns per voxel of a line, mostly for the division: little beside a sweep of many lines, but a tenth
/// of a step on a grid of 20³, so [Sweeps] keeps the last ones.
final class LineFactors {
    final int count;
    final boolean isPeriodic;
    final double[] weight;
    final double[] lower;
    final double[] upper;
    final double[] toLast;
    final double[] spoke;

    LineFactors(AxisStep sweep) {
        this.count = sweep.count();
        this.isPeriodic = sweep.isPeriodic();
        this.weight = new double[count];
        this.lower = new double[count];
        this.upper = new double[count];
        this.toLast = new double[count];
        this.spoke = new double[count];
        eliminate(sweep);
    }

    private void eliminate(AxisStep sweep) {
        int chain = isPeriodic ? count - 1 : count;
        double link = sweep.conductance();
        double share = 0;
        double leftOwn = 0;
        for (int at = 0; at < chain; at++) {
            double below = at > 0 ? link : 0;
            double above = at < chain - 1 ? link : 0;
            double carried = at > 0 ? below * spoke[at - 1] : 0;
            toLast[at] = !isPeriodic ? 0 : carried + (at == 0 ? link : 0) + (at == chain - 1 ? link : 0);
            double e = own(sweep, at) + below * share;
            weight[at] = 1 / (e + above + toLast[at]);
            share = e * weight[at];
            leftOwn += toLast[at] * share;
            spoke[at] = toLast[at] * weight[at];
            lower[at] = at > 0 ? below * weight[at] : weight[at];
            upper[at] = at < count - 1 ? above * weight[at] : weight[at];
        }
        if (isPeriodic) {
            weight[count - 1] = 1 / (own(sweep, count - 1) + leftOwn);
        }
    }

    private double own(AxisStep sweep, int at) {
        double own = sweep.own();
        own += at == 0 ? sweep.low().rate() : 0;
        own += at == count - 1 ? sweep.high().rate() : 0;
        return own;
    }
}

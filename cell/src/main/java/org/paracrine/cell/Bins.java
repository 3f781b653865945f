package org.paracrine.cell;

import java.util.Arrays;
import java.util.function.IntPredicate;

/// Cells sorted into cubic bins: who is near a place is found without a look at the others.
///
/// The bins are fixed to the corner of the domain, and their edge is one of few, so a cell that rests stays in its bin
/// for long.
final class Bins {
    /// Bins may outnumber cells by this factor, so that a few far cells do not fill the memory.
    private static final int BINS_PER_CELL = 4;

    /// Few cells may have more bins than that.
    private static final int FREE_BINS = 64;

    /// Ratio of one edge to the next.
    private static final double STEP = 1.2;

    private final double[] corner;
    private final double[] low = new double[Layout.AXES];
    private final double[] high = new double[Layout.AXES];
    private final int[] bins = new int[Layout.AXES];
    private double edge;
    private int members;

    /// Members by bin, x fastest, then y, then z; of one bin by dense index.
    int[] cell = {};

    /// The first member of each bin, and behind the last one the number of members.
    int[] first = {0};

    Bins(CellModel model) {
        this.corner = new double[] {model.low(0), model.low(1), model.low(2)};
    }

    /// Sorts the cells that are members.
    ///
    /// @param least no bin is smaller (µm)
    void fill(Population cells, IntPredicate isMember, double least) {
        measure(cells, isMember);
        cut(StrictMath.pow(STEP, Math.ceil(StrictMath.log(least) / StrictMath.log(STEP))));
        int count = bins[0] * bins[1] * bins[2];
        makeRoom(count);
        Arrays.fill(first, 0, count + 1, 0);
        for (int index = 0; index < cells.count(); index++) {
            if (isMember.test(index)) {
                first[bin(cells, index)]++;
            }
        }
        for (int at = 1; at <= count; at++) {
            first[at] += first[at - 1];
        }
        // Backwards, so that each bin's counter ends at its first member and members keep their order.
        for (int index = cells.count() - 1; index >= 0; index--) {
            if (isMember.test(index)) {
                cell[--first[bin(cells, index)]] = index;
            }
        }
    }

    /// Finds the box around the members.
    private void measure(Population cells, IntPredicate isMember) {
        double[] x = cells.numbers(Layout.X);
        double[] y = cells.numbers(Layout.Y);
        double[] z = cells.numbers(Layout.Z);
        members = 0;
        Arrays.fill(low, Double.POSITIVE_INFINITY);
        Arrays.fill(high, Double.NEGATIVE_INFINITY);
        for (int index = 0; index < cells.count(); index++) {
            if (isMember.test(index)) {
                members++;
                low[0] = Math.min(low[0], x[index]);
                low[1] = Math.min(low[1], y[index]);
                low[2] = Math.min(low[2], z[index]);
                high[0] = Math.max(high[0], x[index]);
                high[1] = Math.max(high[1], y[index]);
                high[2] = Math.max(high[2], z[index]);
            }
        }
    }

    /// Cuts the box into bins of this edge, or of twice, four times, … as much if they were too many.
    private void cut(double wanted) {
        Arrays.fill(bins, 0);
        if (members == 0) {
            return;
        }
        edge = wanted;
        while (along(0) * along(1) * along(2) > BINS_PER_CELL * (double) members + FREE_BINS) {
            edge *= 2;
        }
        for (int axis = 0; axis < Layout.AXES; axis++) {
            bins[axis] = (int) along(axis);
            low[axis] = corner[axis] + edge * Math.floor((low[axis] - corner[axis]) / edge);
        }
    }

    /// Bins along an axis.
    private double along(int axis) {
        return Math.floor((high[axis] - corner[axis]) / edge) - Math.floor((low[axis] - corner[axis]) / edge) + 1;
    }

    private void makeRoom(int count) {
        if (first.length <= count || first.length / 2 > count + 1) {
            first = new int[count + count / Columns.SLACK + 1];
        }
        if (cell.length < members || cell.length / 2 > members) {
            cell = new int[members + members / Columns.SLACK];
        }
    }

    int members() {
        return members;
    }

    /// Edge of a bin (µm).
    double edge() {
        return edge;
    }

    /// The bin of a cell.
    int bin(Population cells, int index) {
        return bin(row(0, cells.x(index)), row(1, cells.y(index)), row(2, cells.z(index)));
    }

    int bin(int alongX, int alongY, int alongZ) {
        return alongX + bins[0] * (alongY + bins[1] * alongZ);
    }

    /// The row of bins that holds a coordinate, or the nearest one; it never falls where the coordinate rises.
    int row(int axis, double coordinate) {
        return Math.clamp((int) ((coordinate - low[axis]) / edge), 0, bins[axis] - 1);
    }

    /// The lower face of the row of bins that holds a coordinate (µm).
    double face(int axis, double coordinate) {
        return low[axis] + row(axis, coordinate) * edge;
    }
}

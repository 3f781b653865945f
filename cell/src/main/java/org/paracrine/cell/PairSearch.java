package org.paracrine.cell;

import java.util.Arrays;
import java.util.List;

/// Looks for the partners of some cells: one hand's work on a [NeighbourList].
///
/// The members of a bin share their candidates, all cells of their own and the surrounding bins in the order of their
/// indices. Distances are measured in single precision and with a margin, so nobody in reach is ever left out.
final class PairSearch {
    private static final int FIRST_ROOM = 256;

    /// Margin for rounding, as a share of the lengths that are measured.
    private static final double MARGIN = 0x1.0p-20;

    /// Sorting by insertion gives up when it has moved each candidate so far.
    private static final int MOVES = 8;

    private final Population cells;
    private final Strengths strengths;
    private final List<SizeClass> classes;
    private final NeighbourList list;
    private final double[] x;
    private final double[] y;
    private final double[] z;

    /// Who was looked at, and their partners in the same order.
    private int[] seekers = new int[FIRST_ROOM];

    private int[] found = new int[FIRST_ROOM];
    private int seeking;
    private int size;
    private double farthest;

    /// Who may be a partner of the members of one bin; places from the corner of the bin.
    private int[] near = new int[FIRST_ROOM];

    private float[] nearX = {};
    private float[] nearY = {};
    private float[] nearZ = {};
    private float[] nearReach = {};
    private float[] excess = {};
    private int candidates;

    PairSearch(Population cells, Strengths strengths, List<SizeClass> classes, NeighbourList list) {
        this.cells = cells;
        this.strengths = strengths;
        this.classes = classes;
        this.list = list;
        this.x = cells.numbers(Layout.X);
        this.y = cells.numbers(Layout.Y);
        this.z = cells.numbers(Layout.Z);
    }

    /// Looks for the partners of the members whose bins begin between these two.
    void run(SizeClass home, int from, int to) {
        Bins bins = home.bins();
        int at = from;
        while (at < to) {
            int bin = bins.bin(cells, bins.cell[at]);
            if (bins.first[bin] == at) {
                look(home, at, bins.first[bin + 1]);
            }
            at = bins.first[bin + 1];
        }
    }

    /// Looks for the partners of the members of one bin.
    private void look(SizeClass home, int from, int to) {
        Bins bins = home.bins();
        int any = bins.cell[from];
        double[] corner = {bins.face(0, x[any]), bins.face(1, y[any]), bins.face(2, z[any])};
        candidates = 0;
        double widest = 0;
        for (SizeClass other : classes) {
            double around = home.reach() + other.reach() + 2 * list.widestMargin();
            widest = Math.max(widest, around);
            gather(other.bins(), corner, around, bins.edge());
        }
        order();
        read(corner, MARGIN * (bins.edge() + widest));
        int own = 0;
        for (int at = from; at < to; at++) {
            while (near[own] != bins.cell[at]) {
                own++;
            }
            list(own);
        }
    }

    /// Adds all members of the bins around a bin.
    private void gather(Bins bins, double[] corner, double around, double edge) {
        int left = bins.row(0, corner[0] - around);
        int right = bins.row(0, corner[0] + edge + around);
        int front = bins.row(1, corner[1] - around);
        int back = bins.row(1, corner[1] + edge + around);
        int bottom = bins.row(2, corner[2] - around);
        int top = bins.row(2, corner[2] + edge + around);
        for (int above = bottom; above <= top; above++) {
            for (int along = front; along <= back; along++) {
                int from = bins.first[bins.bin(left, along, above)];
                int more = bins.first[bins.bin(right, along, above) + 1] - from;
                if (near.length < candidates + more) {
                    near = Arrays.copyOf(near, 2 * (candidates + more));
                }
                System.arraycopy(bins.cell, from, near, candidates, more);
                candidates += more;
            }
        }
    }

    /// Sorts the candidates; they mostly are sorted, since cells stand in memory as they do in bins.
    private void order() {
        int moves = 0;
        for (int at = 1; at < candidates; at++) {
            int one = near[at];
            int to = at;
            while (to > 0 && near[to - 1] > one) {
                near[to] = near[to - 1];
                to--;
            }
            near[to] = one;
            moves += at - to;
            if (moves > MOVES * candidates) {
                Arrays.sort(near, 0, candidates);
                return;
            }
        }
    }

    private void read(double[] corner, double rounding) {
        if (nearX.length < candidates) {
            int room = near.length;
            nearX = new float[room];
            nearY = new float[room];
            nearZ = new float[room];
            nearReach = new float[room];
            excess = new float[room];
        }
        for (int at = 0; at < candidates; at++) {
            int cell = near[at];
            nearX[at] = (float) (x[cell] - corner[0]);
            nearY[at] = (float) (y[cell] - corner[1]);
            nearZ[at] = (float) (z[cell] - corner[2]);
            nearReach[at] = (float) (strengths.reach(cells, cell) + list.margin(cell) + rounding / 2);
        }
    }

    /// Lists the partners of the candidate `own`.
    private void list(int own) {
        int cell = near[own];
        if (seeking == seekers.length) {
            seekers = Arrays.copyOf(seekers, 2 * seeking);
        }
        seekers[seeking++] = cell;
        if (found.length < size + candidates) {
            found = Arrays.copyOf(found, size + size / 2 + candidates);
        }
        measure(nearX[own], nearY[own], nearZ[own], nearReach[own]);
        int begin = size;
        size = keep(0, own, size);
        int before = size - begin;
        size = keep(own + 1, candidates, size);
        double reach = strengths.reach(cells, cell);
        list.settle(cell, before, size - begin, x[cell], y[cell], z[cell], reach);
        farthest = Math.max(farthest, Math.abs(x[cell]) + Math.abs(y[cell]) + Math.abs(z[cell]) + reach);
    }

    /// How far the candidates are, squared, beyond what counts as near; negative for those that are near.
    private void measure(float atX, float atY, float atZ, float reach) {
        float[] allX = nearX;
        float[] allY = nearY;
        float[] allZ = nearZ;
        float[] allReach = nearReach;
        float[] into = excess;
        for (int at = 0; at < candidates; at++) {
            float dx = atX - allX[at];
            float dy = atY - allY[at];
            float dz = atZ - allZ[at];
            float far = reach + allReach[at];
            into[at] = dx * dx + dy * dy + dz * dz - far * far;
        }
    }

    /// Adds those of the candidates `from` to `to` that are near.
    ///
    /// @return the number of partners found so far
    private int keep(int from, int to, int size) {
        int[] into = found;
        int[] all = near;
        float[] beyond = excess;
        int next = size;
        for (int at = from; at < to; at++) {
            // Written always, kept if the sign bit says so: no branch to mispredict.
            into[next] = all[at];
            next += Float.floatToRawIntBits(beyond[at]) >>> 31;
        }
        return next;
    }

    /// Hands what was found over to the list.
    void deliver() {
        int from = 0;
        for (int at = 0; at < seeking; at++) {
            from += list.take(seekers[at], found, from);
        }
    }

    /// The largest sum of the sizes of the coordinates and the reach of a cell that was looked at (µm).
    double farthest() {
        return farthest;
    }
}

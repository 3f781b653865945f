package org.paracrine.cell;

/// The order in which cells stand in memory, so that neighbours in space are near in it: by bins of space, x fastest,
/// then y, then z; within a bin by id. It depends on places and ids alone.
final class SpatialOrder {
    /// Bins may outnumber cells by this factor, so that a few far cells do not fill the memory.
    private static final int BINS_PER_CELL = 4;

    private final double[] low;
    private final double wanted;
    private double edge;
    private final int[] least = new int[Layout.AXES];
    private final int[] bins = new int[Layout.AXES];

    /// @param model whose domain the bins are fixed to, so that most cells stay in theirs for long
    SpatialOrder(CellModel model) {
        this.low = new double[] {model.low(0), model.low(1), model.low(2)};
        double reach = 0;
        for (CellType type : model.types()) {
            double radius = Size.radius(type.volume().total());
            reach = Math.max(reach, radius * Math.max(1, type.mechanics().reach()));
        }
        this.wanted = 2 * reach;
    }

    /// Brings the cells into order.
    void arrange(Population cells) {
        int count = cells.count();
        if (count == 0) {
            return;
        }
        cut(cells);
        int[] bin = new int[count];
        if (isSorted(cells, bin)) {
            return;
        }
        cells.arrange(order(cells, bin));
    }

    private void cut(Population cells) {
        edge = wanted;
        double all = 1;
        do {
            all = 1;
            for (int axis = 0; axis < Layout.AXES; axis++) {
                double[] place = cells.numbers(Layout.X + axis);
                double from = place[0];
                double to = place[0];
                for (int cell = 1; cell < cells.count(); cell++) {
                    from = Math.min(from, place[cell]);
                    to = Math.max(to, place[cell]);
                }
                least[axis] = at(axis, from);
                bins[axis] = at(axis, to) - least[axis] + 1;
                all *= bins[axis];
            }
            edge *= 2;
        } while (all > BINS_PER_CELL * (double) cells.count() + 64);
        edge /= 2;
    }

    private int at(int axis, double place) {
        return (int) Math.floor((place - low[axis]) / edge);
    }

    private boolean isSorted(Population cells, int[] bin) {
        double[] x = cells.numbers(Layout.X);
        double[] y = cells.numbers(Layout.Y);
        double[] z = cells.numbers(Layout.Z);
        boolean sorted = true;
        for (int cell = 0; cell < bin.length; cell++) {
            int bx = at(0, x[cell]) - least[0];
            int by = at(1, y[cell]) - least[1];
            int bz = at(2, z[cell]) - least[2];
            bin[cell] = bx + bins[0] * (by + bins[1] * bz);
            sorted &= cell == 0
                    || bin[cell - 1] < bin[cell]
                    || (bin[cell - 1] == bin[cell] && cells.id(cell - 1) < cells.id(cell));
        }
        return sorted;
    }

    private int[] order(Population cells, int[] bin) {
        int[] end = new int[bins[0] * bins[1] * bins[2]];
        for (int at : bin) {
            end[at]++;
        }
        for (int at = 1; at < end.length; at++) {
            end[at] += end[at - 1];
        }
        int[] order = new int[bin.length];
        for (int cell = bin.length - 1; cell >= 0; cell--) {
            order[--end[bin[cell]]] = cell;
        }
        for (int at = 1; at < order.length; at++) {
            int one = order[at];
            int to = at;
            while (to > 0 && bin[order[to - 1]] == bin[one] && cells.id(order[to - 1]) > cells.id(one)) {
                order[to] = order[to - 1];
                to--;
            }
            order[to] = one;
        }
        return order;
    }
}

package org.paracrine.cell;

/// The order in which cells stand in memory, so that neighbours in space are near in it: by bins of space, x fastest,
/// then y, then z; within a bin by id. It depends on places, sizes and ids alone, and hardly changes from one time to
/// the next.
final class SpatialOrder {
    private final Bins bins;

    SpatialOrder(CellModel model) {
        this.bins = new Bins(model);
    }

    /// Brings the cells into order.
    ///
    /// @param reach of all but giants (µm): the bins are those in which a [NeighbourList] looks for pairs
    void arrange(Population cells, double reach) {
        bins.fill(cells, cell -> true, SizeClass.edge(reach, NeighbourList.SKIN / 2));
        boolean isSorted = true;
        for (int at = 0; at < cells.count(); at++) {
            isSorted &= sink(cells, at) == at;
        }
        if (!isSorted) {
            cells.arrange(bins.cell);
        }
    }

    /// Lets a cell sink below those of its bin that are younger.
    ///
    /// @return the cell that stands there now, if nobody moved
    private int sink(Population cells, int at) {
        int[] order = bins.cell;
        int cell = order[at];
        int bin = bins.bin(cells, cell);
        int to = at;
        while (to > bins.first[bin] && cells.id(order[to - 1]) > cells.id(cell)) {
            order[to] = order[to - 1];
            to--;
        }
        order[to] = cell;
        return to == at ? cell : Layout.NONE;
    }
}

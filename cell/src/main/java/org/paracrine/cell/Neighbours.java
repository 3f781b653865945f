package org.paracrine.cell;

import java.util.Arrays;

/// Who touches whom, as the cells stand now; good until they move, change or come and go.
public final class Neighbours {
    private final Population cells;
    private final NeighbourList list;
    private int[] found = new int[16];

    Neighbours(Population cells, NeighbourList list) {
        this.cells = cells;
        this.list = list;
    }

    /// Dense indices of the cells that touch a cell, that is, are within reach of adhesion; ascending.
    public int[] of(int cell) {
        int count = 0;
        for (int at = list.start[cell]; at < list.start[cell + 1]; at++) {
            int other = list.partner[at];
            if (list.touch(cells, cell, other)) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, 2 * count);
                }
                found[count++] = other;
            }
        }
        return Arrays.copyOf(found, count);
    }
}

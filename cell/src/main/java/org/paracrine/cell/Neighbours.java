package org.paracrine.cell;

import java.util.Arrays;

/// Who touches whom at one moment: all pairs with d < f_i r_i + f_j r_j, by dense index. It does not follow the cells.
///
/// | symbol | meaning |
/// |---|---|
/// | d | distance of the centres (µm) |
/// | r, f | radius (µm), reach of adhesion over it |
public final class Neighbours {
    private final int[] start;
    private final int[] cells;

    private Neighbours(int[] start, int[] cells) {
        this.start = start;
        this.cells = cells;
    }

    static Neighbours of(Population population, NeighbourList list) {
        int[] start = new int[list.count + 1];
        int[] cells = new int[list.start[list.count]];
        int next = 0;
        for (int cell = 0; cell < list.count; cell++) {
            for (int at = list.start[cell]; at < list.start[cell + 1]; at++) {
                if (list.touch(population, cell, list.partner[at])) {
                    cells[next++] = list.partner[at];
                }
            }
            start[cell + 1] = next;
        }
        return new Neighbours(start, Arrays.copyOf(cells, next));
    }

    /// Cells that were looked at.
    public int count() {
        return start.length - 1;
    }

    /// Neighbours of a cell.
    public int count(int cell) {
        return start[cell + 1] - start[cell];
    }

    /// Dense indices of the neighbours of a cell, ascending; empty if it has left the domain.
    public int[] of(int cell) {
        return Arrays.copyOfRange(cells, start[cell], start[cell + 1]);
    }
}

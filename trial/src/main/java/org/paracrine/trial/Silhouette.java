package org.paracrine.trial;

import java.util.BitSet;
import java.util.function.IntPredicate;
import org.paracrine.cell.Population;
import org.paracrine.numerics.VoxelGrid;

/// What a microscope sees of the cells, looking along z: the area that they cover, on squares of 5 µm.
final class Silhouette {
    private static final double SQUARE = 5;

    private final BitSet covered = new BitSet();
    private final double x0;
    private final double y0;
    private final int columns;
    private final int rows;

    private Silhouette(VoxelGrid block) {
        this.x0 = block.x0();
        this.y0 = block.y0();
        this.columns = (int) Math.ceil(block.sizeX() / SQUARE);
        this.rows = (int) Math.ceil(block.sizeY() / SQUARE);
    }

    /// Diameter of the disc that is as large as what all cells of the tumour cover, dead ones as well (µm); 0 without
    /// cells.
    ///
    /// @param block in which they are; those that have left it are not seen
    /// @param given cells are not the tumour's
    static double diameter(Population cells, VoxelGrid block, IntPredicate given) {
        Silhouette silhouette = new Silhouette(block);
        for (int cell = 0; cell < cells.count(); cell++) {
            if (!cells.isOutside(cell) && !given.test(cell)) {
                silhouette.cover(cells.x(cell), cells.y(cell), cells.radius(cell));
            }
        }
        return 2 * Math.sqrt(silhouette.covered.cardinality() * SQUARE * SQUARE / Math.PI);
    }

    /// The squares whose middle is under the cell, and the one that its own middle is in.
    private void cover(double x, double y, double radius) {
        covered.set(row(y) * columns + column(x));
        for (int row = row(y - radius); row <= row(y + radius); row++) {
            for (int column = column(x - radius); column <= column(x + radius); column++) {
                double dx = x0 + (column + 0.5) * SQUARE - x;
                double dy = y0 + (row + 0.5) * SQUARE - y;
                if (dx * dx + dy * dy <= radius * radius) {
                    covered.set(row * columns + column);
                }
            }
        }
    }

    private int column(double x) {
        return Math.clamp((long) Math.floor((x - x0) / SQUARE), 0, columns - 1);
    }

    private int row(double y) {
        return Math.clamp((long) Math.floor((y - y0) / SQUARE), 0, rows - 1);
    }
}

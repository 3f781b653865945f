package org.paracrine.tissue;

/// A work space for some rows of voxels (a plane of the grid), cut into panels of at most [Lanes#PITCH] columns: row r
/// of a panel is a row of constant pitch, so that each panel is a block of [Lanes] along y.
///
/// Every panel has a row more at either end for the sources of walls, and is padded to whole groups of
/// [RowSweep#ROWS].
final class Slab {
    final double[] values;
    private final int columns;
    private final int width;
    private final int panels;
    private final int panelSize;

    Slab(int columns, int rows) {
        this.columns = columns;
        this.panels = Math.ceilDiv(columns, Lanes.PITCH);
        this.width = Math.ceilDiv(columns, panels);
        this.panelSize = Lanes.size(Math.ceilDiv(rows, RowSweep.ROWS) * RowSweep.ROWS);
        this.values = new double[panels * panelSize];
    }

    int panels() {
        return panels;
    }

    /// The first column of a panel.
    int firstColumn(int panel) {
        return panel * width;
    }

    /// Columns of a panel.
    int width(int panel) {
        return Math.min(width, columns - panel * width);
    }

    /// Where row `row` of a panel begins; row −1 is that of the low wall.
    int at(int panel, int row) {
        return panel * panelSize + (row + 1) * Lanes.PITCH;
    }

    /// Where a voxel of the slab lies.
    int index(int column, int row) {
        int panel = panels == 1 ? 0 : column / width;
        return at(panel, row) + column - panel * width;
    }

    /// Copies `rows` rows of the slab to the field, from voxel `from` on.
    void store(double[] field, int from, int rows) {
        for (int row = 0; row < rows; row++) {
            for (int panel = 0; panel < panels; panel++) {
                System.arraycopy(
                        values, at(panel, row), field, from + row * columns + firstColumn(panel), width(panel));
            }
        }
    }

    /// The sum of the first `rows` rows.
    double sum(int rows) {
        double sum = 0;
        for (int row = 0; row < rows; row++) {
            for (int panel = 0; panel < panels; panel++) {
                int at = at(panel, row);
                sum += Inspection.sum(values, at, at + width(panel));
            }
        }
        return sum;
    }
}

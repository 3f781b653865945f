package org.paracrine.physicell;

import java.util.Arrays;
import java.util.List;

/// Cells as a file lists them: where, of which type, and with which values of their own. Held in
/// columns, since there may be millions.
public final class CellRows {
    private final List<String> columns;
    private int size;
    private int[] types = new int[64];
    private double[] x = new double[64];
    private double[] y = new double[64];
    private double[] z = new double[64];
    private final double[][] values;

    CellRows(List<String> columns) {
        this.columns = List.copyOf(columns);
        this.values = new double[columns.size()][64];
    }

    /// Adds a cell whose values are all absent yet.
    void add(int type, double atX, double atY, double atZ) {
        if (size == types.length) {
            grow();
        }
        types[size] = type;
        x[size] = atX;
        y[size] = atY;
        z[size] = atZ;
        for (double[] column : values) {
            column[size] = Double.NaN;
        }
        size++;
    }

    private void grow() {
        int room = size + (size >> 1);
        types = Arrays.copyOf(types, room);
        x = Arrays.copyOf(x, room);
        y = Arrays.copyOf(y, room);
        z = Arrays.copyOf(z, room);
        for (int column = 0; column < values.length; column++) {
            values[column] = Arrays.copyOf(values[column], room);
        }
    }

    /// A value of the cell that was added last.
    void set(int column, double value) {
        values[column][size - 1] = value;
    }

    /// Cells.
    public int size() {
        return size;
    }

    /// Index of the cell's type.
    public int type(int cell) {
        return types[check(cell)];
    }

    /// (µm)
    public double x(int cell) {
        return x[check(cell)];
    }

    /// (µm)
    public double y(int cell) {
        return y[check(cell)];
    }

    /// (µm)
    public double z(int cell) {
        return z[check(cell)];
    }

    /// What cells may have of their own: `volume` (µm³) or a behaviour that [BehaviourNames] knows,
    /// in its unit.
    public List<String> columns() {
        return columns;
    }

    /// The cell's value of that column; NaN where the cell keeps that of its type.
    public double value(int column, int cell) {
        return values[column][check(cell)];
    }

    private int check(int cell) {
        if (cell < 0 || cell >= size) {
            throw new IndexOutOfBoundsException("there is no cell " + cell + " among " + size);
        }
        return cell;
    }
}

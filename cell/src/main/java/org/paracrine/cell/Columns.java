package org.paracrine.cell;

import java.util.Arrays;

/// A table of numbers, codes and labels, one row per cell, each column one flat array.
///
/// Rows are added at the end; removal closes the gaps and keeps the order.
final class Columns {
    private static final int FIRST_CAPACITY = 64;

    /// Arrays are longer than they need be by one over this, so that they do not grow with every cell.
    static final int SLACK = 8;

    final double[][] numbers;
    final int[][] codes;
    final long[][] labels;
    private int count;
    private int capacity = FIRST_CAPACITY;

    Columns(int numberColumns, int codeColumns, int labelColumns) {
        this.numbers = new double[numberColumns][FIRST_CAPACITY];
        this.codes = new int[codeColumns][FIRST_CAPACITY];
        this.labels = new long[labelColumns][FIRST_CAPACITY];
    }

    private Columns(Columns other) {
        this.numbers = new double[other.numbers.length][];
        this.codes = new int[other.codes.length][];
        this.labels = new long[other.labels.length][];
        this.count = other.count;
        this.capacity = other.capacity;
        Arrays.setAll(numbers, column -> other.numbers[column].clone());
        Arrays.setAll(codes, column -> other.codes[column].clone());
        Arrays.setAll(labels, column -> other.labels[column].clone());
    }

    int count() {
        return count;
    }

    Columns copy() {
        return new Columns(this);
    }

    /// A new row of zeros; columns may move.
    int append() {
        makeRoom();
        int row = count++;
        for (double[] column : numbers) {
            column[row] = 0;
        }
        for (int[] column : codes) {
            column[row] = 0;
        }
        for (long[] column : labels) {
            column[row] = 0;
        }
        return row;
    }

    /// A new row equal to `source`; columns may move.
    int duplicate(int source) {
        makeRoom();
        int row = count++;
        for (double[] column : numbers) {
            column[row] = column[source];
        }
        for (int[] column : codes) {
            column[row] = column[source];
        }
        for (long[] column : labels) {
            column[row] = column[source];
        }
        return row;
    }

    /// Keeps the first `survivors` rows named in `rows`, which ascend.
    void keep(int[] rows, int survivors) {
        for (double[] column : numbers) {
            for (int row = 0; row < survivors; row++) {
                column[row] = column[rows[row]];
            }
        }
        for (int[] column : codes) {
            for (int row = 0; row < survivors; row++) {
                column[row] = column[rows[row]];
            }
        }
        for (long[] column : labels) {
            for (int row = 0; row < survivors; row++) {
                column[row] = column[rows[row]];
            }
        }
        count = survivors;
    }

    /// Puts the rows into another order: row `i` becomes what row `order[i]` was. Columns may move.
    void arrange(int[] order) {
        Arrays.setAll(numbers, column -> {
            double[] from = numbers[column];
            double[] to = new double[capacity];
            for (int row = 0; row < count; row++) {
                to[row] = from[order[row]];
            }
            return to;
        });
        Arrays.setAll(codes, column -> {
            int[] from = codes[column];
            int[] to = new int[capacity];
            for (int row = 0; row < count; row++) {
                to[row] = from[order[row]];
            }
            return to;
        });
        Arrays.setAll(labels, column -> {
            long[] from = labels[column];
            long[] to = new long[capacity];
            for (int row = 0; row < count; row++) {
                to[row] = from[order[row]];
            }
            return to;
        });
    }

    private void makeRoom() {
        if (count < capacity) {
            return;
        }
        capacity += Math.max(FIRST_CAPACITY, capacity / SLACK);
        Arrays.setAll(numbers, column -> Arrays.copyOf(numbers[column], capacity));
        Arrays.setAll(codes, column -> Arrays.copyOf(codes[column], capacity));
        Arrays.setAll(labels, column -> Arrays.copyOf(labels[column], capacity));
    }
}

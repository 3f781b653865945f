package org.paracrine.cell;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.IntConsumer;
import org.paracrine.numerics.Crew;

/// A table of numbers, codes and labels, one row per cell, each column one flat array.
///
/// Rows are added at the end; removal closes the gaps and keeps the order.
final class Columns {
    private static final int FIRST_CAPACITY = 64;

    /// Numbers that are worth a hand when they are moved: they take it some 0.05 ms.
    private static final int ROWS_PER_HAND = 1 << 15;

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

    /// Writes all rows, for [#read].
    void write(DataOutput out) throws IOException {
        out.writeInt(count);
        for (double[] column : numbers) {
            for (int row = 0; row < count; row++) {
                out.writeDouble(column[row]);
            }
        }
        for (int[] column : codes) {
            for (int row = 0; row < count; row++) {
                out.writeInt(column[row]);
            }
        }
        for (long[] column : labels) {
            for (int row = 0; row < count; row++) {
                out.writeLong(column[row]);
            }
        }
    }

    /// Replaces all rows by those that a table of the same columns wrote.
    void read(DataInput in) throws IOException {
        int rows = in.readInt();
        if (rows < 0) {
            throw new IOException("a table cannot have " + rows + " rows");
        }
        makeRoom(rows);
        count = rows;
        for (double[] column : numbers) {
            for (int row = 0; row < rows; row++) {
                column[row] = in.readDouble();
            }
        }
        for (int[] column : codes) {
            for (int row = 0; row < rows; row++) {
                column[row] = in.readInt();
            }
        }
        for (long[] column : labels) {
            for (int row = 0; row < rows; row++) {
                column[row] = in.readLong();
            }
        }
    }

    Columns copy() {
        return new Columns(this);
    }

    /// A new row of zeros; columns may move.
    int append() {
        makeRoom(count + 1);
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

    /// New rows equal to the first `wanted` rows named in `sources`, in their order; columns may move.
    ///
    /// @return the first of them
    int duplicate(int[] sources, int wanted, Crew crew) {
        int first = count;
        makeRoom(count + wanted);
        count += wanted;
        each(wanted, crew, column -> move(column, sources, 0, wanted, first));
        return first;
    }

    /// Keeps the first `survivors` rows named in `rows`, which ascend.
    void keep(int[] rows, int survivors, Crew crew) {
        int first = 0;
        while (first < survivors && rows[first] == first) {
            first++;
        }
        int moved = first;
        each(survivors - moved, crew, column -> move(column, rows, moved, survivors, 0));
        count = survivors;
    }

    /// Row `at + shift` becomes what row `rows[at]` is, one after the other.
    private void move(int column, int[] rows, int from, int to, int shift) {
        if (column < numbers.length) {
            double[] values = numbers[column];
            for (int at = from; at < to; at++) {
                values[at + shift] = values[rows[at]];
            }
        } else if (column < numbers.length + codes.length) {
            int[] values = codes[column - numbers.length];
            for (int at = from; at < to; at++) {
                values[at + shift] = values[rows[at]];
            }
        } else {
            long[] values = labels[column - numbers.length - codes.length];
            for (int at = from; at < to; at++) {
                values[at + shift] = values[rows[at]];
            }
        }
    }

    /// Shares the columns among the crew, if there is enough to do.
    private void each(int rows, Crew crew, IntConsumer work) {
        crew.each(numbers.length + codes.length + labels.length, grain(rows), (_, from, to) -> {
            for (int column = from; column < to; column++) {
                work.accept(column);
            }
        });
    }

    /// Columns that are worth a hand, if so many rows of them are moved.
    private static int grain(int rows) {
        return Math.ceilDiv(ROWS_PER_HAND, Math.max(1, rows));
    }

    /// Puts the rows into another order: row `i` becomes what row `order[i]` was. Columns move.
    void arrange(int[] order, Crew crew) {
        crew.each(numbers.length, grain(count), (_, from, to) -> {
            double[] spare = new double[capacity];
            for (int column = from; column < to; column++) {
                double[] before = numbers[column];
                for (int row = 0; row < count; row++) {
                    spare[row] = before[order[row]];
                }
                numbers[column] = spare;
                spare = before;
            }
        });
        crew.each(labels.length, grain(count), (_, from, to) -> {
            long[] spare = new long[capacity];
            for (int column = from; column < to; column++) {
                long[] before = labels[column];
                for (int row = 0; row < count; row++) {
                    spare[row] = before[order[row]];
                }
                labels[column] = spare;
                spare = before;
            }
        });
        int[] spare = new int[capacity];
        for (int column = 0; column < codes.length; column++) {
            int[] before = codes[column];
            for (int row = 0; row < count; row++) {
                spare[row] = before[order[row]];
            }
            codes[column] = spare;
            spare = before;
        }
    }

    private void makeRoom(int rows) {
        if (rows <= capacity) {
            return;
        }
        capacity = Math.max(rows, capacity + Math.max(FIRST_CAPACITY, capacity / SLACK));
        Arrays.setAll(numbers, column -> Arrays.copyOf(numbers[column], capacity));
        Arrays.setAll(codes, column -> Arrays.copyOf(codes[column], capacity));
        Arrays.setAll(labels, column -> Arrays.copyOf(labels[column], capacity));
    }
}

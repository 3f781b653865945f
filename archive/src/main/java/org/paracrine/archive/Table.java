package org.paracrine.archive;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Rows under typed columns, built in memory row by row. Order of columns and rows is kept.
public final class Table {

    private final List<Column> columns;
    private final Values[] values;
    private int rows;

    public Table(Column... columns) {
        this(List.of(columns));
    }

    public Table(List<Column> columns) {
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a table has at least one column");
        }
        Set<String> names = new HashSet<>();
        for (Column column : columns) {
            if (!names.add(column.name())) {
                throw new IllegalArgumentException("two columns are named " + column.name());
            }
        }
        this.columns = List.copyOf(columns);
        values = new Values[columns.size()];
        for (int at = 0; at < values.length; at++) {
            values[at] = new Values(columns.get(at).kind());
        }
    }

    /// One row, a value per column: String, Integer or Long, Double (or Float, Integer), Boolean; null where
    /// there is none. A row that does not fit leaves the table as it was.
    public Table add(@Nullable Object... row) {
        if (row.length != values.length) {
            throw new IllegalArgumentException("a row of " + row.length + " values for " + values.length + " columns");
        }
        for (int at = 0; at < row.length; at++) {
            Values.check(columns.get(at), row[at]);
        }
        for (int at = 0; at < row.length; at++) {
            values[at].set(rows, row[at]);
        }
        rows++;
        return this;
    }

    public List<Column> columns() {
        return columns;
    }

    public int rows() {
        return rows;
    }

    public boolean isMissing(int row, int column) {
        return column(row, column).isMissing(row);
    }

    /// Null where it is missing.
    public @Nullable String text(int row, int column) {
        return column(row, column).text(row);
    }

    public long integer(int row, int column) {
        return column(row, column).integer(row);
    }

    public double number(int row, int column) {
        return column(row, column).number(row);
    }

    public boolean flag(int row, int column) {
        return column(row, column).flag(row);
    }

    private Values column(int row, int column) {
        if (row < 0 || row >= rows) {
            throw new IndexOutOfBoundsException("row " + row + " of " + rows);
        }
        return values[column];
    }
}

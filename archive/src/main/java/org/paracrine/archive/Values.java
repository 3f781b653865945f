package org.paracrine.archive;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The values of one column: texts as they are, all else as 64 bits, so that a long table costs no object per
/// value.
final class Values {

    private static final int FIRST_CAPACITY = 64;

    private final Column.Kind kind;
    private final BitSet missing = new BitSet();
    private long[] bits = new long[0];
    private @Nullable String[] texts = new @Nullable String[0];

    Values(Column.Kind kind) {
        this.kind = kind;
    }

    /// Refuses what the column cannot hold.
    static void check(Column column, @Nullable Object value) {
        boolean fits = switch (column.kind()) {
            case TEXT -> value instanceof String;
            case INTEGER -> value instanceof Integer || value instanceof Long;
            case NUMBER -> value instanceof Double || value instanceof Float || value instanceof Integer;
            case FLAG -> value instanceof Boolean;
        };
        if (value != null && !fits) {
            throw new IllegalArgumentException("column " + column.name() + " is of kind "
                    + column.kind().name().toLowerCase(Locale.ROOT) + " and cannot hold the "
                    + value.getClass().getSimpleName() + " " + value);
        }
        if (value instanceof Number number && !Double.isFinite(number.doubleValue())) {
            throw new IllegalArgumentException(
                    "column " + column.name() + " holds finite numbers, not " + value + "; a missing one is null");
        }
    }

    void set(int row, @Nullable Object value) {
        if (value == null) {
            missing.set(row);
        }
        if (kind == Column.Kind.TEXT) {
            texts = row < texts.length ? texts : Arrays.copyOf(texts, capacity(row));
            texts[row] = (String) value;
        } else {
            bits = row < bits.length ? bits : Arrays.copyOf(bits, capacity(row));
            bits[row] = value == null ? 0 : bits(value);
        }
    }

    private long bits(Object value) {
        return switch (value) {
            case Boolean flag -> flag ? 1 : 0;
            case Number number when kind == Column.Kind.INTEGER -> number.longValue();
            case Number number -> Double.doubleToRawLongBits(number.doubleValue());
            default -> throw new IllegalArgumentException("not a number or flag: " + value);
        };
    }

    private static int capacity(int row) {
        return Math.max(FIRST_CAPACITY, row + (row >> 1));
    }

    boolean isMissing(int row) {
        return missing.get(row);
    }

    @Nullable
    String text(int row) {
        return texts[row];
    }

    long integer(int row) {
        return bits[row];
    }

    double number(int row) {
        return Double.longBitsToDouble(bits[row]);
    }

    boolean flag(int row) {
        return bits[row] != 0;
    }
}

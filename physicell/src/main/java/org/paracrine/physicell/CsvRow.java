package org.paracrine.physicell;

import java.util.Arrays;

/// The fields of one line, cut at its commas. Used again for each line, since there may be
/// millions.
final class CsvRow {
    private String line = "";
    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private int size;

    void set(String text) {
        line = text;
        size = 0;
        int from = 0;
        while (from >= 0) {
            int comma = text.indexOf(',', from);
            add(from, comma < 0 ? text.length() : comma);
            from = comma < 0 ? -1 : comma + 1;
        }
    }

    private void add(int from, int to) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
        }
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(line.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(line.charAt(end - 1))) {
            end--;
        }
        starts[size] = start == end ? from : start;
        ends[size] = start == end ? from : end;
        size++;
    }

    /// Fields; empty ones count.
    int size() {
        return size;
    }

    /// Without the blanks around it.
    String text(int field) {
        return line.substring(starts[field], ends[field]);
    }

    boolean empty(int field) {
        return starts[field] == ends[field];
    }

    /// NaN where the field is no number.
    double number(int field) {
        return NumberText.parse(text(field));
    }

    /// Where the field starts, from 1.
    int column(int field) {
        return starts[field] + 1;
    }
}

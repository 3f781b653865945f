package org.paracrine.app;

import java.util.ArrayList;
import java.util.List;

/// Text in columns of fixed width, each wrapped within its own.
final class SheetTable {
    /// The widest line that is printed.
    static final int WIDTH = 100;

    private static final String GAP = "  ";

    private final int[] widths;

    /// @param widths of the columns, with 2 between them at most [#WIDTH] in all; the last column is
    /// not filled up
    SheetTable(int... widths) {
        this.widths = widths.clone();
    }

    /// One row as lines; an empty cell at the end leaves its room to the cell before it.
    List<String> row(String... cells) {
        int used = cells.length;
        while (used > 1 && cells[used - 1].isEmpty()) {
            used--;
        }
        List<List<String>> columns = new ArrayList<>();
        int height = 1;
        for (int at = 0; at < used; at++) {
            List<String> wrapped = wrapped(cells[at], at == used - 1 ? room(at) : widths[at]);
            columns.add(wrapped);
            height = Math.max(height, wrapped.size());
        }
        List<String> lines = new ArrayList<>();
        for (int line = 0; line < height; line++) {
            StringBuilder text = new StringBuilder();
            for (int at = 0; at < used; at++) {
                String cell = line < columns.get(at).size() ? columns.get(at).get(line) : "";
                text.append(at == 0 ? "" : GAP).append(cell).append(" ".repeat(Math.max(0, widths[at] - length(cell))));
            }
            lines.add(text.toString().stripTrailing());
        }
        return lines;
    }

    /// From a column to the end of the line.
    private int room(int from) {
        int room = -GAP.length();
        for (int at = from; at < widths.length; at++) {
            room += widths[at] + GAP.length();
        }
        return room;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        String indent = text.substring(0, text.length() - text.stripLeading().length());
        StringBuilder line = new StringBuilder(indent);
        for (String word : text.strip().split(" ", -1)) {
            boolean full = line.length() > indent.length() && length(line.toString()) + 1 + length(word) > width;
            if (full) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(indent);
            }
            line.append(line.length() == indent.length() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}

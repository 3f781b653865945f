package org.paracrine.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A table that reads well in a terminal and in a Markdown page.
final class TextTable {
    private final List<List<String>> rows = new ArrayList<>();

    TextTable(String... heads) {
        rows.add(List.of(heads));
    }

    void row(String... cells) {
        if (cells.length != rows.getFirst().size()) {
            throw new IllegalArgumentException("a row of " + cells.length + " cells in a table of "
                    + rows.getFirst().size());
        }
        rows.add(List.of(cells));
    }

    /// A number with `digits` digits after the point, or a dash if it is not known.
    static String number(double value, int digits) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%,." + digits + "f", value);
    }

    /// A share as per cent.
    static String percent(double share) {
        return Double.isNaN(share) ? "–" : number(100 * share, 0) + " %";
    }

    /// A small number such as an error.
    static String small(double value) {
        return String.format(Locale.ROOT, "%.1e", value);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                String cell = rows.get(row).get(column);
                text.append(column == 0 ? "| " : " | ").append(cell).repeat(' ', width(column) - cell.length());
            }
            text.append(" |\n");
            if (row == 0) {
                for (int column = 0; column < rows.getFirst().size(); column++) {
                    text.append('|').repeat('-', width(column) + 2);
                }
                text.append("|\n");
            }
        }
        return text.toString();
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}

package org.paracrine.app;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.paracrine.app.SheetLine.Status;

/// Prints product sheets, one or two side by side: as a table for people, as JSON or CSV for machines.
final class SheetPrinter {
    /// Name, value, range, source, status: 100 columns with what lies between.
    private static final SheetTable SHEET = new SheetTable(28, 17, 19, 19, 9);

    /// Name, the first, the second, their ratio.
    private static final SheetTable PAIR = new SheetTable(33, 26, 26, 7);

    private final PrintWriter out;

    SheetPrinter(PrintWriter out) {
        this.out = out;
    }

    /// What the columns are called, for machines.
    private static Map<String, @Nullable Object> fields(String product, SheetLine line) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("product", product);
        fields.put("section", line.section());
        fields.put("name", line.name());
        fields.put("value", line.value());
        fields.put("unit", line.unit());
        fields.put("text", plain(line.text()));
        fields.put("range", plain(line.range()));
        fields.put("source", line.source());
        fields.put("status", line.status().word());
        return fields;
    }

    /// No-break blanks are for the eye.
    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }

    void sheets(Map<String, List<SheetLine>> products, SheetFormat format) {
        switch (format) {
            case TABLE -> products.forEach(this::table);
            case JSON -> json(rows(products));
            case CSV -> csv(rows(products));
        }
    }

    private static List<Map<String, @Nullable Object>> rows(Map<String, List<SheetLine>> products) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        products.forEach((product, lines) -> lines.forEach(line -> rows.add(fields(product, line))));
        return rows;
    }

    private void table(String product, List<SheetLine> lines) {
        out.println(product);
        out.println();
        String section = "";
        for (SheetLine line : lines) {
            if (!line.section().equals(section)) {
                out.print(section.isEmpty() ? "" : System.lineSeparator());
                section = line.section();
                heading(section, section.equals(lines.getFirst().section()));
            }
            print(SHEET.row(
                    "  " + line.name(),
                    plain(line.text()),
                    plain(line.range()),
                    line.source(),
                    line.status() == Status.NONE ? "" : line.status().word()));
        }
        out.println();
    }

    private void heading(String section, boolean isFirst) {
        print(isFirst ? SHEET.row(section, "value", "range", "source", "status") : SHEET.row(section));
    }

    private void print(List<String> lines) {
        lines.forEach(out::println);
    }

    /// The two sides of one line; one of them may be missing.
    record Pair(
            String section,
            String name,
            @Nullable SheetLine first,
            @Nullable SheetLine second) {
        /// Second over first; nothing unless both are numbers of one unit and the first is not 0.
        @Nullable
        Double ratio() {
            Double one = first == null ? null : first.value();
            Double other = second == null ? null : second.value();
            boolean same = first != null && second != null && first.unit().equals(second.unit());
            return one == null || other == null || !same || one == 0 ? null : other / one;
        }

        boolean differs() {
            return !text(first).equals(text(second));
        }

        static String text(@Nullable SheetLine line) {
            return line == null ? "–" : plain(line.text());
        }
    }

    void pair(String first, String second, List<Pair> pairs, SheetFormat format) {
        switch (format) {
            case TABLE -> {
                print(PAIR.row("", first, second, "ratio"));
                part("They differ", pairs.stream().filter(Pair::differs).toList());
                part("The same", pairs.stream().filter(pair -> !pair.differs()).toList());
            }
            case JSON -> json(pairRows(first, second, pairs));
            case CSV -> csv(pairRows(first, second, pairs));
        }
    }

    private void part(String title, List<Pair> pairs) {
        if (pairs.isEmpty()) {
            return;
        }
        out.println();
        out.println(title);
        String section = "";
        for (Pair pair : pairs) {
            if (!pair.section().equals(section)) {
                section = pair.section();
                out.println("  " + section);
            }
            Double ratio = pair.ratio();
            print(PAIR.row(
                    "    " + pair.name(),
                    Pair.text(pair.first()),
                    pair.differs() ? Pair.text(pair.second()) : "",
                    ratio == null || !pair.differs() ? "" : plain(ReportText.brief(ratio))));
        }
    }

    private static List<Map<String, @Nullable Object>> pairRows(String first, String second, List<Pair> pairs) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (Pair pair : pairs) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            SheetLine one = pair.first();
            SheetLine other = pair.second();
            row.put("section", pair.section());
            row.put("name", pair.name());
            row.put("first product", first);
            row.put("first value", one == null ? null : one.value());
            row.put("first unit", one == null ? "" : one.unit());
            row.put("first text", one == null ? "" : plain(one.text()));
            row.put("second product", second);
            row.put("second value", other == null ? null : other.value());
            row.put("second unit", other == null ? "" : other.unit());
            row.put("second text", other == null ? "" : plain(other.text()));
            row.put("ratio", pair.ratio());
            row.put("differs", pair.differs());
            rows.add(row);
        }
        return rows;
    }

    private void json(List<Map<String, @Nullable Object>> rows) {
        out.println(ReportJson.of(rows));
    }

    private void csv(List<Map<String, @Nullable Object>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        out.println(String.join(",", rows.getFirst().keySet()));
        for (Map<String, @Nullable Object> row : rows) {
            out.println(String.join(
                    ",", row.values().stream().map(SheetPrinter::cell).toList()));
        }
    }

    /// As RFC 4180 has it.
    private static String cell(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        boolean quotes = text.contains(",") || text.contains("\"") || text.contains("\n");
        return quotes ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}

package org.paracrine.cell;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Reads rules from a CSV file in PhysiCell's grammar, version 3.
///
/// One rule a line, eight fields parted by commas, or by tabs in a line without comma; no header. A line that starts
/// with
/// `//` is a comment, an empty line is skipped. The fields:
///
/// | field | value |
/// |---|---|
/// | cell type, signal | names |
/// | direction | `increases` or `decreases` |
/// | behaviour | name |
/// | saturation value, half-max, Hill power | numbers |
/// | applies to dead | `0` or `1` |
///
/// Line ends of any system, no last line end and a byte order mark are read; unlike PhysiCell, which skips bad lines
/// with a
/// warning and takes any other direction for `decreases`, all that is wrong is an error.
/// Source: Johnson et al. 2025, doi:10.1016/j.cell.2025.06.048.
public final class RuleCsv {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    private static final List<String> UP = List.of("increases", "increase", "promotes");
    private static final List<String> DOWN = List.of("decreases", "decrease", "inhibits");
    private static final List<String> HEADINGS = List.of("direction", "response", "effect");
    private static final List<String> FIELDS = List.of(
            "cell type",
            "signal",
            "direction",
            "behaviour",
            "saturation value",
            "half-max",
            "Hill power",
            "applies to dead");

    private final String fileName;
    private final List<Line> rules = new ArrayList<>();
    private final List<UnreadableRules.Problem> problems = new ArrayList<>();

    /// A rule and where it stands.
    ///
    /// @param rule as read
    /// @param number of the line, from 1
    public record Line(Rule rule, int number) {}

    /// A field and where it starts (from 1).
    private record Field(String text, int column) {}

    private RuleCsv(String fileName) {
        this.fileName = fileName;
    }

    /// Reads all rules. Whether their names exist is for [CellModel] to say.
    ///
    /// @param fileName for the messages
    /// @throws UnreadableRules with all that is wrong
    public static List<Rule> read(Reader reader, String fileName) throws IOException {
        return readLines(reader, fileName).stream().map(Line::rule).toList();
    }

    /// As [#read], with the place of each rule.
    public static List<Line> readLines(Reader reader, String fileName) throws IOException {
        RuleCsv csv = new RuleCsv(fileName);
        BufferedReader lines = new BufferedReader(reader);
        String line = lines.readLine();
        for (int number = 1; line != null; number++) {
            csv.line(number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line, number);
            line = lines.readLine();
        }
        if (!csv.problems.isEmpty()) {
            throw new UnreadableRules(csv.problems, csv.rules);
        }
        return List.copyOf(csv.rules);
    }

    private void line(String line, int number) {
        if (line.isBlank() || line.strip().startsWith("//")) {
            return;
        }
        List<Field> fields = split(line, line.indexOf(',') >= 0 ? ',' : '\t');
        if (fields.size() != FIELDS.size()) {
            complain(
                    number,
                    1,
                    "a rule has " + FIELDS.size() + " fields (" + String.join(", ", FIELDS) + "), this line has "
                            + fields.size());
            return;
        }
        if (HEADINGS.contains(fields.get(2).text().toLowerCase(Locale.ROOT))) {
            complain(number, 1, "a file of rules has no line of headings; take it out, or begin it with //");
            return;
        }
        int before = problems.size();
        for (int index = 0; index < FIELDS.size(); index++) {
            if (fields.get(index).text().isEmpty()) {
                complain(number, fields.get(index).column(), "the " + FIELDS.get(index) + " is missing");
            }
        }
        boolean increases = direction(fields.get(2), number);
        double saturation = number(fields.get(4), FIELDS.get(4), number);
        double halfMax = positive(fields.get(5), FIELDS.get(5), number);
        double hillPower = positive(fields.get(6), FIELDS.get(6), number);
        boolean appliesToDead = flag(fields.get(7), number);
        if (problems.size() == before) {
            Rule rule = new Rule(
                    fields.get(0).text(),
                    fields.get(1).text(),
                    increases,
                    fields.get(3).text(),
                    saturation,
                    halfMax,
                    hillPower,
                    appliesToDead);
            rules.add(new Line(rule, number));
        }
    }

    private static List<Field> split(String line, char separator) {
        List<Field> fields = new ArrayList<>();
        int from = 0;
        while (from <= line.length()) {
            int end = line.indexOf(separator, from);
            end = end < 0 ? line.length() : end;
            String raw = line.substring(from, end);
            int blank = raw.length() - raw.stripLeading().length();
            fields.add(new Field(raw.strip(), from + (raw.isBlank() ? 0 : blank) + 1));
            from = end + 1;
        }
        return fields;
    }

    private boolean direction(Field field, int line) {
        if (!UP.contains(field.text())
                && !DOWN.contains(field.text())
                && !field.text().isEmpty()) {
            complain(
                    line,
                    field.column(),
                    "the direction is \"" + field.text() + "\", but must be increases or decreases");
        }
        return UP.contains(field.text());
    }

    private double number(Field field, String what, int line) {
        if (NUMBER.matcher(field.text()).matches()) {
            double value = Double.parseDouble(field.text());
            if (Double.isFinite(value)) {
                return value;
            }
        }
        if (!field.text().isEmpty()) {
            complain(
                    line,
                    field.column(),
                    "the " + what + " is \"" + field.text() + "\", but must be a number like 0.5");
        }
        return Double.NaN;
    }

    private double positive(Field field, String what, int line) {
        double value = number(field, what, line);
        if (value <= 0) {
            complain(line, field.column(), "the " + what + " is " + field.text() + ", but must be above 0");
        }
        return value;
    }

    private boolean flag(Field field, int line) {
        double value = number(field, "last field (applies to dead)", line);
        if (value != 0 && value != 1 && !Double.isNaN(value)) {
            complain(
                    line,
                    field.column(),
                    "the last field (applies to dead) is " + field.text() + ", but must be 0 or 1");
        }
        return value == 1;
    }

    private void complain(int line, int column, String sentence) {
        problems.add(new UnreadableRules.Problem(fileName, line, column, sentence));
    }
}

package org.paracrine.study;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Reads measured diameters from a CSV file, as instruments that count particles write them:
///
///     diameter,concentration
///     52.5,1.2e7
///
/// Diameters in nm, rising, or in µm where the first line says `diameter (um)`; the concentration in any unit. Without
/// the first line, a row has these two numbers. Further columns are not read; a line that starts with `#` is a comment.
public final class SizeTable {
    /// One row.
    ///
    /// @param diameter in the middle of the bin (µm)
    /// @param amount in the unit of the file
    public record Row(double diameter, double amount) {}

    private static final double MICROMETRES_PER_NANOMETRE = 1e-3;

    /// (µm)
    private static final double LARGEST = 20;

    /// A histogram of more is no measurement of particles.
    private static final int MOST_ROWS = 20_000;

    /// After so many problems the rest is not worth reading.
    private static final int MOST_PROBLEMS = 20;

    private final String file;
    private final List<Row> rows = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private double unit = MICROMETRES_PER_NANOMETRE;

    private SizeTable(String file) {
        this.file = file;
    }

    /// The rows of the file, by rising diameter, of which at least one has an amount.
    ///
    /// @throws IllegalArgumentException with all that is wrong, a line each, as `file:line: what`
    public static List<Row> of(Attachment file) {
        SizeTable reader = new SizeTable(file.name());
        reader.read(file);
        if (reader.problems.isEmpty()) {
            reader.checkWhole();
        }
        if (!reader.problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", reader.problems));
        }
        return List.copyOf(reader.rows);
    }

    private void checkWhole() {
        if (rows.size() < 2 || rows.size() > MOST_ROWS) {
            problems.add(file + ": a table of sizes has 2 to " + MOST_ROWS + " rows, this one has " + rows.size());
        } else if (!Double.isFinite(rows.stream().mapToDouble(Row::amount).sum())) {
            problems.add(file + ": the concentrations add up to more than a number can hold");
        } else if (rows.stream().allMatch(row -> row.amount() == 0)) {
            problems.add(file + ": all concentrations are 0");
        }
    }

    private void read(Attachment attachment) {
        try {
            CsvReader<CsvRecord> records = CsvReader.builder()
                    .commentStrategy(CommentStrategy.SKIP)
                    .allowMissingFields(true)
                    .allowExtraFields(true)
                    .detectBomHeader(true)
                    .ofCsvRecord(new InputStreamReader(attachment.stream(), StandardCharsets.UTF_8));
            boolean isFirst = true;
            for (CsvRecord record : records) {
                if (!(isFirst && isHead(record))) {
                    row(record);
                }
                isFirst = false;
                if (problems.size() >= MOST_PROBLEMS || rows.size() > MOST_ROWS) {
                    break;
                }
            }
        } catch (CsvParseException unreadable) {
            problems.add(file + ": " + unreadable.getMessage());
        }
    }

    /// Any first line that does not begin with a number; what it says of the unit counts.
    private boolean isHead(CsvRecord record) {
        String first = CsvFields.text(record, 0).toLowerCase(Locale.ROOT);
        if (CsvFields.isNumber(first)) {
            return false;
        }
        if (first.contains("um") || first.contains("µm") || first.contains("μm")) {
            unit = 1;
        }
        return true;
    }

    private void row(CsvRecord record) {
        double diameter = unit * number(record, 0, "diameter");
        double amount = number(record, 1, "concentration");
        if (diameter <= 0) {
            complain(record, "the diameter must be above 0");
        }
        if (diameter > LARGEST) {
            complain(record, "the diameter is that of no vesicle: at most " + Numbers.text(LARGEST) + " um");
        }
        if (amount < 0) {
            complain(record, "the concentration must be 0 or more");
        }
        if (!rows.isEmpty() && diameter <= rows.getLast().diameter()) {
            complain(record, "the diameters must rise from line to line");
        }
        rows.add(new Row(diameter, amount));
    }

    private double number(CsvRecord record, int column, String name) {
        String text = CsvFields.text(record, column);
        double number = CsvFields.number(text);
        if (!Double.isNaN(number)) {
            return number;
        }
        complain(record, "the " + name + " is \"" + text + "\", but must be a number like 112.5");
        return Double.NaN;
    }

    private void complain(CsvRecord record, String sentence) {
        problems.add(file + ":" + record.getStartingLineNumber() + ": " + sentence);
    }
}

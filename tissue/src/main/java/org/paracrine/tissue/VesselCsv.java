package org.paracrine.tissue;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.paracrine.numerics.VoxelGrid;

/// Reads vessels from a CSV file, one straight segment a row:
///
///     segment,x1,y1,z1,x2,y2,z2,diameter,pressure1,pressure2
///
/// Lengths in µm, pressures in mmHg. The pressures may be empty, or the two columns left out: the flow
/// decides them. A line that starts with `#` is a comment.
public final class VesselCsv {
    private static final List<String> COLUMNS =
            List.of("segment", "x1", "y1", "z1", "x2", "y2", "z2", "diameter", "pressure1", "pressure2");
    /// The columns up to the diameter.
    private static final int REQUIRED = 8;
    /// More would take gigabytes; a network of this size is an error or needs coarsening first.
    private static final int MOST_ROWS = 2_000_000;
    /// After so many problems the rest is not worth reading.
    private static final int MOST_PROBLEMS = 100;

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,18}");

    private final String file;
    private final List<Vessel> vessels = new ArrayList<>();
    private final List<Long> lines = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    private VesselCsv(String file) {
        this.file = file;
    }

    /// A network of all vessels of the file.
    ///
    /// @param file its name, for the messages
    /// @throws IllegalArgumentException with all that is wrong, a line each, as `file:line: what`
    public static VesselNetwork read(Reader reader, String file, VoxelGrid grid) {
        VesselCsv csv = new VesselCsv(file);
        csv.rows(reader);
        csv.throwProblems();
        return Joining.join(grid, csv.vessels, index -> file + ":" + csv.lines.get(index) + ": the vessel");
    }

    private void rows(Reader reader) {
        try {
            CsvReader<CsvRecord> rows = CsvReader.builder()
                    .commentStrategy(CommentStrategy.SKIP)
                    .allowMissingFields(true)
                    .allowExtraFields(true)
                    .detectBomHeader(false)
                    .ofCsvRecord(reader);
            boolean isHead = true;
            for (CsvRecord row : rows) {
                if (isHead) {
                    head(row);
                    isHead = false;
                } else if (vessels.size() == MOST_ROWS) {
                    complain(row.getStartingLineNumber(), "there are more than " + MOST_ROWS + " vessels");
                } else {
                    row(row);
                }
                if (problems.size() >= MOST_PROBLEMS || vessels.size() > MOST_ROWS) {
                    break;
                }
            }
            if (isHead) {
                complain(1, "the file is empty; its first line must be " + String.join(",", COLUMNS));
            }
        } catch (CsvParseException unreadable) {
            problems.add(file + ": " + unreadable.getMessage());
        }
    }

    private void head(CsvRecord row) {
        List<String> names = new ArrayList<>();
        for (int column = 0; column < row.getFieldCount(); column++) {
            names.add(text(row, column));
        }
        if (!names.equals(COLUMNS) && !names.equals(COLUMNS.subList(0, REQUIRED))) {
            complain(
                    row.getStartingLineNumber(),
                    "the first line is \"" + String.join(",", names) + "\", but must be " + String.join(",", COLUMNS)
                            + " (the two pressures may be left out)");
            throwProblems();
        }
    }

    private void row(CsvRecord row) {
        if (row.getFieldCount() < REQUIRED || row.getFieldCount() > COLUMNS.size()) {
            complain(
                    row.getStartingLineNumber(),
                    "a vessel has " + REQUIRED + " to " + COLUMNS.size() + " fields (" + String.join(", ", COLUMNS)
                            + "), this line has " + row.getFieldCount());
            return;
        }
        int before = problems.size();
        double[] numbers = new double[COLUMNS.size()];
        for (int column = 1; column < numbers.length; column++) {
            numbers[column] = number(row, column);
        }
        String number = text(row, 0);
        if (!WHOLE.matcher(number).matches()) {
            complain(
                    row.getStartingLineNumber(),
                    "the segment is \"" + number + "\", but must be a whole number like 7");
        }
        if (problems.size() == before) {
            lines.add(row.getStartingLineNumber());
            vessels.add(new Vessel(
                    Long.parseLong(number),
                    numbers[1],
                    numbers[2],
                    numbers[3],
                    numbers[4],
                    numbers[5],
                    numbers[6],
                    numbers[7],
                    numbers[8],
                    numbers[9]));
        }
    }

    private double number(CsvRecord row, int column) {
        String text = text(row, column);
        if (text.isEmpty() && column >= REQUIRED) {
            return Vessel.FREE;
        }
        if (NUMBER.matcher(text).matches() && Double.isFinite(Double.parseDouble(text))) {
            return Double.parseDouble(text);
        }
        complain(
                row.getStartingLineNumber(),
                "the " + COLUMNS.get(column) + " is \"" + text + "\", but must be a number like 12.5");
        return Double.NaN;
    }

    /// A field, blanks and a byte order mark taken away.
    private static String text(CsvRecord row, int column) {
        if (column >= row.getFieldCount()) {
            return "";
        }
        String text = row.getField(column);
        return (text.startsWith("\uFEFF") ? text.substring(1) : text).strip();
    }

    private void complain(long line, String sentence) {
        problems.add(file + ":" + line + ": " + sentence);
    }

    private void throwProblems() {
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", problems));
        }
    }
}

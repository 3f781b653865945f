package org.paracrine.study;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the cells at the start from a CSV file, one a row, as PhysiCell writes them:
///
///     x,y,z,type,volume,cycle entry
///     12.5,-40,0,T cell,skip,0.001
///
/// x, y and z in µm, and the name of the type. Further columns are behaviours or `volume`, in the units of the rules; a
/// field that is empty, left out or begins with s (for skip) leaves what the type says. Without the first line, a row
/// has four numbers: x, y, z and the place of the type in the study, from 0. A line that starts with `#` is a comment.
public final class Positions {
    /// A cell where the file puts it.
    ///
    /// @param type by name
    /// @param x (µm)
    /// @param y (µm)
    /// @param z (µm)
    /// @param values behaviours of its own, and `volume`, by name
    public record Cell(String type, double x, double y, double z, Map<String, Double> values) {
        public Cell {
            values = Ordered.copy(values);
        }
    }

    /// x, y, z and the type.
    private static final int REQUIRED = 4;

    /// After so many problems the rest is not worth reading.
    private static final int MOST_PROBLEMS = 100;

    private final String file;
    private final Vocabulary vocabulary;
    private final List<String> types;
    private final double[] low;
    private final double[] high;
    private final List<Cell> cells = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    /// The behaviours of the columns behind the first four; nothing for those that are not known.
    private final List<Vocabulary.@Nullable Meaning> columns = new ArrayList<>();

    private final List<String> labels = new ArrayList<>();
    private final Set<Integer> complained = new HashSet<>();

    private Positions(Study study, Attachment file) {
        this.file = file.name();
        this.vocabulary = Vocabulary.of(study);
        this.types = List.copyOf(study.tumour().cells().keySet());
        this.low = study.tissue().low();
        this.high = study.tissue().high();
    }

    /// The cells of the file that the study names; none if it names none.
    ///
    /// @throws IllegalArgumentException with all that is wrong, a line each, as `file:line: what`
    public static List<Cell> of(Study study) {
        Attachment file = study.tumour().positions();
        if (file == null) {
            return List.of();
        }
        Positions reader = new Positions(study, file);
        reader.rows(file);
        if (!reader.problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", reader.problems));
        }
        return Collections.unmodifiableList(reader.cells);
    }

    private void rows(Attachment attachment) {
        try {
            CsvReader<CsvRecord> rows = CsvReader.builder()
                    .commentStrategy(CommentStrategy.SKIP)
                    .allowMissingFields(true)
                    .allowExtraFields(true)
                    .detectBomHeader(false)
                    .ofCsvRecord(new InputStreamReader(attachment.stream(), StandardCharsets.UTF_8));
            boolean isFirst = true;
            boolean headed = false;
            for (CsvRecord row : rows) {
                if (isFirst && CsvFields.text(row, 0).toLowerCase(Locale.ROOT).equals("x")) {
                    headed = true;
                    head(row);
                } else if (headed) {
                    named(row);
                } else {
                    numbered(row);
                }
                isFirst = false;
                if (problems.size() >= MOST_PROBLEMS) {
                    break;
                }
            }
        } catch (CsvParseException unreadable) {
            problems.add(file + ": " + unreadable.getMessage());
        }
    }

    private void head(CsvRecord row) {
        boolean good = row.getFieldCount() >= REQUIRED
                && CsvFields.text(row, 1).equalsIgnoreCase("y")
                && CsvFields.text(row, 2).equalsIgnoreCase("z");
        if (!good) {
            complain(row, "the first line must begin with x,y,z,type");
        }
        for (int column = REQUIRED; column < row.getFieldCount(); column++) {
            String label = CsvFields.text(row, column);
            Vocabulary.Meaning meaning = vocabulary.difference(label);
            if (meaning != null && columns.contains(meaning)) {
                complain(row, "the column \"" + meaning.name() + "\" stands here a second time");
            }
            columns.add(meaning);
            labels.add(label);
        }
    }

    private void named(CsvRecord row) {
        String type = CsvFields.text(row, REQUIRED - 1);
        if (!types.contains(type)) {
            complain(row, "\"" + type + "\" is not among `tumour.cells`" + Nearest.hint(types, type));
        }
        place(row, type, values(row));
    }

    private void numbered(CsvRecord row) {
        if (row.getFieldCount() != REQUIRED) {
            complain(
                    row,
                    "a cell has four numbers (x, y, z and the place of its type), this line has " + row.getFieldCount()
                            + "; for more, begin the file with x,y,z,type and name the types");
            return;
        }
        double index = number(row, REQUIRED - 1, "type");
        boolean known = index >= 0 && index < types.size() && index == Math.rint(index);
        if (!known && !Double.isNaN(index)) {
            complain(
                    row,
                    "the type is " + CsvFields.text(row, REQUIRED - 1) + ", but the study has the types 0 to "
                            + (types.size() - 1));
        }
        place(row, known ? types.get((int) index) : "", Map.of());
    }

    private void place(CsvRecord row, String type, Map<String, Double> values) {
        double x = coordinate(row, 0, "x");
        double y = coordinate(row, 1, "y");
        double z = coordinate(row, 2, "z");
        cells.add(new Cell(type, x, y, z, values));
    }

    private double coordinate(CsvRecord row, int axis, String name) {
        double value = number(row, axis, name);
        if (value < low[axis] || value > high[axis]) {
            complain(
                    row,
                    "the cell lies outside of the block: " + name + " is " + Numbers.text(value) + ", but goes from "
                            + Numbers.text(low[axis]) + " to " + Numbers.text(high[axis]) + " um");
        }
        return value;
    }

    private Map<String, Double> values(CsvRecord row) {
        if (row.getFieldCount() > REQUIRED + columns.size()) {
            complain(
                    row,
                    "the line has " + row.getFieldCount() + " fields, but the first line names "
                            + (REQUIRED + columns.size()));
        }
        Map<String, Double> values = new LinkedHashMap<>();
        for (int column = 0; column < columns.size(); column++) {
            String text = CsvFields.text(row, REQUIRED + column);
            if (!text.isEmpty() && Character.toLowerCase(text.charAt(0)) != 's') {
                value(row, column, values);
            }
        }
        return values;
    }

    private void value(CsvRecord row, int column, Map<String, Double> values) {
        Vocabulary.Meaning meaning = columns.get(column);
        if (meaning == null) {
            if (complained.add(column)) {
                complain(row, vocabulary.behaviourComplaint(labels.get(column)));
            }
            return;
        }
        double value = number(row, REQUIRED + column, meaning.name());
        if (value < meaning.bounds().min() || value > meaning.bounds().max()) {
            complain(
                    row,
                    "the " + meaning.name() + " is " + Numbers.text(value) + ", but must be from "
                            + Numbers.text(meaning.bounds().min())
                            + (Double.isInfinite(meaning.bounds().max())
                                    ? " on"
                                    : " to " + Numbers.text(meaning.bounds().max())));
        }
        values.put(meaning.name(), value);
    }

    private double number(CsvRecord row, int column, String name) {
        String text = CsvFields.text(row, column);
        double number = CsvFields.number(text);
        if (!Double.isNaN(number)) {
            return number;
        }
        complain(row, "the " + name + " is \"" + text + "\", but must be a number like 12.5");
        return Double.NaN;
    }

    private void complain(CsvRecord row, String sentence) {
        problems.add(file + ":" + row.getStartingLineNumber() + ": " + sentence);
    }
}

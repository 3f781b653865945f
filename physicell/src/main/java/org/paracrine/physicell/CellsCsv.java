package org.paracrine.physicell;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.paracrine.study.Nearest;

/// Reads the cells that a model starts with.
///
/// | version | told by | rows |
/// |---|---|---|
/// | 1 | a first line that does not begin with `x` | `x,y,z,type`, the type by its ID |
/// | 2 | a first line that begins with `x` or `X` | `x,y,z,type` and further columns, the type by its name |
///
/// The first four columns of version 2 go by place, whatever their label says. Each further column
/// is `volume` or a behaviour; a field that is empty, left out at the end, or begins with `s` or
/// `S` keeps the value of the type. Columns that are neither are passed over with a warning. Blanks
/// around fields, any line ends, a byte order mark and empty lines are allowed.
///
/// As PhysiCell 1.14 reads it, rows of an unknown type are passed over with a warning; else they
/// are a problem.
public final class CellsCsv {
    private static final int FIXED = 4;
    private static final String VOLUME = "volume";
    private static final List<String> AXES = List.of("x", "y", "z");

    /// More cells than a machine could step.
    private static final int MOST_ROWS = 20_000_000;

    private final Settings settings;
    private final Names types;
    private final Reading reading;
    private final BehaviourNames names;
    private final CsvRow row = new CsvRow();
    private int line;

    /// Place of each column of the file among those that are kept; -1 for those passed over.
    private int[] kept = {};

    private CellRows rows = new CellRows(List.of());
    private final Map<String, int[]> unknown = new LinkedHashMap<>();
    private int outside;
    private int firstOutside;

    /// Values without effect by their reason: the first place of one, and how many there are.
    private final Map<String, int[]> idle = new LinkedHashMap<>();

    private CellsCsv(Settings settings, String fileName) {
        this.settings = settings;
        this.types = new Names("cell type", settings.cellTypes());
        this.reading = new Reading(fileName, settings.as114());
        this.names = BehaviourNames.of(settings);
    }

    /// All cells of the file.
    ///
    /// @param settings of the model whose cells they are
    /// @throws org.paracrine.study.StudyException with all that is wrong
    public static ReadCells read(Path file, Settings settings) {
        try (Reader reader = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
            return read(reader, file.toString(), settings);
        } catch (IOException unreadable) {
            Reading reading = new Reading(file.toString(), settings.as114());
            reading.problem(0, 0, "", "the file could not be read: " + unreadable.getMessage());
            throw reading.failure();
        }
    }

    /// All cells of a text.
    ///
    /// @param fileName for the messages
    /// @throws org.paracrine.study.StudyException with all that is wrong
    public static ReadCells read(Reader reader, String fileName, Settings settings) throws IOException {
        CellsCsv csv = new CellsCsv(settings, fileName);
        csv.lines(new CsvLines(reader));
        csv.reading.throwProblems();
        csv.summary();
        return new ReadCells(csv.rows, csv.reading.warnings());
    }

    private void lines(CsvLines lines) throws IOException {
        @Nullable String text = lines.next();
        if (text != null && complain(text)) {
            return;
        }
        boolean named = text != null && !text.isEmpty() && (text.charAt(0) == 'x' || text.charAt(0) == 'X');
        if (named && text != null) {
            line = lines.number();
            row.set(text);
            head();
            text = lines.next();
        }
        while (text != null && !reading.full()) {
            line = lines.number();
            if (!text.isBlank()) {
                row.set(text);
                cell(named);
            }
            text = rows.size() <= MOST_ROWS ? lines.next() : null;
        }
        if (lines.tooLong()) {
            reading.problem(lines.number(), 1, "", "the line is too long for a table");
        }
        if (rows.size() > MOST_ROWS) {
            reading.problem(line, 1, "", "there are more than " + MOST_ROWS + " cells, the most that is read");
        }
    }

    /// Tells of a file that is no table of cells at all, by its first line.
    private boolean complain(String first) {
        String why = null;
        if (first.indexOf('\0') >= 0 || first.indexOf('\uFFFD') >= 0) {
            why = "the file is no text in UTF-8; save it as CSV in UTF-8";
        } else if (first.indexOf(',') < 0 && (first.indexOf(';') >= 0 || first.indexOf('\t') >= 0)) {
            why = "fields are parted by commas, but this line has semicolons or tabs; save the file with commas";
        } else {
            row.set(first);
            boolean words = row.size() >= FIXED && first.charAt(0) != 'x' && first.charAt(0) != 'X';
            for (int field = 0; field < FIXED && words; field++) {
                words = Double.isNaN(row.number(field)) && row.text(field).matches("[A-Za-z_ ]+");
            }
            why = words ? "the first line must begin with x,y,z,type" : null;
        }
        if (why != null) {
            reading.problem(1, 1, "", why);
        }
        return why != null;
    }

    private void head() {
        List<String> columns = new ArrayList<>();
        kept = new int[row.size()];
        for (int field = FIXED; field < row.size(); field++) {
            kept[field] = -1;
            String name = row.text(field);
            if (columns.contains(name)) {
                problem(field, "the column \"" + Section.shown(name) + "\" is there already");
            } else if (name.equals(VOLUME) || names.knows(name)) {
                kept[field] = columns.size();
                columns.add(name);
            } else {
                List<String> candidates = new ArrayList<>(List.of(VOLUME));
                candidates.addAll(names.names());
                warn(
                        field,
                        "\"" + Section.shown(name) + "\" is no behaviour, so the column is not read"
                                + Nearest.hint(candidates, name));
            }
        }
        if (row.size() < FIXED) {
            problem(0, "the first line must name x,y,z,type");
        }
        rows = new CellRows(columns);
    }

    private void cell(boolean named) {
        if (row.size() < FIXED || (!named && row.size() > FIXED)) {
            problem(
                    0,
                    "a cell has " + (named ? "at least " : "") + "four fields, x,y,z,type, but this line has "
                            + row.size());
            return;
        }
        double x = coordinate(0);
        double y = coordinate(1);
        double z = coordinate(2);
        int type = named ? typeByName() : typeById();
        if (type < 0) {
            return;
        }
        rows.add(type, x, y, z);
        if (!settings.domain().holds(x, y, settings.domain().planar() ? 0 : z)) {
            firstOutside = outside == 0 ? line : firstOutside;
            outside++;
        }
        for (int field = FIXED; field < row.size(); field++) {
            value(field);
        }
    }

    private double coordinate(int field) {
        double value = row.number(field);
        if (Double.isNaN(value)) {
            problem(field, AXES.get(field) + " is \"" + Section.shown(row.text(field)) + "\", but must be a number");
        }
        return value;
    }

    private int typeByName() {
        int type = types.index(row.text(3));
        return type < 0 ? unknown(row.text(3), types.unknown(row.text(3))) : type;
    }

    private int typeById() {
        double id = row.number(3);
        if (id >= 0 && id < types.size() && id == Math.rint(id)) {
            return (int) id;
        }
        if (Double.isNaN(id)) {
            problem(
                    3,
                    "the type is \"" + Section.shown(row.text(3))
                            + "\", but in a file without a first line x,y,z,type it must be an ID");
            return -1;
        }
        return unknown(
                row.text(3), "there is no cell type with ID " + row.text(3) + "; IDs are 0 to " + (types.size() - 1));
    }

    private int unknown(String name, String message) {
        if (settings.as114()) {
            unknown.computeIfAbsent(name, each -> new int[] {line, row.column(3), 0})[2]++;
        } else {
            problem(3, message);
        }
        return -1;
    }

    private void value(int field) {
        if (field >= kept.length) {
            if (!row.empty(field)) {
                problem(field, "the line has more fields than the first line has columns");
            }
            return;
        }
        boolean skipped =
                row.empty(field) || row.text(field).toLowerCase(Locale.ROOT).startsWith("s");
        if (kept[field] < 0 || skipped) {
            return;
        }
        String column = rows.columns().get(kept[field]);
        double value = row.number(field);
        if (Double.isNaN(value)) {
            problem(
                    field,
                    "\"" + column + "\" is \"" + Section.shown(row.text(field))
                            + "\", but must be a number, or empty for that of the type");
        } else if (column.equals(VOLUME) && value <= 0) {
            problem(field, "the volume is " + row.text(field) + ", but must be above 0");
        } else if (value < 0 && !names.signed(column)) {
            problem(field, "\"" + column + "\" is " + row.text(field) + ", but must be at least 0");
        } else if (!isIdle(column, value, field)) {
            rows.set(kept[field], value);
        }
    }

    /// Whether the value has no effect on the cell; a 0 is never told.
    private boolean isIdle(String column, double value, int field) {
        CellDefinition definition = settings.cellDefinitions().get(rows.type(rows.size() - 1));
        String why = Switches.off(column, definition.name(), definition.motility(), settings.options());
        if (why == null || value == 0) {
            return false;
        }
        String reason = "\"" + column + "\" has no effect: " + why;
        idle.computeIfAbsent(reason, each -> new int[] {line, row.column(field), 0})[2]++;
        return true;
    }

    private void problem(int field, String message) {
        reading.problem(line, row.column(field), "", message);
    }

    private void warn(int field, String message) {
        reading.warn(line, row.column(field), "", message);
    }

    private void summary() {
        unknown.forEach((name, place) -> reading.warn(
                place[0],
                place[1],
                "",
                "there is no cell type \"" + Section.shown(name) + "\"" + Nearest.hint(types.all(), name) + ", so "
                        + (place[2] == 1 ? "this cell is" : place[2] + " cells are") + " passed over"));
        if (rows.size() == 0 && unknown.isEmpty()) {
            reading.warn(Math.max(1, line), 1, "", "the file holds no cell");
        }
        idle.forEach((what, place) -> reading.warn(
                place[0], place[1], "", what + " to let it act" + (place[2] == 1 ? "" : " (" + place[2] + " cells)")));
        if (outside > 0) {
            reading.warn(
                    firstOutside,
                    1,
                    "",
                    (outside == 1 ? "a cell lies" : outside + " cells lie")
                            + " outside of the domain: PhysiCell keeps such cells, but they never move or live");
        }
    }
}

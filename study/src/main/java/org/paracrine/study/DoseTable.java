package org.paracrine.study;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.paracrine.study.Administration.Planned;
import org.paracrine.study.Administration.Route;

/// Reads doses from a CSV file with the columns of NONMEM:
///
///     TIME,AMT,RATE,ADDL,II,CMT,EVID
///     0,50,100,2,24,intravenous,1
///
/// | column | meaning |
/// |---|---|
/// | TIME | of the dose, in the unit that the study says |
/// | AMT | the dose, in the unit that the study says |
/// | RATE or DUR | of an infusion: amount per time, or how long it lasts; 0 or nothing: at once |
/// | ADDL, II | so many more doses, so long apart |
/// | CMT | the route, by its name; without it the study's |
/// | EVID | 1 or 4: a dose; 0, 2 or 3: no dose, the row is passed over |
///
/// ID, DV and MDV may be there and are passed over, as long as there is one ID. A point is an empty field.
final class DoseTable {
    private static final List<String> COLUMNS =
            List.of("TIME", "AMT", "RATE", "DUR", "ADDL", "II", "CMT", "EVID", "ID", "DV", "MDV");
    private static final int MOST_DOSES = 1000;
    private static final int MOST_PROBLEMS = 20;
    private final Administration line;
    private final Attachment file;
    private final List<String> problems = new ArrayList<>();
    private final Map<String, Integer> columns = new HashMap<>();
    private final List<Planned> planned = new ArrayList<>();
    private @Nullable String animal;

    DoseTable(Administration line, Attachment file) {
        this.line = line;
        this.file = file;
    }

    /// @throws IllegalArgumentException with all that is wrong, a line each, as `file:line: what`
    List<Planned> rows() {
        read();
        if (problems.isEmpty() && planned.isEmpty()) {
            problems.add(file.name() + ": there is no dose in this table");
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", problems));
        }
        planned.sort(Comparator.comparingDouble(Planned::minutes));
        return List.copyOf(planned);
    }

    private void read() {
        try (CsvReader<CsvRecord> rows =
                CsvReader.builder().ofCsvRecord(new InputStreamReader(file.stream(), StandardCharsets.UTF_8))) {
            boolean first = true;
            for (CsvRecord row : rows) {
                if (problems.size() >= MOST_PROBLEMS) {
                    return;
                }
                if (first) {
                    header(row);
                    first = false;
                    if (!problems.isEmpty()) {
                        return;
                    }
                } else {
                    dose(row);
                }
            }
        } catch (CsvParseException wrong) {
            problems.add(file.name() + ": this is no CSV: " + wrong.getMessage());
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }

    private void fail(CsvRecord row, String what) {
        problems.add(file.name() + ":" + row.getStartingLineNumber() + ": " + what);
    }

    private void header(CsvRecord row) {
        for (int at = 0; at < row.getFieldCount(); at++) {
            String name = CsvFields.text(row, at).toUpperCase(Locale.ROOT);
            if (!COLUMNS.contains(name)) {
                fail(row, "the column \"" + name + "\" is not known" + Nearest.hint(COLUMNS, name));
            } else if (columns.put(name, at) != null) {
                fail(row, "the column " + name + " stands there twice");
            }
        }
        for (String needed : List.of("TIME", "AMT")) {
            if (!columns.containsKey(needed)) {
                fail(row, "the column " + needed + " is missing");
            }
        }
        if (columns.containsKey("RATE") && columns.containsKey("DUR")) {
            fail(row, "RATE and DUR say the same thing; leave one of them out");
        }
    }

    private String field(CsvRecord row, String column) {
        Integer at = columns.get(column);
        String text = at == null ? "" : CsvFields.text(row, at);
        return text.equals(".") ? "" : text;
    }

    /// NaN, and a problem, for what is no number that is at least 0.
    private double number(CsvRecord row, String column, double missing) {
        String text = field(row, column);
        if (text.isEmpty()) {
            return missing;
        }
        double value = CsvFields.number(text);
        if (!(value >= 0)) {
            fail(row, column + " must be a number of 0 or more, but is \"" + text + "\"");
            return Double.NaN;
        }
        return value;
    }

    private int whole(CsvRecord row, String column, int missing, int most) {
        double value = number(row, column, missing);
        if (!Double.isNaN(value) && !(value == Math.rint(value) && value <= most)) {
            fail(row, column + " must be a whole number up to " + most + ", but is \"" + field(row, column) + "\"");
        }
        return (int) value;
    }

    private void dose(CsvRecord row) {
        int before = problems.size();
        int event = whole(row, "EVID", 1, 4);
        String id = field(row, "ID");
        if (animal != null && !animal.equals(id)) {
            fail(row, "ID is \"" + id + "\" after \"" + animal + "\": a table is for one animal; all of an arm get it");
        }
        animal = id;
        if (problems.size() > before || (event != 1 && event != 4)) {
            return;
        }
        double start = number(row, "TIME", Double.NaN);
        double amount = number(row, "AMT", Double.NaN);
        if (field(row, "TIME").isEmpty() || field(row, "AMT").isEmpty() || amount == 0) {
            fail(row, "a dose needs a TIME, and an AMT above 0");
        }
        double rate = number(row, "RATE", 0);
        double duration = rate > 0 ? amount / rate : number(row, "DUR", 0);
        int more = whole(row, "ADDL", 0, MOST_DOSES);
        double apart = number(row, "II", 0);
        if (more > 0 && !(apart > 0)) {
            fail(row, "ADDL needs II, how long between, above 0");
        }
        Route route = route(row);
        if (route != null && duration > 0 && route != Route.INTRAVENOUS) {
            fail(row, "only an intravenous dose can be an infusion");
        }
        if (problems.size() == before && planned.size() + more >= MOST_DOSES) {
            fail(row, "these are more than " + MOST_DOSES + " doses");
        }
        if (problems.size() == before && route != null) {
            add(start, amount, duration, more, apart, route);
        }
    }

    private void add(double start, double amount, double duration, int more, double apart, Route route) {
        double minutes = value(line.time());
        for (int each = 0; each <= more; each++) {
            planned.add(new Planned(
                    minutes * (start + each * apart), amount * value(line.amount()), route, minutes * duration));
        }
    }

    private static double value(@Nullable Quantity unit) {
        return unit == null ? Double.NaN : unit.value();
    }

    private @Nullable Route route(CsvRecord row) {
        String name = field(row, "CMT");
        if (name.isEmpty()) {
            if (line.route() == null) {
                fail(row, "this dose has no route: write it into the column CMT, or the key \"route\" into the study");
            }
            return line.route();
        }
        try {
            return (Route) Words.constant(name.toLowerCase(Locale.ROOT), Route.class);
        } catch (IllegalArgumentException wrong) {
            fail(row, "CMT: " + wrong.getMessage());
            return null;
        }
    }
}

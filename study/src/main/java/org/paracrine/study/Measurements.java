package org.paracrine.study;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.paracrine.study.QuantityText.Amount;

/// Reads measurements from a CSV file with a line of names at its top:
///
///     arm,quantity,product,time (h),value (%),deviation (%)
///     vein,liver,exo,4,28,3
///
/// `quantity` is an organ (its value is the share of the dose given so far) or `tumour volume`. Units stand behind the
/// name of the column or in the field (`4 h`). `arm` and `product` may be left out where the study has only one that it
/// can be; `deviation` where it is not known. Lines that begin with `#` are comments.
public final class Measurements {
    private static final String TIME = "time";
    private static final String VALUE = "value";
    private static final String DEVIATION = "deviation";
    private static final Set<String> COLUMNS = Set.of("arm", "quantity", "product", TIME, VALUE, DEVIATION);

    private static final int MOST_ROWS = 10_000;
    private static final int MOST_BYTES = 5_000_000;
    private static final int MOST_PROBLEMS = 100;

    private final String file;
    private final Study study;
    private final Set<String> quantities;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Measurement> measurements = new ArrayList<>();
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final Map<String, String> units = new LinkedHashMap<>();

    private Measurements(String file, Study study, Collection<String> organs) {
        this.file = file;
        this.study = study;
        this.quantities = new TreeSet<>(organs);
        quantities.add(Measurement.TUMOUR_VOLUME);
    }

    /// All measurements of a file, in its order.
    ///
    /// @param organs that can be measured
    /// @throws StudyException with all that is wrong
    public static List<Measurement> read(Path file, Study study, Collection<String> organs) {
        Measurements reader = new Measurements(file.toString(), study, organs);
        reader.rows(file);
        if (reader.problems.isEmpty() && reader.measurements.isEmpty()) {
            reader.problems.add(new Problem(reader.file, 0, 0, "", "there is no measurement in the file"));
        }
        if (!reader.problems.isEmpty()) {
            throw new StudyException(reader.problems);
        }
        return List.copyOf(reader.measurements);
    }

    private void rows(Path path) {
        try {
            if (!Files.isRegularFile(path)) {
                problems.add(new Problem(file, 0, 0, "", "there is no such file"));
                return;
            }
            if (Files.size(path) > MOST_BYTES) {
                problems.add(new Problem(
                        file, 0, 0, "", "the file has more than " + MOST_BYTES + " bytes, the most that is read"));
                return;
            }
            try (InputStreamReader text = new InputStreamReader(Files.newInputStream(path), StandardCharsets.UTF_8)) {
                rows(CsvReader.builder()
                        .commentStrategy(CommentStrategy.SKIP)
                        .allowMissingFields(true)
                        .detectBomHeader(false)
                        .ofCsvRecord(text));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (CsvParseException unreadable) {
            problems.add(new Problem(file, 0, 0, "", String.valueOf(unreadable.getMessage())));
        }
    }

    private void rows(CsvReader<CsvRecord> rows) {
        for (CsvRecord row : rows) {
            if (columns.isEmpty()) {
                head(row);
            } else {
                measurement(row);
            }
            if (problems.size() >= MOST_PROBLEMS || columns.isEmpty()) {
                return;
            }
            if (measurements.size() > MOST_ROWS) {
                complain(row, 0, "the file has more than " + MOST_ROWS + " measurements, the most that is read");
                return;
            }
        }
    }

    private void head(CsvRecord row) {
        for (int column = 0; column < row.getFieldCount(); column++) {
            String text = CsvFields.text(row, column);
            int open = text.indexOf('(');
            String name = (open < 0 ? text : text.substring(0, open)).strip().toLowerCase(Locale.ROOT);
            if (!COLUMNS.contains(name)) {
                complain(row, column, "\"" + text + "\" is not a column" + Nearest.hint(new TreeSet<>(COLUMNS), name));
            } else if (columns.put(name, column) != null) {
                complain(row, column, "the column \"" + name + "\" stands here a second time");
            } else if (open >= 0 && text.endsWith(")")) {
                units.put(name, text.substring(open + 1, text.length() - 1).strip());
            }
        }
        for (String needed : List.of("quantity", TIME, VALUE)) {
            if (!columns.containsKey(needed)) {
                complain(
                        row,
                        0,
                        "the column \"" + needed + "\" is missing; the first line names the columns, as in"
                                + " arm,quantity,product,time (h),value (%),deviation (%)");
            }
        }
    }

    private void measurement(CsvRecord row) {
        int before = problems.size();
        String quantity = field(row, "quantity").toLowerCase(Locale.ROOT);
        if (!quantities.contains(quantity)) {
            complain(row, column("quantity"), "\"" + quantity + "\" cannot be measured" + hint(quantities, quantity));
        }
        boolean isVolume = quantity.equals(Measurement.TUMOUR_VOLUME);
        String arm = name(row, "arm", study.arms().keySet());
        String product = isVolume
                ? ""
                : name(
                        row,
                        "product",
                        study.arms().containsKey(arm)
                                ? given(arm)
                                : study.products().keySet());
        Double minutes = number(row, TIME, "min");
        Double value = number(row, VALUE, isVolume ? "mm3" : "");
        Double deviation = field(row, DEVIATION).isEmpty() ? null : number(row, DEVIATION, isVolume ? "mm3" : "");
        if (minutes == null || value == null || problems.size() > before) {
            return;
        }
        check(row, isVolume, minutes, value, deviation);
        measurements.add(
                new Measurement(arm, quantity, product, minutes, value, deviation, (int) row.getStartingLineNumber()));
    }

    private void check(CsvRecord row, boolean isVolume, double minutes, double value, @Nullable Double deviation) {
        double end = study.run().duration().value();
        if (minutes > end) {
            complain(
                    row,
                    column(TIME),
                    "\"" + field(row, TIME) + "\" is after the end of the run, which is " + Numbers.text(end)
                            + " min; make run.for longer");
        }
        if (!isVolume && value > 1) {
            complain(
                    row,
                    column(VALUE),
                    "\"" + field(row, VALUE) + "\" is " + Numbers.text(100 * value)
                            + " % of the dose; write the column as value (%) if per cent are meant");
        }
        if (deviation != null && !(deviation > 0)) {
            complain(
                    row, column(DEVIATION), "a deviation must be above 0; leave the field empty where it is not known");
        }
    }

    private Collection<String> given(String arm) {
        List<String> products = new ArrayList<>();
        study.administrations(arm).forEach(line -> {
            if (!products.contains(line.give())) {
                products.add(line.give());
            }
        });
        return products;
    }

    /// A name that may be left out where there is but one.
    private String name(CsvRecord row, String column, Collection<String> known) {
        String name = field(row, column);
        if (name.isEmpty() && known.size() == 1) {
            return known.iterator().next();
        }
        if (!known.contains(name)) {
            String wrong =
                    name.isEmpty() ? "the " + column + " is missing" : "\"" + name + "\" is not known as " + column;
            complain(row, column(column), wrong + hint(known, name));
        }
        return name;
    }

    private static String hint(Collection<String> known, String name) {
        return Nearest.hint(known, name);
    }

    private @Nullable Double number(CsvRecord row, String column, String unit) {
        String text = field(row, column);
        try {
            Amount amount = Amount.parse(text);
            String headed = units.get(column);
            Amount whole = amount.unit().isEmpty() && headed != null ? new Amount(amount.number(), headed) : amount;
            double value = QuantityText.convert(whole, Wanted.chosen(unit)).value();
            if (value < 0) {
                complain(row, column(column), "the " + column + " \"" + text + "\" is below 0");
                return null;
            }
            return value;
        } catch (IllegalArgumentException wrong) {
            complain(row, column(column), column + ": " + wrong.getMessage());
            return null;
        }
    }

    private int column(String name) {
        return columns.getOrDefault(name, 0);
    }

    private String field(CsvRecord row, String name) {
        Integer column = columns.get(name);
        return column == null ? "" : CsvFields.text(row, column);
    }

    private void complain(CsvRecord row, int column, String sentence) {
        problems.add(new Problem(file, (int) row.getStartingLineNumber(), column + 1, "", sentence));
    }
}

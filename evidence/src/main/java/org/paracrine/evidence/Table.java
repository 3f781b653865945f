package org.paracrine.evidence;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One shipped table, read when it is first asked for: most runs need two of the five.
final class Table<T> {
    private final String file;
    private final String idColumn;
    private final Function<Row, T> meaning;
    private @Nullable Map<String, T> rows;

    Table(String file, String idColumn, Function<Row, T> meaning) {
        this.file = file;
        this.idColumn = idColumn;
        this.meaning = meaning;
    }

    Optional<T> find(String id) {
        return Optional.ofNullable(rows().get(id));
    }

    List<String> ids() {
        return List.copyOf(rows().keySet());
    }

    List<T> all() {
        return List.copyOf(rows().values());
    }

    private synchronized Map<String, T> rows() {
        Map<String, T> known = rows;
        if (known == null) {
            known = Collections.unmodifiableMap(read());
            rows = known;
        }
        return known;
    }

    private Map<String, T> read() {
        Map<String, T> byId = new LinkedHashMap<>();
        for (Row row : rawRows()) {
            String id = row.text(idColumn);
            if (id.isBlank() || byId.put(id, meaning.apply(row)) != null) {
                throw new IllegalStateException("\"" + id + "\" is blank or stands twice in " + file);
            }
        }
        return byId;
    }

    /// The rows as they are written.
    List<Row> rawRows() {
        try (InputStream stream = Table.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("the table " + file + " was not shipped with the program");
            }
            List<Row> read = new ArrayList<>();
            try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(stream)) {
                reader.forEach(cells -> read.add(new Row(file, cells)));
            }
            return read;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " could not be read", unreadable);
        }
    }
}

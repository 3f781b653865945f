package org.paracrine.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import tools.jackson.databind.json.JsonMapper;

/// Writes a table as a Parquet file by an in-memory DuckDB. The same table gives the same bytes: one thread,
/// rows in order, row groups of a fixed size.
///
/// Name, kind, unit and meaning of the columns go into the file's own metadata under the key `columns`, as
/// JSON.
public final class ParquetWriter {

    /// DuckDB's own usual size, spelled out so that a later one cannot change our bytes.
    private static final int ROWS_PER_GROUP = 122_880;

    /// The name in the throw-away database; users never see it.
    private static final String ROWS = "rows";

    private static final String COPY = "COPY " + ROWS + " TO ? (FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 3, "
            + "ROW_GROUP_SIZE " + ROWS_PER_GROUP + ", USE_TMP_FILE false, KV_METADATA {columns: ?})";

    private ParquetWriter() {}

    /// Writes under a temporary name beside `target` and renames: a crash never leaves half a file under the
    /// final name. An existing file is refused.
    public static void write(Table table, Path target) {
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw ArchiveFailure.exists(target);
        }
        Path temporary = target.resolveSibling("." + target.getFileName() + ".partial");
        try {
            copy(table, temporary);
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | SQLException failure) {
            throw ArchiveFailure.writing("cannot write " + target.getFileName(), target, failure);
        } finally {
            deleteQuietly(temporary);
        }
    }

    /// Straight to `file`, whatever is there.
    static void copy(Table table, Path file) throws SQLException {
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:", settings())) {
            try (Statement statement = database.createStatement()) {
                statement.execute("CREATE TABLE " + ROWS + " (" + definition(table) + ")");
            }
            append(table, database.unwrap(DuckDBConnection.class));
            try (PreparedStatement copy = database.prepareStatement(COPY)) {
                copy.setString(1, file.toString());
                copy.setString(2, describe(table));
                copy.execute();
            }
        }
    }

    /// One thread for the same bytes; no spilling and no extensions, so that nothing is written outside the
    /// folder.
    private static Properties settings() {
        Properties settings = new Properties();
        settings.setProperty("threads", "1");
        settings.setProperty("temp_directory", "");
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("allow_persistent_secrets", "false");
        return settings;
    }

    /// Column names hold only a-z, 0-9 and _ (see Column); the quotes keep those that are words of SQL.
    private static String definition(Table table) {
        return table.columns().stream()
                .map(column -> '"' + column.name() + "\" " + type(column.kind()))
                .collect(Collectors.joining(", "));
    }

    private static String type(Column.Kind kind) {
        return switch (kind) {
            case TEXT -> "VARCHAR";
            case INTEGER -> "BIGINT";
            case NUMBER -> "DOUBLE";
            case FLAG -> "BOOLEAN";
        };
    }

    private static String describe(Table table) {
        return JsonMapper.builder()
                .build()
                .writeValueAsString(
                        table.columns().stream().map(ParquetWriter::describe).toList());
    }

    private static Map<String, String> describe(Column column) {
        Map<String, String> description = new LinkedHashMap<>();
        description.put("name", column.name());
        description.put("kind", column.kind().name().toLowerCase(Locale.ROOT));
        description.put("unit", column.unit());
        description.put("doc", column.doc());
        return description;
    }

    private static void append(Table table, DuckDBConnection database) throws SQLException {
        try (DuckDBAppender appender = database.createAppender(ROWS)) {
            for (int row = 0; row < table.rows(); row++) {
                appender.beginRow();
                for (int column = 0; column < table.columns().size(); column++) {
                    append(table, row, column, appender);
                }
                appender.endRow();
            }
        }
    }

    private static void append(Table table, int row, int column, DuckDBAppender appender) throws SQLException {
        if (table.isMissing(row, column)) {
            appender.appendNull();
            return;
        }
        switch (table.columns().get(column).kind()) {
            case TEXT -> appender.append(table.text(row, column));
            case INTEGER -> appender.append(table.integer(row, column));
            case NUMBER -> appender.append(table.number(row, column));
            case FLAG -> appender.append(table.flag(row, column));
        }
    }

    /// What is left of a failed write; the failure itself is already on its way to the user.
    private static void deleteQuietly(Path temporary) {
        boolean ignored = temporary.toFile().delete();
    }
}

package org.paracrine.archive;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads Parquet files by DuckDB, a database of its own per query.
final class ReadBack {

    private ReadBack() {}

    /// The rows of `query`, in which `?` stands for the file.
    static List<List<@Nullable Object>> query(String query, Path file) throws SQLException {
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
                PreparedStatement statement = database.prepareStatement(query)) {
            statement.setString(1, file.toString());
            try (ResultSet result = statement.executeQuery()) {
                return rows(result);
            }
        }
    }

    private static List<List<@Nullable Object>> rows(ResultSet result) throws SQLException {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        int columns = result.getMetaData().getColumnCount();
        while (result.next()) {
            List<@Nullable Object> row = new ArrayList<>();
            for (int column = 1; column <= columns; column++) {
                row.add(result.getObject(column));
            }
            rows.add(Collections.unmodifiableList(row));
        }
        return rows;
    }
}

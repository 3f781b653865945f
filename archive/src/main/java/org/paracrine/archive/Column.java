package org.paracrine.archive;

import java.util.regex.Pattern;

/// One column of a table.
///
/// @param name lower case letters, digits and underscores, so that every tool reads it without quotes
/// @param kind of its values
/// @param unit of its values, empty when it has none
/// @param doc one sentence on what it holds
public record Column(String name, Kind kind, String unit, String doc) {

    /// What a column holds; any value may be missing (null).
    public enum Kind {
        TEXT,
        /// 64-bit whole numbers.
        INTEGER,
        /// Finite doubles.
        NUMBER,
        FLAG
    }

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    public Column {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "a column is named with a-z, 0-9 and _ from a letter on, not '" + name + "'");
        }
        if (doc.isBlank()) {
            throw new IllegalArgumentException("column " + name + " says nothing about what it holds");
        }
    }

    public static Column text(String name, String doc) {
        return new Column(name, Kind.TEXT, "", doc);
    }

    public static Column integer(String name, String unit, String doc) {
        return new Column(name, Kind.INTEGER, unit, doc);
    }

    public static Column number(String name, String unit, String doc) {
        return new Column(name, Kind.NUMBER, unit, doc);
    }

    public static Column flag(String name, String doc) {
        return new Column(name, Kind.FLAG, "", doc);
    }
}

package org.paracrine.study;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.regex.Pattern;

/// The fields of a row that a user wrote, which may have fewer than its first line names.
final class CsvFields {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    private CsvFields() {}

    /// A field, blanks and a byte order mark taken away; empty where the row has none.
    static String text(CsvRecord row, int column) {
        if (column >= row.getFieldCount()) {
            return "";
        }
        String text = row.getField(column);
        return (text.startsWith("\uFEFF") ? text.substring(1) : text).strip();
    }

    /// True for what is written as a number, even if it is too large to be one.
    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    /// The number that a text is; NaN for what is none, or too large to be one.
    static double number(String text) {
        double number = isNumber(text) ? Double.parseDouble(text) : Double.NaN;
        return Double.isFinite(number) ? number : Double.NaN;
    }
}

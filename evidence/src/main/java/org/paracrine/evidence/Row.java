package org.paracrine.evidence;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.OptionalDouble;

/// A row of a table while it is read: a missing column is an error, never a blank.
record Row(String table, NamedCsvRecord cells) {

    String text(String column) {
        return cells.findField(column)
                .orElseThrow(() -> new IllegalStateException("no column \"" + column + "\"" + place()));
    }

    OptionalDouble number(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        try {
            return OptionalDouble.of(Double.parseDouble(text));
        } catch (NumberFormatException notNumber) {
            throw new IllegalStateException(
                    "\"" + text + "\" in column " + column + " is no number" + place(), notNumber);
        }
    }

    private String place() {
        return " in " + table + ", line " + cells.getStartingLineNumber();
    }
}

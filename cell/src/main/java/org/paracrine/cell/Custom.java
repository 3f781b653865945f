package org.paracrine.cell;

/// A number that every cell carries for rules to read and to set; [CellType#custom] gives it its start.
///
/// @param name that rules know as `custom:NAME`
/// @param conserved true if daughters share it and whoever eats the cell gains it, false if it is copied
public record Custom(String name, boolean conserved) {
    public Custom {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a custom number needs a name");
        }
    }
}

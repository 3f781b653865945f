package org.paracrine.app;

import org.jspecify.annotations.Nullable;

/// One line of a product sheet.
///
/// @param section that it belongs to
/// @param name of what it says
/// @param value of a number; nothing where the line is words
/// @param text the words, or the number as it is printed with its unit
/// @param unit of the value
/// @param range of an uncertain number, as it is printed; empty if it has none
/// @param source key of the reference and row, or what the number was worked out from
/// @param status how well it is known
record SheetLine(
        String section,
        String name,
        @Nullable Double value,
        String text,
        String unit,
        String range,
        String source,
        Status status) {

    /// How well a number is known, from bad to good; what is worked out is as good as the worst that
    /// went in.
    enum Status {
        UNSTATED("no source"),
        ASSUMED("assumed"),
        UNCHECKED("unchecked"),
        FITTED("fitted"),
        CITED("cited"),
        CHECKED("checked"),
        CHOSEN("chosen"),
        NONE("");

        private final String word;

        Status(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }
}

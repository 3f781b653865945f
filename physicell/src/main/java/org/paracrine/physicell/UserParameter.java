package org.paracrine.physicell;

/// A parameter that only an author's own C++ reads.
///
/// @param name unique among those of its kind
/// @param kind what the C++ takes it for
/// @param text as written
/// @param units as written; `dimensionless` where nothing is
public record UserParameter(String name, Kind kind, String text, String units) {
    /// What a parameter is. Whatever names no kind of these is a real number.
    public enum Kind {
        BOOL,
        INT,
        DOUBLE,
        STRING
    }

    /// The number, or 0 where the text is none.
    public double number() {
        double value = NumberText.parse(text);
        return Double.isNaN(value) ? 0 : value;
    }

    /// Whether the text begins as `true`, `yes` or `1` do.
    public boolean flag() {
        return FlagText.parse(text);
    }
}

package org.paracrine.study;

import org.jspecify.annotations.Nullable;

/// A number with its unit and its source: `0.0007 /min (assumed 0.0004 .. 0.0012)`.
///
/// @param value in `unit`, whatever unit the file used
/// @param unit what the study language wants the value in; a component with several meanings (dose) says here which
/// @param range where the number is uncertain; the animals of a trial sample it
public record Quantity(
        double value, String unit, Source source, @Nullable Range range) {
    public Quantity {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a quantity must be finite, got " + value + " " + unit);
        }
    }

    /// The same quantity with another value, as drawn.
    public Quantity withValue(double other) {
        return new Quantity(other, unit, source, range);
    }

    /// The lowest value that an animal can draw.
    double lowest() {
        return range == null ? value : range.low();
    }

    /// The highest value that an animal can draw.
    double highest() {
        return range == null ? value : range.high();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(Numbers.text(value));
        if (!unit.isEmpty()) {
            text.append(' ').append(unit);
        }
        Range ends = range;
        boolean told = !(source instanceof Source.Chosen || source instanceof Source.Unstated);
        if (told) {
            text.append(" (").append(source);
            if (ends != null) {
                text.append(' ').append(Numbers.text(ends.low())).append(" .. ").append(Numbers.text(ends.high()));
            }
            text.append(')');
        }
        return text.toString();
    }
}

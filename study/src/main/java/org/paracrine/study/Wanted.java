package org.paracrine.study;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.paracrine.numerics.Unit;
import org.paracrine.numerics.Units;

/// The units and the bounds of a quantity: those of [Measured] with the braces filled in.
record Wanted(List<Choice> choices, double min, double max, boolean above, boolean design) {
    /// @param unit that is accepted
    /// @param written as text
    /// @param name of the unit of the value in the record
    record Choice(Unit unit, String written, String name) {
        /// A dose per body weight is a plain number by its dimension, but `50 %` of nothing is not a dose.
        boolean accepts(String text, Unit given) {
            boolean ratio = unit.isDimensionless() && !written.isEmpty();
            return given.hasSameDimension(unit) && !(ratio && (text.isEmpty() || text.equals("%")));
        }
    }

    /// @param unit the text of [Measured#unit()] with the braces filled in
    static Wanted of(Measured measured, String unit) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(Units.parse(unit), unit, unit));
        for (String other : measured.or()) {
            choices.add(new Choice(Units.parse(other), other, other));
        }
        for (String same : measured.also()) {
            choices.add(new Choice(Units.parse(same), same, unit));
        }
        return new Wanted(choices, measured.min(), measured.max(), measured.above(), measured.design());
    }

    /// A decision of the study that is no quantity of its own, such as a time of measurement.
    static Wanted chosen(String unit) {
        return new Wanted(List.of(new Choice(Units.parse(unit), unit, unit)), 0, Double.POSITIVE_INFINITY, false, true);
    }

    /// The same where a behaviour says what it may be; what must lie above 0 still must.
    Wanted within(Vocabulary.Bounds bounds) {
        return new Wanted(choices, above ? 0 : bounds.min(), bounds.max(), above, design);
    }

    String dimensions() {
        return choices.stream()
                .filter(choice -> choice.written().equals(choice.name()))
                .map(choice -> choice.written().contains("/kg")
                        ? (choice.written().startsWith("cells") ? "cells" : "mass") + " / body weight"
                        : choice.unit().dimension())
                .distinct()
                .collect(Collectors.joining(" or "));
    }
}

package org.paracrine.archive;

import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;

/// What each of some points has, such as the volume or the type of a cell; asked for while it is written.
public sealed interface PointValues {

    /// What it is.
    String name();

    /// Its unit, for people; empty when it has none.
    String unit();

    /// Numbers, such as volumes.
    ///
    /// @param name of the numbers
    /// @param unit for people; empty when they have none
    /// @param at of a point, counted from 0; NaN for a point that has none
    record Numbers(String name, String unit, IntToDoubleFunction at) implements PointValues {
        public Numbers {
            requireLabel(name, unit);
        }
    }

    /// Whole numbers, such as ids.
    ///
    /// @param name of the numbers
    /// @param unit for people; empty when they have none
    /// @param at of a point, counted from 0
    record Integers(String name, String unit, IntToLongFunction at) implements PointValues {
        public Integers {
            requireLabel(name, unit);
        }
    }

    private static void requireLabel(String name, String unit) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("values of points without a name");
        }
        FieldLabel.requirePlain("name of values of points", name);
        FieldLabel.requirePlain("unit of values of points", unit);
    }
}

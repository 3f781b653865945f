package org.paracrine.archive;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntToDoubleFunction;

/// Points such as cells: where they are, and what each of them has. Nothing is copied; all is asked for, point by
/// point, while it is written.
///
/// @param count of points, at least 0
/// @param x of a point, counted from 0 (µm); finite
/// @param y of a point (µm)
/// @param z of a point (µm)
/// @param values of the points; names differ
public record Points(
        int count, IntToDoubleFunction x, IntToDoubleFunction y, IntToDoubleFunction z, List<PointValues> values) {

    public Points {
        if (count < 0) {
            throw new IllegalArgumentException("a number of points is at least 0, not " + count);
        }
        values = List.copyOf(values);
        Set<String> names = new HashSet<>();
        for (PointValues each : values) {
            if (!names.add(text(each))) {
                throw new IllegalArgumentException("two values of points have the same name: " + text(each));
            }
        }
    }

    /// `volume (µm³)`
    static String text(PointValues values) {
        return FieldLabel.text(values.name(), values.unit());
    }
}

package org.paracrine.app;

import java.util.List;

/// One quantity over time in one arm, such as tumour volume: every animal, and their median.
///
/// @param arm its name
/// @param median over the animals
/// @param animals every one of them
public record ReportCourses(String arm, Series median, List<Series> animals) {

    public ReportCourses {
        animals = List.copyOf(animals);
    }

    /// One curve.
    ///
    /// @param name of the animal
    /// @param days after the start (d)
    /// @param values on these days, in the unit of the quantity
    public record Series(String name, List<Double> days, List<Double> values) {

        public Series {
            days = List.copyOf(days);
            values = List.copyOf(values);
            ReportResults.requireLength("the values of " + name, days.size(), values);
        }
    }
}

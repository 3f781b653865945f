package org.paracrine.app;

import java.util.List;

/// Tumour volume over time in one arm: every animal, and their median.
///
/// @param arm its name
/// @param median over the animals
/// @param animals every one of them
public record ReportVolumes(String arm, Series median, List<Series> animals) {

    public ReportVolumes {
        animals = List.copyOf(animals);
    }

    /// One curve.
    ///
    /// @param name of the animal
    /// @param days after the start (d)
    /// @param volumes on these days (mm³)
    public record Series(String name, List<Double> days, List<Double> volumes) {

        public Series {
            days = List.copyOf(days);
            volumes = List.copyOf(volumes);
            ReportResults.requireLength("the volumes of " + name, days.size(), volumes);
        }
    }
}

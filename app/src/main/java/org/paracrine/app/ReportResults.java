package org.paracrine.app;

import java.util.List;

/// What was measured, arm by arm; anything not measured is an empty list.
///
/// @param volumes of the tumours (mm³)
/// @param vessels that blood moves through, over those that the study starts with
public record ReportResults(
        ReportEndpoints endpoints,
        List<ReportCourses> volumes,
        List<ReportCourses> vessels,
        ReportSurvival survival,
        List<ReportBiodistribution> biodistribution,
        List<ReportCargo> cargo) {

    public ReportResults {
        volumes = List.copyOf(volumes);
        vessels = List.copyOf(vessels);
        biodistribution = List.copyOf(biodistribution);
        cargo = List.copyOf(cargo);
    }

    /// Nothing measured.
    public static ReportResults none() {
        return new ReportResults(
                ReportEndpoints.none(), List.of(), List.of(), ReportSurvival.none(), List.of(), List.of());
    }

    /// Refuses columns that do not have the length of their axis.
    static void requireLength(String what, int wanted, List<?> column) {
        if (column.size() != wanted) {
            throw new IllegalArgumentException(what + " has " + column.size() + " values where its axis has " + wanted);
        }
    }
}

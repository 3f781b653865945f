package org.paracrine.app;

import java.util.List;

/// The table of endpoints: one row per arm, each compared with the control.
///
/// @param day of the "final" tumour volume (d)
/// @param level of the intervals, such as 0.95
/// @param rows in the order of the arms
public record ReportEndpoints(double day, double level, List<Row> rows) {

    public ReportEndpoints {
        rows = List.copyOf(rows);
    }

    /// No endpoints.
    public static ReportEndpoints none() {
        return new ReportEndpoints(Double.NaN, Double.NaN, List.of());
    }

    /// The endpoints of one arm.
    ///
    /// @param arm its name
    /// @param animals measured
    /// @param finalVolume median tumour volume at the end (mm³)
    /// @param growthInhibition against the control (%); negative where the tumour grew more
    /// @param volumeTest final volumes against the control's
    /// @param medianSurvival time to the event (d); NaN where fewer than half of the animals had it
    /// @param survivalTest survival against the control's
    public record Row(
            String arm,
            int animals,
            Estimate finalVolume,
            Estimate growthInhibition,
            Comparison volumeTest,
            Estimate medianSurvival,
            Comparison survivalTest) {}

    /// A value with its interval; NaN where there is none.
    public record Estimate(double value, double low, double high) {

        /// A value without an interval.
        public static Estimate exactly(double value) {
            return new Estimate(value, Double.NaN, Double.NaN);
        }

        /// Not known.
        public static Estimate none() {
            return exactly(Double.NaN);
        }
    }

    /// A test against the control.
    ///
    /// @param test name, such as "Mann–Whitney"
    /// @param p value, uncorrected
    /// @param holm p value corrected for all comparisons of the table (Holm)
    public record Comparison(String test, double p, double holm) {

        /// Nothing compared, as for the control itself.
        public static Comparison none() {
            return new Comparison("", Double.NaN, Double.NaN);
        }
    }
}

package org.paracrine.app;

/// One number of the study and where it comes from.
///
/// @param path in the study, such as `tumour.cells.glioma.cycle.entry`
/// @param value with its unit
/// @param range that the animals sample, with its unit; empty where the number is the same in all
/// @param drawn what the animals drew, such as "median 0.00071 /min, 0.00046 to 0.0011"; empty where nothing was drawn
/// @param origin decides the place in the list
/// @param source key of the reference, with the row of the parameter table where there is one; empty without one
public record ReportNumber(String path, String value, String range, String drawn, Origin origin, String source) {

    /// Where a number comes from, the least certain first.
    public enum Origin {
        ASSUMED,
        UNSTATED,
        CITED
    }
}

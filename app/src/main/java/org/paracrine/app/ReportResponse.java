package org.paracrine.app;

import java.util.List;

/// How one behaviour of one cell type answers to its signals, and the rules that make it so.
///
/// @param cellType its name
/// @param behaviour its name
/// @param unit of the behaviour
/// @param base the behaviour without any signal
/// @param beforeOxygen true if oxygen acts on the behaviour after the rules
/// @param plots one for each signal
/// @param rules in the order of the study
public record ReportResponse(
        String cellType,
        String behaviour,
        String unit,
        double base,
        boolean beforeOxygen,
        List<Plot> plots,
        List<ReportRule> rules) {

    public ReportResponse {
        plots = List.copyOf(plots);
        rules = List.copyOf(rules);
    }

    /// How the signals of a plot lie.
    public enum Axis {
        LINEAR,
        LOGARITHMIC,
        /// Whole numbers.
        COUNT,
        /// 0 or 1.
        SWITCH
    }

    /// The behaviour against one signal, all others at 0.
    ///
    /// @param signal its name
    /// @param unit of the signal
    /// @param signals ascending
    /// @param values of the behaviour there
    /// @param marks of the rules with this signal
    public record Plot(
            String signal, String unit, Axis axis, List<Double> signals, List<Double> values, List<Mark> marks) {
        public Plot {
            signals = List.copyOf(signals);
            values = List.copyOf(values);
            marks = List.copyOf(marks);
            ReportResults.requireLength("the response to " + signal, signals.size(), values);
        }
    }

    /// What to look at on a curve.
    ///
    /// @param halfMax of a rule
    /// @param value of the behaviour there
    /// @param saturation that the rule leads to
    public record Mark(double halfMax, double value, double saturation) {}
}

package org.paracrine.app;

import java.util.List;

/// Kaplan–Meier curves.
///
/// @param event that ends an animal's survival, such as "tumour volume above 20 mm³"
/// @param level of the intervals, such as 0.95
/// @param riskDays the days of the table of animals at risk (d)
/// @param curves one per arm
public record ReportSurvival(String event, double level, List<Double> riskDays, List<Curve> curves) {

    public ReportSurvival {
        riskDays = List.copyOf(riskDays);
        curves = List.copyOf(curves);
        for (Curve curve : curves) {
            ReportResults.requireLength("the animals at risk in " + curve.arm, riskDays.size(), curve.atRisk);
        }
    }

    /// No survival measured.
    public static ReportSurvival none() {
        return new ReportSurvival("", Double.NaN, List.of(), List.of());
    }

    /// One arm. The share holds from its day until the next one; the first day is 0, the last the end of the trial.
    ///
    /// @param arm its name
    /// @param days of the steps (d)
    /// @param share of animals without the event from that day on (0 to 1)
    /// @param low end of its interval
    /// @param high end of its interval
    /// @param censored days on which animals left without the event (d)
    /// @param atRisk animals at risk on each of the `riskDays`
    public record Curve(
            String arm,
            List<Double> days,
            List<Double> share,
            List<Double> low,
            List<Double> high,
            List<Double> censored,
            List<Integer> atRisk) {

        public Curve {
            days = List.copyOf(days);
            share = List.copyOf(share);
            low = List.copyOf(low);
            high = List.copyOf(high);
            censored = List.copyOf(censored);
            atRisk = List.copyOf(atRisk);
            ReportResults.requireLength("the survival of " + arm, days.size(), share);
            ReportResults.requireLength("the lower limit of the survival of " + arm, days.size(), low);
            ReportResults.requireLength("the upper limit of the survival of " + arm, days.size(), high);
        }
    }
}

package org.paracrine.app;

import java.util.Optional;
import java.util.OptionalDouble;
import org.paracrine.trial.ArmEndpoints;
import org.paracrine.trial.Estimate;
import org.paracrine.trial.Interval;
import org.paracrine.trial.LogRank;
import org.paracrine.trial.PValue;
import org.paracrine.trial.TrialResult;

/// The report's table of endpoints.
final class TrialEndpoints {
    private TrialEndpoints() {}

    static ReportEndpoints table(TrialResult result) {
        double day = TrialReport.inDays(result.study().run().duration().value());
        return new ReportEndpoints(
                day,
                Interval.LEVEL,
                result.endpoints().stream().map(TrialEndpoints::row).toList());
    }

    private static ReportEndpoints.Row row(ArmEndpoints arm) {
        return new ReportEndpoints.Row(
                arm.arm(),
                arm.animals(),
                arm.finalVolume().map(TrialEndpoints::estimate).orElse(ReportEndpoints.Estimate.none()),
                exactly(arm.growthInhibition(), 1),
                comparison(arm.volumeTest().map(test -> test.p()), arm.adjustedVolumeP(), "Mann–Whitney"),
                exactly(arm.medianSurvival(), 1 / TrialReport.MINUTES_PER_DAY),
                comparison(arm.survivalTest().map(LogRank::p), arm.adjustedSurvivalP(), "log-rank"));
    }

    private static ReportEndpoints.Estimate estimate(Estimate estimate) {
        return estimate.interval()
                .map(ends -> new ReportEndpoints.Estimate(estimate.value(), ends.low(), ends.high()))
                .orElse(ReportEndpoints.Estimate.exactly(estimate.value()));
    }

    private static ReportEndpoints.Estimate exactly(OptionalDouble value, double factor) {
        return value.isEmpty()
                ? ReportEndpoints.Estimate.none()
                : ReportEndpoints.Estimate.exactly(value.getAsDouble() * factor);
    }

    private static ReportEndpoints.Comparison comparison(Optional<PValue> p, Optional<PValue> holm, String name) {
        if (p.isEmpty()) {
            return ReportEndpoints.Comparison.none();
        }
        String test = switch (p.get()) {
            case PValue.Known known -> known.method();
            case PValue.Unknown unknown -> name + ": " + unknown.reason();
        };
        return new ReportEndpoints.Comparison(test, number(p), number(holm));
    }

    private static double number(Optional<PValue> p) {
        return p.map(PValue::number).orElse(OptionalDouble.empty()).orElse(Double.NaN);
    }
}

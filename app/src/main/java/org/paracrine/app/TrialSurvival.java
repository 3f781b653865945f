package org.paracrine.app;

import java.util.ArrayList;
import java.util.List;
import org.paracrine.trial.ArmEndpoints;
import org.paracrine.trial.Interval;
import org.paracrine.trial.KaplanMeier;
import org.paracrine.trial.TrialResult;

/// Kaplan–Meier curves of all arms.
final class TrialSurvival {
    private static final int RISK_COLUMNS = 7;

    private final TrialResult result;

    TrialSurvival(TrialResult result) {
        this.result = result;
    }

    ReportSurvival survival() {
        var limit = result.study().measure().survival();
        if (limit == null) {
            return ReportSurvival.none();
        }
        double end = TrialReport.inDays(result.study().run().duration().value());
        List<Double> riskDays = new ArrayList<>();
        for (int column = 0; column < RISK_COLUMNS; column++) {
            riskDays.add(end * column / (RISK_COLUMNS - 1));
        }
        List<ReportSurvival.Curve> curves = new ArrayList<>();
        for (ArmEndpoints arm : result.endpoints()) {
            arm.survival().ifPresent(curve -> curves.add(curve(arm.arm(), curve, riskDays, end)));
        }
        return new ReportSurvival(
                "tumour volume above " + ReportText.number(limit.when().volume()) + " mm³",
                Interval.LEVEL,
                riskDays,
                curves);
    }

    private ReportSurvival.Curve curve(String arm, KaplanMeier survival, List<Double> riskDays, double end) {
        List<Double> days = new ArrayList<>(List.of(0.0));
        List<Double> share = new ArrayList<>(List.of(1.0));
        List<Double> low = new ArrayList<>(List.of(1.0));
        List<Double> high = new ArrayList<>(List.of(1.0));
        for (KaplanMeier.Step step : survival.steps()) {
            days.add(TrialReport.inDays(step.time()));
            share.add(step.survival());
            low.add(step.interval().map(Interval::low).orElse(Double.NaN));
            high.add(step.interval().map(Interval::high).orElse(Double.NaN));
        }
        days.add(end);
        share.add(share.getLast());
        low.add(low.getLast());
        high.add(high.getLast());
        return new ReportSurvival.Curve(
                arm,
                days,
                share,
                low,
                high,
                survival.censored().stream().map(TrialReport::inDays).toList(),
                riskDays.stream().map(day -> atRisk(arm, day)).toList());
    }

    private int atRisk(String arm, double day) {
        var limit = result.study().measure().survival();
        double volume = limit == null ? Double.POSITIVE_INFINITY : limit.when().volume();
        return (int) result.of(arm).stream()
                .filter(course -> TrialReport.inDays(course.until(volume).time()) >= day)
                .count();
    }
}

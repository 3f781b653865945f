package org.paracrine.app;

import java.util.ArrayList;
import java.util.List;

/// Survival and biodistribution of the made-up trial.
final class ReportDemoCurves {

    private static final List<String> ORGANS =
            List.of("blood", "liver", "spleen", "lung", "kidney", "rest", "tumour", "peritoneum", "eliminated");
    private static final List<Double> HOURS = List.of(5.0 / 60, 1.0, 4.0, 24.0);
    private static final double[][] SHARES = {
        {1.2, 3.1, 2.2, 0.4},
        {0.4, 3.4, 7.9, 11.8},
        {0.1, 0.8, 1.9, 2.6},
        {0.2, 0.9, 1.1, 0.7},
        {0.1, 0.3, 0.5, 0.4},
        {0.3, 1.4, 2.8, 3.0},
        {97.6, 89.6, 81.7, 62.3},
        {0, 0, 0, 0},
        {0.1, 0.5, 1.9, 18.8},
    };

    private ReportDemoCurves() {}

    static ReportSurvival survival() {
        List<Double> riskDays = List.of(0.0, 2.0, 4.0, 6.0, 8.0, 10.0, 12.0, 14.0);
        return new ReportSurvival(
                "tumour volume above 20 mm³",
                0.95,
                riskDays,
                List.of(
                        curve(0, riskDays, 8.1, 8.8, 9.3, 9.6, 10.1, 10.6, 11.4, 12.2),
                        curve(1, riskDays, 8.4, 9.1, 9.9, 10.3, 10.9, 11.6, 12.3, 13.2),
                        curve(2, riskDays, 12.4, 13.3, 13.9)));
    }

    private static ReportSurvival.Curve curve(int arm, List<Double> riskDays, double... events) {
        List<Double> days = new ArrayList<>(List.of(0.0));
        List<Double> share = new ArrayList<>(List.of(1.0));
        for (int event = 0; event < events.length; event++) {
            days.add(events[event]);
            share.add(1 - (event + 1.0) / ReportDemo.ANIMALS);
        }
        days.add(14.0);
        share.add(share.getLast());
        List<Integer> atRisk = riskDays.stream()
                .map(day -> ReportDemo.ANIMALS - eventsBefore(day, events))
                .toList();
        return new ReportSurvival.Curve(
                ReportDemo.ARMS.get(arm),
                days,
                share,
                share.stream()
                        .map(value -> Math.max(0, value - 0.3 * Math.sqrt(value * (1 - value)) * 2))
                        .toList(),
                share.stream()
                        .map(value -> Math.min(1, value + 0.25 * Math.sqrt(value * (1 - value)) * 2))
                        .toList(),
                share.getLast() > 0 ? List.of(14.0) : List.of(),
                atRisk);
    }

    private static int eventsBefore(double day, double... events) {
        int before = 0;
        for (double event : events) {
            before += event < day ? 1 : 0;
        }
        return before;
    }

    static List<ReportBiodistribution> biodistribution() {
        List<ReportBiodistribution> list = new ArrayList<>();
        for (int arm = 1; arm < ReportDemo.ARMS.size(); arm++) {
            List<ReportBiodistribution.OrganShare> organs = new ArrayList<>();
            for (int organ = 0; organ < ORGANS.size(); organ++) {
                List<Double> mean = new ArrayList<>();
                List<Double> deviation = new ArrayList<>();
                for (double share : SHARES[organ]) {
                    mean.add(share);
                    deviation.add(Math.min(0.18 * share, 0.2 * (100 - share)));
                }
                organs.add(new ReportBiodistribution.OrganShare(ORGANS.get(organ), mean, deviation));
            }
            list.add(
                    new ReportBiodistribution(
                            ReportDemo.ARMS.get(arm),
                            arm == 1 ? "exo-native" : "exo-146b",
                            ReportDemo.ANIMALS,
                            HOURS,
                            organs,
                            "All shares together make 100 % of the injected dose to within 1e-9 of it, at every time and in every animal."));
        }
        return list;
    }
}

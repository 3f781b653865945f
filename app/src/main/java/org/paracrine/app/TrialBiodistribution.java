package org.paracrine.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.paracrine.trial.Course;
import org.paracrine.trial.Observation;
import org.paracrine.trial.TrialResult;

/// Where the products are, arm by arm, as shares of the dose.
final class TrialBiodistribution {
    private static final double MINUTES_PER_HOUR = 60;
    /// A share of the dose that arithmetic alone may lose.
    private static final double ROUNDING = 1e-9;

    private final TrialResult result;
    private final List<String> arms;

    TrialBiodistribution(TrialResult result) {
        this.result = result;
        this.arms = List.copyOf(result.study().arms().keySet());
    }

    List<ReportBiodistribution> biodistribution() {
        List<ReportBiodistribution> all = new ArrayList<>();
        for (String arm : arms) {
            Set<String> products = new LinkedHashSet<>();
            observations(arm, Observation.INJECTED_DOSE).forEach(observation -> products.add(observation.product()));
            for (String product : products) {
                all.add(biodistribution(arm, product));
            }
        }
        return all;
    }

    private List<Observation> observations(String arm, String quantity) {
        return result.of(arm).stream()
                .flatMap(course -> course.of(quantity).stream())
                .toList();
    }

    /// Animals may get their first dose at different times, so moments are matched by their order after it.
    private ReportBiodistribution biodistribution(String arm, String product) {
        Map<String, List<List<Double>>> shares = new LinkedHashMap<>();
        List<Double> hours = new ArrayList<>();
        double worst = 0;
        for (Course course : result.of(arm)) {
            Map<String, Integer> moment = new LinkedHashMap<>();
            double first = course.firstDose();
            for (Observation observation : course.of(Observation.INJECTED_DOSE)) {
                if (observation.product().equals(product)) {
                    int at = moment.merge(observation.site(), 1, Integer::sum) - 1;
                    if (hours.size() <= at) {
                        hours.add((observation.minutes() - first) / MINUTES_PER_HOUR);
                    }
                    List<List<Double>> organ = shares.computeIfAbsent(observation.site(), site -> new ArrayList<>());
                    while (organ.size() <= at) {
                        organ.add(new ArrayList<>());
                    }
                    organ.get(at).add(observation.value());
                }
            }
            worst = Math.max(worst, course.largestImbalance());
        }
        List<ReportBiodistribution.OrganShare> organs = new ArrayList<>();
        shares.forEach((organ, moments) -> {
            // The peritoneum, for one, plays no part unless something was injected there.
            if (moments.stream().anyMatch(moment -> moment.stream().anyMatch(share -> Math.abs(share) > ROUNDING))) {
                organs.add(new ReportBiodistribution.OrganShare(
                        organ.equals("rest") ? "rest of the body" : organ,
                        moments.stream().map(TrialBiodistribution::mean).toList(),
                        moments.stream().map(TrialBiodistribution::deviation).toList()));
            }
        });
        return new ReportBiodistribution(
                arm,
                product,
                result.of(arm).size(),
                hours,
                organs,
                "All organs, the tumour and what was eliminated add up to the dose"
                        + (worst < ROUNDING
                                ? ", to within the rounding of numbers."
                                : "; the largest difference was " + ReportText.brief(worst) + " of it."));
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    }

    private static double deviation(List<Double> values) {
        double mean = mean(values);
        double squares = values.stream()
                .mapToDouble(value -> (value - mean) * (value - mean))
                .sum();
        return values.size() < 2 ? Double.NaN : Math.sqrt(squares / (values.size() - 1));
    }
}

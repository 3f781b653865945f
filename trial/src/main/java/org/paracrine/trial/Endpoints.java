package org.paracrine.trial;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import org.paracrine.numerics.RandomStream;
import org.paracrine.study.Study;

/// Endpoints of all arms against the control.
final class Endpoints {
    /// Bootstrap draws have a replicate of their own: no animal has this number.
    private static final long BOOTSTRAP_REPLICATE = 0;

    private final Study study;
    private final String control;
    private final Map<String, List<Course>> arms;
    private final Bootstrap bootstrap;

    Endpoints(Study study, String control, long seed, List<Course> courses) {
        this.study = study;
        this.control = control;
        this.arms = new LinkedHashMap<>();
        for (String arm : study.arms().keySet()) {
            arms.put(
                    arm,
                    courses.stream().filter(course -> course.arm().equals(arm)).toList());
        }
        this.bootstrap = new Bootstrap(new RandomStream(seed, BOOTSTRAP_REPLICATE));
    }

    List<ArmEndpoints> all() {
        Map<String, Comparison> volumes = volumeTests();
        Map<String, LogRank> survivals = survivalTests();
        SequencedMap<String, PValue> volumeP = adjusted(volumes, Comparison::p);
        SequencedMap<String, PValue> survivalP = adjusted(survivals, LogRank::p);
        List<ArmEndpoints> endpoints = new ArrayList<>();
        for (String arm : arms.keySet()) {
            Optional<KaplanMeier> survival = survival(arm);
            endpoints.add(new ArmEndpoints(
                    arm,
                    of(arm).size(),
                    median("final volume of " + arm, finalVolumes(arm)),
                    growthInhibition(arm),
                    pairedRatio(arm),
                    Optional.ofNullable(volumes.get(arm)),
                    Optional.ofNullable(volumeP.get(arm)),
                    survival,
                    survival.map(KaplanMeier::median).orElse(OptionalDouble.empty()),
                    Optional.ofNullable(survivals.get(arm)),
                    Optional.ofNullable(survivalP.get(arm))));
        }
        return endpoints;
    }

    private Optional<Estimate> median(String name, double[] values) {
        return values.length == 0 ? Optional.empty() : Optional.of(bootstrap.median(name, values));
    }

    private List<Course> of(String arm) {
        return arms.getOrDefault(arm, List.of());
    }

    private double[] finalVolumes(String arm) {
        return of(arm).stream().mapToDouble(Course::finalVolume).toArray();
    }

    private double medianGrowth(String arm) {
        return Quantiles.median(finalVolumes(arm))
                - Quantiles.median(
                        of(arm).stream().mapToDouble(Course::firstVolume).toArray());
    }

    private OptionalDouble growthInhibition(String arm) {
        if (arm.equals(control) || of(arm).isEmpty() || of(control).isEmpty()) {
            return OptionalDouble.empty();
        }
        double growth = medianGrowth(control);
        return growth > 0 ? OptionalDouble.of(100 * (1 - medianGrowth(arm) / growth)) : OptionalDouble.empty();
    }

    private Optional<Estimate> pairedRatio(String arm) {
        if (arm.equals(control)) {
            return Optional.empty();
        }
        List<Double> ratios = new ArrayList<>();
        for (Course course : of(arm)) {
            of(control).stream()
                    .filter(other -> other.animal() == course.animal() && other.finalVolume() > 0)
                    .forEach(other -> ratios.add(course.finalVolume() / other.finalVolume()));
        }
        return median(
                "paired ratio of " + arm,
                ratios.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private Map<String, Comparison> volumeTests() {
        Map<String, Comparison> tests = new LinkedHashMap<>();
        for (String arm : arms.keySet()) {
            if (!arm.equals(control)) {
                tests.put(arm, Comparison.of(finalVolumes(control), finalVolumes(arm)));
            }
        }
        return tests;
    }

    private List<FollowUp> followUps(String arm, double limit) {
        return of(arm).stream().map(course -> course.until(limit)).toList();
    }

    private Optional<KaplanMeier> survival(String arm) {
        return limit().isEmpty() || of(arm).isEmpty()
                ? Optional.empty()
                : Optional.of(KaplanMeier.of(followUps(arm, limit().getAsDouble())));
    }

    private Map<String, LogRank> survivalTests() {
        Map<String, LogRank> tests = new LinkedHashMap<>();
        for (String arm : arms.keySet()) {
            boolean watched = limit().isPresent()
                    && !of(arm).isEmpty()
                    && !of(control).isEmpty();
            if (!arm.equals(control) && watched) {
                SequencedMap<String, List<FollowUp>> pair = new LinkedHashMap<>();
                pair.put(control, followUps(control, limit().getAsDouble()));
                pair.put(arm, followUps(arm, limit().getAsDouble()));
                tests.put(arm, LogRank.of(pair));
            }
        }
        return tests;
    }

    private OptionalDouble limit() {
        var survival = study.measure().survival();
        return survival == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(survival.when().volume());
    }

    private static <T> SequencedMap<String, PValue> adjusted(
            Map<String, T> tests, java.util.function.Function<T, PValue> p) {
        SequencedMap<String, PValue> values = new LinkedHashMap<>();
        tests.forEach((arm, test) -> values.put(arm, p.apply(test)));
        return Holm.adjust(values);
    }
}

package org.paracrine.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.paracrine.study.BehaviourRule;
import org.paracrine.study.DrugEffect;
import org.paracrine.trial.Course;
import org.paracrine.trial.Observation;
import org.paracrine.trial.Quantiles;
import org.paracrine.trial.TrialResult;

/// Tumour volume, vessels and cargo over time, arm by arm.
final class TrialCurves {
    private final TrialResult result;
    private final List<String> arms;

    TrialCurves(TrialResult result) {
        this.result = result;
        this.arms = List.copyOf(result.study().arms().keySet());
    }

    List<ReportCourses> volumes() {
        return courses(Observation.TUMOUR_VOLUME);
    }

    /// Empty where vessels are spread evenly and stay.
    List<ReportCourses> vessels() {
        return courses(Observation.VESSELS);
    }

    private List<ReportCourses> courses(String quantity) {
        List<ReportCourses> all = new ArrayList<>();
        for (String arm : arms) {
            List<Course> measured = result.of(arm).stream()
                    .filter(course -> !course.of(quantity).isEmpty())
                    .toList();
            if (!measured.isEmpty()) {
                all.add(new ReportCourses(
                        arm,
                        median(measured, quantity),
                        measured.stream()
                                .map(course -> series(course, quantity))
                                .toList()));
            }
        }
        return all;
    }

    private static ReportCourses.Series series(Course course, String quantity) {
        List<Observation> measured = course.of(quantity);
        return new ReportCourses.Series("animal " + course.animal(), days(measured), values(measured));
    }

    private static ReportCourses.Series median(List<Course> courses, String quantity) {
        Map<Double, List<Double>> byDay = new TreeMap<>();
        for (Course course : courses) {
            for (Observation measured : course.of(quantity)) {
                byDay.computeIfAbsent(TrialReport.inDays(measured.minutes()), day -> new ArrayList<>())
                        .add(measured.value());
            }
        }
        return new ReportCourses.Series(
                "median",
                List.copyOf(byDay.keySet()),
                byDay.values().stream()
                        .map(values -> Quantiles.median(
                                values.stream().mapToDouble(Double::doubleValue).toArray()))
                        .toList());
    }

    private static List<Double> days(List<Observation> observations) {
        return observations.stream()
                .map(observation -> TrialReport.inDays(observation.minutes()))
                .toList();
    }

    private static List<Double> values(List<Observation> observations) {
        return observations.stream().map(Observation::value).toList();
    }

    List<ReportCargo> cargo() {
        List<ReportCargo> all = new ArrayList<>();
        for (String cargo : result.study().cargo().keySet()) {
            List<ReportCargo.Arm> measured = new ArrayList<>();
            for (String arm : arms) {
                List<ReportCargo.Animal> animals = result.of(arm).stream()
                        .map(course -> cargo(course, cargo))
                        .filter(animal -> !animal.days().isEmpty())
                        .toList();
                if (!animals.isEmpty()) {
                    measured.add(new ReportCargo.Arm(arm, animals));
                }
            }
            if (!measured.isEmpty()) {
                all.add(new ReportCargo(cargo, needs(cargo), measured));
            }
        }
        return all;
    }

    private List<ReportCargo.Need> needs(String cargo) {
        List<ReportCargo.Need> needs = new ArrayList<>();
        result.study().rules().stream()
                .filter(rule -> rule.signal().equals(cargo))
                .forEach(rule -> needs.add(
                        new ReportCargo.Need(sentence(rule), rule.halfMax().value())));
        result.study().tumour().cells().forEach((name, cell) -> {
            DrugEffect effect =
                    cell.response() == null ? null : cell.response().drugs().get(cargo);
            if (effect != null && effect.amount().unit().equals("copies")) {
                needs.add(new ReportCargo.Need(
                        name + ": response to " + cargo, effect.amount().value()));
            }
        });
        return needs;
    }

    private static String sentence(BehaviourRule rule) {
        return rule.cellType() + ": " + rule.signal() + (rule.increases() ? " increases " : " decreases ")
                + rule.behaviour();
    }

    private static ReportCargo.Animal cargo(Course course, String cargo) {
        return new ReportCargo.Animal(
                "animal " + course.animal(),
                days(site(course, Observation.CARGO_MEAN, cargo)),
                values(site(course, Observation.CARGO_MEAN, cargo)),
                values(site(course, Observation.CARGO_LOW, cargo)),
                values(site(course, Observation.CARGO_HIGH, cargo)));
    }

    private static List<Observation> site(Course course, String quantity, String site) {
        return course.of(quantity).stream()
                .filter(observation -> observation.site().equals(site))
                .toList();
    }
}

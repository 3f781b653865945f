package org.paracrine.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.paracrine.study.BehaviourRule;
import org.paracrine.trial.ArmEndpoints;
import org.paracrine.trial.Course;
import org.paracrine.trial.Interval;
import org.paracrine.trial.KaplanMeier;
import org.paracrine.trial.Observation;
import org.paracrine.trial.Picture;
import org.paracrine.trial.Quantiles;
import org.paracrine.trial.TrialResult;

/// What was measured over time, arm by arm.
final class TrialCurves {
    private static final double MINUTES_PER_HOUR = 60;
    private static final int RISK_COLUMNS = 7;
    /// A share of the dose that arithmetic alone may lose.
    private static final double ROUNDING = 1e-9;

    private final TrialResult result;
    private final List<String> arms;

    TrialCurves(TrialResult result) {
        this.result = result;
        this.arms = List.copyOf(result.study().arms().keySet());
    }

    List<ReportVolumes> volumes() {
        List<ReportVolumes> volumes = new ArrayList<>();
        for (String arm : arms) {
            List<Course> courses = result.of(arm);
            if (!courses.isEmpty()) {
                volumes.add(new ReportVolumes(
                        arm,
                        median(courses),
                        courses.stream().map(TrialCurves::volume).toList()));
            }
        }
        return volumes;
    }

    private static ReportVolumes.Series volume(Course course) {
        List<Observation> volumes = course.of(Observation.TUMOUR_VOLUME);
        return new ReportVolumes.Series("animal " + course.animal(), days(volumes), values(volumes));
    }

    private static ReportVolumes.Series median(List<Course> courses) {
        Map<Double, List<Double>> byDay = new TreeMap<>();
        for (Course course : courses) {
            for (Observation volume : course.of(Observation.TUMOUR_VOLUME)) {
                byDay.computeIfAbsent(TrialReport.inDays(volume.minutes()), day -> new ArrayList<>())
                        .add(volume.value());
            }
        }
        return new ReportVolumes.Series(
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
                "tumour volume above " + TrialReport.number(limit.when().volume()) + " mm³",
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
                        moments.stream().map(TrialCurves::mean).toList(),
                        moments.stream().map(TrialCurves::deviation).toList()));
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
                                : "; the largest difference was " + TrialReport.brief(worst) + " of it."));
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
        return result.study().rules().stream()
                .filter(rule -> rule.signal().equals(cargo))
                .map(rule -> new ReportCargo.Need(sentence(rule), rule.halfMax().value()))
                .toList();
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

    List<ReportPicture> pictures() {
        List<ReportPicture> pictures = new ArrayList<>();
        for (Course course : result.courses()) {
            course.pictures().forEach(picture -> pictures.add(picture(picture)));
        }
        return pictures;
    }

    private static ReportPicture picture(Picture picture) {
        List<String> types =
                picture.cells().stream().map(Picture.Cell::type).distinct().toList();
        List<String> states = List.of("live", "apoptotic", "necrotic");
        List<Picture.Cell> cells = picture.cells();
        List<ReportPicture.Amount> amounts = picture.cargo().isEmpty()
                ? List.of()
                : List.of(new ReportPicture.Amount(
                        picture.cargo(), cells.stream().map(Picture.Cell::cargo).toList()));
        return new ReportPicture(
                picture.arm(),
                "animal " + picture.animal(),
                TrialReport.inDays(picture.minutes()),
                "The middle plane, z = " + TrialReport.number(picture.z()) + " µm",
                new ReportPicture.Extent(
                        picture.left(),
                        picture.left() + picture.width(),
                        picture.bottom(),
                        picture.bottom() + picture.height()),
                new ReportPicture.Field(
                        picture.substrate(), picture.unit(), picture.columns(), picture.rows(), picture.values()),
                new ReportPicture.Cells(
                        types,
                        states,
                        cells.stream().map(Picture.Cell::x).toList(),
                        cells.stream().map(Picture.Cell::y).toList(),
                        cells.stream().map(cell -> cutRadius(cell, picture.z())).toList(),
                        cells.stream().map(cell -> types.indexOf(cell.type())).toList(),
                        cells.stream().map(cell -> states.indexOf(cell.state())).toList(),
                        amounts));
    }

    /// Radius of the disc that the plane cuts out of the cell.
    private static double cutRadius(Picture.Cell cell, double plane) {
        double height = cell.z() - plane;
        return Math.sqrt(Math.max(0, cell.radius() * cell.radius() - height * height));
    }
}

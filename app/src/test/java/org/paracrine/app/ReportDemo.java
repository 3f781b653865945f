package org.paracrine.app;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.paracrine.numerics.RandomStream;

/// A made-up trial of three arms and eight animals, the same at every call: what the report looks like when all is
/// there.
/// No number in it means anything.
final class ReportDemo {

    static final int ANIMALS = 8;
    static final List<String> ARMS = List.of("vehicle", "exosomes, native", "exosomes, miR-146b");
    private static final double[] GROWTH = {0.165, 0.155, 0.105};
    private static final double FIRST_DOSE = 5;

    private ReportDemo() {}

    static ReportModel model() {
        return new ReportModel(
                run(ARMS.size() * ANIMALS),
                List.of(
                        "Exosomes with miR-146b slowed growth by 52 % against vehicle (95 % interval 44 to 61 %; Mann–Whitney, Holm p < 0.001).",
                        "Native exosomes did nothing that eight animals could show.",
                        "A tumour cell holds 410 copies of miR-146b at its peak, 1.4 times what the rule needs for half of its effect."),
                verdicts(),
                arms(),
                new ReportResults(
                        endpoints(),
                        volumes(),
                        List.of(),
                        ReportDemoCurves.survival(),
                        ReportDemoCurves.biodistribution(),
                        cargo()),
                ReportDemoTissue.pictures(),
                ReportDemoRules.responses(),
                ReportDemoEvidence.numbers(),
                List.of(
                        new ReportField(
                                "oxygen", "at rest after each exchange step", "40,320 to rest", "–", "0.012 %", "1 %"),
                        new ReportField(
                                "exosomes, miR-146b",
                                "step by step, second order in time",
                                "61,200 in time, 36 undone",
                                "45 s to 12 min",
                                "0.91 %",
                                "1 %")),
                List.of(
                        "The survival threshold of 20 mm³ is a design choice of this study: the experiment reports tumour size, not survival.",
                        "3 measured times lie after the end of the run and were left out."),
                ReportDemoEvidence.references());
    }

    static ReportRun run(int finished) {
        return new ReportRun(
                "Marrow-MSC exosomes carrying miR-146b in a rat 9L glioma",
                "Eight virtual rats per arm carried a glioma of about 4 mm³ for 14 days. On days 5 and 8 they were given vehicle, native exosomes, or exosomes of marrow stromal cells transfected with miR-146b, by one intratumoural injection of 50 µg each. The study follows a published experiment; what its abstract does not state is assumed and varies between animals.",
                List.of(new ReportSource(
                        "katakowski2013",
                        "Katakowski M et al. (2013). Exosomes from marrow stromal cells expressing miR-146b inhibit glioma growth. Cancer Lett.",
                        "10.1016/j.canlet.2013.02.019")),
                Instant.parse("2026-11-21T08:15:00Z"),
                "0.1.0",
                9_007_199_254_740_993L,
                "5f2c9b1e77aa40c3b8d1e6f0a9c4d2e1",
                Duration.ofSeconds(131),
                "./paracrine run examples/glioma-mir146b/study.yaml --seed 9007199254740993",
                finished,
                ARMS.size() * ANIMALS);
    }

    /// Standard normal noise that depends only on these numbers.
    static double noise(long animal, long step, String purpose) {
        return new RandomStream(1, animal).gaussian(0, step, RandomStream.purpose(purpose), 0);
    }

    static String animal(int number) {
        return "animal " + (number + 1);
    }

    private static List<ReportVerdict> verdicts() {
        return List.of(
                new ReportVerdict(
                        ReportVerdict.Level.OK,
                        "miR-146b in exosomes, miR-146b: 410 copies reach a tumour cell; its rule works at half strength with 300."),
                new ReportVerdict(
                        ReportVerdict.Level.DOUBTFUL,
                        "exosomes, miR-146b carry 4 copies per particle, 480 times what was measured in native vesicles (0.00825, chevillet2014): transfection must achieve this."),
                new ReportVerdict(
                        ReportVerdict.Level.IMPOSSIBLE,
                        "exosomes, native bring 0.9 copies of miR-146b to a tumour cell, and its rule needs 300 for half of its effect: 330 times more than the dose contains."));
    }

    private static List<ReportArm> arms() {
        List<ReportArm> arms = new ArrayList<>();
        for (int arm = 0; arm < ARMS.size(); arm++) {
            String label = "50 µg " + (arm == 1 ? "exo-native" : "exo-146b") + ", intratumoural";
            List<ReportArm.Dose> doses =
                    arm == 0 ? List.of() : List.of(new ReportArm.Dose(FIRST_DOSE, label), new ReportArm.Dose(8, label));
            arms.add(new ReportArm(
                    ARMS.get(arm), arm == 0 ? "" : label + ", on days 5 and 8", arm == 0, ANIMALS, doses));
        }
        return arms;
    }

    private static ReportEndpoints endpoints() {
        return new ReportEndpoints(
                14,
                0.95,
                List.of(
                        row(0, 41.2, 0, ReportEndpoints.Comparison.none(), 9.6, ReportEndpoints.Comparison.none()),
                        row(1, 35.9, 13, test("Mann–Whitney", 0.279), 10.3, test("log-rank", 0.34)),
                        row(2, 17.4, 57.8, test("Mann–Whitney", 0.00016), Double.NaN, test("log-rank", 0.0004))));
    }

    private static ReportEndpoints.Row row(
            int arm,
            double volume,
            double inhibition,
            ReportEndpoints.Comparison volumeTest,
            double survival,
            ReportEndpoints.Comparison survivalTest) {
        return new ReportEndpoints.Row(
                ARMS.get(arm),
                ANIMALS,
                new ReportEndpoints.Estimate(volume, volume * 0.82, volume * 1.24),
                arm == 0
                        ? ReportEndpoints.Estimate.none()
                        : new ReportEndpoints.Estimate(inhibition, inhibition - 9, inhibition + 8),
                volumeTest,
                new ReportEndpoints.Estimate(survival, survival - 1, survival + 1.5),
                survivalTest);
    }

    private static ReportEndpoints.Comparison test(String name, double p) {
        return new ReportEndpoints.Comparison(name, p, Math.min(1, 2 * p));
    }

    private static List<ReportCourses> volumes() {
        List<ReportCourses> volumes = new ArrayList<>();
        List<Double> days =
                IntStream.rangeClosed(0, 14).mapToObj(day -> (double) day).toList();
        for (int arm = 0; arm < ARMS.size(); arm++) {
            List<ReportCourses.Series> animals = new ArrayList<>();
            for (int animal = 0; animal < ANIMALS; animal++) {
                animals.add(new ReportCourses.Series(animal(animal), days, volumeOf(arm, animal, days)));
            }
            List<Double> median = new ArrayList<>();
            for (int day = 0; day < days.size(); day++) {
                int at = day;
                median.add(median(
                        animals.stream().map(series -> series.values().get(at)).toList()));
            }
            volumes.add(new ReportCourses(ARMS.get(arm), new ReportCourses.Series("median", days, median), animals));
        }
        return volumes;
    }

    private static List<Double> volumeOf(int arm, int animal, List<Double> days) {
        double start = 4 * Math.exp(0.2 * noise(animal, 0, "start"));
        double rate = 0.165 * Math.exp(0.1 * noise(animal, 0, "rate"));
        return days.stream()
                .map(day -> {
                    double before = Math.min(day, FIRST_DOSE);
                    double after = Math.max(0, day - FIRST_DOSE);
                    double wiggle = 0.015 * noise(animal, day.longValue(), "wiggle " + arm);
                    return start
                            * Math.exp(rate * before + rate / GROWTH[0] * GROWTH[arm] * after + (day > 5 ? wiggle : 0));
                })
                .toList();
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private static List<ReportCargo> cargo() {
        List<ReportCargo.Arm> arms = new ArrayList<>();
        double[] peak = {0, 0.9, 400};
        for (int arm = 1; arm < ARMS.size(); arm++) {
            List<ReportCargo.Animal> animals = new ArrayList<>();
            for (int animal = 0; animal < ANIMALS; animal++) {
                animals.add(cargoOf(animal, peak[arm]));
            }
            arms.add(new ReportCargo.Arm(ARMS.get(arm), animals));
        }
        return List.of(new ReportCargo("miR-146b", List.of(new ReportCargo.Need("cycle entry", 300)), arms));
    }

    private static ReportCargo.Animal cargoOf(int animal, double peak) {
        List<Double> days =
                IntStream.rangeClosed(0, 56).mapToObj(step -> step * 0.25).toList();
        double scale = peak * Math.exp(0.3 * noise(animal, 0, "cargo"));
        List<Double> mean = days.stream()
                .map(day -> scale * (pulse(day - FIRST_DOSE) + pulse(day - 8)))
                .toList();
        return new ReportCargo.Animal(
                animal(animal),
                days,
                mean,
                mean.stream().map(value -> value * 0.25).toList(),
                mean.stream().map(value -> value * 2.1).toList());
    }

    /// Rises in hours, decays with a half-life of a day.
    private static double pulse(double days) {
        return days < 0 ? 0 : 1.25 * (Math.exp(-0.69 * days) - Math.exp(-8 * days));
    }
}

package org.paracrine.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.paracrine.benchmark.BodyFinding.Use;
import org.paracrine.body.Body;
import org.paracrine.body.Kinetics;
import org.paracrine.body.Organ;
import org.paracrine.body.Route;
import org.paracrine.evidence.Evidence;
import org.paracrine.study.Quantity;
import org.paracrine.study.Studies;
import org.paracrine.study.Study;
import org.paracrine.study.Transport;
import org.paracrine.trial.WholeBody;

/// What is printed of cells in organs (rows `msc_pharmacology`), beside those of `examples/glioma-msc`.
///
/// Most of it is a bound or a direction, not a number to be within a factor of: each line says how it was read.
final class CellFindings {
    private static final double HOUR = 60;
    private static final double DAY = 1440;
    private static final double PERCENT = 100;
    private static final double CUBIC_MICROMETRES_PER_MILLILITRE = 1e12;
    /// Of the tumour whose DNA was looked at in P152: not printed (mL).
    private static final double PROSTATE_TUMOUR = 1;
    /// A packed tissue's cell, as those of the library's tumours (µm³).
    private static final double TUMOUR_CELL = 2494;

    /// Where P150 found human DNA in all mice.
    private static final List<Organ> FOUND =
            List.of(Organ.LUNG, Organ.LIVER, Organ.SPLEEN, Organ.BRAIN, Organ.KIDNEY, Organ.BONE);

    /// One line.
    ///
    /// @param printed what the row says, in words
    /// @param read what ours must be to agree
    record Finding(String row, String what, String printed, String ours, String read, boolean agrees, Use use) {}

    /// What a laboratory would find at one moment, of the dose (%).
    private record Moment(double minutes, Map<Organ, Double> living, Map<Organ, Double> label) {}

    private final String file;
    private final String text;
    private final List<Finding> findings = new ArrayList<>();

    /// @param text of a study with the product `msc`
    CellFindings(String file, String text) {
        this.file = file;
        this.text = text;
        lung();
        elsewhere();
        persistence();
        prostate();
    }

    List<Finding> all() {
        return List.copyOf(findings);
    }

    private Study study(Map<String, String> settings) {
        return Studies.read(file, text, settings).study();
    }

    private static double printed(String row) {
        var parameter = Evidence.shipped().parameter(row).orElseThrow();
        return parameter.value().isPresent()
                ? parameter.value().getAsDouble()
                : parameter.low().orElseThrow();
    }

    private static List<Moment> course(Kinetics kinetics, double... minutes) {
        Body body = new Body(kinetics);
        body.give(Route.INTRAVENOUS, PERCENT);
        List<Moment> moments = new ArrayList<>();
        double now = 0;
        for (double minute : minutes) {
            body.advance(minute - now);
            now = minute;
            moments.add(new Moment(
                    minute,
                    kinetics.physiology().organs().keySet().stream()
                            .collect(Collectors.toMap(organ -> organ, body::atWallsOf)),
                    kinetics.physiology().organs().keySet().stream()
                            .collect(Collectors.toMap(organ -> organ, body::amount))));
        }
        return moments;
    }

    private static double at(Map<Organ, Double> shares, Organ organ) {
        return shares.getOrDefault(organ, 0.0);
    }

    private void add(String row, String what, String printed, double ours, String read, boolean agrees, Use use) {
        findings.add(new Finding(row, what, printed, BodyPage.number(ours), read, agrees, use));
    }

    private void lung() {
        List<Moment> moments = course(WholeBody.of(study(Map.of()), "msc"), HOUR, DAY, 3 * DAY);
        double[] living = moments.stream()
                .mapToDouble(moment -> at(moment.living(), Organ.LUNG))
                .toArray();
        double loss = Math.log(living[0] / living[1]) / 23;
        double least = printed("P080");
        add(
                "P080",
                "loss of living cells from the lung, 1 to 24 h (1/h)",
                "at least " + BodyPage.number(least),
                loss,
                "not below",
                loss >= least,
                Use.CALIBRATION);
        add("P079", "living in the lung at 1 h (%)", "present", living[0], "above 50", living[0] > 50, Use.PREDICTION);
        add(
                "P079",
                "living in the lung at 24 h (%)",
                "present",
                living[1],
                "1 to 50 (P080: fewer than half)",
                living[1] > 1 && living[1] < 50,
                Use.CALIBRATION);
        add("P079", "living in the lung at 72 h (%)", "absent", living[2], "below 1", living[2] < 1, Use.CALIBRATION);
        double early = at(moments.get(0).label(), Organ.LUNG);
        add("P079", "label in the lung at 1 h (%)", "mainly", early, "above 50", early > 50, Use.PREDICTION);
        Moment day = moments.get(1);
        double liver = at(day.label(), Organ.LIVER) / at(day.label(), Organ.LUNG);
        add("P079", "label at 24 h, liver over lung", "mainly liver", liver, "above 1", liver > 1, Use.CALIBRATION);
        double other = day.living().values().stream().mapToDouble(each -> each).sum() - living[1];
        add(
                "E052",
                "living in all other organs at 24 h (%)",
                "none",
                other,
                "below 1 % of the dose, and fewer than in the lung",
                other < 1 && other < living[1],
                Use.PREDICTION);
    }

    private void elsewhere() {
        Moment third = course(WholeBody.of(study(Map.of()), "msc"), 3 * DAY).getFirst();
        double dose = 5e6;
        for (Organ organ : FOUND) {
            double cells = at(third.label(), organ) / PERCENT * dose;
            add(
                    "P150",
                    "label in the "
                            + (organ == Organ.BONE
                                    ? "bone with marrow"
                                    : organ.name().toLowerCase(Locale.ROOT)) + " at day 3, of 5e6 (cells)",
                    "DNA in 10 of 10 mice",
                    cells,
                    "at least 1",
                    cells >= 1,
                    Use.PREDICTION);
        }
    }

    private void persistence() {
        double days = printed("P151");
        Moment late = course(WholeBody.of(study(Map.of()), "msc"), days * DAY).getFirst();
        double cells = at(late.living(), Organ.LUNG) / PERCENT * 1e6;
        add(
                "P151",
                "living in the lung at " + BodyPage.number(days) + " d, of 1e6 (cells)",
                "light above that of tumour-free mice, whose lungs bear tumours",
                cells,
                "at least 1",
                cells >= 1,
                Use.PREDICTION);
    }

    private void prostate() {
        Study study = study(Map.of("subject.species", "human"));
        Quantity weight = study.subject().weight();
        Transport.Cells rates = study.body() == null ? null : study.body().cells();
        if (weight == null || rates == null) {
            throw new IllegalArgumentException(file + " has no body for a human, or none for cells");
        }
        double volume = PROSTATE_TUMOUR * CUBIC_MICROMETRES_PER_MILLILITRE;
        Body body = new Body(WholeBody.of(study, "msc"));
        body.changeTumourClearance(
                rates.tumourPerfusion().value() * volume * rates.extravasation().value());
        double dose = 2e6 * weight.value() / 1000;
        body.give(Route.INTRAVENOUS, dose);
        double arrived = body.advance(5 * DAY);
        double share = PERCENT * arrived / (volume / TUMOUR_CELL);
        add(
                "P152",
                "MSC among the cells of 1 mL of human tumour, 5 d after 2e6/kg (%)",
                "below 0.01",
                share,
                "below 0.01",
                share < 0.01,
                Use.PREDICTION);
    }

    /// The part of the page.
    String text() {
        StringBuilder page = new StringBuilder("""
                ## Cells

                MSC of 20 µm into a vein of a 20 g mouse (`examples/glioma-msc`), rows `msc_pharmacology`. Most rows are bounds or
                directions; "read as" says what ours must be to agree. Not among the numbers met above.

                | row | what | printed | ours | read as | agrees | used for |
                |---|---|---|---|---|---|---|
                """);
        for (Finding each : findings) {
            page.append("| ")
                    .append(String.join(
                            " | ",
                            each.row(),
                            each.what(),
                            each.printed(),
                            each.ours(),
                            each.read(),
                            each.agrees() ? "yes" : "**no**",
                            each.use().name().toLowerCase(Locale.ROOT)))
                    .append(" |\n");
        }
        long agree = findings.stream().filter(Finding::agrees).count();
        page.append("\nAgree: ")
                .append(agree)
                .append(" of ")
                .append(findings.size())
                .append(".\n")
                .append("""

                Missed: E052, since every cell that passes the lung lives on where it is stopped next, as long as in the lung; sooner death there would
                meet it, but no row tells it. P151 (and C187, C188): MSC were found for longer in lungs with tumours than in healthy ones; here the lung
                is healthy and all cells die at one rate.

                The tumour of P152 is taken as 1 mL. The muscles hold cells too, since their capillaries are narrow; no row speaks of them. Not
                compared: P081 has no number (that size alone arrests is built in); P082 is a walk within a brain whose length is not printed; P083 is a
                limit of detection; P084 is of the origin of fibroblasts; P086, P087 and P153 are doses.
                """);
        return page.toString();
    }
}

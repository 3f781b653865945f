package org.paracrine.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.paracrine.evidence.Evidence;
import org.paracrine.study.Administration;
import org.paracrine.study.Problem;
import org.paracrine.study.Quantity;
import org.paracrine.study.ReadStudy;
import org.paracrine.study.Study;
import org.paracrine.trial.Delivery;
import org.paracrine.trial.TrialResult;

/// Turns what a trial came to into what the report shows.
final class TrialReport {
    static final double MINUTES_PER_DAY = 1440;

    private final ReadStudy read;
    private final Study study;
    private final TrialResult result;
    private final Evidence evidence;

    TrialReport(ReadStudy read, TrialResult result, Evidence evidence) {
        this.read = read;
        this.study = read.study();
        this.result = result;
        this.evidence = evidence;
    }

    ReportModel model(ReportRun run) {
        TrialCurves curves = new TrialCurves(result);
        TrialEvidence sources = new TrialEvidence(study, result.draws(), evidence);
        return new ReportModel(
                run,
                TrialHeadlines.of(result),
                result.plausibility().stream().map(TrialReport::verdict).toList(),
                arms(),
                new ReportResults(
                        TrialEndpoints.table(result),
                        curves.volumes(),
                        curves.survival(),
                        curves.biodistribution(),
                        curves.cargo()),
                curves.pictures(),
                sources.rules(),
                sources.numbers(),
                read.warnings().stream().map(Problem::toString).toList(),
                sources.references());
    }

    /// One paragraph for a reader who has not seen the study file.
    static String summary(Study study, double block) {
        return String.format(
                Locale.ROOT,
                "%s per arm, each with a tumour of %s that a block of %.3g mm³ of tissue stands for, followed for %s in"
                        + " %d %s. Animals differ in the numbers that the study gives a range or a variation; the"
                        + " same animal is the same in every arm, down to its random numbers.",
                animals(study.subject().animals(), study.subject().species()),
                shown(study.tumour().represents()),
                block,
                days(study.run().duration().value()),
                study.arms().size(),
                study.arms().size() == 1 ? "arm" : "arms");
    }

    private static String animals(int count, String species) {
        String several = species.equals("mouse") ? "mice" : species + "s";
        return count + " virtual " + (count == 1 ? species : several);
    }

    static String days(double minutes) {
        return number(minutes / MINUTES_PER_DAY) + " d";
    }

    static double inDays(double minutes) {
        return minutes / MINUTES_PER_DAY;
    }

    /// A number as people write it, with at most four digits.
    static String number(double value) {
        if (value != 0 && (Math.abs(value) < 1e-3 || Math.abs(value) >= 1e6)) {
            return String.format(Locale.ROOT, "%.3g", value);
        }
        String text = String.format(Locale.ROOT, "%.4f", value);
        return text.replaceAll("\\.?0+$", "");
    }

    static String shown(Quantity quantity) {
        return (number(quantity.value()) + " " + quantity.unit()).strip();
    }

    private static ReportVerdict verdict(Delivery delivery) {
        ReportVerdict.Level level = switch (delivery.verdict()) {
            case PLAUSIBLE -> ReportVerdict.Level.OK;
            case DOUBTFUL -> ReportVerdict.Level.DOUBTFUL;
            case IMPOSSIBLE -> ReportVerdict.Level.IMPOSSIBLE;
        };
        return new ReportVerdict(level, delivery.sentence());
    }

    private List<ReportArm> arms() {
        List<ReportArm> arms = new ArrayList<>();
        study.arms()
                .forEach((name, lines) -> arms.add(new ReportArm(
                        name,
                        lines.isEmpty()
                                ? "nothing"
                                : String.join(
                                        "; ",
                                        lines.stream().map(TrialReport::given).toList()),
                        name.equals(result.control()),
                        result.of(name).size(),
                        doses(lines))));
        return arms;
    }

    private static String given(Administration line) {
        String times =
                String.join(", ", line.minutes().stream().map(TrialReport::days).toList());
        return label(line) + ", at " + times;
    }

    private static String label(Administration line) {
        return shown(line.dose()) + " " + line.give() + ", "
                + line.route().name().toLowerCase(Locale.ROOT);
    }

    private static List<ReportArm.Dose> doses(List<Administration> lines) {
        List<ReportArm.Dose> doses = new ArrayList<>();
        for (Administration line : lines) {
            line.minutes().forEach(minutes -> doses.add(new ReportArm.Dose(inDays(minutes), label(line))));
        }
        return doses;
    }
}

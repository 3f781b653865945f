package org.paracrine.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.paracrine.evidence.Evidence;
import org.paracrine.study.Administration;
import org.paracrine.study.Irradiation;
import org.paracrine.study.Problem;
import org.paracrine.study.Quantity;
import org.paracrine.study.Study;
import org.paracrine.study.Treatment;
import org.paracrine.trial.Delivery;
import org.paracrine.trial.TrialResult;

/// Turns what a trial came to into what the report shows.
final class TrialReport {
    static final double MINUTES_PER_DAY = 1440;

    private final RuleRemarks remarks;
    private final Study study;
    private final TrialResult result;
    private final Evidence evidence;

    TrialReport(RuleRemarks remarks, TrialResult result, Evidence evidence) {
        this.remarks = remarks;
        this.study = remarks.read().study();
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
                        curves.vessels(),
                        new TrialSurvival(result).survival(),
                        new TrialBiodistribution(result).biodistribution(),
                        curves.cargo()),
                TrialPictures.of(result),
                sources.responses(remarks),
                sources.numbers(),
                new TrialFields(result).fields(),
                remarks.warned().warnings().stream().map(Problem::toString).toList(),
                sources.references());
    }

    /// One paragraph for a reader who has not seen the study file.
    static String summary(Study study, double block) {
        int arms = study.arms().size();
        String species = study.subject().species();
        int animals = study.subject().animals();
        return virtual(animals, species == null ? "animal" : species) + " per arm, in "
                + ReportText.counted(arms, "arm") + (animals == 1 && arms == 1 ? ", was" : ", were") + " followed for "
                + ReportText.counted(inDays(study.run().duration().value()), "day") + ". "
                + block(study.tumour().represents(), ReportText.brief(block))
                + " Animals differ in the numbers for which the study gives a range or a variation; the same animal is"
                + " the same in every arm, down to its random numbers.";
    }

    private static String block(@Nullable Quantity represented, String block) {
        return represented == null
                ? "A block of " + block + " mm³ of tissue is simulated cell by cell and stands for itself."
                : "Each has a tumour of about " + shown(represented) + "; a block of " + block
                        + " mm³ of tissue is simulated cell by cell and stands for the whole.";
    }

    private static String virtual(int count, String species) {
        String many = species.equals("mouse") ? "mice" : species + "s";
        return count + " virtual " + (count == 1 ? species : many);
    }

    static double inDays(double minutes) {
        return minutes / MINUTES_PER_DAY;
    }

    static String shown(Quantity quantity) {
        return ReportText.shown(quantity.value(), quantity.unit());
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

    private static String given(Treatment line) {
        return switch (line) {
            case Administration product -> given(product);
            case Irradiation radiation -> given(radiation);
        };
    }

    private static String given(Irradiation line) {
        List<Irradiation.Planned> planned = line.planned();
        String days = String.join(
                ", ",
                planned.stream()
                        .map(fraction -> ReportText.number(inDays(fraction.minutes())))
                        .toList());
        return label(line) + (planned.size() == 1 ? ", on day " : ", on days ") + days;
    }

    private static String label(Irradiation line) {
        return shown(line.irradiate()) + " of radiation";
    }

    private static String given(Administration line) {
        List<Administration.Planned> planned = line.planned();
        String days = String.join(
                ", ",
                planned.stream()
                        .map(dose -> ReportText.number(inDays(dose.minutes())))
                        .toList());
        List<String> labels =
                planned.stream().map(dose -> label(line, dose)).distinct().toList();
        return String.join(" or ", labels) + (planned.size() == 1 ? ", on day " : ", on days ") + days;
    }

    private static String label(Administration line, Administration.Planned dose) {
        String infusion = dose.duration() > 0 ? " over " + ReportText.number(dose.duration()) + " min" : "";
        return amount(line, dose) + " " + line.give() + ", "
                + dose.route().name().toLowerCase(Locale.ROOT) + infusion;
    }

    /// As the study writes it, or as the table has it.
    private static String amount(Administration line, Administration.Planned dose) {
        return line.dose() == null
                ? ReportText.number(dose.amount()) + " " + line.unit().replace("ug", "µg")
                : shown(line.dose());
    }

    private static List<ReportArm.Dose> doses(List<Treatment> lines) {
        List<ReportArm.Dose> doses = new ArrayList<>();
        for (Treatment line : lines) {
            switch (line) {
                case Administration product ->
                    product.planned()
                            .forEach(dose ->
                                    doses.add(new ReportArm.Dose(inDays(dose.minutes()), label(product, dose))));
                case Irradiation radiation ->
                    radiation
                            .planned()
                            .forEach(fraction ->
                                    doses.add(new ReportArm.Dose(inDays(fraction.minutes()), label(radiation))));
            }
        }
        return doses;
    }
}

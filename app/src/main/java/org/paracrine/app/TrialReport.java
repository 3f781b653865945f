package org.paracrine.app;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
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
    private static final MathContext FOUR_DIGITS = new MathContext(4);
    private static final MathContext THREE_DIGITS = new MathContext(3);
    /// A number stays on one line.
    private static final char NO_BREAK = '\u00a0';
    private static final String RAISED = "⁻⁰¹²³⁴⁵⁶⁷⁸⁹";

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
                        curves.vessels(),
                        new TrialSurvival(result).survival(),
                        new TrialBiodistribution(result).biodistribution(),
                        curves.cargo()),
                TrialPictures.of(result),
                sources.rules(),
                sources.numbers(),
                new TrialFields(result).fields(),
                read.warnings().stream().map(Problem::toString).toList(),
                sources.references());
    }

    /// One paragraph for a reader who has not seen the study file.
    static String summary(Study study, double block) {
        int arms = study.arms().size();
        String species = study.subject().species();
        return counted(study.subject().animals(), species == null ? "animal" : species) + " per arm, in " + arms
                + (arms == 1 ? " arm" : " arms") + ", were followed for "
                + number(inDays(study.run().duration().value()))
                + " days. " + block(study.tumour().represents(), brief(block))
                + " Animals differ in the numbers for which the study gives a range or a variation; the same animal is"
                + " the same in every arm, down to its random numbers.";
    }

    private static String block(@Nullable Quantity represented, String block) {
        return represented == null
                ? "A block of " + block + " mm³ of tissue is simulated cell by cell and stands for itself."
                : "Each has a tumour of about " + shown(represented) + "; a block of " + block
                        + " mm³ of tissue is simulated cell by cell and stands for the whole.";
    }

    private static String counted(int count, String species) {
        String many = species.equals("mouse") ? "mice" : species + "s";
        return count + " virtual " + (count == 1 ? species : many);
    }

    static double inDays(double minutes) {
        return minutes / MINUTES_PER_DAY;
    }

    /// A number as people write it, with at most four digits: 0.00825, 543.5, 20,000, 9 × 10⁶.
    static String number(double value) {
        return number(value, FOUR_DIGITS);
    }

    /// What was computed or drawn: three digits are enough.
    static String brief(double value) {
        return number(value, THREE_DIGITS);
    }

    private static String number(double value, MathContext digits) {
        if (value == 0 || !Double.isFinite(value)) {
            return value == 0 ? "0" : "–";
        }
        BigDecimal brief = new BigDecimal(value).round(digits).stripTrailingZeros();
        double size = Math.abs(value);
        if (size >= 1e-4 && size < 1e6) {
            return size < 1e4 ? brief.toPlainString() : String.format(Locale.ROOT, "%,d", brief.longValue());
        }
        int power = brief.precision() - brief.scale() - 1;
        StringBuilder text = new StringBuilder(
                brief.movePointLeft(power).stripTrailingZeros().toPlainString() + NO_BREAK + "×" + NO_BREAK + "10");
        Integer.toString(power).chars().forEach(sign -> text.append(RAISED.charAt("-0123456789".indexOf(sign))));
        return text.toString();
    }

    static String shown(Quantity quantity) {
        return (number(quantity.value()) + " " + unit(quantity.unit())).strip();
    }

    /// A unit as it is printed, not as it is typed: µm² for um2.
    static String unit(String typed) {
        return typed.replaceAll("\\bu(?=[gmL])", "µ")
                .replaceAll("(?<=m)2\\b", "²")
                .replaceAll("(?<=m)3\\b", "³");
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
        String days = String.join(
                ", ",
                line.minutes().stream().map(minutes -> number(inDays(minutes))).toList());
        return label(line) + (line.minutes().size() == 1 ? ", on day " : ", on days ") + days;
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

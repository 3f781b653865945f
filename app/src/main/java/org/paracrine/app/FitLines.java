package org.paracrine.app;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.paracrine.study.Measurement;
import org.paracrine.trial.FitParameter;
import org.paracrine.trial.FitResult;
import org.paracrine.trial.FittedParameter;

/// What a fit found, in words for a terminal and as a file of values.
final class FitLines {
    private static final int WORST = 3;
    private static final MathContext SIX_DIGITS = new MathContext(6);

    private FitLines() {}

    /// A table of the numbers, then how well the model follows the measurements.
    static List<String> of(FitResult result) {
        List<String> lines = new ArrayList<>();
        lines.add(counted(result.parameters().size(), "number") + " from "
                + counted(result.points().size(), "measurement") + ", " + counted(result.runs(), "run")
                + " of the model");
        lines.add("");
        int width = result.parameters().stream()
                .mapToInt(fitted -> fitted.parameter().path().length())
                .max()
                .orElse(0);
        for (FittedParameter fitted : result.parameters()) {
            FitParameter asked = fitted.parameter();
            lines.add(String.format(
                    Locale.ROOT,
                    "  %-" + width + "s  %s, 95 %%: %s .. %s (from %s)  %s",
                    asked.path(),
                    (ReportText.brief(fitted.value()) + " " + ReportText.unit(asked.unit())).strip(),
                    ReportText.brief(fitted.low()),
                    ReportText.brief(fitted.high()),
                    ReportText.brief(asked.start()),
                    verdict(fitted)));
        }
        lines.add("");
        lines.add("  " + spread(result));
        for (FitResult.Pair pair : result.pairs()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "  told together only: %s and %s (correlation %.2f)",
                    pair.one(),
                    pair.other(),
                    pair.correlation()));
        }
        lines.add("  farthest from the model:");
        result.points().stream()
                .sorted(Comparator.comparingDouble((FitResult.Point point) -> -Math.abs(point.residual())))
                .limit(WORST)
                .forEach(point -> lines.add("    " + point(point)));
        return lines;
    }

    private static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private static String verdict(FittedParameter fitted) {
        return switch (fitted.verdict()) {
            case WELL -> "well told";
            case POORLY -> "poorly told";
            case NOT_AT_ALL -> "NOT TOLD by these measurements";
            case AT_ITS_BOUND -> "AT THE END OF ITS RANGE";
        };
    }

    private static String spread(FitResult result) {
        return result.hasDeviations()
                ? String.format(
                        Locale.ROOT,
                        "residuals are %.2f of the deviations given (1 is as expected; far above, the model misses"
                                + " something)",
                        result.spread())
                : String.format(
                        Locale.ROOT,
                        "measurements lie off by a factor of %.2f (root mean square)",
                        Math.exp(result.spread()));
    }

    private static String point(FitResult.Point point) {
        Measurement measured = point.measured();
        boolean isVolume = measured.quantity().equals(Measurement.TUMOUR_VOLUME);
        double factor = isVolume ? 1 : 100;
        String unit = isVolume ? " mm³" : " %";
        String what = isVolume ? measured.quantity() : measured.quantity() + ", " + measured.product();
        return "line " + measured.line() + ", " + measured.arm() + ", " + what + " at "
                + ReportText.brief(measured.minutes()) + " min: measured " + ReportText.brief(factor * measured.value())
                + unit + ", model " + ReportText.brief(factor * point.model()) + unit;
    }

    /// A file of values that a study can name.
    static String values(FitResult result, Path study, Path measurements) {
        StringBuilder text = new StringBuilder();
        text.append("# Found by paracrine fit from ").append(measurements.getFileName());
        text.append(" with the study ").append(study.getFileName()).append(".\n");
        text.append("# ").append(spread(result)).append("\n");
        for (FittedParameter fitted : result.parameters()) {
            text.append("# ").append(verdict(fitted)).append("\n");
            text.append(fitted.parameter().path())
                    .append(": ")
                    .append(value(fitted))
                    .append("\n");
        }
        return text.toString();
    }

    private static String value(FittedParameter fitted) {
        String unit = fitted.parameter().unit();
        return (number(fitted.value()) + " " + unit).strip() + " (fitted " + number(fitted.low()) + " .. "
                + number(fitted.high()) + ")";
    }

    /// Six digits, more than any fit tells; rounding keeps the order of the three.
    private static double number(double value) {
        return new BigDecimal(value).round(SIX_DIGITS).doubleValue();
    }
}

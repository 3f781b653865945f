package org.paracrine.app;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;

/// Numbers and units as reports print them.
final class ReportText {
    private static final MathContext FOUR_DIGITS = new MathContext(4);
    private static final MathContext THREE_DIGITS = new MathContext(3);
    /// A number and its unit stay on one line.
    private static final char NO_BREAK = '\u00a0';

    private static final String RAISED = "⁻⁰¹²³⁴⁵⁶⁷⁸⁹";

    private ReportText() {}

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

    /// A number of things, whole ones to the last digit: 1 day, 2 days, 12,345 cells.
    static String counted(double count, String noun) {
        boolean isWhole = count == Math.rint(count) && count >= 1e4 && count < 1e9;
        return (isWhole ? String.format(Locale.ROOT, "%,d", (long) count) : number(count)) + " " + noun
                + (count == 1 ? "" : "s");
    }

    /// A unit as it is printed, not as it is typed: µm² for um2.
    static String unit(String typed) {
        return typed.replaceAll("\\bu(?=[gmL])", "µ")
                .replaceAll("(?<=m)2\\b", "²")
                .replaceAll("(?<=m)3\\b", "³");
    }

    /// A number with its unit, as it is printed.
    static String shown(double value, String typedUnit) {
        String unit = unit(typedUnit);
        return unit.isEmpty() ? number(value) : number(value) + NO_BREAK + unit;
    }

    /// A command line that a shell takes as it was given.
    static String command(List<String> words) {
        return String.join(" ", words.stream().map(ReportText::quoted).toList());
    }

    private static String quoted(String word) {
        return word.matches("[\\w@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}

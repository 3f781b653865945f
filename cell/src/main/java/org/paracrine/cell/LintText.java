package org.paracrine.cell;

import java.math.BigDecimal;
import java.math.MathContext;

/// Numbers in sentences about rules.
final class LintText {
    private static final MathContext FEW = new MathContext(4);
    private static final double PERCENT = 100;
    private static final double LEAST_PERCENT = 0.001;
    /// Powers of ten within which a number is written out.
    private static final int PLAIN = 6;

    private LintText() {}

    /// At most four digits: 0.003333, 21.5, 9E9.
    static String number(double value) {
        if (value == 0 || !Double.isFinite(value)) {
            return value == 0 ? "0" : String.valueOf(value);
        }
        BigDecimal brief = new BigDecimal(value).round(FEW).stripTrailingZeros();
        int power = brief.precision() - brief.scale() - 1;
        return Math.abs(power) <= PLAIN ? brief.toPlainString() : brief.toString();
    }

    /// A bound, rounded to two digits: "at most 33 %", "less than 0.001 %".
    static String atMost(double share) {
        double percent = PERCENT * share;
        return percent < LEAST_PERCENT
                ? "less than " + LEAST_PERCENT + " %"
                : "at most "
                        + new BigDecimal(percent)
                                .round(new MathContext(2))
                                .stripTrailingZeros()
                                .toPlainString()
                        + " %";
    }

    /// A rule by what it says: its number in the model is no place in a file.
    static String told(Rule rule) {
        return "\"" + rule.signal() + (rule.increases() ? " increases " : " decreases ") + rule.behaviour() + "\"";
    }
}

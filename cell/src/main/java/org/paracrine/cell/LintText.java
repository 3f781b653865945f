package org.paracrine.cell;

import java.math.BigDecimal;
import java.math.MathContext;

/// Numbers in sentences about rules.
final class LintText {
    private static final MathContext FEW = new MathContext(4);
    private static final double PERCENT = 100;
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

    /// Rounded to two digits: 33 %, 0.04 %.
    static String percent(double share) {
        BigDecimal brief = new BigDecimal(PERCENT * share).round(new MathContext(2));
        return (brief.signum() != 0 && brief.doubleValue() < 1e-3
                        ? "less than 0.001"
                        : brief.stripTrailingZeros().toPlainString())
                + " %";
    }

    /// A rule by what it says: its number in the model is no place in a file.
    static String told(Rule rule) {
        return "\"" + rule.signal() + (rule.increases() ? " increases " : " decreases ") + rule.behaviour() + "\"";
    }
}

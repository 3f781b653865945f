package org.paracrine.study;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Words and numbers as a study has them, for whoever writes one. Read back, they are the same to the last bit.
public final class StudyText {
    /// More digits are no shorter way to say a number.
    private static final int MOST_DIGITS = 9;

    private static final int FEW_DIGITS = 3;
    private static final int MANY_DIGITS = 4;

    /// What begins something else in YAML; of these, [#DASH] only with a blank or a third of its kind behind it.
    private static final String SIGNS = "?:,[]{}#&*!|>'\"%@`";

    private static final String DASH = "-";

    /// What ends a word between braces or brackets.
    private static final String FLOW_SIGNS = ",[]{}";

    private StudyText() {}

    /// The shortest text that is read back as the same number.
    public static String number(double value) {
        return Numbers.text(value);
    }

    /// A number with its unit.
    ///
    /// @param unit empty for a plain number
    public static String quantity(double value, String unit) {
        return (Numbers.text(value) + " " + unit).strip();
    }

    /// A time, in hours or days where that is as short: `8 h`, not `480 min`.
    public static String time(double minutes) {
        String best = Numbers.text(minutes);
        String unit = "min";
        for (String other : List.of("h", "d")) {
            String text = in(other, minutes, "min");
            if (text != null && isEasier(text, best)) {
                best = text;
                unit = other;
            }
        }
        return best + " " + unit;
    }

    /// A rate, by the hour or day where that spares many digits: `0.2 /h`, not `0.0033333333333333335 /min`.
    public static String rate(double perMinute) {
        String best = Numbers.text(perMinute);
        for (String other : List.of("/h", "/d")) {
            String text = in(other, perMinute, "/min");
            if (text != null && digits(text) <= digits(best) - MANY_DIGITS) {
                return text + " " + other;
            }
        }
        return best + " /min";
    }

    /// The number in another unit if few digits say it exactly, else nothing.
    private static @Nullable String in(String other, double value, String unit) {
        double one = QuantityText.convert(new QuantityText.Amount(1, other), Wanted.chosen(unit))
                .value();
        double wanted = value / one;
        if (!Double.isFinite(wanted)) {
            return null;
        }
        String text = Numbers.text(
                new BigDecimal(wanted).round(new MathContext(MOST_DIGITS)).doubleValue());
        double read = QuantityText.convert(QuantityText.Amount.parse(text + " " + other), Wanted.chosen(unit))
                .value();
        return read == value ? text : null;
    }

    private static boolean isEasier(String number, String than) {
        int more = digits(number) - digits(than);
        return digits(number) <= FEW_DIGITS && (more < 0 || (more == 0 && isWhole(number)));
    }

    private static boolean isWhole(String number) {
        return number.chars().allMatch(letter -> letter >= '0' && letter <= '9') && !number.equals("0");
    }

    /// Digits from the first to the last that is not 0.
    private static int digits(String number) {
        int exponent = number.indexOf('e');
        String digits = (exponent < 0 ? number : number.substring(0, exponent)).replaceAll("[^0-9]", "");
        return digits.replaceAll("^0+|0+$", "").length();
    }

    /// A text on a line of YAML: plain where it is read back as the same, else in double quotes.
    public static String word(String text) {
        return isPlain(text) ? text : inQuotes(text);
    }

    /// The same between braces or brackets.
    public static String inFlow(String text) {
        boolean ends = text.chars().anyMatch(letter -> FLOW_SIGNS.indexOf(letter) >= 0);
        return isPlain(text) && !ends ? text : inQuotes(text);
    }

    /// A text in a comment: on one line, without what a text file may not have.
    public static String comment(String text) {
        StringBuilder line = new StringBuilder();
        text.replaceAll("\\s+", " ")
                .codePoints()
                .forEach(letter -> line.appendCodePoint(isPrintable(letter) ? letter : '\uFFFD'));
        return line.toString().strip();
    }

    private static boolean isPlain(String text) {
        return !text.isEmpty()
                && text.equals(text.strip())
                && SIGNS.indexOf(text.charAt(0)) < 0
                && !List.of(DASH, DASH + DASH).contains(text)
                && !text.startsWith(DASH + " ")
                && !text.startsWith(DASH + DASH + DASH)
                && !text.endsWith(":")
                && !text.contains(": ")
                && !text.contains(" #")
                && !text.startsWith("...")
                && text.codePoints().allMatch(StudyText::isPrintable);
    }

    /// What YAML reads on one line as it stands there.
    private static boolean isPrintable(int letter) {
        boolean control = letter < ' ' || (letter >= 0x7F && letter <= 0x9F);
        boolean breaksLine = letter == 0x2028 || letter == 0x2029;
        boolean half = letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE;
        return !control && !breaksLine && !half && letter != 0xFEFF && letter != 0xFFFE && letter != 0xFFFF;
    }

    private static String inQuotes(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(letter -> {
            switch (letter) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (isPrintable(letter)) {
                        quoted.appendCodePoint(letter);
                    } else {
                        quoted.append("\\u%04x".formatted(letter));
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }
}

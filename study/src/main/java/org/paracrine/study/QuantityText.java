package org.paracrine.study;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paracrine.numerics.Unit;
import org.paracrine.numerics.Units;

/// The parts of `value unit (source [low .. high])`, split but not yet converted.
///
/// ```
/// quantity = number [unit] ["±" number [unit]] ["(" source ")"]
/// source   = ("assumed" | reference key [parameter id]) [number [unit] ".." number [unit]]
/// ```
///
/// @param number as written
/// @param unit as written; empty for a plain number
/// @param variation behind `±`, as written
/// @param source the words of the source before the range
/// @param low as written, with a unit if it has its own
/// @param high likewise
record QuantityText(
        double number,
        String unit,
        @Nullable String variation,
        List<String> source,
        @Nullable String low,
        @Nullable String high) {

    /// @throws IllegalArgumentException with a sentence
    static QuantityText parse(String text) {
        String body = text.strip();
        String source = "";
        int open = body.indexOf('(');
        if (open >= 0) {
            if (!body.endsWith(")")) {
                throw new IllegalArgumentException("the bracket in \"" + text + "\" is not closed at the end");
            }
            source = body.substring(open + 1, body.length() - 1).strip();
            body = body.substring(0, open).strip();
            if (source.isEmpty()) {
                throw new IllegalArgumentException("nothing stands in the brackets of \"" + text
                        + "\"; write (assumed LOW .. HIGH) or (REFERENCE)");
            }
        }
        String variation = null;
        int plusMinus = body.indexOf('±');
        if (plusMinus >= 0) {
            variation = body.substring(plusMinus + 1).strip();
            body = body.substring(0, plusMinus).strip();
        }
        Amount amount = Amount.parse(body);
        return withSource(amount, variation, source);
    }

    private static QuantityText withSource(Amount amount, @Nullable String variation, String source) {
        int dots = source.indexOf("..");
        if (dots < 0) {
            return new QuantityText(amount.number(), amount.unit(), variation, words(source), null, null);
        }
        String before = source.substring(0, dots).strip();
        List<String> left = words(before);
        int first = 0;
        while (first < left.size() && (first == 0 ? !Amount.startsNumber(left.get(0)) : isParameter(left.get(first)))) {
            first++;
        }
        if (first == 0) {
            throw new IllegalArgumentException(
                    "a range needs its source before it: (assumed " + source + ") or (REFERENCE " + source + ")");
        }
        String low = String.join(" ", left.subList(first, left.size()));
        String high = source.substring(dots + 2).strip();
        return new QuantityText(amount.number(), amount.unit(), variation, left.subList(0, first), low, high);
    }

    /// The id of a row of the table of parameters: `P062`.
    static boolean isParameter(String word) {
        return word.length() > 1
                && word.charAt(0) == 'P'
                && word.chars().skip(1).allMatch(Character::isDigit);
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("\\s+"));
    }

    /// A number with its unit as written.
    record Amount(double number, String unit) {
        static Amount parse(String text) {
            int end = numberEnd(text);
            if (end == 0) {
                throw new IllegalArgumentException(notANumber(text));
            }
            double number = Double.parseDouble(text.substring(0, end));
            String unit = text.substring(end).strip();
            if (!Double.isFinite(number)) {
                throw new IllegalArgumentException("\"" + text + "\" is too large to be a number");
            }
            if (unit.startsWith(",")) {
                throw new IllegalArgumentException(
                        "\"" + text + "\" has a comma in its number; write 0.5 with a point, and 1000 without a comma");
            }
            return new Amount(number, unit);
        }

        private static String notANumber(String text) {
            String word = text.split("\\s+", 2)[0].toLowerCase(java.util.Locale.ROOT);
            if (List.of("nan", ".nan", "inf", ".inf", "-inf", "-.inf", "infinity", "-infinity", "+inf")
                    .contains(word)) {
                return "\"" + text + "\" is not a finite number";
            }
            return text.isEmpty() ? "a number is missing" : "\"" + text + "\" does not begin with a number";
        }

        static boolean startsNumber(String text) {
            return numberEnd(text) > 0;
        }

        /// How much of the text is a number: `1e9`, `.5`, `-0.003`, but of `2.5e` only `2.5`.
        private static int numberEnd(String text) {
            int at = !text.isEmpty() && "+-".indexOf(text.charAt(0)) >= 0 ? 1 : 0;
            int whole = digits(text, at);
            int end = whole;
            if (end < text.length() && text.charAt(end) == '.') {
                end = digits(text, end + 1);
            }
            boolean any = whole > at || end > whole + 1;
            if (!any) {
                return 0;
            }
            if (end < text.length() && (text.charAt(end) == 'e' || text.charAt(end) == 'E')) {
                int sign = end + 1 < text.length() && "+-".indexOf(text.charAt(end + 1)) >= 0 ? 1 : 0;
                int power = digits(text, end + 1 + sign);
                end = power > end + 1 + sign ? power : end;
            }
            return end;
        }

        private static int digits(String text, int from) {
            int at = from;
            while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
                at++;
            }
            return at;
        }
    }

    /// A value in the unit that was wanted.
    record Converted(double value, String unit) {}

    /// Converts to the first of the wanted units that has the same dimension.
    ///
    /// @throws IllegalArgumentException with a sentence that shows the fix
    static Converted convert(Amount amount, Wanted wanted) {
        String whole = (Numbers.text(amount.number()) + " " + amount.unit()).strip();
        Unit given = unit(amount.unit());
        for (Wanted.Choice choice : wanted.choices()) {
            if (choice.accepts(amount.unit(), given)) {
                return new Converted(
                        scaled(amount.number(), given.factor(), choice.unit().factor()), choice.name());
            }
        }
        String example =
                (Numbers.text(amount.number()) + " " + wanted.choices().get(0).written()).strip();
        if (amount.unit().isEmpty()) {
            throw new IllegalArgumentException("\"" + whole + "\" has no unit; write for example " + example);
        }
        throw new IllegalArgumentException("\"" + whole + "\" is " + given.dimension() + ", but " + wanted.dimensions()
                + " is wanted, for example " + example);
    }

    private static Unit unit(String text) {
        return Units.parse(text);
    }

    /// Divides where that is exact and multiplying is not: 35 % is 0.35, not 0.35000000000000003.
    private static double scaled(double number, double from, double to) {
        return from >= to ? number * (from / to) : number / (to / from);
    }
}

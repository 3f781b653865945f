package org.paracrine.numerics;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads units as people write them: `um2/min`, `µm²/min`, `um^2/min`, `mg/kg`, `1/h`, `/mL`, `nM`, `mm[Hg]`,
/// `10*9/mL`, `{cells}/mL`.
///
/// A unit is a product of factors joined by `/`, `.`, `*`, `·` or a blank, read from left to right; every `/` divides
/// by the one factor behind it. A factor is a number (`10*9` and `10^9` are powers of ten) or a symbol with an optional
/// SI prefix and an optional integer power.
public final class Units {
    private static final double AVOGADRO = 6.02214076e23;
    private static final String JOINTS = "/.*·";
    private static final char NONE = ' ';
    /// More is no quantity of this world, but a slip of the pen.
    private static final int LARGEST_POWER = 9;

    private static final String KNOWN =
            "known are m s min h d wk g mol L M Da N Pa dyn mmHg K Gy % copies particles PFU cells,"
                    + " with prefixes such as u n p k";
    private static final Map<String, Unit> WHOLE = new HashMap<>();
    private static final Map<String, Unit> PREFIXED = new HashMap<>();
    private static final Map<String, Double> PREFIXES = new HashMap<>();

    static {
        Unit metre = Unit.of(Unit.Base.LENGTH, 1e6);
        Unit minute = Unit.of(Unit.Base.TIME, 1);
        Unit second = minute.scaled(1.0 / 60);
        Unit gram = Unit.of(Unit.Base.MASS, 1e6);
        Unit copies = Unit.of(Unit.Base.COPIES, 1);
        Unit mole = copies.scaled(AVOGADRO);
        Unit litre = metre.power(3).scaled(1e-3);
        Unit newton = gram.scaled(1e3).times(metre).over(second.power(2));
        Unit pascal = newton.over(metre.power(2));
        PREFIXED.put("m", metre);
        PREFIXED.put("s", second);
        PREFIXED.put("g", gram);
        PREFIXED.put("mol", mole);
        PREFIXED.put("L", litre);
        PREFIXED.put("l", litre);
        PREFIXED.put("N", newton);
        PREFIXED.put("Pa", pascal);
        PREFIXED.put("M", mole.over(litre));
        PREFIXED.put("Da", gram.over(mole));
        PREFIXED.put("K", Unit.of(Unit.Base.TEMPERATURE, 1));
        PREFIXED.put("dyn", newton.scaled(1e-5));
        PREFIXED.put("Gy", Unit.of(Unit.Base.RADIATION, 1));
        whole(minute, "min", "minute", "minutes");
        whole(minute.scaled(60), "h", "hour", "hours");
        whole(minute.scaled(1440), "d", "day", "days");
        whole(minute.scaled(10080), "wk", "week", "weeks");
        whole(pascal.scaled(133.322387415), "mmHg", "mm[Hg]");
        whole(Unit.ONE.scaled(0.01), "%");
        whole(copies, "copies", "copy", "molecules", "molecule");
        whole(Unit.of(Unit.Base.PARTICLES, 1), "particles", "particle");
        whole(Unit.of(Unit.Base.CELLS, 1), "cells", "cell");
        whole(Unit.of(Unit.Base.PLAQUES, 1), "PFU", "pfu");
        PREFIXES.putAll(Map.of("T", 1e12, "G", 1e9, "M", 1e6, "k", 1e3, "d", 1e-1, "c", 1e-2, "m", 1e-3));
        PREFIXES.putAll(Map.of("u", 1e-6, "µ", 1e-6, "μ", 1e-6, "n", 1e-9, "p", 1e-12, "f", 1e-15, "a", 1e-18));
    }

    private Units() {}

    private static void whole(Unit unit, String... names) {
        for (String name : names) {
            WHOLE.put(name, unit);
        }
    }

    /// Reads a unit; the empty text is a plain number.
    ///
    /// @throws IllegalArgumentException with a sentence that names the part that was not understood
    public static Unit parse(String text) {
        Reader reader = new Reader(text.strip());
        Unit unit = Unit.ONE;
        char joint = NONE;
        while (!reader.isDone()) {
            char next = reader.peek();
            if (Character.isSpaceChar(next)) {
                reader.skip();
            } else if (JOINTS.indexOf(next) >= 0) {
                if (joint != NONE || (reader.at == 0 && next != '/')) {
                    throw reader.complaint("nothing stands before a \"" + next + "\"");
                }
                joint = next;
                reader.skip();
            } else {
                Unit factor = reader.factor();
                unit = joint == '/' ? unit.over(factor) : unit.times(factor);
                joint = NONE;
            }
        }
        if (joint != NONE) {
            throw reader.complaint("nothing stands behind the \"" + joint + "\"");
        }
        if (!(unit.factor() > 0 && Double.isFinite(unit.factor()))) {
            throw reader.complaint("its size is beyond what a number can hold");
        }
        return unit;
    }

    /// The value in units of `wanted`.
    ///
    /// @throws IllegalArgumentException if the dimensions differ
    public static double convert(double value, Unit from, Unit wanted) {
        if (!from.hasSameDimension(wanted)) {
            throw new IllegalArgumentException("is " + from.dimension() + ", but must be " + wanted.dimension());
        }
        return value * (from.factor() / wanted.factor());
    }

    static @Nullable Unit symbol(String name) {
        Unit unit = WHOLE.get(name);
        if (unit == null) {
            unit = PREFIXED.get(name);
        }
        if (unit == null && name.length() > 1) {
            Unit base = PREFIXED.get(name.substring(1));
            Double prefix = PREFIXES.get(name.substring(0, 1));
            unit = base == null || prefix == null ? null : base.scaled(prefix);
        }
        return unit;
    }

    /// Reads one text from left to right.
    private static final class Reader {
        private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
        /// Digits of a number; 999 is enough.
        private static final int LONGEST = 3;

        private static final Set<String> CELSIUS = Set.of("°C", "℃", "degC", "Cel", "C");
        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        boolean isDone() {
            return at >= text.length();
        }

        char peek() {
            return text.charAt(at);
        }

        void skip() {
            at++;
        }

        IllegalArgumentException complaint(String what) {
            return new IllegalArgumentException("the unit \"" + text + "\" was not understood: " + what);
        }

        Unit factor() {
            if (Character.isDigit(peek())) {
                return number();
            }
            if (peek() == '{') {
                return annotation();
            }
            int from = at;
            while (!isDone() && (Character.isLetter(peek()) || "%[]".indexOf(peek()) >= 0)) {
                at++;
            }
            String name = text.substring(from, at);
            Unit unit = symbol(name);
            if (CELSIUS.contains(text.substring(from))) {
                throw complaint("a temperature is given in K (37 °C is 310.15 K)");
            }
            if (name.isEmpty() || unit == null) {
                throw complaint("\"" + (name.isEmpty() ? text.substring(from) : name) + "\" is not a unit; " + KNOWN);
            }
            return unit.power(power());
        }

        /// `{cells}` names what is counted, as in UCUM.
        private Unit annotation() {
            int end = text.indexOf('}', at);
            if (end < 0) {
                throw complaint("a brace is not closed");
            }
            Unit unit = symbol(text.substring(at + 1, end));
            at = end + 1;
            return unit == null ? Unit.ONE : unit;
        }

        private Unit number() {
            if (at > 1 && text.charAt(at - 1) == '.' && Character.isDigit(text.charAt(at - 2))) {
                throw complaint("a power is a whole number");
            }
            double base = digits();
            if (base == 0) {
                throw complaint("a unit is not 0");
            }
            if (base != 10 || isDone()) {
                return Unit.ONE.scaled(base);
            }
            if (peek() == '*' && isSignedDigit(at + 1)) {
                at++;
                return Unit.ONE.scaled(Math.pow(10, signedDigits()));
            }
            boolean isRaised = peek() == '^' || peek() == '⁻' || SUPERSCRIPTS.indexOf(peek()) >= 0;
            return Unit.ONE.scaled(isRaised ? Math.pow(10, exponent()) : base);
        }

        /// The power of a symbol.
        private int power() {
            int power = isDone() ? 1 : exponent();
            if (power == 0 || Math.abs(power) > LARGEST_POWER) {
                throw complaint("a power of " + power + " makes no sense");
            }
            return power;
        }

        private int exponent() {
            if (peek() == '^') {
                at++;
                if (!isSignedDigit(at)) {
                    throw complaint("a whole number must follow ^");
                }
                return signedDigits();
            }
            if (isSignedDigit(at)) {
                return signedDigits();
            }
            boolean isNegative = peek() == '⁻';
            int from = isNegative ? at + 1 : at;
            int end = from;
            while (end < text.length() && end - from < LONGEST && SUPERSCRIPTS.indexOf(text.charAt(end)) >= 0) {
                end++;
            }
            int power = 0;
            for (int digit = from; digit < end; digit++) {
                power = power * 10 + SUPERSCRIPTS.indexOf(text.charAt(digit));
            }
            if (end == from) {
                return 1;
            }
            at = end;
            return isNegative ? -power : power;
        }

        private boolean isSignedDigit(int index) {
            int digit = index < text.length() && "+-".indexOf(text.charAt(index)) >= 0 ? index + 1 : index;
            return digit < text.length() && Character.isDigit(text.charAt(digit));
        }

        private int signedDigits() {
            int sign = peek() == '-' ? -1 : 1;
            if (!Character.isDigit(peek())) {
                at++;
            }
            return sign * (int) digits();
        }

        private double digits() {
            int from = at;
            while (!isDone() && Character.isDigit(peek())) {
                at++;
            }
            if (at - from > LONGEST) {
                throw complaint("the number " + text.substring(from, at) + " is too long for a unit");
            }
            return Integer.parseInt(text.substring(from, at));
        }
    }
}

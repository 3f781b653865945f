package org.paracrine.study;

/// How numbers are written for people: `0.0007`, `400`, `5.3e-5`.
final class Numbers {
    /// Beyond these, an exponent reads better than zeros.
    private static final double SMALLEST_PLAIN = 1e-4;

    private static final double LARGEST_PLAIN = 1e7;

    private static final double MINUTES_PER_HOUR = 60;
    private static final double MINUTES_PER_DAY = 1440;

    private Numbers() {}

    /// The shortest text that is read back as the same number.
    static String text(double value) {
        double size = Math.abs(value);
        if (size != 0 && (size < SMALLEST_PLAIN || size >= LARGEST_PLAIN)) {
            return Double.toString(value).replace(".0E", "e").replace('E', 'e');
        }
        return value == Math.rint(value) ? Long.toString((long) value) : plain(value);
    }

    /// Minutes in the unit that people would use: `5 d`, `4 h`, `30 min`; days only where they come out round.
    static String time(double minutes) {
        if (minutes >= MINUTES_PER_DAY && minutes * 4 % MINUTES_PER_DAY == 0) {
            return text(minutes / MINUTES_PER_DAY) + " d";
        }
        return minutes >= MINUTES_PER_HOUR && minutes % MINUTES_PER_HOUR == 0
                ? text(minutes / MINUTES_PER_HOUR) + " h"
                : text(minutes) + " min";
    }

    private static String plain(double value) {
        String text = Double.toString(value);
        return text.indexOf('E') < 0
                ? text
                : new java.math.BigDecimal(text).stripTrailingZeros().toPlainString();
    }
}

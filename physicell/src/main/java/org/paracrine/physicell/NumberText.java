package org.paracrine.physicell;

/// Numbers as people write them into files: `5`, `-.5`, `1.`, `0.00E+00`.
final class NumberText {
    private NumberText() {}

    /// The number, or NaN for a text that is none, such as `NaN`, `inf`, `1e999`, `0x10` and the
    /// empty text.
    static double parse(String text) {
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if ((letter < '0' || letter > '9') && "+-.eE".indexOf(letter) < 0) {
                return Double.NaN;
            }
        }
        try {
            double value = Double.parseDouble(text);
            return Double.isFinite(value) ? value : Double.NaN;
        } catch (NumberFormatException notANumber) {
            return Double.NaN;
        }
    }

    /// The shortest text for people: whole numbers without point.
    static String of(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}

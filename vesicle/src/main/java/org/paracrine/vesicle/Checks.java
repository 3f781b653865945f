package org.paracrine.vesicle;

/// Refuses numbers outside their range, with the number in the sentence.
final class Checks {
    private Checks() {}

    static void positive(String what, double value, String unit) {
        if (!(value > 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException(what + " must be finite and > 0 " + unit + ", got " + value);
        }
    }

    static void notNegative(String what, double value, String unit) {
        if (!(value >= 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException(what + " must be finite and >= 0 " + unit + ", got " + value);
        }
    }

    static void share(String what, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(what + " is a share and must be from 0 to 1, got " + value);
        }
    }

    static void inside(String what, double value) {
        if (!(value > 0 && value < 1)) {
            throw new IllegalArgumentException(what + " is asked for a share between 0 and 1, got " + value);
        }
    }

    static void atLeast(String what, double value, double least) {
        if (!(value >= least && Double.isFinite(value))) {
            throw new IllegalArgumentException(what + " must be finite and >= " + least + ", got " + value);
        }
    }
}

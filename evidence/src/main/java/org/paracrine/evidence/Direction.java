package org.paracrine.evidence;

import java.util.Locale;

/// What was reported to happen to the tumour.
public enum Direction {
    PROMOTES,
    SUPPRESSES,
    MIXED,
    NEUTRAL;

    static Direction of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}

package org.paracrine.benchmark;

import java.util.Collections;
import java.util.List;

/// Uniform numbers that any language makes alike in five lines (Steele, Lea & Flood 2014,
/// doi:10.1145/2660193.2660195), so that all programs place their cells alike.
final class SplitMix {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final long FIRST = 0xBF58476D1CE4E5B9L;
    private static final long SECOND = 0x94D049BB133111EBL;
    private static final double UNIT = 0x1p-53;

    private long state;

    SplitMix(long seed) {
        this.state = seed;
    }

    /// In [0, 1): the upper 53 bits of the next word.
    double next() {
        state += GOLDEN;
        long word = (state ^ state >>> 30) * FIRST;
        word = (word ^ word >>> 27) * SECOND;
        return ((word ^ word >>> 31) >>> 11) * UNIT;
    }

    /// Puts a list into random order (Fisher and Yates).
    void shuffle(List<?> list) {
        for (int at = list.size() - 1; at > 0; at--) {
            Collections.swap(list, at, (int) (next() * (at + 1)));
        }
    }
}

package org.paracrine.cell;

import java.util.Arrays;

/// A growing list of pairs of cells by dense index, each written with the smaller index first.
final class Pairs {
    private static final long HIGH = 0xFFFF_FFFFL;

    /// A question about two cells.
    @FunctionalInterface
    interface Test {
        boolean test(int cell, int other);
    }

    private long[] pairs = {};
    private int count;

    /// A pair as one number; numbers ascend as their pairs do.
    static long pack(int cell, int other) {
        return (long) Math.min(cell, other) << Integer.SIZE | Math.max(cell, other);
    }

    static int low(long pair) {
        return (int) (pair >> Integer.SIZE);
    }

    static int high(long pair) {
        return (int) (pair & HIGH);
    }

    void add(int cell, int other) {
        if (count == pairs.length) {
            pairs = Arrays.copyOf(pairs, Math.max(16, 2 * count));
        }
        pairs[count++] = pack(cell, other);
    }

    /// Adds all pairs of another list.
    void addAll(Pairs others) {
        for (int at = 0; at < others.count; at++) {
            add(low(others.pairs[at]), high(others.pairs[at]));
        }
    }

    void removeIf(Test test) {
        int next = 0;
        for (int at = 0; at < count; at++) {
            if (!test.test(low(pairs[at]), high(pairs[at]))) {
                pairs[next++] = pairs[at];
            }
        }
        count = next;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /// All pairs in ascending order, each once.
    long[] sorted() {
        Arrays.sort(pairs, 0, count);
        long[] sorted = new long[count];
        int next = 0;
        for (int at = 0; at < count; at++) {
            if (next == 0 || sorted[next - 1] != pairs[at]) {
                sorted[next++] = pairs[at];
            }
        }
        return Arrays.copyOf(sorted, next);
    }
}

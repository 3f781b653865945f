package org.paracrine.physicell;

import java.util.Arrays;

/// The ids of the cells of one snapshot, as their records give them.
final class CellIds {

    /// Above it, two whole numbers may share one double.
    private static final double MOST = 1L << 53;

    private final long[] ids;
    private final long[] sorted;

    /// The ids in the order of the cells; they differ.
    CellIds(double[] numbers) {
        ids = new long[numbers.length];
        for (int cell = 0; cell < ids.length; cell++) {
            double id = numbers[cell];
            if (!(id >= 0 && id <= MOST) || id != Math.rint(id)) {
                throw new IllegalArgumentException(
                        "the id of a cell is a whole number from 0 to 2^53, not " + id + " of cell " + cell);
            }
            ids[cell] = (long) id;
        }
        sorted = ids.clone();
        Arrays.sort(sorted);
        for (int at = 1; at < sorted.length; at++) {
            if (sorted[at] == sorted[at - 1]) {
                throw new IllegalArgumentException("two cells have the id " + sorted[at]);
            }
        }
    }

    int count() {
        return ids.length;
    }

    long of(int cell) {
        return ids[cell];
    }

    boolean has(long id) {
        return Arrays.binarySearch(sorted, id) >= 0;
    }
}

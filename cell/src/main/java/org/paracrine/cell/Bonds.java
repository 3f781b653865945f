package org.paracrine.cell;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.IntPredicate;

/// Which cells hold each other by a spring: a set of pairs, each of which both cells know.
///
/// The set is part of the state; the partners of each cell, in ascending order, are derived from it at each change.
final class Bonds {
    /// Ascending, see [Pairs#pack].
    private long[] pairs = {};

    private int count;

    /// Partners of cell i: `partner[start[i]]` to `partner[start[i + 1] - 1]`; cells beyond the last one have none.
    private int[] start = {0};

    private int[] partner = {};

    Bonds copy() {
        Bonds copy = new Bonds();
        copy.take(Arrays.copyOf(pairs, count), count);
        return copy;
    }

    /// Writes the set, for [#read].
    void write(DataOutput out) throws IOException {
        out.writeInt(count);
        for (int at = 0; at < count; at++) {
            out.writeLong(pairs[at]);
        }
    }

    /// Replaces the set by what another wrote.
    void read(DataInput in) throws IOException {
        int length = in.readInt();
        if (length < 0) {
            throw new IOException("there cannot be " + length + " springs");
        }
        long[] ascending = new long[length];
        for (int at = 0; at < length; at++) {
            ascending[at] = in.readLong();
        }
        take(ascending, length);
    }

    boolean isEmpty() {
        return count == 0;
    }

    int count() {
        return count;
    }

    /// Where the partners of a cell begin.
    int from(int cell) {
        return cell + 1 < start.length ? start[cell] : 0;
    }

    /// Where the partners of a cell end.
    int to(int cell) {
        return cell + 1 < start.length ? start[cell + 1] : 0;
    }

    int partner(int at) {
        return partner[at];
    }

    /// Springs of a cell.
    int degree(int cell) {
        return to(cell) - from(cell);
    }

    /// True if a spring holds the two.
    boolean hold(int cell, int other) {
        return Arrays.binarySearch(partner, from(cell), to(cell), other) >= 0;
    }

    /// Breaks springs and forms others; what both are, forms.
    void change(Pairs broken, Pairs formed) {
        if (broken.isEmpty() && formed.isEmpty()) {
            return;
        }
        long[] less = broken.sorted();
        long[] more = formed.sorted();
        long[] merged = new long[count + more.length];
        int next = 0;
        int gone = 0;
        int added = 0;
        for (int at = 0; at < count; at++) {
            for (; added < more.length && more[added] < pairs[at]; added++) {
                merged[next++] = more[added];
            }
            while (gone < less.length && less[gone] < pairs[at]) {
                gone++;
            }
            boolean isAdded = added < more.length && more[added] == pairs[at];
            boolean isGone = gone < less.length && less[gone] == pairs[at];
            if (!isGone && !isAdded) {
                merged[next++] = pairs[at];
            }
        }
        System.arraycopy(more, added, merged, next, more.length - added);
        take(merged, next + more.length - added);
    }

    /// Breaks every spring of the cells that let go.
    void release(IntPredicate letsGo) {
        int next = 0;
        for (int at = 0; at < count; at++) {
            if (!letsGo.test(Pairs.low(pairs[at])) && !letsGo.test(Pairs.high(pairs[at]))) {
                pairs[next++] = pairs[at];
            }
        }
        take(pairs, next);
    }

    /// Follows the cells to their new indices; springs of cells that are gone are gone.
    void renumber(Renumbering change) {
        if (count == 0) {
            return;
        }
        int next = 0;
        boolean ascends = true;
        for (int at = 0; at < count; at++) {
            int cell = change.of(Pairs.low(pairs[at]));
            int other = change.of(Pairs.high(pairs[at]));
            if (cell != Layout.NONE && other != Layout.NONE) {
                pairs[next++] = Pairs.pack(cell, other);
                ascends &= next < 2 || pairs[next - 2] < pairs[next - 1];
            }
        }
        if (!ascends) {
            Arrays.sort(pairs, 0, next);
        }
        take(pairs, next);
    }

    private void take(long[] ascending, int length) {
        pairs = ascending;
        count = length;
        int cells = 0;
        for (int at = 0; at < count; at++) {
            cells = Math.max(cells, Pairs.high(pairs[at]) + 1);
        }
        int[] next = new int[cells + 1];
        for (int at = 0; at < count; at++) {
            next[Pairs.low(pairs[at])]++;
            next[Pairs.high(pairs[at])]++;
        }
        start = new int[cells + 1];
        for (int cell = 0; cell < cells; cell++) {
            start[cell + 1] = start[cell] + next[cell];
            next[cell] = start[cell];
        }
        // In this order each cell meets its smaller partners first, then its larger ones, both ascending.
        partner = new int[2 * count];
        for (int at = 0; at < count; at++) {
            int low = Pairs.low(pairs[at]);
            int high = Pairs.high(pairs[at]);
            partner[next[low]++] = high;
            partner[next[high]++] = low;
        }
    }
}

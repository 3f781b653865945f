package org.paracrine.cell;

import java.util.Arrays;

/// How dense indices changed: what [Population] tells everything that holds any.
final class Renumbering {
    private final int[] now;

    private Renumbering(int[] now) {
        this.now = now;
    }

    /// Rows that keep a part of what was there, or put it in another order.
    ///
    /// @param rows the old index of each new one; its first `kept` entries count
    /// @param before cells that there were
    static Renumbering of(int[] rows, int kept, int before) {
        int[] now = new int[before];
        Arrays.fill(now, Layout.NONE);
        for (int row = 0; row < kept; row++) {
            now[rows[row]] = row;
        }
        return new Renumbering(now);
    }

    /// The present index of the cell that had this one, or -1 if it is gone; -1 of -1.
    int of(int before) {
        return before == Layout.NONE ? Layout.NONE : now[before];
    }

    /// Renews a column of indices, whose rows already stand in the new order.
    void renew(int[] column, int count) {
        for (int row = 0; row < count; row++) {
            column[row] = of(column[row]);
        }
    }
}

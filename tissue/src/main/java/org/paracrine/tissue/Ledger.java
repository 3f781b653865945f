package org.paracrine.tissue;

/// Keeps account of one split step: what the field held at its start, and what came and went in each part of it.
///
/// From the sum at the start, T, all else follows without a second look at the field: a sweep with the walls'
/// gain W leaves (T + W)/o, of which the share (o − 1) has decayed on the way ([AxisStep]). What is written down
/// per slab of the grid is added from the first slab to the last, so the sums do not depend on who did the work.
final class Ledger {
    /// What is written down per slab; the entries of the three axes follow each other.
    enum Entry {
        START,
        HELD_AT_START,
        WALLS_X,
        WALLS_Y,
        WALLS_Z,
        AFTER_X,
        AFTER_Y,
        AFTER_Z,
        HELD_X,
        HELD_Y,
        HELD_Z,
        SUPPLIED,
        TAKEN,
        DECAYED,
        HELD_AT_END;

        private static final Entry[] ALL = values();

        Entry of(int axis) {
            return ALL[ordinal() + axis];
        }
    }

    private final double[][] columns;

    Ledger(int slabs) {
        this.columns = new double[Entry.ALL.length][slabs];
    }

    /// Adds to what slab `slab` has of `entry`; slabs may be written by different hands.
    void add(Entry entry, int slab, double amount) {
        columns[entry.ordinal()][slab] += amount;
    }

    private double sum(Entry entry) {
        double sum = 0;
        for (double amount : columns[entry.ordinal()]) {
            sum += amount;
        }
        return sum;
    }

    /// The budget of a step with these sweeps.
    Budget close(AxisStep[] sweeps, double voxelVolume) {
        double total = sum(Entry.START);
        double decayed = sum(Entry.DECAYED);
        double throughWalls = sum(Entry.HELD_AT_START) + sum(Entry.HELD_AT_END);
        for (AxisStep sweep : sweeps) {
            double gain = sweep.isStiff()
                    ? sweep.own() * sum(Entry.AFTER_X.of(sweep.axis())) - total
                    : sum(Entry.WALLS_X.of(sweep.axis()));
            double held = sum(Entry.HELD_X.of(sweep.axis()));
            total = (total + gain) / sweep.own();
            decayed += (sweep.own() - 1) * total;
            total += held;
            throughWalls += gain + held;
        }
        return new Budget(sum(Entry.SUPPLIED), sum(Entry.TAKEN), decayed, throughWalls, 0).times(voxelVolume);
    }
}

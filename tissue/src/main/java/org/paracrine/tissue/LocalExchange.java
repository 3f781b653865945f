package org.paracrine.tissue;

import org.paracrine.tissue.Ledger.Entry;

/// What is given and taken within the voxels, after the sweeps, one slab at a time:
///
///     c ← (c + Δt S) / (1 + Δt (L + k)),   exposure = Δt c
///
/// Symbols as in [PlainSweeps]. The values are done in loops that become vector instructions, a stretch at a time,
/// and added up while they are still in the nearest cache.
final class LocalExchange {
    /// Voxels per stretch; the four or five runs of numbers that it takes fill about half a first-level cache.
    private static final int STRETCH = 512;

    private static final double[] NONE = new double[0];

    private final SweepPlan plan;
    private final boolean hasExchange;
    private final boolean hasDecay;
    private final double minutes;
    private final double[] values;
    private final double[] supply;
    private final double[] loss;
    private final double[] decay;
    private final double[] exposure;

    LocalExchange(SweepPlan plan) {
        this.plan = plan;
        this.minutes = plan.minutes();
        this.values = plan.field().values();
        Exchange exchange = plan.exchange();
        Medium medium = plan.field().medium();
        this.hasExchange = exchange != null;
        this.hasDecay = medium.hasDecay();
        this.supply = exchange == null ? NONE : exchange.supply();
        this.loss = exchange == null ? NONE : exchange.loss();
        this.exposure = exchange == null ? NONE : exchange.exposure();
        this.decay = hasDecay ? medium.decay() : NONE;
    }

    /// True if there is anything to do.
    boolean isNeeded() {
        return hasExchange || hasDecay;
    }

    void work(int slab) {
        int end = plan.endVoxel(slab);
        for (int from = plan.firstVoxel(slab); from < end; from += STRETCH) {
            int to = Math.min(end, from + STRETCH);
            if (!hasExchange) {
                decayOnly(slab, from, to);
            } else {
                exchange(slab, from, to);
            }
        }
    }

    private void decayOnly(int slab, int from, int to) {
        for (int voxel = from; voxel < to; voxel++) {
            values[voxel] = values[voxel] / (1 + minutes * decay[voxel]);
        }
        addDecayed(slab, minutes * product(decay, values, from, to), from, to);
    }

    private void exchange(int slab, int from, int to) {
        if (!hasDecay) {
            exchange(values, supply, loss, exposure, minutes, from, to);
        } else {
            exchange(values, supply, loss, decay, exposure, minutes, from, to);
            addDecayed(slab, product(decay, exposure, from, to), from, to);
        }
        account(slab, from, to);
    }

    /// Adds up what was given and taken, and looks at the signs, in one loop: each number is fetched once.
    private void account(int slab, int from, int to) {
        double given = 0;
        double taken = 0;
        long bits = 0;
        int voxel = from;
        for (; voxel < to - 3; voxel += 4) {
            double s0 = supply[voxel];
            double s1 = supply[voxel + 1];
            double s2 = supply[voxel + 2];
            double s3 = supply[voxel + 3];
            double l0 = loss[voxel];
            double l1 = loss[voxel + 1];
            double l2 = loss[voxel + 2];
            double l3 = loss[voxel + 3];
            given += (s0 + s1) + (s2 + s3);
            taken += (l0 * exposure[voxel] + l1 * exposure[voxel + 1])
                    + (l2 * exposure[voxel + 2] + l3 * exposure[voxel + 3]);
            bits |= bits(s0) | bits(s1) | bits(s2) | bits(s3) | bits(l0) | bits(l1) | bits(l2) | bits(l3);
        }
        for (; voxel < to; voxel++) {
            given += supply[voxel];
            taken += loss[voxel] * exposure[voxel];
            bits |= bits(supply[voxel]) | bits(loss[voxel]);
        }
        if (Inspection.isSuspect(given + taken, bits)) {
            check("supply", supply, from, to);
            check("loss", loss, from, to);
        }
        plan.ledger().add(Entry.SUPPLIED, slab, minutes * given);
        plan.ledger().add(Entry.TAKEN, slab, taken);
    }

    private static long bits(double value) {
        return Double.doubleToRawLongBits(value);
    }

    private static void exchange(
            double[] values, double[] supply, double[] loss, double[] exposure, double minutes, int from, int to) {
        for (int voxel = from; voxel < to; voxel++) {
            double value = (values[voxel] + minutes * supply[voxel]) / (1 + minutes * loss[voxel]);
            values[voxel] = value;
            exposure[voxel] = minutes * value;
        }
    }

    private static void exchange(
            double[] values,
            double[] supply,
            double[] loss,
            double[] decay,
            double[] exposure,
            double minutes,
            int from,
            int to) {
        for (int voxel = from; voxel < to; voxel++) {
            double value = (values[voxel] + minutes * supply[voxel]) / (1 + minutes * (loss[voxel] + decay[voxel]));
            values[voxel] = value;
            exposure[voxel] = minutes * value;
        }
    }

    private void addDecayed(int slab, double amount, int from, int to) {
        if (Inspection.isSuspect(amount, Inspection.bits(decay, from, to))) {
            check("decay", decay, from, to);
        }
        plan.ledger().add(Entry.DECAYED, slab, amount);
    }

    private void check(String what, double[] column, int from, int to) {
        String name = "the " + what + " of " + plan.field().substrate().name();
        Inspection.check(plan.grid(), name, column, from, to);
    }

    /// Σ rate × column.
    private static double product(double[] rate, double[] column, int from, int to) {
        double even = 0;
        double odd = 0;
        int voxel = from;
        for (; voxel < to - 3; voxel += 4) {
            even += rate[voxel] * column[voxel] + rate[voxel + 1] * column[voxel + 1];
            odd += rate[voxel + 2] * column[voxel + 2] + rate[voxel + 3] * column[voxel + 3];
        }
        for (; voxel < to; voxel++) {
            even += rate[voxel] * column[voxel];
        }
        return even + odd;
    }
}

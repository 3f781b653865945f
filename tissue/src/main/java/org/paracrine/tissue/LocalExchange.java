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
        add(Entry.DECAYED, slab, minutes * product(decay, values, from, to), "decay", decay, from, to);
    }

    private void exchange(int slab, int from, int to) {
        if (!hasDecay) {
            exchange(values, supply, loss, exposure, minutes, from, to);
        } else {
            exchange(values, supply, loss, decay, exposure, minutes, from, to);
            add(Entry.DECAYED, slab, product(decay, exposure, from, to), "decay", decay, from, to);
        }
        add(Entry.SUPPLIED, slab, minutes * Inspection.sum(supply, from, to), "supply", supply, from, to);
        add(Entry.TAKEN, slab, product(loss, exposure, from, to), "loss", loss, from, to);
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

    private void add(Entry entry, int slab, double amount, String what, double[] column, int from, int to) {
        if (Inspection.isSuspect(amount, Inspection.bits(column, from, to))) {
            Inspection.check(
                    plan.grid(),
                    "the " + what + " of " + plan.field().substrate().name(),
                    column,
                    from,
                    to);
        }
        plan.ledger().add(entry, slab, amount);
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

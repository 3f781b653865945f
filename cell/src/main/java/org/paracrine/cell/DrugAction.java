package org.paracrine.cell;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Drugs at work in the cells of a model: names turned into indices once.
///
/// In each step a live cell counts the time above thresholds, changes its pumps, and finds its rate of
/// death and what is lost of its cycle entry; both hold until the next step. Each cell reads and
/// writes its own columns alone.
final class DrugAction {
    /// By type.
    private final Effects[] effects;

    /// By type and pool; null where the type does not pump it.
    private final @Nullable Pumping[][] pumps;

    private final boolean[] pumped;
    private final Layout layout;

    /// All drugs that do something to a type, in one order.
    private static final class Effects {
        final Combination combination;
        final int[] pools;
        final DrugEffect[] each;
        final HillCurve[] killing;
        final HillCurve[] slowing;

        Effects(DrugResponse response, List<String> pools) {
            this.combination = response.combination();
            this.pools = indices(response.effects(), pools);
            this.each = response.effects().values().toArray(DrugEffect[]::new);
            this.killing = Arrays.stream(each).map(DrugEffect::killing).toArray(HillCurve[]::new);
            this.slowing = Arrays.stream(each).map(DrugEffect::slowing).toArray(HillCurve[]::new);
        }
    }

    private static final class Pumping {
        final Pump pump;
        final int[] pools;
        final Pump.Inhibitor[] inhibitors;

        Pumping(Pump pump, List<String> pools) {
            this.pump = pump;
            this.pools = indices(pump.inhibitors(), pools);
            this.inhibitors = pump.inhibitors().values().toArray(Pump.Inhibitor[]::new);
        }
    }

    DrugAction(List<CellType> types, List<String> pools, Layout layout) {
        this.layout = layout;
        this.effects =
                types.stream().map(type -> new Effects(type.drugs(), pools)).toArray(Effects[]::new);
        this.pumps = new Pumping[types.size()][pools.size()];
        this.pumped = new boolean[pools.size()];
        for (int type = 0; type < pumps.length; type++) {
            for (Map.Entry<String, Pump> each : types.get(type).drugs().pumps().entrySet()) {
                int pool = pools.indexOf(each.getKey());
                pumps[type][pool] = new Pumping(each.getValue(), pools);
                pumped[pool] = true;
            }
        }
    }

    private static int[] indices(Map<String, ?> named, List<String> pools) {
        return named.keySet().stream().mapToInt(pools::indexOf).toArray();
    }

    /// What the columns are needed for.
    static void feel(List<CellType> types, List<String> pools, Needs needs) {
        for (CellType type : types) {
            DrugResponse response = type.drugs();
            needs.drugged |= !response.effects().isEmpty();
            response.effects().forEach((drug, effect) -> {
                needs.timesAbove[pools.indexOf(drug)] |= effect instanceof DrugEffect.ByTime;
            });
            response.pumps().forEach((substance, pump) -> {
                needs.inductions[pools.indexOf(substance)] |= pump.induction() != null;
            });
        }
    }

    /// True if some type pumps the pool out.
    boolean pumps(int pool) {
        return pumped[pool];
    }

    /// What a live cell pumps out of the pool in a time, as a share of it (1/min).
    double pumpRate(Population cells, int pool, int cell) {
        Pumping pumping = pumps[cells.type(cell)][pool];
        if (pumping == null || cells.isDead(cell)) {
            return 0;
        }
        double rate = pumping.pump.rate(cells.pool(pool)[cell], cells.induction(pool, cell));
        for (int inhibitor = 0; inhibitor < pumping.pools.length; inhibitor++) {
            rate *= pumping.inhibitors[inhibitor].leaves(cells.pool(pumping.pools[inhibitor])[cell]);
        }
        return rate;
    }

    /// A step of a live cell.
    void advance(Population cells, int cell, double minutes) {
        int type = cells.type(cell);
        for (int pool = 0; pool < pumped.length; pool++) {
            Pumping pumping = pumps[type][pool];
            if (pumping != null && pumping.pump.induction() != null) {
                double[] induction = cells.numbers(layout.induction(pool));
                induction[cell] = pumping.pump.induction().after(induction[cell], cells.pool(pool)[cell], minutes);
            }
        }
        if (layout.drugged) {
            act(effects[type], cells, cell, minutes);
        }
    }

    private void act(Effects of, Population cells, int cell, double minutes) {
        double[] doses = new double[of.each.length];
        for (int drug = 0; drug < doses.length; drug++) {
            doses[drug] = dose(of.each[drug], of.pools[drug], cells, cell, minutes);
        }
        cells.numbers(layout.killing())[cell] = of.combination.rate(of.killing, doses);
        cells.numbers(layout.slowing())[cell] = of.combination.share(of.slowing, doses);
    }

    /// A step counts as above in whole, if the amount is above at its end.
    private double dose(DrugEffect effect, int pool, Population cells, int cell, double minutes) {
        double copies = cells.pool(pool)[cell];
        double amount = effect.perVolume() ? copies / cells.volume(cell) : copies;
        if (!(effect instanceof DrugEffect.ByTime timed)) {
            return effect.dose(amount, 0);
        }
        double[] above = cells.numbers(layout.timeAbove(pool));
        above[cell] += amount >= timed.threshold() ? minutes : 0;
        return effect.dose(amount, above[cell]);
    }
}

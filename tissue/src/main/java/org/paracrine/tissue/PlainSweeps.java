package org.paracrine.tissue;

import java.util.List;
import org.paracrine.numerics.VoxelGrid;
import org.paracrine.tissue.Ledger.Entry;

/// The definition of a step by sweeps: locally one-dimensional backward Euler, in plain loops.
///
/// One step solves the lines along x, then those along y, then those along z, each implicitly ([AxisStep]); a flat
/// grid has no third sweep. Held voxels take part in a sweep like all others and are put back to their level before
/// the first sweep and after each. Then every voxel meets what is given and taken there, implicitly too:
///
///     c ← (c + Δt S) / (1 + Δt (L + k))
///
/// | symbol | here              | unit             | meaning                                       |
/// |--------|-------------------|------------------|-----------------------------------------------|
/// | S, L   | [Exchange]        | amount/(µm³ min), 1/min | given and taken                        |
/// | k      | [Medium#decay]    | 1/min            | decay of this voxel on top of the substrate's |
///
/// First order in time, second in space, never negative for any step. Splitting: N. N. Yanenko, The Method of
/// Fractional Steps, 1971; as BioFVM has it (doi:10.1093/bioinformatics/btv730), but with the
/// spacing of each axis and walls at the faces.
///
/// A line is solved by elimination from its low to its high end. In place of the diagonal, which for large steps
/// would lose the small o in the large g, the elimination carries e, the part of it that is not exchange with voxels
/// still to come (after Grassmann, Taksar and Heyman 1985, doi:10.1287/opre.33.5.1107): only positive numbers are
/// added, multiplied and divided, so no digits cancel and nothing falls below 0. On a periodic line the last voxel
/// is left over, as the neighbour of the first and of the last but one, and eliminated at the end.
final class PlainSweeps implements Diffusion {
    private final boolean isTurned;

    PlainSweeps() {
        this(false);
    }

    private PlainSweeps(boolean isTurned) {
        this.isTurned = isTurned;
    }

    /// Steps that begin with the last axis and end with x.
    static PlainSweeps turned() {
        return new PlainSweeps(true);
    }

    @Override
    public Budget step(Field field, Exchange exchange, double minutes) {
        inspect(field, exchange);
        Ledger ledger = new Ledger(1);
        ledger.add(Entry.HELD_AT_START, 0, hold(field));
        ledger.add(Entry.START, 0, total(field.values()));
        AxisStep[] sweeps = AxisStep.all(field, minutes);
        for (AxisStep sweep : inOrder(sweeps)) {
            sweep(field, sweep, ledger);
            ledger.add(Entry.AFTER_X.of(sweep.axis()), 0, total(field.values()));
            ledger.add(Entry.HELD_X.of(sweep.axis()), 0, hold(field));
        }
        exchange(field, exchange, minutes, ledger);
        ledger.add(Entry.HELD_AT_END, 0, hold(field));
        return ledger.close(sweeps, field.grid().voxelVolume());
    }

    private List<AxisStep> inOrder(AxisStep[] sweeps) {
        return isTurned ? List.of(sweeps).reversed() : List.of(sweeps);
    }

    private static void inspect(Field field, Exchange exchange) {
        VoxelGrid grid = field.grid();
        String name = field.substrate().name();
        Inspection.check(grid, "before the step, " + name, field.values());
        Inspection.check(grid, "the supply of " + name, exchange.supply());
        Inspection.check(grid, "the loss of " + name, exchange.loss());
        if (field.medium().hasDecay()) {
            Inspection.check(grid, "the decay of " + name, field.medium().decay());
        }
        if (field.medium().hasMobility()) {
            Inspection.check(grid, "the mobility of " + name, field.medium().mobility());
        }
    }

    private static double hold(Field field) {
        Medium medium = field.medium();
        double change = 0;
        for (int index = 0; index < medium.heldCount(); index++) {
            int voxel = medium.heldVoxel(index);
            change += medium.heldLevel(index) - field.values()[voxel];
            field.values()[voxel] = medium.heldLevel(index);
        }
        return change;
    }

    private static double total(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    private static void exchange(Field field, Exchange exchange, double minutes, Ledger ledger) {
        double[] values = field.values();
        for (int voxel = 0; voxel < values.length; voxel++) {
            double supply = exchange.supply()[voxel];
            double loss = exchange.loss()[voxel];
            double decay = field.medium().decay(voxel);
            values[voxel] = (values[voxel] + minutes * supply) / (1 + minutes * (loss + decay));
            exchange.exposure()[voxel] = minutes * values[voxel];
            ledger.add(Entry.SUPPLIED, 0, minutes * supply);
            ledger.add(Entry.TAKEN, 0, loss * exchange.exposure()[voxel]);
            ledger.add(Entry.DECAYED, 0, decay * exchange.exposure()[voxel]);
        }
    }

    /// Solves all lines along the axis of `sweep`; a line begins at every voxel whose place along the axis is 0.
    private static void sweep(Field field, AxisStep sweep, Ledger ledger) {
        for (int voxel = 0; voxel < field.values().length; voxel++) {
            if (voxel / sweep.stride() % sweep.count() == 0) {
                new Line(field, sweep, voxel).solve(ledger);
            }
        }
    }

    /// One line of voxels.
    private static final class Line {
        private final double[] values;
        private final Medium medium;
        private final AxisStep sweep;
        private final int first;
        private final int last;
        /// Voxels that are eliminated one after the other: all, or all but the last of a periodic line.
        private final int chain;

        private final double[] weight;
        private final double[] forward;
        private final double[] share;
        private final double[] spoke;

        Line(Field field, AxisStep sweep, int first) {
            this.values = field.values();
            this.medium = field.medium();
            this.sweep = sweep;
            this.first = first;
            this.last = sweep.count() - 1;
            this.chain = sweep.isPeriodic() ? last : last + 1;
            this.weight = new double[chain];
            this.forward = new double[chain];
            this.share = new double[chain];
            this.spoke = new double[chain];
        }

        void solve(Ledger ledger) {
            double leftOver = 0;
            double leftOwn = 0;
            for (int at = 0; at < chain; at++) {
                double toLast = eliminate(at);
                leftOver += toLast * forward[at];
                leftOwn += toLast * share[at];
            }
            double ring = 0;
            if (chain == last) {
                ring = (values[voxel(last)] + leftOver) * (1 / (own(last) + leftOwn));
                values[voxel(last)] = ring;
            }
            for (int at = chain - 1; at >= 0; at--) {
                values[voxel(at)] = forward[at] + (values(at + 1) * upper(at) + spoke[at] * ring);
            }
            ledger.add(Entry.WALLS_X.of(sweep.axis()), 0, gain());
        }

        /// Eliminates one voxel.
        ///
        /// @return its conductance to the left-over voxel of a periodic line, directly and through those before
        private double eliminate(int at) {
            boolean isFirst = at == 0;
            double below = isFirst ? 0 : link(at - 1);
            double above = at < chain - 1 ? link(at) : 0;
            double carried = isFirst ? 0 : below * spoke[at - 1];
            double toLast = carried + (isFirst ? wrap() : 0) + (at == chain - 1 && chain == last ? link(at) : 0);
            double e = own(at) + (isFirst ? 0 : below * share[at - 1]);
            weight[at] = 1 / (e + above + toLast);
            share[at] = e * weight[at];
            spoke[at] = toLast * weight[at];
            double before =
                    isFirst ? sweep.low().source(mobility(0)) * weight[at] : forward[at - 1] * (below * weight[at]);
            forward[at] = values[voxel(at)] * weight[at] + before;
            return toLast;
        }

        /// What the voxel does not exchange with its neighbours: o, and what a fixed wall takes.
        private double own(int at) {
            double own = sweep.own();
            own += at == 0 ? sweep.low().rate() * mobility(at) : 0;
            own += at == last ? sweep.high().rate() * mobility(at) : 0;
            return own;
        }

        /// Beyond the high wall lies its source.
        private double values(int at) {
            return at <= last ? values[voxel(at)] : sweep.high().source(mobility(last));
        }

        private double upper(int at) {
            return at == last ? weight[at] : at < chain - 1 ? link(at) * weight[at] : 0;
        }

        private double link(int at) {
            return sweep.link(mobility(at), mobility(at + 1));
        }

        private double wrap() {
            return sweep.isPeriodic() ? sweep.link(mobility(last), mobility(0)) : 0;
        }

        private double gain() {
            return sweep.low().gain(values[voxel(0)], mobility(0))
                    + sweep.high().gain(values[voxel(last)], mobility(last));
        }

        private int voxel(int at) {
            return first + at * sweep.stride();
        }

        private double mobility(int at) {
            return medium.mobility(voxel(at));
        }
    }
}

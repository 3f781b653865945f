package org.paracrine.tissue;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.paracrine.numerics.VoxelGrid;
import org.paracrine.tissue.Ledger.Entry;

/// One hand of a crew at a step by sweeps, with a work space of its own.
///
/// Lines that are all alike go the fast way: along x in step ([RowSweep]), and on along y before the plane leaves the
/// cache. Where a matrix hinders, or along a periodic axis, the lines are copied to a block and back for each axis.
final class SweepHand {
    private static final int PITCH = Lanes.PITCH;

    private final VoxelGrid grid;
    private final int longest;
    private final RowSweep rowSweep = new RowSweep();
    private final double[] block;
    private double @Nullable [] sums;
    private @Nullable Slab slab;
    private @Nullable HinderedLanes hindered;

    SweepHand(VoxelGrid grid) {
        this.grid = grid;
        this.longest = Math.max(grid.nx(), Math.max(grid.ny(), grid.nz()));
        this.block = new double[Lanes.size(longest)];
    }

    /// The sweep of one slab along x, and along y if it is a plane of a block.
    void sweepSlab(SweepPlan plan, int number) {
        int from = plan.firstVoxel(number);
        int to = plan.endVoxel(number);
        int rows = (to - from) / grid.nx();
        plan.ledger().add(Entry.HELD_AT_START, number, Holding.hold(plan.field(), from, to));
        if (plan.hasPlanes()) {
            sweepPlane(plan, number, from, rows);
            if (!grid.isFlat()) {
                finish(plan, plan.sweep(1), number);
            }
            return;
        }
        if (plan.isSimple(plan.sweep(0))) {
            sweepRowsInStep(plan, number, from, rows).store(plan.field().values(), from, rows);
        } else {
            sweepRows(plan, number, from, rows);
        }
        if (!grid.isFlat()) {
            for (int column = 0; column < grid.nx(); column += PITCH) {
                sweepColumns(plan, plan.sweep(1), number, from + column, Math.min(PITCH, grid.nx() - column));
            }
            finish(plan, plan.sweep(1), number);
        }
    }

    /// The sweep of one block of columns along the last axis.
    void sweepBlock(SweepPlan plan, int number) {
        int from = number * PITCH;
        int width = Math.min(PITCH, SweepPlan.columns(grid) - from);
        sweepColumns(plan, plan.lastSweep(), number, from, width);
    }

    /// Writes down what the field holds after a sweep, where that is needed, and puts held voxels back.
    void finish(SweepPlan plan, AxisStep sweep, int number) {
        int from = plan.firstVoxel(number);
        int to = plan.endVoxel(number);
        if (sweep.isStiff()) {
            double after = Inspection.sum(plan.field().values(), from, to);
            plan.ledger().add(Entry.AFTER_X.of(sweep.axis()), number, after);
        }
        plan.ledger().add(Entry.HELD_X.of(sweep.axis()), number, Holding.hold(plan.field(), from, to));
    }

    /// Puts held voxels back once more, after the exchange.
    void holdAtEnd(SweepPlan plan, int number) {
        double held = Holding.hold(plan.field(), plan.firstVoxel(number), plan.endVoxel(number));
        plan.ledger().add(Entry.HELD_AT_END, number, held);
    }

    /// Both sweeps of a plane without a way through the field.
    private void sweepPlane(SweepPlan plan, int number, int from, int rows) {
        Slab plane = sweepRowsInStep(plan, number, from, rows);
        AxisStep sweep = plan.sweep(1);
        for (int panel = 0; panel < plane.panels(); panel++) {
            int width = plane.width(panel);
            Lanes.setSources(sweep, plane.values, plane.at(panel, -1), width);
            Lanes.solveChain(
                    plane.values,
                    plane.at(panel, 0),
                    width,
                    plan.factors(sweep),
                    plan.field().values(),
                    from + plane.firstColumn(panel),
                    grid.nx());
        }
        addGain(plan, sweep, number, from, 1, grid.nx());
    }

    /// The sweep along x of lines that are all alike and not periodic; the field itself is not changed.
    private Slab sweepRowsInStep(SweepPlan plan, int number, int from, int rows) {
        Slab out = slab();
        AxisStep sweep = plan.sweep(0);
        double[] values = plan.field().values();
        double total = 0;
        for (int row = 0; row < rows; row += RowSweep.ROWS) {
            int together = Math.min(RowSweep.ROWS, rows - row);
            total += rowSweep.solve(
                    values, from + row * grid.nx(), together, out, row, sweep, plan.factors(sweep), plan.keepsBooks());
        }
        if (plan.keepsBooks()) {
            start(plan, number, total, rowSweep.takeBits());
        }
        if (sweep.isOpen()) {
            double low = sweep.low().gain(out.values, out.index(0, 0), PITCH, rows);
            double high = sweep.high().gain(out.values, out.index(grid.nx() - 1, 0), PITCH, rows);
            plan.ledger().add(Entry.WALLS_X, number, low + high);
        }
        if (sweep.isStiff()) {
            plan.ledger().add(Entry.AFTER_X, number, out.sum(rows));
        }
        double held = Holding.hold(plan.field(), from, plan.endVoxel(number), out);
        plan.ledger().add(Entry.HELD_X, number, held);
        return out;
    }

    /// The sweep along x of any lines, by way of a block of lanes.
    private void sweepRows(SweepPlan plan, int number, int from, int rows) {
        double[] values = plan.field().values();
        int to = from + rows * grid.nx();
        start(plan, number, Inspection.sum(values, from, to), Inspection.bits(values, from, to));
        AxisStep sweep = plan.sweep(0);
        for (int row = 0; row < rows; row += PITCH) {
            int together = Math.min(PITCH, rows - row);
            int first = from + row * grid.nx();
            double[] lanes = lanes(plan);
            Transposition.load(values, first, together, sweep.count(), lanes);
            if (plan.isHindered()) {
                double[] mobility = plan.field().medium().mobility();
                Transposition.load(mobility, first, together, sweep.count(), hindered().links);
            }
            solve(plan, sweep, Transposition.lanes(together));
            Transposition.store(lanes, values, first, together, sweep.count());
        }
        addGain(plan, sweep, number, from, grid.nx(), rows);
        finish(plan, sweep, number);
    }

    /// Writes down what the slab holds at the start, after a look at whether it can be true.
    private void start(SweepPlan plan, int number, double total, long bits) {
        int from = plan.firstVoxel(number);
        int to = plan.endVoxel(number);
        String name = plan.field().substrate().name();
        if (Inspection.isSuspect(total, bits)) {
            Inspection.check(grid, "before the step, " + name, plan.field().values(), from, to);
        }
        if (plan.isHindered()) {
            double[] mobility = plan.field().medium().mobility();
            if (Inspection.isSuspect(Inspection.sum(mobility, from, to), Inspection.bits(mobility, from, to))) {
                Inspection.check(grid, "the mobility of " + name, mobility, from, to);
            }
        }
        plan.ledger().add(Entry.START, number, total);
    }

    /// Solves `width` neighbouring lines along y or z, the first of which begins at voxel `from`.
    private void sweepColumns(SweepPlan plan, AxisStep sweep, int number, int from, int width) {
        double[] values = plan.field().values();
        if (plan.isSimple(sweep)) {
            Lanes.setSources(sweep, block, 0, width);
            Lanes.solveChainOf(block, PITCH, width, plan.factors(sweep), values, from, sweep.stride());
        } else {
            solveColumns(plan, sweep, from, width);
        }
        addGain(plan, sweep, number, from, 1, width);
    }

    private void solveColumns(SweepPlan plan, AxisStep sweep, int from, int width) {
        double[] values = plan.field().values();
        double[] lanes = lanes(plan);
        load(values, sweep, from, width, lanes);
        if (plan.isHindered()) {
            load(plan.field().medium().mobility(), sweep, from, width, hindered().links);
        }
        solve(plan, sweep, width);
        for (int at = 0; at < sweep.count(); at++) {
            System.arraycopy(lanes, (at + 1) * PITCH, values, from + at * sweep.stride(), width);
        }
    }

    private static void load(double[] column, AxisStep sweep, int from, int width, double[] lanes) {
        for (int at = 0; at < sweep.count(); at++) {
            System.arraycopy(column, from + at * sweep.stride(), lanes, (at + 1) * PITCH, width);
        }
    }

    /// Solves the lines that have been loaded: hindered or periodic ones, or both.
    private void solve(SweepPlan plan, AxisStep sweep, int width) {
        if (plan.isHindered()) {
            hindered().solve(sweep, width);
            return;
        }
        Arrays.fill(block, 0, width, 0);
        Lanes.solveRing(block, sums(), PITCH, width, plan.factors(sweep));
    }

    /// Writes down what came through the walls at the ends of `count` lines, whose first voxels lie `step` apart.
    private static void addGain(SweepPlan plan, AxisStep sweep, int number, int from, int step, int count) {
        if (!sweep.isOpen()) {
            return;
        }
        Medium medium = plan.field().medium();
        double[] values = plan.field().values();
        int across = (sweep.count() - 1) * sweep.stride();
        double sum = 0;
        for (int voxel = from; voxel < from + count * step; voxel += step) {
            sum += sweep.low().gain(values[voxel], medium.mobility(voxel));
            sum += sweep.high().gain(values[voxel + across], medium.mobility(voxel + across));
        }
        plan.ledger().add(Entry.WALLS_X.of(sweep.axis()), number, sum);
    }

    private double[] lanes(SweepPlan plan) {
        return plan.isHindered() ? hindered().block : block;
    }

    private double[] sums() {
        if (sums == null) {
            sums = new double[block.length];
        }
        return sums;
    }

    private Slab slab() {
        if (slab == null) {
            slab = new Slab(grid.nx(), SweepPlan.rows(grid));
        }
        return slab;
    }

    private HinderedLanes hindered() {
        if (hindered == null) {
            hindered = new HinderedLanes(longest);
        }
        return hindered;
    }
}

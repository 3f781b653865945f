package org.paracrine.tissue;

import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.paracrine.numerics.Crew;
import org.paracrine.numerics.NumericalFailure;
import org.paracrine.numerics.VoxelGrid;

/// Locally one-dimensional backward Euler, at the speed of memory: the same numbers as [PlainSweeps], to the bit, on
/// any number of workers.
///
/// Each plane is swept along x and y while it is in the cache ([SweepHand]), then blocks of columns are swept along
/// z, each small enough for the cache. Right for steps of any size in that nothing becomes negative or unstable; the
/// error is of first order in the step, so a step should not be far above Δx²/D where the way to rest matters.
///
/// Beside the fields it keeps a few planes of numbers per worker, whatever the number of substrates. Not for use by two
/// threads at once.
public final class Sweeps implements Diffusion {
    /// Voxels that a hand must have to itself: 33,000 voxels take one of the two passes over the field 20 to 30 µs,
    /// and to wake a worker takes 10 µs, or 70 µs when it has slept a while.
    private static final int VOXELS_PER_HAND = 32_768;

    /// Eliminations that are kept: those of three axes for about twenty pairs of substrate and step.
    private static final int KEPT = 64;

    private final VoxelGrid grid;
    private final Crew crew;
    private final @Nullable SweepHand[] hands;
    private @Nullable PlaneSweeps plane;
    private final LinkedHashMap<AxisStep, LineFactors> eliminations = new LinkedHashMap<>(KEPT, 0.75f, true);

    public Sweeps(VoxelGrid grid, Crew crew) {
        this.grid = grid;
        this.crew = crew;
        this.hands = new SweepHand[crew.workers()];
    }

    @Override
    public Budget step(Field field, Exchange exchange, double minutes) {
        if (!exchange.grid().equals(grid)) {
            throw new IllegalArgumentException("the exchange of "
                    + field.substrate().name() + " must be on the solver's grid " + grid + ", got " + exchange.grid());
        }
        return advance(field, exchange, minutes);
    }

    /// Advances a field with which nothing is exchanged, by `minutes` (above 0): diffusion, decay, walls and held
    /// voxels.
    ///
    /// @throws NumericalFailure if the field holds a negative or non-finite number
    public Budget diffuse(Field field, double minutes) {
        return advance(field, null, minutes);
    }

    /// Many steps of [#diffuse], planned once and looked over once. Small planes go faster, the axes taking turns in
    /// leading ([PlaneSweeps]).
    ///
    /// @param minutes length of one step
    /// @param after is done after each step
    /// @throws NumericalFailure if the field holds a negative or non-finite number
    public void diffuse(Field field, double minutes, int steps, BetweenSteps after) {
        SweepPlan plan = plan(field, null, minutes);
        if (PlaneSweeps.suits(grid) && plan.isOnePlane() && !field.medium().hasDecay()) {
            Inspection.checkQuickly(
                    grid, "before the step, " + field.substrate().name(), field.values());
            planeSweeps().advance(plan, steps, after);
            return;
        }
        for (int step = 0; step < steps; step++) {
            advance(plan);
            plan.closeBooks();
            after.act(field.values(), Arrangement.FIELD);
            Holding.hold(field, 0, grid.voxels());
        }
    }

    private PlaneSweeps planeSweeps() {
        if (plane == null) {
            plane = new PlaneSweeps(grid);
        }
        return plane;
    }

    private Budget advance(Field field, @Nullable Exchange exchange, double minutes) {
        SweepPlan plan = plan(field, exchange, minutes);
        advance(plan);
        return plan.budget();
    }

    private SweepPlan plan(Field field, @Nullable Exchange exchange, double minutes) {
        if (!(minutes > 0 && Double.isFinite(minutes))) {
            throw new IllegalArgumentException("a step must be > 0 min and finite, got " + minutes);
        }
        if (!field.grid().equals(grid)) {
            throw new IllegalArgumentException("the field of "
                    + field.substrate().name() + " must be on the solver's grid " + grid + ", got " + field.grid());
        }
        return new SweepPlan(field, exchange, minutes, this::elimination);
    }

    private void advance(SweepPlan plan) {
        each(SweepPlan.slabs(grid), (hand, slab) -> hand.sweepSlab(plan, slab));
        if (!plan.isOnePlane()) {
            each(SweepPlan.blocks(grid), (hand, block) -> hand.sweepBlock(plan, block));
        }
        finish(plan);
    }

    /// A clock that halves and doubles its steps comes back to the same few of them.
    private LineFactors elimination(AxisStep sweep) {
        LineFactors known = eliminations.get(sweep);
        if (known != null) {
            return known;
        }
        if (eliminations.size() >= KEPT) {
            eliminations.pollFirstEntry();
        }
        LineFactors fresh = new LineFactors(sweep);
        eliminations.put(sweep, fresh);
        return fresh;
    }

    /// What comes after the last sweep.
    private void finish(SweepPlan plan) {
        LocalExchange exchange = new LocalExchange(plan);
        boolean isHeld = plan.field().medium().heldCount() > 0;
        if (!exchange.isNeeded() && !isHeld && !plan.lastSweep().isStiff()) {
            return;
        }
        each(SweepPlan.slabs(grid), (hand, slab) -> {
            hand.finish(plan, plan.lastSweep(), slab);
            if (exchange.isNeeded()) {
                exchange.work(slab);
                hand.holdAtEnd(plan, slab);
            }
        });
    }

    /// What a hand does with one slab or block.
    @FunctionalInterface
    private interface Work {
        void work(SweepHand hand, int number);
    }

    /// Shares `items` slabs or blocks, which together are the grid.
    private void each(int items, Work work) {
        int grain = (int) Math.min(items, 1 + (long) VOXELS_PER_HAND * items / grid.voxels());
        crew.each(items, grain, (number, from, to) -> {
            SweepHand hand = hand(number);
            for (int item = from; item < to; item++) {
                work.work(hand, item);
            }
        });
    }

    /// Every worker writes only its own place.
    private SweepHand hand(int number) {
        SweepHand hand = hands[number];
        if (hand == null) {
            hand = new SweepHand(grid);
            hands[number] = hand;
        }
        return hand;
    }
}

package org.paracrine.tissue;

import java.util.Arrays;
import java.util.List;
import org.paracrine.numerics.Crew;
import org.paracrine.numerics.NumericalFailure;
import org.paracrine.numerics.VoxelGrid;

/// Moves fields over a coupling step, each in the steps that its own accuracy asks for.
///
/// A field that forgets its past well within the coupling step is put to rest ([Equilibrium]); its error is what
/// is left of the change by then:
///
///     e = ‖c_before − c*‖₂ / ‖c*‖₂ · exp(−Δt/τ)
///
/// | symbol | here         | meaning                                                                     |
/// |--------|--------------|-----------------------------------------------------------------------------|
/// | c*     |              | the state of rest                                                           |
/// | Δt     | `minutes`    | the coupling step                                                           |
/// | τ      | `relaxation` | a bound of the slowest relaxation time of the field ([Equilibrium#relaxation]) |
///
/// All others go by steps Δt/2ᵏ of second order ([Extrapolation]). A step is undone and made shorter if its estimated
/// error, that of the half steps, exceeds the tolerance, and the next is doubled when four times its error would not.
/// The estimate is one order below the result, so that the errors that add up over the coupling step stay in
/// proportion to the tolerance and, as tests show, below it (local extrapolation; Hairer, Nørsett & Wanner 1993, II.4).
/// Steps are split by axis ([Sweeps]) as long as that is cheaper: a field that moves far within a step but does not
/// forget, such as a growth factor, would need very short ones, and goes by unsplit steps instead ([Pace]).
/// The steps lie on a binary ladder: their times are exact, and the factors of few step sizes serve them all.
///
/// Errors are relative to the largest level that the field has after the step or, where it rises from little, by a
/// first guess at the end of the coupling step; those of a field put to rest are taken in the L₂ norm.
///
/// Not for use by two threads at once.
public final class OwnClock {
    /// Halvings of a coupling step at most: 2⁻²⁰ of 6 min is a third of a millisecond. More means a field that no
    /// step can follow.
    private static final int MOST_HALVINGS = 20;

    /// A coupling step in units of the shortest step.
    private static final long WHOLE = 1L << MOST_HALVINGS;

    /// A step is doubled when the error would stay this far below the tolerance: less would be undone soon after.
    private static final double MARGIN = 0.7;

    /// Of the solver over that of the fields, where nobody wants to know what was exchanged.
    private static final double OF_SOLVER = 1e-4;

    private final double tolerance;
    private final boolean keepsBooks;
    private final Equilibrium equilibrium;
    private final Passage passage;
    private final Extrapolation extrapolation;
    private final double[] before;
    private final double[] exposure;

    /// @param tolerance relative error of a step, above 0 and below 1
    public OwnClock(VoxelGrid grid, Crew crew, double tolerance) {
        this(grid, crew, tolerance, true);
    }

    /// @param tolerance relative error of a step, above 0 and below 1
    /// @param keepsBooks false if nobody will look at budgets or exposures: then no time goes into nine
    ///     digits of them, while the fields are as accurate as they should be
    public OwnClock(VoxelGrid grid, Crew crew, double tolerance, boolean keepsBooks) {
        if (!(tolerance > 0 && tolerance < 1)) {
            throw new IllegalArgumentException(
                    "the tolerance of fields must lie between 0 and 1, got " + tolerance + "; 0.01 is 1 %");
        }
        this.tolerance = tolerance;
        this.keepsBooks = keepsBooks;
        ImplicitDiffusion whole = keepsBooks
                ? new ImplicitDiffusion(grid, crew)
                : new ImplicitDiffusion(grid, crew, OF_SOLVER * tolerance);
        this.equilibrium = whole;
        this.passage = new Passage(grid, crew, whole);
        this.extrapolation = new Extrapolation(grid, crew, passage);
        this.before = new double[grid.voxels()];
        this.exposure = new double[grid.voxels()];
    }

    /// Puts a field to rest at the start, whatever it holds.
    public Budget settle(Field field, Exchange exchange) {
        return equilibrium.settle(field, exchange);
    }

    /// Advances a field that only diffuses by `minutes`.
    public Budget advance(Field field, Exchange exchange, double minutes, Pace pace) {
        return advance(field, exchange, Motion.diffusion(), minutes, pace);
    }

    /// Advances the field by `minutes`; leaves ∫ c dt in [Exchange#exposure], if books are kept, and notes in `pace`
    /// how it went.
    ///
    /// @throws NumericalFailure if the field or the exchange holds a negative or non-finite number, or no step
    ///     reaches the tolerance
    public Budget advance(Field field, Exchange exchange, Motion motion, double minutes, Pace pace) {
        double left = motion.isDiffusion() ? left(field, exchange, minutes) : 1;
        if (left <= tolerance) {
            System.arraycopy(field.values(), 0, before, 0, before.length);
            Budget budget = keepsBooks
                    ? equilibrium.settle(field, exchange, minutes)
                    : equilibrium.settle(field, exchange).times(minutes);
            double error = left * change(field);
            if (error <= tolerance) {
                pace.rest(error);
                return budget;
            }
            System.arraycopy(before, 0, field.values(), 0, before.length);
        }
        passage.follow(motion);
        return walk(field, exchange, motion.columns(), minutes, pace);
    }

    /// Share of a way to rest that is left after the step, at most.
    private double left(Field field, Exchange exchange, double minutes) {
        return mayRest(field, exchange, minutes) ? Math.exp(-minutes / equilibrium.relaxation(field, exchange)) : 1;
    }

    /// Whether it is worth to ask: the slowest rate is at most the mean loss (the Rayleigh quotient of a field that is
    /// the same everywhere).
    private boolean mayRest(Field field, Exchange exchange, double minutes) {
        Substrate substrate = field.substrate();
        double rate = substrate.decay() + wallRate(substrate, field.grid());
        double losses = 0;
        for (int voxel = 0; voxel < before.length; voxel++) {
            losses += exchange.loss()[voxel] + field.medium().decay(voxel);
        }
        rate += losses / before.length;
        return field.medium().heldCount() > 0 || rate * minutes >= -Math.log(tolerance);
    }

    /// What fixed walls take, averaged over the block (1/min).
    private static double wallRate(Substrate substrate, VoxelGrid grid) {
        double[] spacing = {grid.dx(), grid.dy(), grid.dz()};
        int[] count = {grid.nx(), grid.ny(), grid.nz()};
        double rate = 0;
        for (int axis = 0; axis < (grid.isFlat() ? 2 : 3); axis++) {
            int walls = (substrate.walls().low(axis) instanceof Wall.Fixed ? 1 : 0)
                    + (substrate.walls().high(axis) instanceof Wall.Fixed ? 1 : 0);
            rate += walls * 2 * substrate.diffusivity() / (spacing[axis] * spacing[axis]) / count[axis];
        }
        return rate;
    }

    /// The way to rest over the size of the field.
    private double change(Field field) {
        double apart = 0;
        double size = 0;
        for (int voxel = 0; voxel < before.length; voxel++) {
            double change = before[voxel] - field.at(voxel);
            apart += change * change;
            size += field.at(voxel) * field.at(voxel);
        }
        return apart == 0 ? 0 : Math.sqrt(apart / size);
    }

    private Budget walk(Field field, Exchange exchange, double[][] more, double minutes, Pace pace) {
        double end = endLevel(field, exchange, minutes);
        Arrays.fill(exposure, 0);
        Budget budget = new Budget(0, 0, 0, 0, 0);
        pace.begin();
        for (long at = 0; at < WHOLE; ) {
            int halvings = pace.choose(fewestAt(at));
            double step = Math.scalb(minutes, -halvings);
            passage.split(pace.isSplit());
            Budget tried = extrapolation.step(field, exchange, step, more);
            double level = Math.max(end, extrapolation.largest());
            double error = level == 0 ? 0 : extrapolation.error() / level;
            if (error > tolerance) {
                extrapolation.undo(field, more);
                shorten(field, pace, halvings, error / tolerance);
                continue;
            }
            budget = budget.plus(tried);
            for (int voxel = 0; voxel < exposure.length; voxel++) {
                exposure[voxel] += exchange.exposure()[voxel];
            }
            pace.accept(step, error, 4 * error <= MARGIN * tolerance);
            at += WHOLE >> halvings;
        }
        System.arraycopy(exposure, 0, exchange.exposure(), 0, exposure.length);
        return budget;
    }

    /// A first guess at the largest level at the end, for a field that is fed: rising from little, it has no scale of
    /// its own at first.
    private double endLevel(Field field, Exchange exchange, double minutes) {
        if (largest(exchange.supply()) == 0 && !isFedFromOutside(field)) {
            return 0;
        }
        System.arraycopy(field.values(), 0, before, 0, before.length);
        passage.guess(field, exchange, minutes);
        double level = largest(field.values());
        System.arraycopy(before, 0, field.values(), 0, before.length);
        return level;
    }

    private static boolean isFedFromOutside(Field field) {
        Walls walls = field.substrate().walls();
        boolean isFed = field.medium().heldCount() > 0;
        for (int axis = 0; axis < 3; axis++) {
            for (Wall wall : List.of(walls.low(axis), walls.high(axis))) {
                isFed |= wall instanceof Wall.Fixed || (wall instanceof Wall.Flux(double inflow) && inflow > 0);
            }
        }
        return isFed;
    }

    private static double largest(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, value);
        }
        return largest;
    }

    /// Halvings of the longest step that may begin here: one that ends on a multiple of itself.
    private static int fewestAt(long at) {
        return at == 0 ? 0 : Math.max(0, MOST_HALVINGS - Long.numberOfTrailingZeros(at));
    }

    /// An error four times the allowed one falls below it with half the step.
    private void shorten(Field field, Pace pace, int halvings, double excess) {
        int more = Math.max(1, (int) Math.ceil(Math.log(excess) / Math.log(4)));
        if (halvings + more > MOST_HALVINGS) {
            throw new NumericalFailure(
                    "no step is short enough for " + field.substrate().name()
                            + " to stay within the tolerance of " + tolerance
                            + "; allow a larger one, or look for a source that is far stronger than all others");
        }
        pace.reject(more);
    }
}

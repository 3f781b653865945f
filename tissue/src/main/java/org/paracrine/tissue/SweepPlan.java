package org.paracrine.tissue;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.paracrine.numerics.VoxelGrid;

/// All that the hands of a crew must know of one step by sweeps; they only read it, but for their own slabs of the
/// ledger.
///
/// The grid is worked on in slabs of whole rows (x, and y of a plane), then in blocks of columns (the last axis).
///
/// Memory: a ledger, nothing per voxel.
final class SweepPlan {
    /// Rows per slab of a flat grid, where there are no planes to share.
    private static final int FLAT_ROWS = 4 * RowSweep.ROWS;

    /// A flat grid of at most so many voxels is one slab: it is swept in some 20 µs, too little to be shared, and
    /// does not leave the cache between its two sweeps.
    private static final int ONE_SLAB = 16_384;

    private final Field field;
    private final @Nullable Exchange exchange;
    private final double minutes;
    private final AxisStep[] sweeps;
    private final LineFactors[] factors;
    private final Ledger ledger;
    private boolean keepsBooks = true;

    /// @param exchange what is given and taken; none where the field only diffuses
    /// @param eliminations of the lines of a sweep
    SweepPlan(Field field, @Nullable Exchange exchange, double minutes, Function<AxisStep, LineFactors> eliminations) {
        this.field = field;
        this.exchange = exchange;
        this.minutes = minutes;
        this.sweeps = AxisStep.all(field, minutes);
        this.factors = new LineFactors[isHindered() ? 0 : sweeps.length];
        for (int axis = 0; axis < factors.length; axis++) {
            factors[axis] = eliminations.apply(sweeps[axis]);
        }
        this.ledger = new Ledger(Math.max(slabs(grid()), blocks(grid())));
    }

    /// Slabs of whole rows: the planes of a block, some rows of a flat grid.
    static int slabs(VoxelGrid grid) {
        return grid.isFlat() ? Math.ceilDiv(grid.ny(), rows(grid)) : grid.nz();
    }

    /// Rows of a slab; the last one may have less.
    static int rows(VoxelGrid grid) {
        return grid.isFlat() && grid.voxels() > ONE_SLAB ? Math.min(FLAT_ROWS, grid.ny()) : grid.ny();
    }

    /// Columns that cross all slabs.
    static int columns(VoxelGrid grid) {
        return grid.isFlat() ? grid.nx() : grid.nx() * grid.ny();
    }

    /// Blocks of columns.
    static int blocks(VoxelGrid grid) {
        return Math.ceilDiv(columns(grid), Lanes.PITCH);
    }

    /// From now on nobody asks for the budget or looks for numbers that cannot be, where that costs time.
    void closeBooks() {
        keepsBooks = false;
    }

    boolean keepsBooks() {
        return keepsBooks;
    }

    Field field() {
        return field;
    }

    @Nullable
    Exchange exchange() {
        return exchange;
    }

    double minutes() {
        return minutes;
    }

    Ledger ledger() {
        return ledger;
    }

    AxisStep sweep(int axis) {
        return sweeps[axis];
    }

    AxisStep lastSweep() {
        return sweeps[sweeps.length - 1];
    }

    /// The elimination of the lines of `sweep`, which are all alike; there is none where a matrix hinders.
    LineFactors factors(AxisStep sweep) {
        return factors[sweep.axis()];
    }

    /// True if lines of `sweep` are all alike and not periodic.
    boolean isSimple(AxisStep sweep) {
        return !isHindered() && !sweep.isPeriodic();
    }

    /// True if slabs are swept along y, too, before they leave the cache.
    boolean hasPlanes() {
        return (!grid().isFlat() || grid().voxels() <= ONE_SLAB) && isSimple(sweep(0)) && isSimple(sweep(1));
    }

    /// True if nothing is left to sweep after the slabs.
    boolean isOnePlane() {
        return grid().isFlat() && hasPlanes();
    }

    /// The budget of the step, once all is done.
    Budget budget() {
        return ledger.close(sweeps, grid().voxelVolume());
    }

    VoxelGrid grid() {
        return field.grid();
    }

    boolean isHindered() {
        return field.medium().hasMobility();
    }

    int firstVoxel(int slab) {
        return slab * rows(grid()) * grid().nx();
    }

    int endVoxel(int slab) {
        return Math.min(grid().voxels(), firstVoxel(slab + 1));
    }
}

package org.paracrine.tissue;

import java.util.Arrays;
import org.paracrine.numerics.VoxelGrid;

/// What cells and vessels give to one field and take from it, per voxel: `S − L c`.
///
/// | symbol | here     | unit             | meaning                                   |
/// |--------|----------|------------------|-------------------------------------------|
/// | S      | `supply` | amount/(µm³ min) | given, whatever the concentration         |
/// | L      | `loss`   | 1/min            | taken, in proportion to the concentration |
///
/// Both are at least 0: what is taken is a loss, never a negative supply, so that no concentration can fall
/// below 0.
///
/// After a step of the field, `exposure` holds ∫ c dt of every voxel as the solver saw it (amount min/µm³): a sink
/// that clears k (µm³/min) from a voxel has gained k × exposure there, and the sum over all sinks is what the field
/// lost ([Budget#taken]), to rounding, however many steps of its own the field made.
public final class Exchange {
    private final VoxelGrid grid;
    private final double[] supply;
    private final double[] loss;
    private final double[] exposure;

    public Exchange(VoxelGrid grid) {
        this.grid = grid;
        this.supply = new double[grid.voxels()];
        this.loss = new double[grid.voxels()];
        this.exposure = new double[grid.voxels()];
    }

    public VoxelGrid grid() {
        return grid;
    }

    /// Given per voxel (amount/(µm³ min)); not a copy.
    public double[] supply() {
        return supply;
    }

    /// Taken per voxel (1/min); not a copy.
    public double[] loss() {
        return loss;
    }

    /// Time integral of the concentration over the last step (amount min/µm³); not a copy, written by the solver.
    public double[] exposure() {
        return exposure;
    }

    /// Adds a source of `rate` (amount/min) to a voxel.
    public void give(int voxel, double rate) {
        supply[voxel] += rate / grid.voxelVolume();
    }

    /// Adds a sink that clears `clearance` (µm³/min) to a voxel.
    public void take(int voxel, double clearance) {
        loss[voxel] += clearance / grid.voxelVolume();
    }

    /// Nothing given, nothing taken, nothing met.
    public void clear() {
        Arrays.fill(supply, 0);
        Arrays.fill(loss, 0);
        Arrays.fill(exposure, 0);
    }
}

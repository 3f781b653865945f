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
public final class Exchange {
    private final VoxelGrid grid;
    private final double[] supply;
    private final double[] loss;

    public Exchange(VoxelGrid grid) {
        this.grid = grid;
        this.supply = new double[grid.voxels()];
        this.loss = new double[grid.voxels()];
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

    /// Adds a source of `rate` (amount/min) to a voxel.
    public void give(int voxel, double rate) {
        supply[voxel] += rate / grid.voxelVolume();
    }

    /// Adds a sink that clears `clearance` (µm³/min) to a voxel.
    public void take(int voxel, double clearance) {
        loss[voxel] += clearance / grid.voxelVolume();
    }

    /// Nothing given, nothing taken.
    public void clear() {
        Arrays.fill(supply, 0);
        Arrays.fill(loss, 0);
    }
}

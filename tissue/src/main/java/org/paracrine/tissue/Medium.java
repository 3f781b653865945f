package org.paracrine.tissue;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.paracrine.numerics.VoxelGrid;

/// What one substrate meets in this tissue, voxel by voxel, beside its own [Substrate]: a matrix that hinders it,
/// a decay that is not the same everywhere, and voxels whose level is held.
///
/// | here       | unit  | meaning                                                             |
/// |------------|-------|---------------------------------------------------------------------|
/// | `mobility` | 1     | diffusivity over that of the substrate, at least 0                  |
/// | `decay`    | 1/min | first-order loss on top of the substrate's own, at least 0          |
/// | held level |       | concentration that a voxel is put back to, whatever goes in or out  |
///
/// Between two voxels the diffusivity is the harmonic mean of theirs, as for resistances in series.
///
/// What is the same everywhere takes no memory: the arrays come into being when they are first asked for. They are
/// not copies, so that the matrix can change while the simulation runs.
public final class Medium {
    private final VoxelGrid grid;
    private double @Nullable [] mobility;
    private double @Nullable [] decay;
    private int heldCount;
    private int[] held = new int[0];
    private double[] levels = new double[0];

    private Medium(VoxelGrid grid) {
        this.grid = grid;
    }

    /// The same everywhere: mobility 1, no decay of its own, nothing held.
    public static Medium uniform(VoxelGrid grid) {
        return new Medium(grid);
    }

    public VoxelGrid grid() {
        return grid;
    }

    /// True if mobility has been given voxel by voxel.
    public boolean hasMobility() {
        return mobility != null;
    }

    /// True if a decay has been given voxel by voxel.
    public boolean hasDecay() {
        return decay != null;
    }

    /// Relative diffusivity per voxel, x fastest; 1 until it is changed.
    public double[] mobility() {
        if (mobility == null) {
            mobility = new double[grid.voxels()];
            Arrays.fill(mobility, 1);
        }
        return mobility;
    }

    /// Decay per voxel on top of the substrate's (1/min), x fastest; 0 until it is changed.
    public double[] decay() {
        if (decay == null) {
            decay = new double[grid.voxels()];
        }
        return decay;
    }

    public double mobility(int voxel) {
        return mobility == null ? 1 : mobility[voxel];
    }

    public double decay(int voxel) {
        return decay == null ? 0 : decay[voxel];
    }

    /// Holds a voxel at a level from now on; a second call for the same voxel changes its level.
    ///
    /// @throws IllegalArgumentException if there is no such voxel, or the level is negative or not finite
    public void hold(int voxel, double level) {
        if (voxel < 0 || voxel >= grid.voxels()) {
            throw new IllegalArgumentException("there is no voxel " + voxel + " to hold: the grid has " + grid.nx()
                    + " × " + grid.ny() + " × " + grid.nz() + " = " + grid.voxels());
        }
        if (!(level >= 0 && Double.isFinite(level))) {
            throw new IllegalArgumentException(
                    "the level held in voxel " + voxel + " must be finite and >= 0, got " + level);
        }
        int at = Arrays.binarySearch(held, 0, heldCount, voxel);
        if (at < 0) {
            at = -at - 1;
            makeRoom(at);
            held[at] = voxel;
        }
        levels[at] = level;
    }

    /// Room for one more before the held one number `at`; whoever holds voxels in rising order moves none.
    private void makeRoom(int at) {
        if (heldCount == held.length) {
            held = Arrays.copyOf(held, Math.max(16, 2 * heldCount));
            levels = Arrays.copyOf(levels, held.length);
        }
        System.arraycopy(held, at, held, at + 1, heldCount - at);
        System.arraycopy(levels, at, levels, at + 1, heldCount - at);
        heldCount++;
    }

    /// Holds the voxel that contains a point.
    ///
    /// @throws IllegalArgumentException if the point lies outside the block
    public void holdAt(double x, double y, double z, double level) {
        if (!grid.contains(x, y, z)) {
            throw new IllegalArgumentException("the point (" + x + ", " + y + ", " + z
                    + ") µm to be held lies outside the block, which reaches from (" + grid.x0() + ", " + grid.y0()
                    + ", " + grid.z0() + ") to (" + (grid.x0() + grid.sizeX()) + ", " + (grid.y0() + grid.sizeY())
                    + ", " + (grid.z0() + grid.sizeZ()) + ") µm");
        }
        hold(grid.indexAt(x, y, z), level);
    }

    /// Voxels that are held.
    public int heldCount() {
        return heldCount;
    }

    /// The voxel of the held one number `index`, in rising order.
    public int heldVoxel(int index) {
        return held[index];
    }

    /// The level of the held one number `index`.
    public double heldLevel(int index) {
        return levels[index];
    }

    /// A medium of its own with the same numbers.
    public Medium copy() {
        Medium copy = new Medium(grid);
        copy.mobility = mobility == null ? null : mobility.clone();
        copy.decay = decay == null ? null : decay.clone();
        copy.heldCount = heldCount;
        copy.held = held.clone();
        copy.levels = levels.clone();
        return copy;
    }
}

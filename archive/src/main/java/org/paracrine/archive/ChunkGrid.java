package org.paracrine.archive;

import java.nio.DoubleBuffer;
import org.paracrine.numerics.VoxelGrid;

/// How the voxels of a block are cut into equal chunks, each a file of its own; x fastest inside a chunk, as in
/// the block.
///
/// Chunks at the high ends reach over the block; what lies beyond is filled up.
///
/// @param grid the block
/// @param x voxels of a chunk along x
/// @param y voxels of a chunk along y
/// @param z voxels of a chunk along z
record ChunkGrid(VoxelGrid grid, int x, int y, int z) {

    /// 2 MB of doubles: large enough to be read fast, small enough that a slice does not cost the whole block.
    static final int MOST_VOXELS = 64 * 64 * 64;

    /// The fewest chunks of at most `mostVoxels`, cut across their longest side first; a tie goes to z, then y.
    static ChunkGrid of(VoxelGrid grid, int mostVoxels) {
        int[] counts = {grid.nz(), grid.ny(), grid.nx()};
        int[] parts = {1, 1, 1};
        int[] sides = counts.clone();
        while ((long) sides[0] * sides[1] * sides[2] > mostVoxels) {
            int longest = sides[0] >= sides[1] && sides[0] >= sides[2] ? 0 : sides[1] >= sides[2] ? 1 : 2;
            parts[longest]++;
            sides[longest] = Math.ceilDiv(counts[longest], parts[longest]);
        }
        return new ChunkGrid(grid, sides[2], sides[1], sides[0]);
    }

    int countX() {
        return Math.ceilDiv(grid.nx(), x);
    }

    int countY() {
        return Math.ceilDiv(grid.ny(), y);
    }

    int countZ() {
        return Math.ceilDiv(grid.nz(), z);
    }

    /// Voxels of one chunk, those beyond the block included.
    int voxels() {
        return x * y * z;
    }

    /// Copies chunk (`atX`, `atY`, `atZ`) of `values` into `chunk`, with `fill` beyond the block.
    void cut(double[] values, int atX, int atY, int atZ, double fill, DoubleBuffer chunk) {
        int fromX = atX * x;
        int inside = Math.min(x, grid.nx() - fromX);
        for (int iz = atZ * z; iz < (atZ + 1) * z; iz++) {
            for (int iy = atY * y; iy < (atY + 1) * y; iy++) {
                boolean there = iz < grid.nz() && iy < grid.ny();
                if (there) {
                    chunk.put(values, grid.index(fromX, iy, iz), inside);
                }
                for (int beyond = there ? inside : 0; beyond < x; beyond++) {
                    chunk.put(fill);
                }
            }
        }
    }
}

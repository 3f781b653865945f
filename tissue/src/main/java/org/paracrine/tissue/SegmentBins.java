package org.paracrine.tissue;

import java.util.Arrays;
import org.paracrine.numerics.VoxelGrid;

/// Segments sorted into cubes of the block, to find those within a given reach of a point without looking
/// at all.
///
/// A segment is listed in every cube that its box, widened by the reach, touches; so the cube of a point
/// lists all that can be in reach of it. One that moved is listed anew; being listed twice does no harm.
final class SegmentBins {
    /// Width of a cube over the reach: larger cubes list more strangers, smaller ones list a segment more
    /// often.
    private static final double WIDTH = 2;
    /// Cubes per axis, at most; keeps a short reach in a large block from filling memory.
    private static final int MOST = 64;

    private final VesselNetwork network;
    private final double reach;
    private final int[] counts = new int[3];
    private final double[] widths = new double[3];
    private final int[] head;
    private int[] next = new int[256];
    private int[] listed = new int[256];
    private int size;

    SegmentBins(VesselNetwork network, double reach) {
        this.network = network;
        this.reach = reach;
        VoxelGrid grid = network.grid();
        divide(0, grid.sizeX());
        divide(1, grid.sizeY());
        divide(2, grid.sizeZ());
        this.head = new int[counts[0] * counts[1] * counts[2]];
        Arrays.fill(head, -1);
        for (int segment = 0; segment < network.segments(); segment++) {
            add(segment);
        }
    }

    private void divide(int axis, double side) {
        counts[axis] = (int) Math.clamp(side / (WIDTH * reach), 1, MOST);
        widths[axis] = side / counts[axis];
    }

    void add(int segment) {
        VoxelGrid grid = network.grid();
        int a = network.from(segment);
        int b = network.to(segment);
        int xLow = cell(0, Math.min(network.x(a), network.x(b)) - reach - grid.x0());
        int xHigh = cell(0, Math.max(network.x(a), network.x(b)) + reach - grid.x0());
        int yLow = cell(1, Math.min(network.y(a), network.y(b)) - reach - grid.y0());
        int yHigh = cell(1, Math.max(network.y(a), network.y(b)) + reach - grid.y0());
        int zLow = cell(2, Math.min(network.z(a), network.z(b)) - reach - grid.z0());
        int zHigh = cell(2, Math.max(network.z(a), network.z(b)) + reach - grid.z0());
        for (int iz = zLow; iz <= zHigh; iz++) {
            for (int iy = yLow; iy <= yHigh; iy++) {
                for (int ix = xLow; ix <= xHigh; ix++) {
                    list(segment, ix + counts[0] * (iy + counts[1] * iz));
                }
            }
        }
    }

    private void list(int segment, int cube) {
        if (size == next.length) {
            next = Arrays.copyOf(next, 2 * size);
            listed = Arrays.copyOf(listed, 2 * size);
        }
        listed[size] = segment;
        next[size] = head[cube];
        head[cube] = size++;
    }

    private int cell(int axis, double offset) {
        return Math.clamp((long) Math.floor(offset / widths[axis]), 0, counts[axis] - 1);
    }

    /// The first entry of the list at a point, or -1.
    int first(double x, double y, double z) {
        VoxelGrid grid = network.grid();
        return head[cell(0, x - grid.x0()) + counts[0] * (cell(1, y - grid.y0()) + counts[1] * cell(2, z - grid.z0()))];
    }

    /// The entry after this one, or -1.
    int next(int entry) {
        return next[entry];
    }

    int segment(int entry) {
        return listed[entry];
    }
}

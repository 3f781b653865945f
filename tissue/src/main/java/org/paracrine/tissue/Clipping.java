package org.paracrine.tissue;

import java.util.Arrays;
import org.paracrine.numerics.VoxelGrid;

/// Cuts straight lines at the faces of voxels.
///
/// The line is parted at all planes of the grid that it crosses, sorted along it; every part lies in the
/// voxel of its middle. The parts share their ends, so they add up to the whole line to rounding.
final class Clipping {
    /// One part of a line.
    @FunctionalInterface
    interface Part {
        /// From share `start` to share `end` of the line (0 to 1).
        void add(int voxel, double start, double end);
    }

    private final VoxelGrid grid;
    private final double[] crossings;
    private int count;

    Clipping(VoxelGrid grid) {
        this.grid = grid;
        this.crossings = new double[grid.nx() + grid.ny() + grid.nz() + 2];
    }

    /// Hands on the parts of a segment, in order from its first end to its second.
    void cut(VesselNetwork network, int segment, Part part) {
        int a = network.from(segment);
        int b = network.to(segment);
        cut(network.x(a), network.y(a), network.z(a), network.x(b), network.y(b), network.z(b), part);
    }

    void cut(double x1, double y1, double z1, double x2, double y2, double z2, Part part) {
        count = 0;
        cross(x1 - grid.x0(), x2 - grid.x0(), grid.dx(), grid.nx());
        cross(y1 - grid.y0(), y2 - grid.y0(), grid.dy(), grid.ny());
        cross(z1 - grid.z0(), z2 - grid.z0(), grid.dz(), grid.nz());
        Arrays.sort(crossings, 0, count);
        crossings[count++] = 1;
        double start = 0;
        for (int index = 0; index < count; index++) {
            double end = crossings[index];
            if (end > start) {
                double middle = (start + end) / 2;
                int voxel = grid.indexAt(x1 + middle * (x2 - x1), y1 + middle * (y2 - y1), z1 + middle * (z2 - z1));
                part.add(voxel, start, end);
                start = end;
            }
        }
    }

    /// Where the line crosses inner planes of one axis, from `first` to `last` above the lower wall.
    private void cross(double first, double last, double spacing, int planes) {
        double low = Math.min(first, last);
        double high = Math.max(first, last);
        int plane = (int) Math.max(1, Math.floor(low / spacing));
        for (; plane < planes && plane * spacing < high; plane++) {
            if (plane * spacing > low) {
                crossings[count++] = Math.min(1, (plane * spacing - first) / (last - first));
            }
        }
    }

    /// Mean of a quantity per voxel along a segment.
    double mean(VesselNetwork network, int segment, double[] values) {
        double[] sum = new double[1];
        cut(network, segment, (voxel, start, end) -> sum[0] += (end - start) * values[voxel]);
        return sum[0];
    }
}

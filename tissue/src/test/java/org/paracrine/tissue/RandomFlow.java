package org.paracrine.tissue;

import org.paracrine.numerics.RandomStream;
import org.paracrine.numerics.VoxelGrid;

/// Random flows without sources, from a random vector potential at the edges of voxels: u = ∇ × A.
final class RandomFlow {
    private RandomFlow() {}

    /// Fluid stays inside: the potential is 0 on the walls.
    static Flow closed(VoxelGrid grid, int seed) {
        RandomStream random = new RandomStream(seed, 0);
        double[][] faces = new double[3][];
        for (int axis = 0; axis < 3; axis++) {
            faces[axis] = new double[new Faces(grid, axis).size()];
        }
        for (int voxel = 0; voxel < grid.voxels(); voxel++) {
            for (int axis = grid.isFlat() ? 2 : 0; axis < 3; axis++) {
                if (isInside(grid, axis, voxel)) {
                    double potential = 40 * random.uniform(voxel, axis, 7) - 20;
                    circle(grid, axis, voxel, potential, faces);
                }
            }
        }
        double[] none = new double[grid.voxels()];
        return Flow.of(grid, faces[0], faces[1], faces[2], none, none);
    }

    /// True if the edge along `axis` at the low corner of a voxel lies on no wall.
    private static boolean isInside(VoxelGrid grid, int axis, int voxel) {
        for (int other = 0; other < 3; other++) {
            if (other != axis && new Faces(grid, other).isFirst(voxel)) {
                return false;
            }
        }
        return true;
    }

    /// Adds the circulation around one edge, which goes through the four faces that meet there.
    private static void circle(VoxelGrid grid, int axis, int voxel, double potential, double[][] faces) {
        Faces first = new Faces(grid, (axis + 1) % 3);
        Faces second = new Faces(grid, (axis + 2) % 3);
        double[] along = faces[first.axis()];
        double[] across = faces[second.axis()];
        along[first.low(voxel)] -= potential / second.spacing();
        along[first.low(voxel - second.stride())] += potential / second.spacing();
        across[second.low(voxel)] += potential / first.spacing();
        across[second.low(voxel - first.stride())] -= potential / first.spacing();
    }

    /// A field of independent numbers between 0 and 1, about half of them 0.
    static void fill(double[] values, int seed) {
        RandomStream random = new RandomStream(seed, 1);
        for (int voxel = 0; voxel < values.length; voxel++) {
            values[voxel] = Math.max(0, 2 * random.uniform(voxel, 0, 8) - 1);
        }
    }
}

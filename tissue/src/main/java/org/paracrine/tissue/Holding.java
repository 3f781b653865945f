package org.paracrine.tissue;

/// Puts held voxels back to their level, those of one slab at a time, and tells how much that added.
final class Holding {
    private Holding() {}

    /// Held voxels among `from` to `to`, in the field.
    static double hold(Field field, int from, int to) {
        Medium medium = field.medium();
        double[] values = field.values();
        double change = 0;
        for (int index = first(medium, from); index < medium.heldCount(); index++) {
            int voxel = medium.heldVoxel(index);
            if (voxel >= to) {
                break;
            }
            if (!Inspection.isSound(values[voxel])) {
                Inspection.check(
                        field.grid(), "before the step, " + field.substrate().name(), values, voxel, voxel + 1);
            }
            change += medium.heldLevel(index) - values[voxel];
            values[voxel] = medium.heldLevel(index);
        }
        return change;
    }

    /// Held voxels among `from` to `to`, in a slab that begins with voxel `from`.
    static double hold(Field field, int from, int to, Slab slab) {
        Medium medium = field.medium();
        int nx = field.grid().nx();
        int row = 0;
        int begin = from;
        double change = 0;
        for (int index = first(medium, from); index < medium.heldCount(); index++) {
            int voxel = medium.heldVoxel(index);
            if (voxel >= to) {
                break;
            }
            while (voxel >= begin + nx) {
                begin += nx;
                row++;
            }
            int at = slab.index(voxel - begin, row);
            change += medium.heldLevel(index) - slab.values[at];
            slab.values[at] = medium.heldLevel(index);
        }
        return change;
    }

    /// The number of the first held voxel that is not before `voxel`.
    private static int first(Medium medium, int voxel) {
        int low = 0;
        int high = medium.heldCount();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (medium.heldVoxel(middle) < voxel) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}

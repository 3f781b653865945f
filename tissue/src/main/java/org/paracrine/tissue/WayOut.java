package org.paracrine.tissue;

import java.util.BitSet;
import org.paracrine.numerics.DiffusionMatrix;

/// Whether everything in a field can leave it, here or somewhere that it can move to: without, there is no
/// state of rest.
final class WayOut {
    private final DiffusionMatrix matrix;
    private final Boundary boundary;
    private final double[] loss;
    private final BitSet reached;
    private final int[] queue;
    private int waiting;

    private WayOut(DiffusionMatrix matrix, Boundary boundary) {
        this.matrix = matrix;
        this.boundary = boundary;
        this.loss = matrix.loss();
        this.reached = new BitSet(loss.length);
        this.queue = new int[loss.length];
    }

    /// The first voxel without a way out, −1 if there is none.
    static int missing(DiffusionMatrix matrix, Boundary boundary, double diffusivity) {
        int still = without(matrix.loss(), 0);
        if (still < 0) {
            return -1;
        }
        if (!matrix.hasFaces() && diffusivity > 0) {
            return isAnyAbove0(matrix.loss()) ? -1 : 0;
        }
        return diffusivity > 0 ? new WayOut(matrix, boundary).search() : still;
    }

    private static int without(double[] loss, int from) {
        for (int voxel = from; voxel < loss.length; voxel++) {
            if (!(loss[voxel] > 0)) {
                return voxel;
            }
        }
        return -1;
    }

    private static boolean isAnyAbove0(double[] loss) {
        for (double each : loss) {
            if (each > 0) {
                return true;
            }
        }
        return false;
    }

    /// Goes from all voxels with a loss, against the stream, to all that can reach them.
    private int search() {
        for (int voxel = 0; voxel < loss.length; voxel++) {
            if (loss[voxel] > 0) {
                reach(voxel);
            }
        }
        while (waiting > 0) {
            int voxel = queue[--waiting];
            for (int axis = 0; axis < 3; axis++) {
                int before = boundary.neighbour(axis, voxel, -1);
                int after = boundary.neighbour(axis, voxel, 1);
                double[] conductance = matrix.conductance(axis);
                if (before >= 0 && conductance[before] > 0) {
                    reach(before);
                }
                if (after >= 0 && conductance[voxel] > 0) {
                    reach(after);
                }
            }
        }
        int missing = reached.nextClearBit(0);
        return missing < loss.length ? missing : -1;
    }

    private void reach(int voxel) {
        if (!reached.get(voxel)) {
            reached.set(voxel);
            queue[waiting++] = voxel;
        }
    }
}

package org.paracrine.tissue;

import org.paracrine.numerics.VoxelGrid;

/// The faces between voxels, and at the walls, that stand across one axis.
///
/// A line of n voxels has n + 1 faces; face i lies below voxel i. Faces are numbered like voxels, x fastest,
/// on a grid that is one longer along the axis.
final class Faces {
    private final VoxelGrid grid;
    private final int axis;
    private final int count;
    private final int stride;

    /// @param axis 0 x, 1 y, 2 z
    Faces(VoxelGrid grid, int axis) {
        this.grid = grid;
        this.axis = axis;
        this.count = axis == 0 ? grid.nx() : axis == 1 ? grid.ny() : grid.nz();
        this.stride = axis == 0 ? 1 : axis == 1 ? grid.nx() : grid.nx() * grid.ny();
    }

    /// The faces along which something can move: a flat grid has none across z.
    static Faces[] of(VoxelGrid grid) {
        Faces[] faces = new Faces[grid.isFlat() ? 2 : 3];
        for (int axis = 0; axis < faces.length; axis++) {
            faces[axis] = new Faces(grid, axis);
        }
        return faces;
    }

    int axis() {
        return axis;
    }

    String name() {
        return axis == 0 ? "x" : axis == 1 ? "y" : "z";
    }

    /// Faces in all.
    int size() {
        return grid.voxels() / count * (count + 1);
    }

    /// Voxels along the axis.
    int count() {
        return count;
    }

    /// From a voxel to the next along the axis, and from a face to the next.
    int stride() {
        return stride;
    }

    /// From the first voxel of a line to its last.
    int around() {
        return stride * (count - 1);
    }

    double spacing() {
        return axis == 0 ? grid.dx() : axis == 1 ? grid.dy() : grid.dz();
    }

    /// The place of a voxel along the axis.
    int at(int voxel) {
        return voxel / stride % count;
    }

    boolean isFirst(int voxel) {
        return at(voxel) == 0;
    }

    boolean isLast(int voxel) {
        return at(voxel) == count - 1;
    }

    /// The face below a voxel; `voxel + constant` within a row along x.
    int low(int voxel) {
        return voxel + stride * (voxel / (stride * count));
    }

    /// The face above a voxel.
    int high(int voxel) {
        return low(voxel) + stride;
    }

    /// Voxels at the low wall, and as many at the high one.
    int lines() {
        return grid.voxels() / count;
    }

    /// The voxel where line number `line` begins, at the low wall; it ends [#around] later.
    int first(int line) {
        return line % stride + line / stride * stride * count;
    }

    /// The words for a voxel in messages.
    static String place(VoxelGrid grid, int voxel) {
        int line = voxel / grid.nx();
        return "(" + voxel % grid.nx() + ", " + line % grid.ny() + ", " + line / grid.ny() + ")";
    }
}

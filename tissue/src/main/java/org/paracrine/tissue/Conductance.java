package org.paracrine.tissue;

import org.paracrine.numerics.VoxelGrid;

/// How easily one field's substrate goes from voxel to voxel (1/min).
///
///     k = D m / Δx²,   1/m = (1/m₁ + 1/m₂) / 2
///
/// | symbol | meaning                                                        |
/// |--------|----------------------------------------------------------------|
/// | D      | [Substrate#diffusivity] (µm²/min)                              |
/// | m₁, m₂ | [Medium#mobility] of the two voxels: half the way in each        |
/// | Δx     | from centre to centre (µm); to a fixed wall half of it, all in one voxel |
record Conductance(VoxelGrid grid, double diffusivity, Medium medium) {
    Conductance(Field field) {
        this(field.grid(), field.substrate().diffusivity(), field.medium());
    }

    /// Voxels along `axis` (0 x, 1 y, 2 z).
    int count(int axis) {
        return axis == 0 ? grid.nx() : axis == 1 ? grid.ny() : grid.nz();
    }

    /// From a voxel to the next one along `axis`.
    int stride(int axis) {
        return axis == 0 ? 1 : axis == 1 ? grid.nx() : grid.nx() * grid.ny();
    }

    double spacing(int axis) {
        return axis == 0 ? grid.dx() : axis == 1 ? grid.dy() : grid.dz();
    }

    /// The place of a voxel along `axis`.
    int place(int axis, int voxel) {
        return voxel / stride(axis) % count(axis);
    }

    /// At full mobility.
    double free(int axis) {
        return diffusivity / (spacing(axis) * spacing(axis));
    }

    /// Between two voxels next to each other along `axis`.
    double between(int axis, int one, int other) {
        double here = medium.mobility(one);
        double there = medium.mobility(other);
        return here + there == 0 ? 0 : free(axis) * (2 * here * there / (here + there));
    }

    /// From a voxel to a wall that is held at a level.
    double toWall(int axis, int voxel) {
        return 2 * free(axis) * medium.mobility(voxel);
    }
}

package org.paracrine.tissue;

import org.paracrine.numerics.VoxelGrid;

/// How the numbers of a field lie while it is worked on: where number `i` of a voxel at column x and row y stands.
public enum Arrangement {
    /// As in [Field#values]: x fastest.
    FIELD,
    /// A plane in rows of [PlaneSweeps#PITCH], x fastest, with a row more at either end.
    ROWS,
    /// The same, turned over: y fastest.
    COLUMNS;

    /// Where a voxel lies.
    public int place(VoxelGrid grid, int voxel) {
        return switch (this) {
            case FIELD -> voxel;
            case ROWS -> PlaneSweeps.at(voxel / grid.nx()) + voxel % grid.nx();
            case COLUMNS -> PlaneSweeps.at(voxel % grid.nx()) + voxel / grid.nx();
        };
    }
}

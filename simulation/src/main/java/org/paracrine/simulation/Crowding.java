package org.paracrine.simulation;

import java.util.Arrays;
import org.paracrine.cell.Population;
import org.paracrine.tissue.Medium;

/// Cells → fields: a substrate diffuses more slowly where cells are packed.
///
///     m = 1 − (1 − m_c) min(1, φ/φ_p),   φ = Σ_cells V_cell/V_voxel
///
/// | symbol | unit | meaning                                                                              |
/// |--------|------|--------------------------------------------------------------------------------------|
/// | m      | 1    | mobility in a voxel: its diffusivity over that of the substrate ([Medium#mobility])  |
/// | m_c    | 1    | mobility among packed cells                                                          |
/// | φ      | 1    | share of the voxel that is cells, live and dead                                      |
/// | φ_p    | 1    | `PACKED`: from here on cells are packed                                              |
/// | V      | µm³  | volume                                                                               |
///
/// What is measured in spheroids is the diffusivity of cells and gaps together, so it is reached before the cells fill
/// the voxel: where they lie as close as spheres packed at random, φ_p = 0.637 (Scott & Kilgour 1969,
/// doi:10.1088/0022-3727/2/6/311). In between, the straight line is assumed. Cells that have left the domain hinder
/// nothing.
final class Crowding {
    private static final double PACKED = 0.637;

    private Crowding() {}

    /// Writes what the cells leave of the mobility.
    ///
    /// @param amongCells m_c
    /// @param voxels where each cell is
    static void hinder(Medium medium, double amongCells, Population cells, int[] voxels) {
        double[] mobility = medium.mobility();
        Arrays.fill(mobility, 0);
        for (int cell = 0; cell < cells.count(); cell++) {
            if (!cells.isOutside(cell)) {
                mobility[voxels[cell]] += cells.volume(cell);
            }
        }
        double packed = PACKED * medium.grid().voxelVolume();
        for (int voxel = 0; voxel < mobility.length; voxel++) {
            mobility[voxel] = 1 - (1 - amongCells) * Math.min(1, mobility[voxel] / packed);
        }
    }
}

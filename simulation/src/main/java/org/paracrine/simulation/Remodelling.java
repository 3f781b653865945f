package org.paracrine.simulation;

import org.paracrine.cell.Population;
import org.paracrine.numerics.VoxelGrid;
import org.paracrine.tissue.Field;
import org.paracrine.tissue.Matrix;

/// Cells ↔ matrix: cells lay it down and break it down where they are, and it slows them.
///
///     d = Σ_cells d_type V_cell/V_voxel,   g = Σ_cells g_type V_cell/V_voxel
///
/// | symbol  | unit  | meaning                                                             |
/// |---------|-------|---------------------------------------------------------------------|
/// | d, g    | 1/min | deposition and degradation in a voxel ([Matrix])                    |
/// | d_type, g_type | 1/min | of a cell of this type that fills its voxel                  |
/// | V       | µm³   | volume                                                              |
///
/// Dead cells do neither.
final class Remodelling {
    private final StromaPlan.Scaffold plan;
    private final Matrix matrix;

    Remodelling(StromaPlan.Scaffold plan, VoxelGrid block) {
        this(plan, new Matrix(block, plan.fibres()));
    }

    private Remodelling(StromaPlan.Scaffold plan, Matrix matrix) {
        this.plan = plan;
        this.matrix = matrix;
    }

    Remodelling copy() {
        return new Remodelling(plan, matrix.copy());
    }

    Matrix matrix() {
        return matrix;
    }

    /// Lets cells work on the matrix for `minutes`.
    void advance(Population cells, int[] voxels, double minutes) {
        matrix.clear();
        double voxelVolume = matrix.grid().voxelVolume();
        for (int cell = 0; cell < cells.count(); cell++) {
            if (!cells.isDead(cell) && !cells.isOutside(cell)) {
                double share = cells.volume(cell) / voxelVolume;
                int type = cells.type(cell);
                matrix.deposition()[voxels[cell]] += share * plan.deposition().get(type);
                matrix.degradation()[voxels[cell]] += share * plan.degradation().get(type);
            }
        }
        matrix.advance(minutes);
    }

    /// Slows cells by the gaps around them.
    void slow(Population cells, int[] voxels) {
        double[] freedom = cells.freedom();
        for (int cell = 0; cell < cells.count(); cell++) {
            double radius = cells.nuclearRadius(cell);
            freedom[cell] = matrix.motility(voxels[cell], Math.PI * radius * radius);
        }
    }

    /// Writes what the matrix leaves of a carrier's mobility.
    void hinder(Carrier carrier, Field field) {
        matrix.hinder(field.medium(), carrier.mobility());
    }
}

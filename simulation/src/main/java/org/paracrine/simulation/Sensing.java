package org.paracrine.simulation;

import org.paracrine.cell.CellModel;
import org.paracrine.cell.Population;
import org.paracrine.tissue.Field;

/// Fields → cells: what each cell finds around it, before it decides. A cell outside the grid (voxel -1) finds what it
/// found last.
final class Sensing {
    private static final int AXES = 3;

    private Sensing() {}

    /// Levels, and slopes where cells feel them.
    static void read(Field field, int substrate, CellModel model, Population cells, int[] voxels) {
        readLevels(field, substrate, cells, voxels);
        readSlopes(field, substrate, model, cells, voxels);
    }

    static void readLevels(Field field, int substrate, Population cells, int[] voxels) {
        double[] ambient = cells.ambient(substrate);
        for (int cell = 0; cell < cells.count(); cell++) {
            if (voxels[cell] >= 0) {
                ambient[cell] = field.at(voxels[cell]);
            }
        }
    }

    private static void readSlopes(Field field, int substrate, CellModel model, Population cells, int[] voxels) {
        if (!model.needsGradient(substrate)) {
            return;
        }
        double[] slope = new double[AXES];
        for (int cell = 0; cell < cells.count(); cell++) {
            if (voxels[cell] >= 0) {
                write(field, substrate, cells, cell, voxels[cell], slope);
            }
        }
    }

    /// The slope around one cell, where it stands now.
    static void readSlope(Field field, int substrate, Population cells, int cell) {
        if (!cells.isOutside(cell)) {
            int voxel = field.grid().indexAt(cells.x(cell), cells.y(cell), cells.z(cell));
            write(field, substrate, cells, cell, voxel, new double[AXES]);
        }
    }

    private static void write(Field field, int substrate, Population cells, int cell, int voxel, double[] slope) {
        field.gradient(voxel, slope);
        for (int axis = 0; axis < AXES; axis++) {
            cells.gradient(substrate, axis)[cell] = slope[axis];
        }
    }
}

package org.paracrine.simulation;

import java.util.function.IntPredicate;
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

    /// Slopes, of all cells.
    static void readSlopes(Field field, int substrate, CellModel model, Population cells, int[] voxels) {
        if (model.needsGradient(substrate)) {
            readSlopes(field, substrate, cells, voxels, _ -> true);
        }
    }

    /// Slopes, of those cells alone that can follow them: what others feel matters to the rules alone, before a step of
    /// the phenotype.
    static void readSlopesToFollow(Field field, int substrate, CellModel model, Population cells, int[] voxels) {
        boolean[] follows = new boolean[model.types().size()];
        boolean isAny = false;
        for (int type = 0; type < follows.length; type++) {
            follows[type] = model.followsGradient(type, substrate);
            isAny |= follows[type];
        }
        if (isAny && model.needsGradient(substrate)) {
            readSlopes(field, substrate, cells, voxels, cell -> follows[cells.type(cell)]);
        }
    }

    private static void readSlopes(Field field, int substrate, Population cells, int[] voxels, IntPredicate isAsking) {
        double[] slope = new double[AXES];
        for (int cell = 0; cell < cells.count(); cell++) {
            if (voxels[cell] >= 0 && isAsking.test(cell)) {
                field.gradient(voxels[cell], slope);
                for (int axis = 0; axis < AXES; axis++) {
                    cells.gradient(substrate, axis)[cell] = slope[axis];
                }
            }
        }
    }
}

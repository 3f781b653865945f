package org.paracrine.simulation;

import org.paracrine.cell.CellModel;
import org.paracrine.cell.Population;
import org.paracrine.tissue.Field;

/// Fields → cells: what each cell finds around it, before it decides.
final class Sensing {
    private Sensing() {}

    static void read(Field field, int substrate, CellModel model, Population cells, int[] voxels) {
        double[] ambient = cells.ambient(substrate);
        for (int cell = 0; cell < cells.count(); cell++) {
            ambient[cell] = field.at(voxels[cell]);
        }
        if (model.needsGradient(substrate)) {
            double[] slope = new double[3];
            for (int cell = 0; cell < cells.count(); cell++) {
                field.gradient(voxels[cell], slope);
                for (int axis = 0; axis < 3; axis++) {
                    cells.gradient(substrate, axis)[cell] = slope[axis];
                }
            }
        }
    }
}

package org.paracrine.simulation;

import org.paracrine.cell.Population;
import org.paracrine.numerics.VoxelGrid;
import org.paracrine.tissue.Exchange;

/// Tissue → cells: every living cell clears particles from the voxel that holds its centre.
///
/// The clearance is taken at the concentration before the step, the concentration that it acts on is the one after it
/// (implicit), so
/// what cells gain is what the field loses.
final class Uptake {
    private final Carrier carrier;
    private final int pool;

    /// @param pool that counts the particles of this carrier in each cell
    Uptake(Carrier carrier, int pool) {
        this.carrier = carrier;
        this.pool = pool;
    }

    /// Adds each cell's clearance to the losses of its voxel, and keeps it in `clearances`.
    void fill(
            Exchange exchange,
            Population cells,
            int[] voxels,
            double[] concentration,
            VoxelGrid grid,
            double[] clearances) {
        double[] loss = exchange.loss();
        double volume = grid.voxelVolume();
        for (int cell = 0; cell < cells.count(); cell++) {
            int voxel = voxels[cell];
            double clearance = cells.isDead(cell)
                    ? 0
                    : carrier.uptake().get(cells.type(cell)).clearance(Math.max(0, concentration[voxel]));
            clearances[cell] = clearance;
            loss[voxel] += clearance / volume;
        }
    }

    /// Gives each cell its share of what the field lost, with the cargo; returns the particles taken up by all.
    double collect(
            Population cells,
            int[] voxels,
            double[] concentration,
            double[] clearances,
            double minutes,
            CargoAction action,
            double[] remainder) {
        double total = 0;
        double[] particles = cells.pool(pool);
        for (int cell = 0; cell < cells.count(); cell++) {
            if (clearances[cell] > 0) {
                double taken = clearances[cell] * concentration[voxels[cell]] * minutes;
                particles[cell] += taken;
                action.release(cells, cell, taken, carrier, remainder);
                total += taken;
            }
        }
        return total;
    }
}

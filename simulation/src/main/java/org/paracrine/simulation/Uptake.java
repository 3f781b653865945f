package org.paracrine.simulation;

import org.paracrine.cell.Population;
import org.paracrine.tissue.Exchange;

/// Tissue → cells: every living cell clears particles from the voxel that holds its centre.
///
/// The clearance is taken at the concentration before the step; what it clears is the field's own time integral
/// ([Exchange#exposure]), so what cells gain is what the field loses, whatever steps the field makes.
final class Uptake {
    private final Carrier carrier;
    private final int pool;
    private final int index;
    private final Efflux efflux;

    /// @param pool that counts the particles of this carrier in each cell
    /// @param index of the carrier
    Uptake(Carrier carrier, int pool, int index, Efflux efflux) {
        this.carrier = carrier;
        this.pool = pool;
        this.index = index;
        this.efflux = efflux;
    }

    /// Adds each cell's clearance to the losses of its voxel, and keeps it in `clearances`.
    void fill(Exchange exchange, Population cells, int[] voxels, double[] concentration, double[] clearances) {
        for (int cell = 0; cell < cells.count(); cell++) {
            clearances[cell] = fill(exchange, cells, cell, voxels[cell], concentration);
        }
    }

    /// The part of one cell: adds its clearance (µm³/min) to the losses of its voxel.
    double fill(Exchange exchange, Population cells, int cell, int voxel, double[] concentration) {
        double clearance = cells.isDead(cell) || cells.isOutside(cell)
                ? 0
                : efflux.kept(index, cell)
                        * carrier.uptake().get(cells.type(cell)).clearance(Math.max(0, concentration[voxel]));
        exchange.loss()[voxel] += clearance / exchange.grid().voxelVolume();
        return clearance;
    }

    /// Gives each cell its share of what the field lost, with the cargo; returns the particles taken up by all.
    double collect(
            Population cells,
            int[] voxels,
            double[] exposure,
            double[] clearances,
            CargoAction action,
            double[] remainder) {
        double total = 0;
        double[] particles = cells.pool(pool);
        for (int cell = 0; cell < cells.count(); cell++) {
            if (clearances[cell] > 0) {
                double taken = clearances[cell] * exposure[voxels[cell]];
                particles[cell] += taken;
                action.release(cells, cell, taken, carrier, index, remainder);
                total += taken;
            }
        }
        return total;
    }
}

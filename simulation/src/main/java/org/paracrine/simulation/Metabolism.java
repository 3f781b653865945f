package org.paracrine.simulation;

import org.paracrine.cell.CellModel;
import org.paracrine.cell.Population;
import org.paracrine.tissue.Exchange;
import org.paracrine.tissue.Perfusion;

/// Cells and vessels ↔ one substrate: respiration, secretion, and the supply through vessel walls.
///
///     ∂c/∂t = … + P S (c_plasma − c) + Σ_cells [ V_cell/V_voxel (S_r (S_t − c) − U c) + E/V_voxel ]
///     dm/dt = V_cell (S_r (c − S_t) + U c) − E
///
/// | symbol | unit       | meaning                                                          |
/// |--------|------------|------------------------------------------------------------------|
/// | S_r    | 1/min      | secretion rate towards the target S_t                            |
/// | U      | 1/min      | uptake rate                                                      |
/// | E      | amount/min | net export                                                       |
/// | m      | amount     | inside the cell, where the plan counts it; below 0 for what it made |
///
/// A net export below 0 is taken as far as there is something to take: as a clearance of |E|/c, with the level c that
/// the cell felt last. Cells that have left the domain do nothing.
///
/// Source: Ghaffarizadeh et al. 2016, doi:10.1093/bioinformatics/btv730; linear in c, so taken implicitly.
final class Metabolism {
    /// A voxel is never emptied faster than this by a net export below 0 (1/min): within a hundredth of the shortest
    /// step.
    private static final double FASTEST_EXPORT = 1e4;

    private final SubstratePlan plan;
    private final int substrate;

    Metabolism(SubstratePlan plan, int substrate) {
        this.plan = plan;
        this.substrate = substrate;
    }

    void fill(Exchange exchange, CellModel model, Population cells, int[] voxels, Perfusion vessels) {
        fill(exchange, vessels);
        for (int cell = 0; cell < cells.count(); cell++) {
            fill(exchange, model, cells, cell, voxels[cell]);
        }
    }

    /// The vessels' part.
    void fill(Exchange exchange, Perfusion vessels) {
        vessels.fill(exchange, plan.permeability(), plan.plasmaLevel());
    }

    /// The part of one cell.
    void fill(Exchange exchange, CellModel model, Population cells, int cell, int voxel) {
        if (!cells.isOutside(cell)) {
            double voxelVolume = exchange.grid().voxelVolume();
            exchange.supply()[voxel] += supply(model, cells, cell, voxelVolume);
            exchange.loss()[voxel] += loss(model, cells, cell, voxelVolume);
        }
    }

    /// Counts in each cell what it took over the last step of the field, less what it gave.
    void keep(Exchange exchange, CellModel model, Population cells, int[] voxels, double minutes) {
        double voxelVolume = exchange.grid().voxelVolume();
        double[] inside = cells.internalised(substrate);
        for (int cell = 0; cell < cells.count(); cell++) {
            if (!cells.isOutside(cell)) {
                double taken = loss(model, cells, cell, voxelVolume) * exchange.exposure()[voxels[cell]];
                inside[cell] += voxelVolume * (taken - supply(model, cells, cell, voxelVolume) * minutes);
            }
        }
    }

    /// What a cell gives to its voxel whatever the level (per µm³ and min).
    private double supply(CellModel model, Population cells, int cell, double voxelVolume) {
        double share = cells.volume(cell) / voxelVolume;
        double export = Math.max(0, model.export(cells, substrate, cell));
        return share * model.secretionRate(cells, substrate, cell) * model.secretionTarget(cells, substrate, cell)
                + export / voxelVolume;
    }

    /// What a cell takes from its voxel in proportion to the level (1/min).
    private double loss(CellModel model, Population cells, int cell, double voxelVolume) {
        double share = cells.volume(cell) / voxelVolume;
        double loss = share * (model.secretionRate(cells, substrate, cell) + model.uptake(cells, substrate, cell));
        double taken = Math.max(0, -model.export(cells, substrate, cell));
        double level = cells.ambient(substrate, cell);
        return taken > 0 && level > 0 ? loss + Math.min(taken / level / voxelVolume, FASTEST_EXPORT) : loss;
    }
}

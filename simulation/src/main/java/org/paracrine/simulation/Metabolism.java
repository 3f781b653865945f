package org.paracrine.simulation;

import org.paracrine.cell.CellModel;
import org.paracrine.cell.Population;
import org.paracrine.tissue.Exchange;
import org.paracrine.tissue.Perfusion;

/// Cells and vessels ↔ one substrate: respiration, secretion, and the supply through vessel walls.
///
///     ∂c/∂t = … + P S (c_plasma − c) + Σ_cells [ V_cell/V_voxel (S_r (S_t − c) − U c) + E/V_voxel ]
///
/// | symbol | unit       | meaning                                   |
/// |--------|------------|-------------------------------------------|
/// | S_r    | 1/min      | secretion rate towards the target S_t     |
/// | U      | 1/min      | uptake rate                               |
/// | E      | amount/min | net export                                |
///
/// Source: Ghaffarizadeh et al. 2016, doi:10.1093/bioinformatics/btv730; linear in c, so taken implicitly.
final class Metabolism {
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
        double voxelVolume = exchange.grid().voxelVolume();
        double share = cells.volume(cell) / voxelVolume;
        double secretion = model.secretionRate(cells, substrate, cell);
        exchange.supply()[voxel] += share * secretion * model.secretionTarget(cells, substrate, cell)
                + model.export(cells, substrate, cell) / voxelVolume;
        exchange.loss()[voxel] += share * (secretion + model.uptake(cells, substrate, cell));
    }
}

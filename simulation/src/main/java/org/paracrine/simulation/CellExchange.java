package org.paracrine.simulation;

import java.util.List;
import java.util.stream.IntStream;
import org.paracrine.cell.CellModel;
import org.paracrine.cell.Population;
import org.paracrine.numerics.VoxelGrid;
import org.paracrine.tissue.Field;
import org.paracrine.tissue.PointExchange;

/// Cells ↔ all substrates: what each cell gives to the voxel that holds its centre and takes from it.
///
///     ∂c/∂t = … + Σ_cells [ V_cell/V_voxel (S_r (S_t − c) − U c) + E/V_voxel ]
///
/// | symbol | unit       | meaning                                   |
/// |--------|------------|-------------------------------------------|
/// | S_r    | 1/min      | secretion rate towards the target S_t     |
/// | U      | 1/min      | uptake rate                               |
/// | E      | amount/min | net export; below 0 it is taken           |
///
/// What a cell gained is the negative of what its voxel got from it, from the same integral of the concentration, so
/// nothing is lost between the two. A negative export takes E/c of the volume per minute at the present concentration
/// c,
/// so that no more is taken than is there.
/// Source: Ghaffarizadeh et al. 2016, doi:10.1093/bioinformatics/btv730.
final class CellExchange {
    private static final int OUTSIDE = -1;

    /// The fastest loss that a negative export makes (1/min): a voxel is empty in a millisecond. Without a
    /// bound, the loss from a voxel that is all but empty is no number.
    private static final double FASTEST_PULL = 1e6;

    private final CellModel model;
    private final VoxelGrid grid;
    private final List<Field> fields;
    private final int[] exchanged;
    private int[] voxels = {};
    private int[] places = {};
    /// By cell and substrate, the loss that a negative export makes (1/min); empty as long as there is none.
    private double[] pulls = {};

    CellExchange(CellModel model, List<Field> fields) {
        this.model = model;
        this.grid = model.grid();
        this.fields = fields;
        this.exchanged =
                IntStream.range(0, fields.size()).filter(model::exchanges).toArray();
    }

    /// The voxel of each cell, -1 outside; valid until cells move, come or go.
    int[] voxels() {
        return voxels;
    }

    /// Finds the voxels of all cells.
    void locate(Population cells) {
        if (voxels.length < cells.count()) {
            voxels = new int[cells.count() + cells.count() / 4 + 64];
            places = new int[voxels.length];
            pulls = new double[pulls.length == 0 ? 0 : voxels.length * fields.size()];
        }
        for (int cell = 0; cell < cells.count(); cell++) {
            boolean isInside = !cells.isOutside(cell);
            voxels[cell] = isInside ? grid.indexAt(cells.x(cell), cells.y(cell), cells.z(cell)) : OUTSIDE;
        }
    }

    /// Gathers what all located cells give and take from now on.
    void fill(PointExchange points, Population cells) {
        points.clear();
        if (exchanged.length == 0) {
            return;
        }
        double voxelVolume = grid.voxelVolume();
        for (int cell = 0; cell < cells.count(); cell++) {
            if (voxels[cell] != OUTSIDE) {
                places[cell] = points.place(voxels[cell]);
                double share = cells.volume(cell) / voxelVolume;
                for (int substrate : exchanged) {
                    fill(points, cells, cell, substrate, share);
                }
            }
        }
    }

    /// Gathers again at the end of a step where the present levels matter, so that what follows depends on nothing else
    /// than cells and fields.
    void refill(PointExchange points, Population cells) {
        if (pulls.length > 0) {
            fill(points, cells);
        }
    }

    private void fill(PointExchange points, Population cells, int cell, int substrate, double share) {
        double secretion = model.secretionRate(cells, substrate, cell);
        double export = model.export(cells, substrate, cell);
        double given = secretion == 0 ? 0 : share * secretion * model.secretionTarget(cells, substrate, cell);
        double taken = share * (secretion + model.uptake(cells, substrate, cell));
        if (export > 0) {
            given += export / grid.voxelVolume();
        } else if (export < 0) {
            taken += pull(export, substrate, cell);
        }
        if (given != 0 || taken != 0) {
            points.add(places[cell], substrate, given, taken);
        }
    }

    /// The loss (1/min) that takes -`export` at the present concentration.
    private double pull(double export, int substrate, int cell) {
        if (pulls.length == 0) {
            pulls = new double[voxels.length * fields.size()];
        }
        double present = fields.get(substrate).at(voxels[cell]);
        double pull = present > 0 ? Math.min(FASTEST_PULL, -export / (grid.voxelVolume() * present)) : 0;
        pulls[cell * fields.size() + substrate] = pull;
        return pull;
    }

    /// Gives each cell what its voxel lost to it over `minutes`, where the model counts that.
    void collect(PointExchange points, Population cells, double minutes) {
        if (!model.keepsSubstrates()) {
            return;
        }
        for (int substrate : exchanged) {
            double[] inside = cells.internalised(substrate);
            for (int cell = 0; cell < cells.count(); cell++) {
                if (voxels[cell] != OUTSIDE) {
                    inside[cell] += gained(points, cells, cell, substrate, minutes);
                }
            }
        }
        points.clearExposure();
    }

    private double gained(PointExchange points, Population cells, int cell, int substrate, double minutes) {
        double volume = cells.volume(cell);
        double secretion = model.secretionRate(cells, substrate, cell);
        double uptake = model.uptake(cells, substrate, cell);
        double exposure = points.exposure(places[cell], substrate);
        double given = volume * secretion * model.secretionTarget(cells, substrate, cell) * minutes;
        double export = model.export(cells, substrate, cell);
        double exported = export >= 0
                ? export * minutes
                : -pulls[cell * fields.size() + substrate] * grid.voxelVolume() * exposure;
        return volume * (secretion + uptake) * exposure - given - exported;
    }
}

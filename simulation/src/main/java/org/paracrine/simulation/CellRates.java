package org.paracrine.simulation;

import java.util.List;
import java.util.stream.IntStream;
import org.paracrine.cell.CellModel;
import org.paracrine.cell.Population;
import org.paracrine.numerics.VoxelGrid;
import org.paracrine.tissue.Field;

/// What each cell gives to and takes from the voxel that holds its centre:
///
///     ∂c/∂t = … + Σ_cells [ V_cell/V_voxel (S_r (S_t − c) − U c) + E/V_voxel ]
///
/// | symbol | unit       | meaning                                   |
/// |--------|------------|-------------------------------------------|
/// | S_r    | 1/min      | secretion rate towards the target S_t     |
/// | U      | 1/min      | uptake rate                               |
/// | E      | amount/min | net export; below 0 it is taken           |
///
/// Rates change with the phenotype and with who is there, so they are read then only. A negative export takes E/c of
/// the
/// volume per minute at the present concentration c, so that no more is taken than is there.
/// Source: Ghaffarizadeh et al. 2016, doi:10.1093/bioinformatics/btv730.
final class CellRates {
    /// The voxel of a cell that has left the grid.
    static final int OUTSIDE = -1;

    /// The fastest loss that a negative export makes (1/min): a voxel is empty in a millisecond. Without a bound, the
    /// loss from a voxel that is all but empty is no number.
    private static final double FASTEST_PULL = 1e6;

    final CellModel model;
    final VoxelGrid grid;
    private final List<Field> fields;
    /// Substrates that some cell gives or takes.
    final int[] substrates;

    private int[] voxels = {};
    /// By cell and number of the substrate: secretion S_r S_t (amount/(µm³ min)), what is taken S_r + U (1/min), both
    /// of
    /// the voxel, and the export (amount/(µm³ min)).
    private double[] secreted = {};

    private double[] taken = {};
    private double[] exported = {};
    private int known = -1;
    private boolean pulls;
    private long version;

    CellRates(CellModel model, List<Field> fields) {
        this.model = model;
        this.grid = model.grid();
        this.fields = fields;
        this.substrates =
                IntStream.range(0, fields.size()).filter(model::exchanges).toArray();
    }

    /// The voxel of each cell; valid until cells move, come or go.
    int[] voxels() {
        return voxels;
    }

    /// Place of a cell and the number of a substrate in the arrays.
    int at(int cell, int number) {
        return cell * substrates.length + number;
    }

    /// Entries for so many cells, and some more.
    int room(int cells) {
        return (cells + cells / 8 + 64) * substrates.length;
    }

    /// Finds the voxels of all cells.
    void locate(Population cells) {
        if (voxels.length < cells.count()) {
            voxels = new int[cells.count() + cells.count() / 8 + 64];
        }
        for (int cell = 0; cell < cells.count(); cell++) {
            boolean isInside = !cells.isOutside(cell);
            voxels[cell] = isInside ? grid.indexAt(cells.x(cell), cells.y(cell), cells.z(cell)) : OUTSIDE;
        }
    }

    /// Reads the rates anew after a phenotype step, or where cells came or went.
    void read(Population cells) {
        if (secreted.length < cells.count() * substrates.length) {
            secreted = new double[room(cells.count())];
            taken = new double[secreted.length];
            exported = new double[secreted.length];
        }
        pulls = false;
        for (int cell = 0; cell < cells.count(); cell++) {
            double share = cells.volume(cell) / grid.voxelVolume();
            for (int number = 0; number < substrates.length; number++) {
                int substrate = substrates[number];
                int at = at(cell, number);
                double secretion = model.secretionRate(cells, substrate, cell);
                secreted[at] = secretion == 0 ? 0 : share * secretion * model.secretionTarget(cells, substrate, cell);
                taken[at] = share * (secretion + model.uptake(cells, substrate, cell));
                exported[at] = model.export(cells, substrate, cell) / grid.voxelVolume();
                pulls |= exported[at] < 0;
            }
        }
        known = cells.count();
        version++;
    }

    /// As [#read], if cells have gone since.
    void keepUp(Population cells) {
        if (known != cells.count()) {
            read(cells);
        }
    }

    /// (amount/(µm³ min))
    double secreted(int at) {
        return secreted[at];
    }

    /// Above 0 (amount/(µm³ min)).
    double exported(int at) {
        return Math.max(0, exported[at]);
    }

    /// With what a negative export takes at the present concentration (1/min).
    double taken(int at, int cell, int substrate) {
        if (exported[at] >= 0) {
            return taken[at];
        }
        double present = fields.get(substrate).at(voxels[cell]);
        return present > 0 ? taken[at] + Math.min(FASTEST_PULL, -exported[at] / present) : taken[at];
    }

    /// True if some cell's export is below 0, so that what it takes depends on the moment.
    boolean pulls() {
        return pulls;
    }

    /// Another one each time that rates have been read.
    long version() {
        return version;
    }
}

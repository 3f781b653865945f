package org.paracrine.tissue;

import java.util.Arrays;
import org.paracrine.numerics.VoxelGrid;

/// What is given to several fields and taken from them in some voxels only, to be added to an [Exchange] of the whole
/// grid.
///
/// | symbol | here     | unit             | meaning                                   |
/// |--------|----------|------------------|-------------------------------------------|
/// | S      | `supply` | amount/(µm³ min) | given, whatever the concentration         |
/// | L      | `loss`   | 1/min            | taken, in proportion to the concentration |
///
/// A voxel that holds something has a place; places are numbered from 0 in the order in which they are asked for.
/// Not for use by two threads at once.
public final class PointExchange {
    private static final int NONE = -1;

    private final VoxelGrid grid;
    private final int fields;
    private final int[] placeOf;
    private int[] voxels = new int[64];
    private double[] supply;
    private double[] loss;
    private double[] exposure;
    private final boolean[] given;
    private int count;

    /// @param fields number of fields on the grid
    public PointExchange(VoxelGrid grid, int fields) {
        this.grid = grid;
        this.fields = fields;
        this.placeOf = new int[grid.voxels()];
        Arrays.fill(placeOf, NONE);
        this.supply = new double[voxels.length * fields];
        this.loss = new double[voxels.length * fields];
        this.exposure = new double[voxels.length * fields];
        this.given = new boolean[fields];
    }

    /// True if a field is given something anywhere.
    public boolean gives(int field) {
        return given[field];
    }

    /// Nothing given, nothing taken, nowhere.
    public void clear() {
        Arrays.fill(given, false);
        for (int place = 0; place < count; place++) {
            placeOf[voxels[place]] = NONE;
        }
        count = 0;
    }

    /// The place of a voxel, a new one if it had none.
    public int place(int voxel) {
        int known = placeOf[voxel];
        if (known != NONE) {
            return known;
        }
        if (count == voxels.length) {
            grow();
        }
        int place = count++;
        placeOf[voxel] = place;
        voxels[place] = voxel;
        int from = place * fields;
        Arrays.fill(supply, from, from + fields, 0);
        Arrays.fill(loss, from, from + fields, 0);
        Arrays.fill(exposure, from, from + fields, 0);
        return place;
    }

    private void grow() {
        int room = Math.min(grid.voxels(), 2 * voxels.length);
        voxels = Arrays.copyOf(voxels, room);
        supply = Arrays.copyOf(supply, room * fields);
        loss = Arrays.copyOf(loss, room * fields);
        exposure = Arrays.copyOf(exposure, room * fields);
    }

    /// Adds to what a field is given and loses at a place.
    ///
    /// @param supplied (amount/(µm³ min)), at least 0
    /// @param taken (1/min), at least 0
    public void add(int place, int field, double supplied, double taken) {
        int at = place * fields + field;
        supply[at] += supplied;
        loss[at] += taken;
        given[field] |= supplied != 0;
    }

    /// Begins all integrals of the concentrations anew.
    public void clearExposure() {
        Arrays.fill(exposure, 0, count * fields, 0);
    }

    /// ∫ c dt of one field at a place since it was opened or cleared (amount min/µm³).
    public double exposure(int place, int field) {
        return exposure[place * fields + field];
    }

    /// Adds what one field is given and loses to an exchange of the whole grid.
    public void addTo(Exchange exchange, int field) {
        for (int place = 0; place < count; place++) {
            exchange.supply()[voxels[place]] += supply[place * fields + field];
            exchange.loss()[voxels[place]] += loss[place * fields + field];
        }
    }

    /// Takes over ∫ c dt of one field from an exchange of the whole grid.
    public void takeExposure(Exchange exchange, int field) {
        for (int place = 0; place < count; place++) {
            exposure[place * fields + field] = exchange.exposure()[voxels[place]];
        }
    }
}

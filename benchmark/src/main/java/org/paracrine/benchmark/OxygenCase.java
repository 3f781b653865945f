package org.paracrine.benchmark;

import java.util.List;
import org.paracrine.numerics.VoxelGrid;
import org.paracrine.tissue.Exchange;
import org.paracrine.tissue.Field;
import org.paracrine.tissue.Medium;
import org.paracrine.tissue.Substrate;
import org.paracrine.tissue.Walls;

/// Oxygen in a cube of tissue whose outermost voxels are held, with cells that consume it in a ball at the
/// centre. The voxels themselves are held, and not the faces, since peers hold voxels.
///
/// The numbers are the defaults of PhysiCell (doi:10.1371/journal.pcbi.1005991).
///
/// @param edge voxels along each axis
/// @param cells that consume
/// @param minutes simulated; a whole number of [#COUPLING] steps
record OxygenCase(int edge, int cells, double minutes) {
    /// Of oxygen (µm²/min).
    static final double DIFFUSIVITY = 1e5;
    /// Everywhere (1/min).
    static final double DECAY = 0.1;
    /// Edge of a voxel (µm).
    static final double SPACING = 20;
    /// Start, and held in the outermost voxels (mmHg).
    static final double LEVEL = 38;
    /// Of a cell, per volume of its own (1/min).
    static final double UPTAKE = 10;
    /// Of a cell (µm³).
    static final double CELL_VOLUME = 2494;
    /// Between two looks at the cells (min).
    static final double COUPLING = 6;

    /// The ball's radius over the cube's edge: 250 µm in a cube of 75 voxels, three quarters full with
    /// 20,000 cells.
    private static final double RADIUS_SHARE = 1.0 / 6;

    private static final int SEED = 1;

    VoxelGrid grid() {
        return VoxelGrid.centred(edge, edge, edge, SPACING);
    }

    /// The field at its start, with the outermost voxels held.
    Field field() {
        VoxelGrid grid = grid();
        Medium medium = Medium.uniform(grid);
        for (int voxel = 0; voxel < grid.voxels(); voxel++) {
            if (isOuter(voxel)) {
                medium.hold(voxel, LEVEL);
            }
        }
        return new Field(new Substrate("oxygen", "mmHg", DIFFUSIVITY, DECAY, LEVEL, Walls.closed()), medium);
    }

    boolean isOuter(int voxel) {
        int line = voxel / edge;
        return isEnd(voxel % edge) || isEnd(line % edge) || isEnd(line / edge);
    }

    private boolean isEnd(int at) {
        return at == 0 || at == edge - 1;
    }

    /// The voxel of every cell. Points are drawn in the cube around the ball, x before y before z, until
    /// one lies in the ball.
    int[] voxelsOfCells() {
        VoxelGrid grid = grid();
        double radius = edge * SPACING * RADIUS_SHARE;
        SplitMix random = new SplitMix(SEED);
        int[] voxels = new int[cells];
        for (int cell = 0; cell < cells; cell++) {
            double x;
            double y;
            double z;
            do {
                x = 2 * random.next() - 1;
                y = 2 * random.next() - 1;
                z = 2 * random.next() - 1;
            } while (x * x + y * y + z * z > 1);
            voxels[cell] = grid.indexAt(radius * x, radius * y, radius * z);
        }
        return voxels;
    }

    /// What the cells take.
    static void fill(Exchange exchange, int[] voxelsOfCells) {
        exchange.clear();
        for (int voxel : voxelsOfCells) {
            exchange.take(voxel, UPTAKE * CELL_VOLUME);
        }
    }

    /// Coupling steps.
    int steps() {
        return (int) Math.round(minutes / COUPLING);
    }

    /// As other programs take it.
    ///
    /// @param file that the program writes its field to
    List<String> words(String file) {
        return List.of("oxygen", Integer.toString(edge), Integer.toString(cells), Double.toString(minutes), file);
    }
}

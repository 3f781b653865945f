package org.paracrine.tissue;

import java.util.List;
import java.util.Locale;
import org.paracrine.numerics.VoxelGrid;

/// What every start of a field keeps to, and how its problems are told.
final class Levels {

    /// More problems than these are counted, not told.
    static final int MOST_TOLD = 20;

    private Levels() {}

    static boolean isLevel(double level) {
        return level >= 0 && Double.isFinite(level);
    }

    static void require(String what, double level) {
        if (!isLevel(level)) {
            throw new IllegalArgumentException(what + " must be finite and at least 0, got " + level);
        }
    }

    static void requireLength(double[] values, VoxelGrid grid) {
        if (values.length != grid.voxels()) {
            throw new IllegalArgumentException(values.length + " values for a grid of " + grid.voxels() + " voxels");
        }
    }

    /// `voxel (3, 0, 1) with its centre at (35, 5, 15) µm`, counted from 0.
    static String place(VoxelGrid grid, int voxel) {
        int ix = voxel % grid.nx();
        int iy = voxel / grid.nx() % grid.ny();
        int iz = voxel / (grid.nx() * grid.ny());
        return String.format(
                Locale.ROOT,
                "voxel (%d, %d, %d) with its centre at (%s, %s, %s) µm",
                ix,
                iy,
                iz,
                number(grid.centreX(ix)),
                number(grid.centreY(iy)),
                number(grid.centreZ(iz)));
    }

    /// Without the `.0` of whole numbers.
    static String number(double value) {
        String text = Double.toString(value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    /// One sentence of all problems, each on a line of its own if there are several.
    static IllegalArgumentException problems(List<String> problems, boolean more) {
        String end = more ? "\n… and more; mend these first" : "";
        return new IllegalArgumentException(String.join("\n", problems) + end);
    }
}

package org.paracrine.trial;

import java.util.List;

/// The tissue of one animal at one moment: the cells of a middle slice over one substrate.
///
/// @param arm name of the arm
/// @param animal 1 to n
/// @param minutes since the start
/// @param z height of the slice (µm)
/// @param cells whose body meets the slice
/// @param cargo whose copies the cells carry; empty where the study names none
/// @param substrate name of the field
/// @param unit of the field
/// @param values of the middle layer, x fastest
/// @param columns voxels along x
/// @param rows voxels along y
/// @param left lower x of the block (µm)
/// @param bottom lower y of the block (µm)
/// @param width of the block (µm)
/// @param height of the block (µm)
public record Picture(
        String arm,
        int animal,
        double minutes,
        double z,
        List<Cell> cells,
        String cargo,
        String substrate,
        String unit,
        List<Double> values,
        int columns,
        int rows,
        double left,
        double bottom,
        double width,
        double height) {
    public Picture {
        cells = List.copyOf(cells);
        values = List.copyOf(values);
    }

    /// One cell.
    ///
    /// @param x centre (µm)
    /// @param y centre (µm)
    /// @param z centre (µm)
    /// @param radius of the whole cell (µm)
    /// @param type name of the cell type
    /// @param state LIVE, APOPTOTIC or NECROTIC, in lower case
    /// @param cargo copies of the first cargo in the cell
    public record Cell(double x, double y, double z, double radius, String type, String state, double cargo) {}
}

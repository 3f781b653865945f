package org.paracrine.physicell;

import org.jspecify.annotations.Nullable;

/// What the model wants saved, and when.
///
/// @param folder for the results, as written
/// @param fullData whether cells and fields are saved
/// @param fullDataInterval (min); 0 saves the start and the end only
/// @param svg whether pictures are drawn
/// @param svgInterval (min)
/// @param plot the substrate that colours the pictures; nothing where cells alone are drawn
/// @param legacyData whether the format of before MultiCellDS is wanted
/// @param intracellularData whether the states of networks are saved
/// @param intracellularDataInterval (min)
public record Saving(
        String folder,
        boolean fullData,
        double fullDataInterval,
        boolean svg,
        double svgInterval,
        @Nullable Plot plot,
        boolean legacyData,
        boolean intracellularData,
        double intracellularDataInterval) {

    /// The substrate behind the cells of a picture.
    ///
    /// @param substrate its name, which may be none of the model's
    /// @param limited whether the colours span `minimum` to `maximum` rather than what the field
    ///     holds
    /// @param minimum (unit of the substrate); 0 where not limited
    /// @param maximum (unit of the substrate); 0 where not limited
    /// @param colours name of the map of colours
    public record Plot(String substrate, boolean limited, double minimum, double maximum, String colours) {}
}

package org.paracrine.app;

import java.util.List;

/// A slice through the tissue of one animal at one time: cells over a field.
///
/// @param arm of the animal
/// @param animal its name
/// @param day after the start (d)
/// @param slice in words, such as "the plane z = 80 µm"
/// @param extent of the slice
/// @param field under the cells, usually oxygen
/// @param cells that the slice cuts
public record ReportPicture(
        String arm, String animal, double day, String slice, Extent extent, Field field, Cells cells) {

    /// Edges of the slice (µm).
    public record Extent(double xLow, double xHigh, double yLow, double yHigh) {

        public Extent {
            if (!(xHigh > xLow) || !(yHigh > yLow)) {
                throw new IllegalArgumentException("a slice needs a width and a height, not " + xLow + " to " + xHigh
                        + " by " + yLow + " to " + yHigh);
            }
        }
    }

    /// A field on a regular grid that fills the extent.
    ///
    /// @param substrate its name
    /// @param unit of the values
    /// @param nx voxels along x
    /// @param ny voxels along y
    /// @param values x fastest, from low to high
    public record Field(String substrate, String unit, int nx, int ny, List<Double> values) {

        public Field {
            values = List.copyOf(values);
            ReportResults.requireLength("the field " + substrate, nx * ny, values);
        }

        /// No field.
        public static Field none() {
            return new Field("", "", 0, 0, List.of());
        }
    }

    /// Cells as columns.
    ///
    /// @param types names of the cell types
    /// @param states names of the states; `live`, `apoptotic` and `necrotic` have their own look
    /// @param x position (µm)
    /// @param y position (µm)
    /// @param radius where the slice cuts the cell (µm)
    /// @param type index into `types`
    /// @param state index into `states`
    /// @param cargo amounts in the cells
    public record Cells(
            List<String> types,
            List<String> states,
            List<Double> x,
            List<Double> y,
            List<Double> radius,
            List<Integer> type,
            List<Integer> state,
            List<Amount> cargo) {

        public Cells {
            types = List.copyOf(types);
            states = List.copyOf(states);
            x = List.copyOf(x);
            y = List.copyOf(y);
            radius = List.copyOf(radius);
            type = List.copyOf(type);
            state = List.copyOf(state);
            cargo = List.copyOf(cargo);
            ReportResults.requireLength("the column y of the cells", x.size(), y);
            ReportResults.requireLength("the column radius of the cells", x.size(), radius);
            ReportResults.requireLength("the column type of the cells", x.size(), type);
            ReportResults.requireLength("the column state of the cells", x.size(), state);
            for (Amount amount : cargo) {
                ReportResults.requireLength("the column " + amount.name + " of the cells", x.size(), amount.copies);
            }
        }
    }

    /// Copies of one cargo in every cell.
    public record Amount(String name, List<Double> copies) {

        public Amount {
            copies = List.copyOf(copies);
        }
    }
}

package org.paracrine.study;

/// How a substrate starts where it is not the same everywhere.
@ToldByFirstKey
public sealed interface StartPattern {
    /// A formula.
    ///
    /// @param function of the place, in the substrate's unit
    record Function(
            @About(
                    value =
                            "A formula of x, y, z and r (um from the middle of the block) in the unit of the substrate.",
                    example = "5 * exp(-r / 100)")
            String function)
            implements StartPattern {}

    /// A table.
    ///
    /// @param csv levels at places
    /// @param column that holds the levels
    record Csv(
            @About(value = "A CSV file of levels at x, y and z.", example = "start.csv")
            Attachment csv,

            @About("The column of the levels.") @Default("level")
            String column)
            implements StartPattern {}

    /// A picture whose greys are levels.
    ///
    /// @param black the level of black (the substrate's unit)
    /// @param white the level of white (the substrate's unit)
    record Image(
            @About(value = "A grey picture, a pixel for each voxel.", example = "start.png")
            Attachment image,

            @About(value = "The level of black.", example = "0 mmHg") @Measured(unit = "{level}", design = true)
            Quantity black,

            @About(value = "The level of white.", example = "40 mmHg") @Measured(unit = "{level}", design = true)
            Quantity white)
            implements StartPattern {}
}

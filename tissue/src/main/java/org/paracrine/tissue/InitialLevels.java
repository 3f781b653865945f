package org.paracrine.tissue;

import java.util.Arrays;
import org.paracrine.numerics.VoxelGrid;

/// How a field starts: a level for every voxel, from one number, a function of the place, a table or an image.
/// docs/fields.md describes the forms.
public sealed interface InitialLevels permits InitialLevels.Constant, LevelFunction, LevelTable, LevelImage {

    /// Puts a finite level of at least 0 into every voxel, or says in plain words why it cannot; what is in
    /// `values` then has no meaning.
    ///
    /// @param values one per voxel, x fastest
    /// @param grid that they belong to
    /// @throws IllegalArgumentException with all that is wrong, and what to change
    void fill(double[] values, VoxelGrid grid);

    /// The same level everywhere.
    record Constant(double level) implements InitialLevels {

        public Constant {
            Levels.require("the level", level);
        }

        @Override
        public void fill(double[] values, VoxelGrid grid) {
            Levels.requireLength(values, grid);
            Arrays.fill(values, level);
        }
    }
}

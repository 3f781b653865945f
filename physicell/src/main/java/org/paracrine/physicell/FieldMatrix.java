package org.paracrine.physicell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Reads the levels of substrates at the start from a MATLAB file: a row for each voxel, in any
/// order, with x, y, z and the level of each substrate.
final class FieldMatrix {
    private static final int AXES = 3;

    private FieldMatrix() {}

    /// @throws org.paracrine.study.StudyException with all that is wrong
    static FieldStart read(Path file, Settings settings) {
        MatlabMatrix matrix = MatlabMatrix.read(file);
        Reading reading = new Reading(file.toString(), settings.as114());
        long voxels = settings.domain().voxels();
        int columns = AXES + settings.substrates().size();
        if (matrix.rows() != voxels || matrix.columns() != columns) {
            boolean turned = matrix.columns() == voxels && matrix.rows() == columns;
            reading.problem(
                    0,
                    0,
                    "",
                    "the matrix has " + matrix.rows() + " x " + matrix.columns() + " values, but must have "
                            + voxels + " x " + columns
                            + ": a row for each voxel, with x, y, z and the level of each substrate"
                            + (turned ? "; transpose it" : ""));
        }
        reading.throwProblems();
        return levels(matrix, settings, reading);
    }

    private static FieldStart levels(MatlabMatrix matrix, Settings settings, Reading reading) {
        List<Integer> all = new ArrayList<>();
        for (int index = 0; index < settings.substrates().size(); index++) {
            all.add(index);
        }
        FieldLevels levels = new FieldLevels(settings, all, reading);
        for (int row = 0; row < matrix.rows() && !reading.full(); row++) {
            for (int column = 0; column < matrix.columns(); column++) {
                if (!Double.isFinite(matrix.at(row, column))) {
                    reading.problem(
                            0,
                            0,
                            "",
                            "row " + (row + 1) + ", column " + (column + 1) + " of the matrix is "
                                    + matrix.at(row, column) + ", but must be a number");
                }
            }
            int voxel = levels.voxel(0, matrix.at(row, 0), matrix.at(row, 1), matrix.at(row, 2));
            for (int substrate = 0; substrate < all.size() && voxel >= 0; substrate++) {
                levels.set(substrate, voxel, matrix.at(row, AXES + substrate));
            }
        }
        return levels.finish();
    }
}

package org.paracrine.physicell;

import java.util.List;
import org.paracrine.study.Problem;

/// The levels of all substrates at the start, in every voxel of the domain.
public final class FieldStart {
    private final double[][] levels;
    private final List<Problem> warnings;

    FieldStart(double[][] levels, List<Problem> warnings) {
        this.levels = levels;
        this.warnings = List.copyOf(warnings);
    }

    /// What the settings say: the levels of their file, or one level everywhere.
    ///
    /// @throws org.paracrine.study.StudyException with all that is wrong with the file
    public static FieldStart of(Settings settings) {
        FieldFile file = settings.microenvironment().start();
        if (file == null) {
            return new FieldStart(FieldLevels.even(settings), List.of());
        }
        return file.format() == FieldFile.Format.CSV
                ? FieldCsv.read(file.file(), settings)
                : FieldMatrix.read(file.file(), settings);
    }

    /// Level (units of the substrate) in a voxel, numbered as by [Domain].
    public double level(int substrate, int voxel) {
        return levels[substrate][voxel];
    }

    /// Levels of one substrate in all voxels, x fastest; a copy.
    public double[] levels(int substrate) {
        return levels[substrate].clone();
    }

    /// What is odd about the file.
    public List<Problem> warnings() {
        return warnings;
    }
}

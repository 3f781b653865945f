package org.paracrine.physicell;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// Levels on the way in, a voxel a row: each voxel must come once.
final class FieldLevels {
    private final Domain domain;
    private final Reading reading;
    private final double[][] levels;
    private final BitSet seen;
    private final int voxels;

    /// @param settings of the model
    /// @param given indices of the substrates that the file has
    FieldLevels(Settings settings, List<Integer> given, Reading reading) {
        this.domain = settings.domain();
        this.reading = reading;
        this.voxels = (int) domain.voxels();
        this.levels = even(settings);
        this.seen = new BitSet(voxels);
        for (int substrate = 0; substrate < levels.length; substrate++) {
            if (!given.contains(substrate)) {
                absent(settings, substrate);
            }
        }
    }

    private void absent(Settings settings, int substrate) {
        String zero = "PhysiCell 1.14 starts it at 0";
        if (settings.as114()) {
            Arrays.fill(levels[substrate], 0);
        }
        reading.warn(
                1,
                1,
                "",
                "the file has no levels of \"" + settings.substrates().get(substrate) + "\": " + zero
                        + (settings.as114() ? ", and so does this" : "; here it starts at its initial_condition"));
    }

    /// The same level in all voxels.
    static double[][] even(Settings settings) {
        List<SubstrateSettings> substrates = settings.microenvironment().substrates();
        double[][] levels =
                new double[substrates.size()][(int) settings.domain().voxels()];
        for (int substrate = 0; substrate < levels.length; substrate++) {
            Arrays.fill(levels[substrate], substrates.get(substrate).initialCondition());
        }
        return levels;
    }

    /// The number of the voxel at that place (in a line of the file, or 0 where it has none), which
    /// must be new; -1, told as a problem, where it is not, or outside.
    int voxel(int line, double x, double y, double z) {
        int voxel = (int) domain.voxelAt(x, y, z);
        int column = line == 0 ? 0 : 1;
        if (voxel < 0) {
            reading.problem(line, column, "", place(x, y, z) + " lies outside of the domain");
        } else if (seen.get(voxel)) {
            reading.problem(line, column, "", "the voxel at " + place(x, y, z) + " is given already");
            return -1;
        } else {
            seen.set(voxel);
        }
        return voxel;
    }

    void set(int substrate, int voxel, double level) {
        levels[substrate][voxel] = level;
    }

    /// All levels, if no voxel is missing.
    FieldStart finish() {
        int missing = voxels - seen.cardinality();
        if (missing > 0 && !reading.full()) {
            int voxel = seen.nextClearBit(0);
            int i = voxel % domain.nx();
            int j = voxel / domain.nx() % domain.ny();
            int k = voxel / domain.nx() / domain.ny();
            reading.problem(
                    0,
                    0,
                    "",
                    missing + " of the " + voxels + " voxels of the domain are missing, first that at "
                            + place(
                                    domain.xMin() + (i + 0.5) * domain.dx(),
                                    domain.yMin() + (j + 0.5) * domain.dy(),
                                    domain.zMin() + (k + 0.5) * domain.dz())
                            + "; a file must have a row for each");
        }
        reading.throwProblems();
        return new FieldStart(levels, reading.warnings());
    }

    private static String place(double x, double y, double z) {
        return "(" + NumberText.of(x) + ", " + NumberText.of(y) + ", " + NumberText.of(z) + ")";
    }
}

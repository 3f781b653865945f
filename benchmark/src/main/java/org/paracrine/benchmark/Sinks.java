package org.paracrine.benchmark;

import java.util.Arrays;
import org.paracrine.cell.Population;
import org.paracrine.numerics.Crew;
import org.paracrine.simulation.Culture;
import org.paracrine.tissue.Field;

/// PerMedCoE's sinks: cells that take up a substrate at a constant rate as long as there is any.
///
/// @param centre concentration in the voxel in the middle, or in the first of those around it (µM)
/// @param mean concentration of all voxels, those of the edge included (µM)
/// @param consumed by all cells so far (µM µm³)
record Sinks(Curve centre, Curve mean, Curve consumed) {
    private static final double STEP = 0.01;
    static final double END = 10;

    static Sinks run(Culturing culturing) {
        Sinks sinks = new Sinks(new Curve(), new Curve(), new Curve());
        culturing.watch(STEP, END, Crew.alone(), sinks::look);
        return sinks;
    }

    private void look(Culture culture) {
        Field field = culture.fields().getFirst();
        centre.add(culture.minutes(), field.at(field.grid().indexAt(0, 0, 0)));
        mean.add(culture.minutes(), Arrays.stream(field.values()).average().orElseThrow());
        Population cells = culture.cells();
        consumed.add(
                culture.minutes(),
                Arrays.stream(cells.internalised(0), 0, cells.count()).sum());
    }

    /// The state of rest of `edge`³ voxels, of which all but the outermost lose `uptake` as long as there is any, found
    /// by plain relaxation: shares nothing with our solvers.
    ///
    ///     6 c − Σ c of the six neighbours = −uptake h²/D, c ≥ 0
    ///
    /// @param level of the outermost voxels (µM)
    /// @param uptake (µM/min)
    /// @param exchange D/h² between neighbours (1/min)
    static double[] rest(int edge, double level, double uptake, double exchange) {
        double[] field = new double[edge * edge * edge];
        Arrays.fill(field, level);
        double change = level;
        while (change > level * 1e-12) {
            change = 0;
            for (int z = 1; z < edge - 1; z++) {
                for (int y = 1; y < edge - 1; y++) {
                    for (int x = 1; x < edge - 1; x++) {
                        change = Math.max(change, relax(field, edge, x + edge * (y + edge * z), uptake / exchange));
                    }
                }
            }
        }
        return field;
    }

    private static double relax(double[] field, int edge, int at, double deficit) {
        int slab = edge * edge;
        double around = field[at - 1]
                + field[at + 1]
                + field[at - edge]
                + field[at + edge]
                + field[at - slab]
                + field[at + slab];
        double before = field[at];
        field[at] = Math.max(0, (around - deficit) / 6);
        return Math.abs(field[at] - before);
    }
}

package org.paracrine.benchmark;

import java.util.TreeMap;
import org.paracrine.cell.Population;
import org.paracrine.numerics.Crew;
import org.paracrine.numerics.VoxelGrid;
import org.paracrine.simulation.Culture;
import org.paracrine.tissue.Field;

/// PerMedCoE's chemotaxis: where the cell goes, and how steep it was there.
///
/// @param paths of the cell (0) and the source (1)
/// @param gradient in the voxel of the cell, worked out here from the field (µM/µm)
record Chemotaxis(Paths paths, Curve gradient) {
    static final double STEP = 0.1;
    static final double END = 10;

    /// What the description makes of a gradient: speed over it (µm²/µM/min).
    static final double SLOPE = 100;

    static Chemotaxis run(Culturing culturing) {
        Chemotaxis chemotaxis = new Chemotaxis(new Paths(new TreeMap<>()), new Curve());
        culturing.watch(STEP, END, Crew.alone(), chemotaxis::look);
        return chemotaxis;
    }

    private void look(Culture culture) {
        paths.look(culture);
        Population cells = culture.cells();
        for (int cell = 0; cell < cells.count(); cell++) {
            if (cells.id(cell) == 0) {
                gradient.add(
                        culture.minutes(),
                        gradient(culture.fields().getFirst(), cells.x(cell), cells.y(cell), cells.z(cell)));
            }
        }
    }

    /// By central differences, since the cell stays inside.
    private static double gradient(Field field, double x, double y, double z) {
        VoxelGrid grid = field.grid();
        double h = grid.dx();
        double alongX = field.at(grid.indexAt(x + h, y, z)) - field.at(grid.indexAt(x - h, y, z));
        double alongY = field.at(grid.indexAt(x, y + h, z)) - field.at(grid.indexAt(x, y - h, z));
        double alongZ = field.at(grid.indexAt(x, y, z + h)) - field.at(grid.indexAt(x, y, z - h));
        return Math.sqrt(alongX * alongX + alongY * alongY + alongZ * alongZ) / (2 * h);
    }

    /// Speed in the step that begins at a point of the curves (µm/min).
    double speed(int point) {
        Curve way = paths.way(0);
        return (way.value(point + 1) - way.value(point)) / (way.time(point + 1) - way.time(point));
    }

    /// The largest share by which the speed misses [#SLOPE] times the gradient, where there is one.
    double nonlinearity() {
        double largest = 0;
        for (int point = 0; point < gradient.size() - 1; point++) {
            double wanted = SLOPE * gradient.value(point);
            largest = wanted > 1e-3 ? Math.max(largest, Math.abs(speed(point) / wanted - 1)) : largest;
        }
        return largest;
    }
}

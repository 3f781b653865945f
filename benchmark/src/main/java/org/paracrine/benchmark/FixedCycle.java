package org.paracrine.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.paracrine.cell.Population;
import org.paracrine.numerics.Crew;
import org.paracrine.simulation.Culture;

/// PerMedCoE's cycle of fixed duration: what becomes of one cell in 48 h.
///
/// @param volume of a cell, that of the first and of its first daughters, which are all alike (µm³)
/// @param cells their number
/// @param phase of the first cell, as it counts them
record FixedCycle(Curve volume, Curve cells, Curve phase) {
    private static final double STEP = 6;
    static final double END = 2880;

    static FixedCycle run(Path settings) {
        FixedCycle cycle = new FixedCycle(new Curve(), new Curve(), new Curve());
        Culturing.fixed(settings).watch(STEP, END, Crew.alone(), cycle::look);
        return cycle;
    }

    private void look(Culture culture) {
        Population alive = culture.cells();
        int first = 0;
        for (int cell = 0; cell < alive.count(); cell++) {
            first = alive.id(cell) < alive.id(first) ? cell : first;
        }
        volume.add(culture.minutes(), alive.volume(first));
        cells.add(culture.minutes(), alive.count());
        phase.add(culture.minutes(), alive.phase(first));
    }

    /// How long the first cell stayed in each phase, one after the other, those that ended alone (min).
    List<Double> durations() {
        List<Double> durations = new ArrayList<>();
        double since = 0;
        for (int point = 1; point < phase.size(); point++) {
            if (phase.value(point) != phase.value(point - 1)) {
                durations.add(phase.time(point) - since);
                since = phase.time(point);
            }
        }
        return durations;
    }
}

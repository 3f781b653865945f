package org.paracrine.benchmark;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.paracrine.cell.Population;
import org.paracrine.numerics.Crew;
import org.paracrine.simulation.Culture;

/// Where the cells of a culture go.
///
/// @param byId coordinates of each cell (µm), along x, y and z, against minutes
record Paths(Map<Long, Curve[]> byId) {
    private static final int AXES = 3;

    /// Looks every `interval` minutes until `end`.
    static Paths run(Culturing culturing, double interval, double end) {
        Paths paths = new Paths(new TreeMap<>());
        culturing.watch(interval, end, Crew.alone(), paths::look);
        return paths;
    }

    void look(Culture culture) {
        Population cells = culture.cells();
        for (int cell = 0; cell < cells.count(); cell++) {
            Curve[] path = byId.computeIfAbsent(cells.id(cell), _ -> fresh());
            path[0].add(culture.minutes(), cells.x(cell));
            path[1].add(culture.minutes(), cells.y(cell));
            path[2].add(culture.minutes(), cells.z(cell));
        }
    }

    private static Curve[] fresh() {
        return IntStream.range(0, AXES).mapToObj(_ -> new Curve()).toArray(Curve[]::new);
    }

    Curve[] of(long id) {
        Curve[] path = byId.get(id);
        if (path == null) {
            throw new IllegalArgumentException("there was no cell " + id);
        }
        return path;
    }

    /// From the start of a cell to where it is (µm).
    Curve way(long id) {
        return distance(of(id), of(id), false);
    }

    /// Between two cells (µm).
    Curve between(long one, long other) {
        return distance(of(one), of(other), true);
    }

    private static Curve distance(Curve[] one, Curve[] other, boolean isNow) {
        Curve distance = new Curve();
        for (int point = 0; point < one[0].size(); point++) {
            double square = 0;
            for (int axis = 0; axis < AXES; axis++) {
                double apart = one[axis].value(point) - other[axis].value(isNow ? point : 0);
                square += apart * apart;
            }
            distance.add(one[0].time(point), Math.sqrt(square));
        }
        return distance;
    }
}

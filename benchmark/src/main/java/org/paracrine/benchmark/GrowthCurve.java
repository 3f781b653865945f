package org.paracrine.benchmark;

import org.paracrine.cell.Population;

/// How a monolayer grows.
///
/// @param cells their number, against cycles of 443.5 min
/// @param radius of the disc that is as spread out, √(2 ⟨ρ²⟩) with ρ the distance of a cell from the
///     middle of all, over the 5 µm of the first cell, against cycles
record GrowthCurve(Curve cells, Curve radius) {
    /// Looks in a cycle.
    private static final int LOOKS = 20;

    private static final double FIRST_RADIUS = 5;

    GrowthCurve() {
        this(new Curve(), new Curve());
    }

    /// Looks, if it is time for that.
    void look(Monolayer monolayer) {
        double time = monolayer.minutes() / Monolayer.CYCLE;
        if (cells.size() == 0 || time >= cells.time(cells.size() - 1) + 1.0 / LOOKS) {
            cells.add(time, monolayer.cells().count());
            radius.add(time, spread(monolayer.cells()) / FIRST_RADIUS);
        }
    }

    private static double spread(Population cells) {
        double x = 0;
        double y = 0;
        double squares = 0;
        for (int cell = 0; cell < cells.count(); cell++) {
            x += cells.x(cell) / cells.count();
            y += cells.y(cell) / cells.count();
        }
        for (int cell = 0; cell < cells.count(); cell++) {
            double dx = cells.x(cell) - x;
            double dy = cells.y(cell) - y;
            squares += (dx * dx + dy * dy) / cells.count();
        }
        return Math.sqrt(2 * squares);
    }
}

package org.paracrine.cell;

import org.paracrine.numerics.RandomStream;

/// The cycle: one step through its ring of phases, and the division.
///
/// A phase of fixed length is left when the time in it exceeds 1/rate − t/2, any other with probability rate · t in a
/// step
/// of t; at most one phase is left in a step. A cell divides along a random direction u: the daughter lies at x + r u,
/// the
/// mother moves to x − r u/2 (r: radius before the division); in 2-D the part of u in the plane is taken.
/// Source: Ghaffarizadeh et al. 2018, doi:10.1371/journal.pcbi.1005991.
final class Cycling {
    private static final long EXIT = RandomStream.purpose("cycle phase exit");
    private static final long AXIS = RandomStream.purpose("division axis");

    private Cycling() {}

    /// Moves a live cell through its cycle.
    ///
    /// @return true if it is to divide
    static boolean advance(
            Blueprint blueprint, Population cells, int cell, double minutes, RandomStream random, long step) {
        Cycle cycle = blueprint.types.get(cells.type(cell)).cycle();
        int index = cells.phase(cell);
        Cycle.Phase phase = cycle.phases().get(index);
        double elapsed = cells.numbers(Layout.ELAPSED)[cell] += minutes;
        double rate = index == 0 ? blueprint.cycleEntry(cells, cell) : blueprint.value(cells, index, cell);
        boolean leaves = phase.fixed()
                ? elapsed > 1 / rate - minutes / 2
                : rate > 0 && random.uniform(cells.id(cell), step, EXIT) < rate * minutes;
        if (!leaves) {
            return false;
        }
        int next = (index + 1) % cycle.phases().size();
        cells.codes(Layout.PHASE)[cell] = next;
        cells.numbers(Layout.ELAPSED)[cell] = 0;
        if (cycle.phases().get(next).doublesOnEntering()) {
            cells.numbers(Layout.NUCLEAR_SOLID_TARGET)[cell] *= 2;
        }
        return phase.dividesOnLeaving();
    }

    /// Divides a cell: mother and daughter share everything equally.
    static void divide(CellModel model, Population cells, int mother, RandomStream random, long step, double[] axis) {
        Blueprint blueprint = model.blueprint();
        random.unitVector(cells.id(mother), step, AXIS, axis);
        double radius = cells.radius(mother);
        Size.halve(cells, mother);
        for (int pool = 0; pool < blueprint.pools.size(); pool++) {
            cells.pool(pool)[mother] *= 0.5;
        }
        int daughter = cells.bear(mother);
        cells.numbers(Layout.VELOCITY_X)[daughter] = 0;
        cells.numbers(Layout.VELOCITY_Y)[daughter] = 0;
        cells.numbers(Layout.VELOCITY_Z)[daughter] = 0;
        if (model.domain().isFlat()) {
            axis[2] = 0;
        }
        for (int direction = 0; direction < Layout.AXES; direction++) {
            double[] position = cells.numbers(Layout.X + direction);
            double at = position[mother];
            position[daughter] = model.inside(direction, at + radius * axis[direction]);
            position[mother] = model.inside(direction, at - radius * axis[direction] / 2);
        }
    }
}

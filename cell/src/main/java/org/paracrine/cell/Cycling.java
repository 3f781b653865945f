package org.paracrine.cell;

import org.paracrine.numerics.RandomStream;

/// The cycle: one step through its ring of phases.
///
/// A phase of fixed length L is left when the time in it exceeds L − t/2, any other with probability rate · t in a step
/// of t; at most one phase is left in a step. L = (1 + s N)/rate, where s is the spread of the phase and N is drawn
/// anew
/// from the standard normal distribution for each visit of the phase by each cell, cut to |s N| < 1: no phase ends
/// before it begins, and the mean stays 1/rate. The cut makes the spread 0.5 % smaller at s = 0.3, 12 % at s = 0.5.
/// Source: Ghaffarizadeh et al. 2018, doi:10.1371/journal.pcbi.1005991; the spread is ours.
final class Cycling {
    private static final long EXIT = RandomStream.purpose("cycle phase exit");
    private static final long DURATION = RandomStream.purpose("duration of a cycle phase");

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
                ? elapsed > stretch(blueprint, cells, cell, phase, random) / rate - minutes / 2
                : rate > 0 && random.uniform(cells.id(cell), step, EXIT) < rate * minutes;
        if (!leaves) {
            return false;
        }
        int next = (index + 1) % cycle.phases().size();
        enter(blueprint, cells, cell, next);
        if (cycle.phases().get(next).doublesOnEntering()) {
            cells.numbers(Layout.NUCLEAR_SOLID_TARGET)[cell] *= 2;
        }
        return phase.dividesOnLeaving();
    }

    /// Puts a cell at the start of a phase.
    static void enter(Blueprint blueprint, Population cells, int cell, int phase) {
        cells.codes(Layout.PHASE)[cell] = phase;
        cells.numbers(Layout.ELAPSED)[cell] = 0;
        if (blueprint.layout.varies) {
            cells.codes(blueprint.layout.visits())[cell]++;
        }
    }

    /// 1 + s N: the same as long as the cell stays in the phase.
    private static double stretch(
            Blueprint blueprint, Population cells, int cell, Cycle.Phase phase, RandomStream random) {
        if (!phase.varies()) {
            return 1;
        }
        int visit = cells.codes(blueprint.layout.visits())[cell];
        for (int draw = 0; ; draw++) {
            double deviation = phase.spread() * random.gaussian(cells.id(cell), visit, DURATION, draw);
            if (Math.abs(deviation) < 1) {
                return 1 + deviation;
            }
        }
    }
}

package org.paracrine.cell;

import org.paracrine.numerics.RandomStream;

/// Death: who dies, what stops at once, and when the dead are gone.
///
/// A live cell dies by apoptosis, else by necrosis, each with probability rate · t in a step of t.
/// An apoptotic cell is removed after its duration. A necrotic cell swells until it is `ruptureRatio` times as large as
/// it
/// was at death, bursts at once, and is removed a duration later.
/// Source: Ghaffarizadeh et al. 2018, doi:10.1371/journal.pcbi.1005991.
final class Dying {
    /// Phases of a necrotic cell.
    static final int SWELLING = 0;

    static final int LYSED = 1;

    private static final long APOPTOSIS = RandomStream.purpose("apoptosis");
    private static final long NECROSIS = RandomStream.purpose("necrosis");
    private static final long REMOVAL = RandomStream.purpose("removal of a dead cell");

    private Dying() {}

    /// Lets a live cell die or live on.
    static void risk(Blueprint blueprint, Population cells, int cell, double minutes, RandomStream random, long step) {
        double apoptosis = blueprint.apoptosis(cells, cell) * minutes;
        if (apoptosis > 0 && random.uniform(cells.id(cell), step, APOPTOSIS) < apoptosis) {
            die(blueprint, cells, cell, CellState.APOPTOTIC);
            return;
        }
        double necrosis = blueprint.necrosis(cells, cell) * minutes;
        if (necrosis > 0 && random.uniform(cells.id(cell), step, NECROSIS) < necrosis) {
            die(blueprint, cells, cell, CellState.NECROTIC);
        }
    }

    static void die(Blueprint blueprint, Population cells, int cell, CellState state) {
        CellType type = blueprint.types.get(cells.type(cell));
        cells.codes(Layout.STATE)[cell] = state.ordinal();
        cells.codes(Layout.PHASE)[cell] = SWELLING;
        cells.numbers(Layout.ELAPSED)[cell] = 0;
        cells.numbers(Layout.NUCLEAR_SOLID_TARGET)[cell] = 0;
        cells.numbers(Layout.RUPTURE_VOLUME)[cell] =
                cells.volume(cell) * type.volume().ruptureRatio();
        if (blueprint.layout.crawls) {
            for (int axis = 0; axis < Layout.AXES; axis++) {
                cells.numbers(blueprint.layout.crawl(axis))[cell] = 0;
            }
        }
        blueprint.stop(cells, cell);
    }

    /// Ages a dead cell.
    ///
    /// @return true if it is to be removed
    static boolean decompose(
            Blueprint blueprint, Population cells, int cell, double minutes, RandomStream random, long step) {
        CellType type = blueprint.types.get(cells.type(cell));
        Death death = cells.state(cell) == CellState.APOPTOTIC ? type.apoptosis() : type.necrosis();
        double elapsed = cells.numbers(Layout.ELAPSED)[cell] += minutes;
        if (death.swells() && cells.phase(cell) == SWELLING) {
            if (cells.volume(cell) >= cells.numbers(Layout.RUPTURE_VOLUME)[cell]) {
                cells.codes(Layout.PHASE)[cell] = LYSED;
                cells.numbers(Layout.ELAPSED)[cell] = 0;
            }
            return false;
        }
        return death.isFixed()
                ? elapsed > death.duration() - minutes / 2
                : random.uniform(cells.id(cell), step, REMOVAL) * death.duration() < minutes;
    }
}

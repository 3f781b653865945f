package org.paracrine.cell;

import org.paracrine.numerics.RandomStream;

/// Turning into another type.
///
/// In a step of t a live cell turns into type j with probability q_j t, where q_j is its present rate; the types are
/// asked in the order of their index, and a cell turns once in a step at most.
///
/// The cell keeps its volume and all parts of it, its place, its nuclei, its mother and birth, the time it was
/// attacked,
/// what is inside (substrates and pools) and its conserved custom numbers. All else is that of a new cell of the type:
/// behaviours, other custom numbers, target of the nuclear solids, no damage taken or done, no attack, no crawling, the
/// start of the cycle.
/// Source: Johnson et al. 2025, doi:10.1016/j.cell.2025.06.048.
final class Turning {
    private static final long TURN = RandomStream.purpose("turn into another type");

    private Turning() {}

    /// Lets a live cell turn or stay what it is.
    ///
    /// @return true if it turned
    static boolean risk(
            Blueprint blueprint, Population cells, int cell, double minutes, RandomStream random, long step) {
        int type = cells.type(cell);
        if (!blueprint.abilities.turn(type)) {
            return false;
        }
        for (int other = 0; other < blueprint.types.size(); other++) {
            double chance = other == type ? 0 : minutes * blueprint.turnsInto(cells, other, cell);
            if (chance > 0 && random.uniform(cells.id(cell), step, TURN, other) < chance) {
                become(blueprint, cells, cell, other);
                return true;
            }
        }
        return false;
    }

    /// Makes a cell one of this type; whoever calls it ends the attack that the cell was at.
    static void become(Blueprint blueprint, Population cells, int cell, int type) {
        Layout layout = blueprint.layout;
        cells.codes(Layout.TYPE)[cell] = type;
        Cycling.enter(blueprint, cells, cell, 0);
        cells.numbers(Layout.NUCLEAR_SOLID_TARGET)[cell] =
                blueprint.types.get(type).volume().nuclearSolid();
        if (layout.harms) {
            cells.numbers(layout.damage())[cell] = 0;
            cells.numbers(layout.damageDelivered())[cell] = 0;
        }
        if (layout.crawls) {
            for (int axis = 0; axis < Layout.AXES; axis++) {
                cells.numbers(layout.crawl(axis))[cell] = 0;
            }
        }
        blueprint.startAnew(cells, cell);
    }
}

package org.paracrine.cell;

import java.util.function.IntPredicate;

/// Who attacks whom. An attacker has one target at a time, and a spring holds the two meanwhile.
final class Attacks {
    private Attacks() {}

    /// True if one of the two attacks the other.
    static boolean isBetween(Population cells, int cell, int other) {
        return cells.target(cell) == other || cells.target(other) == cell;
    }

    /// Ends the attacks of all cells that stop and on all cells that are to be left, and breaks their springs.
    static void end(Population cells, IntPredicate stops, IntPredicate isLeft) {
        Pairs ended = new Pairs();
        for (int attacker = 0; attacker < cells.count(); attacker++) {
            int target = cells.target(attacker);
            if (target != Layout.NONE && (stops.test(attacker) || isLeft.test(target))) {
                cells.aim(attacker, Layout.NONE);
                ended.add(attacker, target);
            }
        }
        renewSprings(cells, ended, new Pairs());
    }

    /// Breaks the springs of attacks that ended and forms those of attacks that began, but an attack that goes on keeps
    /// its spring and one that is over gets none.
    static void renewSprings(Population cells, Pairs ended, Pairs begun) {
        ended.removeIf((attacker, target) -> isBetween(cells, attacker, target));
        begun.removeIf((attacker, target) -> !isBetween(cells, attacker, target));
        cells.bonds().change(ended, begun);
    }
}

package org.paracrine.cell;

import java.util.function.IntPredicate;

/// Who attacks whom in a population, and what came of it. An attacker has one target at a time, and a spring holds the
/// two meanwhile.
public final class Attacks {
    /// The id of the target of a cell that attacks none.
    public static final long NO_CELL = -1;

    private final Population cells;
    private final Layout layout;

    Attacks(Population cells, Layout layout) {
        this.cells = cells;
        this.layout = layout;
    }

    /// How long the cell has been attacked since it was placed, was born or last divided (min).
    public double time(int cell) {
        return layout.harms ? cells.numbers(layout.attackTime())[cell] : 0;
    }

    /// Damage that the cell did to others (dimensionless).
    public double damageDelivered(int cell) {
        return layout.harms ? cells.numbers(layout.damageDelivered())[cell] : 0;
    }

    /// The dense index of the cell under attack, or -1.
    public int target(int cell) {
        return layout.harms ? cells.codes(layout.target())[cell] : Layout.NONE;
    }

    /// The id of the cell under attack, or [#NO_CELL].
    public long targetId(int cell) {
        return isAttacking(cell) ? cells.id(target(cell)) : NO_CELL;
    }

    public boolean isAttacking(int cell) {
        return target(cell) != Layout.NONE;
    }

    /// Makes a cell attack another, or none.
    void aim(int cell, int target) {
        cells.codes(layout.target())[cell] = target;
    }

    /// True if one of the two attacks the other.
    boolean isBetween(int cell, int other) {
        return target(cell) == other || target(other) == cell;
    }

    /// Ends the attacks of all cells that stop and on all cells that are to be left, and breaks their springs.
    void end(IntPredicate stops, IntPredicate isLeft) {
        Pairs ended = new Pairs();
        for (int attacker = 0; attacker < cells.count(); attacker++) {
            int target = target(attacker);
            if (target != Layout.NONE && (stops.test(attacker) || isLeft.test(target))) {
                aim(attacker, Layout.NONE);
                ended.add(attacker, target);
            }
        }
        renewSprings(ended, new Pairs());
    }

    /// Breaks the springs of attacks that ended and forms those of attacks that began, but an attack that goes on keeps
    /// its spring and one that is over gets none.
    void renewSprings(Pairs ended, Pairs begun) {
        ended.removeIf(this::isBetween);
        begun.removeIf((attacker, target) -> !isBetween(attacker, target));
        cells.bonds().change(ended, begun);
    }

    void renumber(Renumbering change) {
        if (layout.harms) {
            change.renew(cells.codes(layout.target()), cells.count());
        }
    }
}

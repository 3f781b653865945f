package org.paracrine.cell;

import java.util.Arrays;
import org.paracrine.numerics.RandomStream;

/// One step of the phenotype: each cell turns into another type or not, follows its rules, grows, heals, dies, cycles;
/// then all that are to divide divide; then all that are gone are removed.
///
/// In the first part a cell reads and writes its own columns alone, so any number of workers gives the same bits; what
/// is to become of it is noted by its index, and carried out in that order. Cells that have left the domain are not
/// looked at.
final class Phenotype {
    /// What is noted of a cell, as bits.
    private static final byte DIVIDES = 1;

    private static final byte GONE = 2;
    private static final byte DIED = 4;
    private static final byte TURNED = 8;

    /// Cells that are worth a hand: to look at one takes some 0.2 µs.
    private static final int GRAIN = 512;

    private final CellModel model;
    private final Blueprint blueprint;
    private final double minutes;
    private final RandomStream random;
    private final long step;

    Phenotype(CellModel model, double minutes, RandomStream random, long step) {
        this.model = model;
        this.blueprint = model.blueprint();
        this.minutes = minutes;
        this.random = random;
        this.step = step;
    }

    void advance(Population cells) {
        int present = cells.count();
        byte[] fates = new byte[present];
        cells.crew().each(present, GRAIN, (_, from, to) -> {
            for (int cell = from; cell < to; cell++) {
                fates[cell] = live(cells, cell);
            }
        });
        cells.pass(minutes);
        letGo(cells, fates);
        int[] mothers = named(fates, present, DIVIDES, DIVIDES);
        if (mothers.length > 0) {
            new Division(model, random, step).divide(cells, mothers, mothers.length);
        }
        // The new-born stand behind those that were present, and all survive.
        int[] kept = named(Arrays.copyOf(fates, cells.count()), cells.count(), GONE, 0);
        if (kept.length < cells.count()) {
            cells.keep(kept, kept.length);
        }
        cells.alter();
    }

    private byte live(Population cells, int cell) {
        if (cells.isOutside(cell)) {
            return 0;
        }
        boolean wasDead = cells.isDead(cell);
        boolean turned = !wasDead && Turning.risk(blueprint, cells, cell, minutes, random, step);
        blueprint.applyRules(cells, cell);
        Size.advance(cells, cell, blueprint.types.get(cells.type(cell)), minutes);
        if (blueprint.abilities.damage()) {
            Harm.advance(blueprint, cells, cell, minutes);
        }
        if (!wasDead) {
            if (blueprint.drugs != null) {
                blueprint.drugs.advance(cells, cell, minutes);
            }
            Dying.risk(blueprint, cells, cell, minutes, random, step);
        }
        int fate = turned ? TURNED : 0;
        if (cells.isDead(cell)) {
            fate |= wasDead ? 0 : DIED;
            fate |= Dying.decompose(blueprint, cells, cell, minutes, random, step) ? GONE : 0;
        } else {
            fate |= Cycling.advance(blueprint, cells, cell, minutes, random, step) ? divideOrDie(cells, cell) : 0;
        }
        return (byte) fate;
    }

    /// A cell that radiation has doomed dies at its division.
    private int divideOrDie(Population cells, int cell) {
        if (!cells.isDoomed(cell)) {
            return DIVIDES;
        }
        Dying.die(blueprint, cells, cell, CellState.APOPTOTIC);
        return DIED;
    }

    /// Ends attacks by cells that died, turned or divide, attacks on cells that died or divide, and the springs of
    /// those that divide.
    private void letGo(Population cells, byte[] fates) {
        if (blueprint.abilities.attack()) {
            cells.attacks()
                    .end(
                            attacker -> (fates[attacker] & (DIED | TURNED | DIVIDES)) != 0,
                            target -> (fates[target] & (DIED | DIVIDES)) != 0);
        }
        if (!cells.bonds().isEmpty()) {
            cells.bonds().release(cell -> (fates[cell] & DIVIDES) != 0);
        }
    }

    /// The cells of which these bits are as wanted, ascending.
    private static int[] named(byte[] fates, int count, byte bits, int wanted) {
        int[] named = new int[count];
        int next = 0;
        for (int cell = 0; cell < count; cell++) {
            named[next] = cell;
            next += (fates[cell] & bits) == wanted ? 1 : 0;
        }
        return Arrays.copyOf(named, next);
    }
}

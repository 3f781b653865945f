package org.paracrine.cell;

/// Which behaviours some cell of a model can ever have at a value other than 0, so that the others cost nothing.
final class Abilities {
    private final boolean[] possible;
    private final boolean crawl;
    private final boolean attack;
    private final boolean eat;
    private final boolean fuse;
    private final boolean attach;
    private final boolean turn;
    private final boolean bear;
    private final boolean damage;

    /// @param base by type and behaviour
    /// @param differing behaviours that rules or single cells change
    Abilities(Behaviours behaviours, double[][] base, boolean[] differing, int types) {
        possible = differing.clone();
        for (double[] ofType : base) {
            for (int behaviour = 0; behaviour < possible.length; behaviour++) {
                possible[behaviour] |= ofType[behaviour] != 0;
            }
        }
        boolean attacks = false;
        boolean eats = has(Behaviours.EATS_APOPTOTIC) || has(Behaviours.EATS_NECROTIC);
        boolean fuses = false;
        boolean turns = false;
        boolean bears = false;
        for (int type = 0; type < types; type++) {
            attacks |= has(behaviours.attacks(type));
            eats |= has(behaviours.eats(type));
            fuses |= has(behaviours.fuses(type));
            turns |= has(behaviours.turnsInto(type));
            bears |= has(behaviours.bears(type));
        }
        crawl = has(Behaviours.SPEED);
        attack = attacks;
        eat = eats;
        fuse = fuses;
        turn = turns;
        bear = bears;
        attach = has(Behaviours.ATTACHMENT);
        damage = has(Behaviours.DAMAGE) || has(Behaviours.REPAIR);
    }

    /// True if some cell can have the behaviour.
    boolean has(int behaviour) {
        return possible[behaviour];
    }

    boolean crawl() {
        return crawl;
    }

    boolean attack() {
        return attack;
    }

    /// Phagocytosis of live or dead cells.
    boolean eat() {
        return eat;
    }

    boolean fuse() {
        return fuse;
    }

    /// Springs, other than those of attacks.
    boolean attach() {
        return attach;
    }

    /// Turning into another type.
    boolean turn() {
        return turn;
    }

    /// Daughters of another type.
    boolean bear() {
        return bear;
    }

    /// Damage that comes or goes by itself.
    boolean damage() {
        return damage;
    }

    /// Anything that a cell does to single neighbours.
    boolean touch() {
        return attack || eat || fuse;
    }
}

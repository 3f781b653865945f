package org.paracrine.cell;

/// Which behaviours some cell of a model, or of one type, can ever have at a value other than 0, so that the others
/// cost
/// nothing.
final class Abilities {
    private final boolean[] possible;
    private final boolean[][] possibleInType;
    private final boolean attack;
    private final boolean eat;
    private final boolean fuse;
    /// By type.
    private final boolean[] touches;

    private final boolean[] attaches;
    private final boolean[] turns;
    private final boolean[] bears;

    /// @param base by type and behaviour
    /// @param differing by type and behaviour: those that rules or single cells change
    Abilities(Behaviours behaviours, double[][] base, boolean[][] differing) {
        int types = base.length;
        possible = new boolean[behaviours.count()];
        possibleInType = new boolean[types][];
        for (int type = 0; type < types; type++) {
            possibleInType[type] = differing[type].clone();
            for (int behaviour = 0; behaviour < possible.length; behaviour++) {
                possibleInType[type][behaviour] |= base[type][behaviour] != 0;
                possible[behaviour] |= possibleInType[type][behaviour];
            }
        }
        touches = new boolean[types];
        attaches = new boolean[types];
        turns = new boolean[types];
        bears = new boolean[types];
        boolean attacks = false;
        boolean eats = has(Behaviours.EATS_APOPTOTIC) || has(Behaviours.EATS_NECROTIC);
        boolean fuses = false;
        for (int type = 0; type < types; type++) {
            boolean[] can = possibleInType[type];
            attaches[type] = can[Behaviours.ATTACHMENT];
            touches[type] = can[Behaviours.EATS_APOPTOTIC] || can[Behaviours.EATS_NECROTIC];
            for (int other = 0; other < types; other++) {
                attacks |= can[behaviours.attacks(other)];
                eats |= can[behaviours.eats(other)];
                fuses |= can[behaviours.fuses(other)];
                touches[type] |=
                        can[behaviours.attacks(other)] || can[behaviours.eats(other)] || can[behaviours.fuses(other)];
                turns[type] |= other != type && can[behaviours.turnsInto(other)];
                bears[type] |= other != type && can[behaviours.bears(other)];
            }
        }
        attack = attacks;
        eat = eats;
        fuse = fuses;
    }

    /// True if some cell can have the behaviour.
    boolean has(int behaviour) {
        return possible[behaviour];
    }

    /// True if some cell of the type can have the behaviour.
    boolean has(int type, int behaviour) {
        return possibleInType[type][behaviour];
    }

    boolean crawl() {
        return has(Behaviours.SPEED);
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
        return has(Behaviours.ATTACHMENT);
    }

    /// True if cells of the type form springs, other than those of attacks.
    boolean attach(int type) {
        return attaches[type];
    }

    /// True if cells of the type can turn into another.
    boolean turn(int type) {
        return turns[type];
    }

    /// True if cells of the type can have daughters of another.
    boolean bear(int type) {
        return bears[type];
    }

    /// Damage that comes or goes by itself.
    boolean damage() {
        return has(Behaviours.DAMAGE) || has(Behaviours.REPAIR);
    }

    /// Anything that a cell does to single neighbours.
    boolean touch() {
        return attack || eat || fuse;
    }

    /// Anything that cells of the type do to single neighbours.
    boolean touch(int type) {
        return touches[type];
    }
}

package org.paracrine.cell;

import java.util.Map;

/// How high signals can rise; endless where that is not known.
final class SignalBounds {
    /// Twice the kissing number: more equal cells than ever touch one, since reach and squeezing let in more than
    /// twelve.
    private static final double CROWD = 24;

    /// What [#CROWD] stands for: the room within the usual reach of 1.25 around a cell of equal cells, in cells,
    /// (2 · 1.25 + 1)³ − 1.
    private static final double USUAL_ROOM = 41.875;

    /// Share of its volume to which a dead cell has shrunk when it is hardly there any more.
    private static final double SHRUNK = 0.1;

    /// Twelve neighbours, each at half of the distance at which it would just touch.
    private static final double CRUSHED = 12 * 0.5 * 0.5 / PairForces.PRESSURE_SCALE;

    /// Times the volume at rest: a cell doubles before it divides, and may swell.
    private static final double SWOLLEN = 10;

    private final Blueprint blueprint;
    private final Possible possible;
    private final Map<String, Double> given;

    SignalBounds(Blueprint blueprint, Possible possible, Map<String, Double> given) {
        this.blueprint = blueprint;
        this.possible = possible;
        this.given = Map.copyOf(given);
    }

    double highest(int type, Signal signal) {
        return switch (signal.kind()) {
            case SUBSTRATE -> level(signal.index());
            case POOL -> pool(signal.index());
            case PRESSURE -> CRUSHED;
            case VOLUME -> volume(type);
            case CONTACT_WITH_TYPE -> room(type, signal.index(), 1);
            case CONTACT_WITH_LIVE -> mostRoom(type, 1);
            case CONTACT_WITH_DEAD, CONTACT_WITH_APOPTOTIC, CONTACT_WITH_NECROTIC -> mostRoom(type, SHRUNK);
            case ATTACKING, DEAD, APOPTOTIC, NECROTIC -> 1;
            case TIME -> given.getOrDefault("time", Double.POSITIVE_INFINITY);
            default -> Double.POSITIVE_INFINITY;
        };
    }

    /// True if there is certainly nothing of the substrate or pool.
    boolean isAbsent(Signal signal) {
        return switch (signal.kind()) {
            case SUBSTRATE, GRADIENT, INTERNALISED -> level(signal.index()) <= 0;
            case POOL, POOL_DENSITY -> pool(signal.index()) <= 0;
            default -> false;
        };
    }

    double level(int substrate) {
        double without = given.getOrDefault(blueprint.substrates.get(substrate), Double.POSITIVE_INFINITY);
        return possible.highestLevel(substrate, without);
    }

    /// Of a pool that shares its name with a substrate, nothing is known.
    private double pool(int pool) {
        String name = blueprint.pools.get(pool);
        return blueprint.substrates.contains(name)
                ? Double.POSITIVE_INFINITY
                : given.getOrDefault(name, Double.POSITIVE_INFINITY);
    }

    private double volume(int type) {
        return isEndless(type) ? Double.POSITIVE_INFINITY : SWOLLEN * rest(type);
    }

    /// A cell that takes in others, or that was one of another type, grows without a bound, and so does the room around
    /// it.
    private boolean isEndless(int type) {
        return possible.takesInOthers(type) || possible.comesOfOthers(type);
    }

    private double rest(int type) {
        return blueprint.types.get(type).volume().total();
    }

    private double mostRoom(int type, double shrunk) {
        double most = 0;
        for (int other = 0; other < blueprint.types.size(); other++) {
            most = Math.max(most, room(type, other, shrunk));
        }
        return most;
    }

    /// How many cells of volume v find room around one of volume V: N = 24 · ((S + r)³ − R³)/r³ / 41.875 with
    /// S = f_i R + f_j r; 24 for equal cells with a reach f of 1.25.
    ///
    /// | symbol | meaning |
    /// |---|---|
    /// | R, r | radii (any unit) |
    /// | f_i, f_j | reach of adhesion, in radii; at least 1.25 here |
    ///
    /// @param shrunk share of their volume that the neighbours have
    private double room(int type, int other, double shrunk) {
        if (isEndless(type)) {
            return Double.POSITIVE_INFINITY;
        }
        double own = Math.cbrt(rest(type));
        double theirs = Math.cbrt(shrunk * rest(other));
        double reach = reach(type) * own + reach(other) * theirs;
        double shell = Math.pow(reach + theirs, 3) - Math.pow(own, 3);
        return Math.rint(CROWD * shell / Math.pow(theirs, 3) / USUAL_ROOM);
    }

    private double reach(int type) {
        return Math.max(1.25, possible.highest(type, Behaviours.REACH));
    }
}

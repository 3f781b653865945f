package org.paracrine.cell;

import org.paracrine.numerics.RandomStream;

/// The rates at which one cell at a time eats, attacks and fuses, read once for all its neighbours, when it has found
/// one.
final class Wants {
    /// What a cell does to a neighbour.
    enum Kind {
        EAT("eat a neighbour"),
        FUSE("fuse with a neighbour"),
        ATTACK("attack a neighbour");

        private final long purpose;

        Kind(String name) {
            this.purpose = RandomStream.purpose(name);
        }

        /// Of its random numbers.
        long purpose() {
            return purpose;
        }
    }

    private final Blueprint blueprint;
    private final Population cells;
    /// By kind and type of the neighbour, if that is alive.
    private final double[][] live;

    private double apoptotic;
    private double necrotic;
    private int own;

    private int cell;
    private boolean isRead;

    Wants(Blueprint blueprint, Population cells) {
        this.blueprint = blueprint;
        this.cells = cells;
        this.live = new double[Kind.values().length][blueprint.types.size()];
    }

    /// Turns to a cell.
    void turn(int wanted) {
        cell = wanted;
        isRead = false;
    }

    private void read() {
        isRead = true;
        own = cells.type(cell);
        apoptotic = blueprint.value(cells, Behaviours.EATS_APOPTOTIC, cell);
        necrotic = blueprint.value(cells, Behaviours.EATS_NECROTIC, cell);
        Behaviours behaviours = blueprint.behaviours;
        for (int type = 0; type < blueprint.types.size(); type++) {
            live[Kind.EAT.ordinal()][type] = blueprint.value(cells, behaviours.eats(type), cell);
            live[Kind.FUSE.ordinal()][type] = blueprint.value(cells, behaviours.fuses(type), cell);
            live[Kind.ATTACK.ordinal()][type] = blueprint.value(cells, behaviours.attacks(type), cell);
        }
    }

    /// A bound of the rates of doing this to any neighbour (1/min); infinite if there is none to be had.
    double most(Kind kind) {
        read();
        double most = kind == Kind.EAT ? Math.max(apoptotic, necrotic) : 0;
        for (double rate : live[kind.ordinal()]) {
            most = Math.max(most, rate);
        }
        return kind == Kind.ATTACK && most > 0 ? most * blueprint.most(blueprint.behaviours.immunogenicity(own)) : most;
    }

    /// The rate of doing this to a neighbour (1/min).
    double rate(Kind kind, int other) {
        if (!isRead) {
            read();
        }
        if (cells.isDead(other)) {
            double dead = cells.state(other) == CellState.APOPTOTIC ? apoptotic : necrotic;
            return kind == Kind.EAT ? dead : 0;
        }
        double rate = live[kind.ordinal()][cells.type(other)];
        return kind == Kind.ATTACK && rate > 0
                ? rate * blueprint.value(cells, blueprint.behaviours.immunogenicity(own), other)
                : rate;
    }
}

package org.paracrine.cell;

import org.paracrine.numerics.RandomStream;

/// The rates at which one cell at a time eats, attacks and fuses, read once for all its neighbours.
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

    private final boolean[] any = new boolean[Kind.values().length];
    private double apoptotic;
    private double necrotic;
    private int own;

    Wants(Blueprint blueprint, Population cells) {
        this.blueprint = blueprint;
        this.cells = cells;
        this.live = new double[any.length][blueprint.types.size()];
    }

    /// Turns to a cell.
    void read(int cell) {
        own = cells.type(cell);
        apoptotic = blueprint.value(cells, Behaviours.EATS_APOPTOTIC, cell);
        necrotic = blueprint.value(cells, Behaviours.EATS_NECROTIC, cell);
        Behaviours behaviours = blueprint.behaviours;
        for (int type = 0; type < blueprint.types.size(); type++) {
            live[Kind.EAT.ordinal()][type] = blueprint.value(cells, behaviours.eats(type), cell);
            live[Kind.FUSE.ordinal()][type] = blueprint.value(cells, behaviours.fuses(type), cell);
            live[Kind.ATTACK.ordinal()][type] = blueprint.value(cells, behaviours.attacks(type), cell);
        }
        for (int kind = 0; kind < any.length; kind++) {
            any[kind] = kind == Kind.EAT.ordinal() && (apoptotic > 0 || necrotic > 0);
            for (double rate : live[kind]) {
                any[kind] |= rate > 0;
            }
        }
    }

    /// True if the cell could do this to some neighbour.
    boolean any(Kind kind) {
        return any[kind.ordinal()];
    }

    /// The rate of doing this to a neighbour (1/min).
    double rate(Kind kind, int other) {
        if (cells.isOutside(other)) {
            return 0;
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

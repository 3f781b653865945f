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

    private final double[] most = new double[Kind.values().length];
    private double apoptotic;
    private double necrotic;
    private int own;

    Wants(Blueprint blueprint, Population cells) {
        this.blueprint = blueprint;
        this.cells = cells;
        this.live = new double[most.length][blueprint.types.size()];
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
        for (int kind = 0; kind < most.length; kind++) {
            most[kind] = kind == Kind.EAT.ordinal() ? Math.max(apoptotic, necrotic) : 0;
            for (double rate : live[kind]) {
                most[kind] = Math.max(most[kind], rate);
            }
        }
        int attack = Kind.ATTACK.ordinal();
        most[attack] *= most[attack] > 0 ? blueprint.most(behaviours.immunogenicity(own)) : 0;
    }

    /// A bound of the rates of doing this to any neighbour (1/min); infinite if there is none to be had.
    double most(Kind kind) {
        return most[kind.ordinal()];
    }

    /// The rate of doing this to a neighbour (1/min).
    double rate(Kind kind, int other) {
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

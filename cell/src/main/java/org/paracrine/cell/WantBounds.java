package org.paracrine.cell;

/// Bounds of the rates at which each cell eats, fuses and attacks (1/min), by kind and dense index, and the first draws
/// for each. The bounds are worked out when cells came, went or went through a step of the phenotype: nothing else
/// changes behaviours.
final class WantBounds {
    private final Blueprint blueprint;
    private final double[][] most = new double[Wants.Kind.values().length][0];
    private final StepDraws[] draws = new StepDraws[most.length];
    private long changes = -1;
    private long alterations = -1;

    WantBounds(Blueprint blueprint) {
        this.blueprint = blueprint;
        for (Wants.Kind kind : Wants.Kind.values()) {
            draws[kind.ordinal()] = new StepDraws(kind.purpose());
        }
    }

    /// The first draws of all cells for a kind.
    StepDraws draws(Wants.Kind kind) {
        return draws[kind.ordinal()];
    }

    /// Makes the bounds those of the cells as they are.
    void renew(Population cells) {
        if (changes == cells.changes() && alterations == cells.alterations()) {
            return;
        }
        changes = cells.changes();
        alterations = cells.alterations();
        int count = cells.count();
        for (StepDraws ofKind : draws) {
            ofKind.makeRoom(count);
        }
        if (most[0].length < count) {
            for (int kind = 0; kind < most.length; kind++) {
                most[kind] = new double[count + count / Columns.SLACK];
            }
        }
        cells.crew().each(count, Movement.GRAIN, (_, from, to) -> {
            Wants wants = new Wants(blueprint, cells);
            for (int cell = from; cell < to; cell++) {
                wants.turn(cell);
                boolean acts =
                        !cells.isDead(cell) && blueprint.abilities.touch(cells.type(cell)) && !cells.isOutside(cell);
                for (Wants.Kind kind : Wants.Kind.values()) {
                    most[kind.ordinal()][cell] = acts ? wants.most(kind) : 0;
                }
            }
        });
    }

    /// The bound of one kind for a cell (1/min); infinite if there is none to be had, 0 if the cell is dead or outside.
    double most(Wants.Kind kind, int cell) {
        return most[kind.ordinal()][cell];
    }

    /// True if a cell may do something.
    boolean isAny(int cell) {
        for (double[] ofKind : most) {
            if (ofKind[cell] > 0) {
                return true;
            }
        }
        return false;
    }
}

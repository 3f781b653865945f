package org.paracrine.cell;

import java.util.Arrays;
import org.paracrine.numerics.NumericalFailure;

/// What each cell brings to a pair, by dense index: worked out once per list, since a pair needs it at every step.
final class Strengths {
    private final Blueprint blueprint;
    final int types;
    /// How far adhesion reaches from the centre, f r (µm).
    double[] span = {};
    /// √k of repulsion.
    double[] push = {};
    /// By cell and type of the other one: √(a A) of adhesion.
    double[] grip = {};

    Strengths(Blueprint blueprint) {
        this.blueprint = blueprint;
        this.types = blueprint.types.size();
    }

    /// Reads all cells.
    void read(Population cells) {
        int count = cells.count();
        if (span.length < count) {
            int room = count + count / Columns.SLACK;
            span = new double[room];
            push = new double[room];
            grip = new double[room * types];
        }
        cells.crew().each(count, Movement.GRAIN, (_, from, to) -> {
            for (int cell = from; cell < to; cell++) {
                read(cells, cell);
            }
        });
    }

    private void read(Population cells, int cell) {
        span[cell] = blueprint.value(cells, Behaviours.REACH, cell) * cells.radius(cell);
        if (!Double.isFinite(cells.x(cell) + cells.y(cell) + cells.z(cell) + cells.radius(cell) + span[cell])) {
            throw new NumericalFailure("cell " + cells.id(cell) + " stands at (" + cells.x(cell) + ", "
                    + cells.y(cell) + ", " + cells.z(cell) + ") µm with a reach of "
                    + Math.max(cells.radius(cell), span[cell]) + " µm at " + cells.minutes()
                    + " min; look at its volume and at the rules on its mechanics");
        }
        push[cell] = Math.sqrt(blueprint.value(cells, Behaviours.REPULSION, cell));
        double adhesion = blueprint.value(cells, Behaviours.ADHESION, cell);
        for (int other = 0; other < types; other++) {
            double affinity = blueprint.value(cells, blueprint.behaviours.affinity(other), cell);
            grip[cell * types + other] = Math.sqrt(adhesion * affinity);
        }
    }

    /// How far a cell acts from its centre, all it does included (µm).
    double reach(Population cells, int cell) {
        return Math.max(cells.radius(cell), span[cell]);
    }

    /// The mean of all reaches, added up in the order of the cells (µm).
    double meanReach(Population cells) {
        return Arrays.stream(span, 0, cells.count()).sum() / cells.count();
    }
}

package org.paracrine.cell;

import org.paracrine.numerics.NumericalFailure;

/// What each cell brings to a pair, by dense index: worked out once per list, since every step needs it.
final class Strengths {
    /// The common reach is at most this much above the mean, so that giants do not count.
    private static final double ABOVE_MEAN = 1.5;

    private final Blueprint blueprint;
    final int types;

    /// How far adhesion reaches from the centre, f r (µm), but never 0, so that it can be divided by.
    double[] span = {};

    /// √k of repulsion.
    double[] push = {};
    /// By cell and type of the other one: √(a A) of adhesion.
    double[] grip = {};

    private double common;
    private double largest;

    Strengths(Blueprint blueprint) {
        this.blueprint = blueprint;
        this.types = blueprint.types.size();
    }

    /// Reads all cells.
    ///
    /// @throws NumericalFailure for the first cell without a place or a size
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
        compare(cells);
    }

    private void read(Population cells, int cell) {
        double reach = blueprint.value(cells, Behaviours.REACH, cell) * cells.radius(cell);
        span[cell] = Math.max(reach, PairForces.LEAST_DISTANCE / 2);
        if (!Double.isFinite(cells.x(cell) + cells.y(cell) + cells.z(cell) + reach(cells, cell))) {
            throw new NumericalFailure("cell " + cells.id(cell) + " stands at (" + cells.x(cell) + ", "
                    + cells.y(cell) + ", " + cells.z(cell) + ") µm with a reach of " + reach(cells, cell)
                    + " µm at " + cells.minutes() + " min; look at its volume and at the rules on its mechanics");
        }
        push[cell] = Math.sqrt(blueprint.value(cells, Behaviours.REPULSION, cell));
        double adhesion = blueprint.value(cells, Behaviours.ADHESION, cell);
        for (int other = 0; other < types; other++) {
            double affinity = blueprint.value(cells, blueprint.behaviours.affinity(other), cell);
            grip[cell * types + other] = Math.sqrt(adhesion * affinity);
        }
    }

    private void compare(Population cells) {
        double sum = 0;
        for (int cell = 0; cell < cells.count(); cell++) {
            sum += reach(cells, cell);
        }
        double most = ABOVE_MEAN * sum / cells.count();
        common = 0;
        largest = 0;
        for (int cell = 0; cell < cells.count(); cell++) {
            double reach = reach(cells, cell);
            largest = Math.max(largest, reach);
            common = reach <= most ? Math.max(common, reach) : common;
        }
    }

    /// How far a cell acts from its centre, all it does included (µm).
    double reach(Population cells, int cell) {
        return Math.max(cells.radius(cell), span[cell]);
    }

    /// The longest reach but for giants (µm).
    double commonReach() {
        return common;
    }

    /// The longest reach of all (µm).
    double largestReach() {
        return largest;
    }
}

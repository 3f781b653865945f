package org.paracrine.cell;

import org.paracrine.numerics.RandomStream;

/// Division: mother and daughter share volume, targets, pools, substrates inside and conserved custom numbers equally;
/// all else of the daughter is the mother's, damage too. Both start free of springs and attacks and with no time under
/// attack.
///
/// A cell divides along a random direction u: the daughter lies at x + r u, the mother moves to x − r u/2 (r: radius
/// before the division); in 2-D the part of u in the plane is taken.
///
/// The daughter is of another type j with the mother's present probability p_j, else of the mother's own: of her own
/// type with 1 − Σ p_j, whatever is said of it. Where rules raise Σ p_j above 1, each becomes p_j/Σ p_j.
/// Sources: Ghaffarizadeh et al. 2018, doi:10.1371/journal.pcbi.1005991; Johnson et al. 2025,
/// doi:10.1016/j.cell.2025.06.048.
final class Division {
    private static final long AXIS = RandomStream.purpose("division axis");
    private static final long DAUGHTER = RandomStream.purpose("type of the daughter");

    /// Divisions that are worth a hand.
    private static final int GRAIN = 64;

    private final CellModel model;
    private final Blueprint blueprint;
    private final RandomStream random;
    private final long step;

    Division(CellModel model, RandomStream random, long step) {
        this.model = model;
        this.blueprint = model.blueprint();
        this.random = random;
        this.step = step;
    }

    /// Divides the first `divisions` of these cells, which ascend; their daughters stand last, in the same order.
    void divide(Population cells, int[] mothers, int divisions) {
        cells.crew().each(divisions, GRAIN, (_, from, to) -> {
            for (int index = from; index < to; index++) {
                share(cells, mothers[index]);
            }
        });
        int first = cells.bear(mothers, divisions);
        cells.crew().each(divisions, GRAIN, (_, from, to) -> {
            double[] axis = new double[Layout.AXES];
            for (int index = from; index < to; index++) {
                part(cells, mothers[index], first + index, axis);
                differ(cells, mothers[index], first + index);
            }
        });
    }

    private void share(Population cells, int mother) {
        Layout layout = blueprint.layout;
        Size.scale(cells, mother, 0.5);
        for (int pool = 0; pool < blueprint.pools.size(); pool++) {
            cells.pool(pool)[mother] *= 0.5;
        }
        for (int column : blueprint.conserved) {
            cells.numbers(column)[mother] *= 0.5;
        }
        if (layout.keepsSubstrates) {
            for (int substrate = 0; substrate < blueprint.substrates.size(); substrate++) {
                cells.internalised(substrate)[mother] *= 0.5;
            }
        }
        if (layout.harms) {
            cells.numbers(layout.attackTime())[mother] = 0;
        }
    }

    /// Moves the two apart.
    private void part(Population cells, int mother, int daughter, double[] axis) {
        random.unitVector(cells.id(mother), step, AXIS, axis);
        if (model.domain().isFlat()) {
            axis[2] = 0;
        }
        double radius = Size.radius(2 * cells.volume(mother));
        for (int direction = 0; direction < Layout.AXES; direction++) {
            cells.numbers(Layout.VELOCITY_X + direction)[daughter] = 0;
            double[] position = cells.numbers(Layout.X + direction);
            double at = position[mother];
            position[daughter] = hold(direction, at + radius * axis[direction]);
            position[mother] = hold(direction, at - radius * axis[direction] / 2);
        }
        if (blueprint.layout.leaves) {
            leave(cells, mother);
            leave(cells, daughter);
        }
    }

    private double hold(int axis, double coordinate) {
        return blueprint.layout.leaves ? coordinate : model.inside(axis, coordinate);
    }

    /// Stops a cell for good that division has put outside.
    private void leave(Population cells, int cell) {
        if (!model.domain().contains(cells.x(cell), cells.y(cell), cells.z(cell))) {
            cells.codes(blueprint.layout.outside())[cell] = 1;
            for (int axis = 0; axis < Layout.AXES; axis++) {
                cells.numbers(Layout.VELOCITY_X + axis)[cell] = 0;
            }
        }
    }

    /// Draws the daughter's type.
    private void differ(Population cells, int mother, int daughter) {
        int type = cells.type(mother);
        if (!blueprint.abilities.bear(type)) {
            return;
        }
        double sum = 0;
        for (int other = 0; other < blueprint.types.size(); other++) {
            sum += other == type ? 0 : blueprint.bears(cells, other, mother);
        }
        double drawn = random.uniform(cells.id(mother), step, DAUGHTER) * Math.max(1, sum);
        for (int other = 0; other < blueprint.types.size(); other++) {
            drawn -= other == type ? 0 : blueprint.bears(cells, other, mother);
            if (other != type && drawn < 0) {
                Turning.become(blueprint, cells, daughter, other);
                return;
            }
        }
    }
}

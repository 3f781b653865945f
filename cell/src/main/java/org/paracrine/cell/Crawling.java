package org.paracrine.cell;

import org.paracrine.numerics.RandomStream;

/// Crawling: a cell keeps its velocity m and at times turns to another; it moves by f m, where f is the share of its
/// speed that the tissue around it leaves ([Population#freedom]).
///
/// After a step of t it turns with probability t/T (always if T < t): m = v · unit((1 − b) ξ + b g),
/// g = unit(Σ s ∇c), each ∇c by its direction only if so asked.
///
/// | symbol | meaning |
/// |---|---|
/// | T | persistence time (min) |
/// | v | speed (µm/min) |
/// | b | bias, 0 to 1 |
/// | ξ | random direction on the sphere, in 2-D on the circle |
/// | s, c | sensitivity to a substrate, its concentration |
///
/// Source: Ghaffarizadeh et al. 2018, doi:10.1371/journal.pcbi.1005991.
final class Crawling {
    private static final long TURN = RandomStream.purpose("turn");
    private static final long DIRECTION = RandomStream.purpose("crawling direction");

    private final Blueprint blueprint;
    private final boolean flat;
    private final double[] way = new double[Layout.AXES];
    private final double[] wish = new double[Layout.AXES];

    Crawling(CellModel model) {
        this.blueprint = model.blueprint();
        this.flat = model.domain().isFlat();
    }

    /// Adds the velocities of crawling to those of the list.
    void add(Population cells, NeighbourList list) {
        if (!blueprint.layout.crawls) {
            return;
        }
        double[] alongX = cells.numbers(blueprint.layout.crawl(0));
        double[] alongY = cells.numbers(blueprint.layout.crawl(1));
        double[] alongZ = cells.numbers(blueprint.layout.crawl(2));
        double[] freedom = cells.freedom();
        for (int slot = 0; slot < list.count; slot++) {
            int cell = list.cell[slot];
            list.velocityX[slot] += freedom[cell] * alongX[cell];
            list.velocityY[slot] += freedom[cell] * alongY[cell];
            list.velocityZ[slot] += freedom[cell] * alongZ[cell];
        }
    }

    /// Lets live cells turn after a step of `minutes`, the `piece`-th of this step of the mechanics.
    void turn(Population cells, double minutes, RandomStream random, long step, int piece) {
        if (!blueprint.layout.crawls) {
            return;
        }
        for (int cell = 0; cell < cells.count(); cell++) {
            if (cells.isDead(cell) || isAtRest(cells, cell)) {
                continue;
            }
            double persistence = blueprint.value(cells, Behaviours.PERSISTENCE, cell);
            if (random.uniform(cells.id(cell), step, TURN, piece) * persistence < minutes) {
                choose(cells, cell, random, step, piece);
            }
        }
    }

    private boolean isAtRest(Population cells, int cell) {
        return blueprint.value(cells, Behaviours.SPEED, cell) == 0
                && crawl(cells, 0)[cell] == 0
                && crawl(cells, 1)[cell] == 0
                && crawl(cells, 2)[cell] == 0;
    }

    private void choose(Population cells, int cell, RandomStream random, long step, int piece) {
        draw(cells.id(cell), random, step, piece);
        double bias = blueprint.value(cells, Behaviours.BIAS, cell);
        if (bias > 0) {
            aim(cells, cell);
            for (int axis = 0; axis < Layout.AXES; axis++) {
                way[axis] = (1 - bias) * way[axis] + bias * wish[axis];
            }
        }
        normalise(way);
        double speed = blueprint.value(cells, Behaviours.SPEED, cell);
        for (int axis = 0; axis < Layout.AXES; axis++) {
            crawl(cells, axis)[cell] = speed * way[axis];
        }
    }

    private void draw(long id, RandomStream random, long step, int piece) {
        double angle = 2 * Math.PI * random.uniform(id, step, DIRECTION, 2L * piece);
        double height = flat ? 0 : 2 * random.uniform(id, step, DIRECTION, 2L * piece + 1) - 1;
        double radius = Math.sqrt(Math.max(0, 1 - height * height));
        way[0] = radius * StrictMath.cos(angle);
        way[1] = radius * StrictMath.sin(angle);
        way[2] = height;
    }

    /// The preferred direction, or zero where there is none.
    private void aim(Population cells, int cell) {
        boolean directionOnly = blueprint.types.get(cells.type(cell)).motility().normalisesGradients();
        java.util.Arrays.fill(wish, 0);
        for (int substrate = 0; substrate < blueprint.substrates.size(); substrate++) {
            double sensitivity = blueprint.layout.hasGradient(substrate)
                    ? blueprint.value(cells, blueprint.behaviours.chemotaxis(substrate), cell)
                    : 0;
            if (sensitivity != 0) {
                double x = cells.gradient(substrate, 0)[cell];
                double y = cells.gradient(substrate, 1)[cell];
                double z = flat ? 0 : cells.gradient(substrate, 2)[cell];
                double length = directionOnly ? Math.sqrt(x * x + y * y + z * z) : 1;
                double weight = length > 0 ? sensitivity / length : 0;
                wish[0] += weight * x;
                wish[1] += weight * y;
                wish[2] += weight * z;
            }
        }
        normalise(wish);
    }

    private static void normalise(double[] vector) {
        double length = Math.sqrt(vector[0] * vector[0] + vector[1] * vector[1] + vector[2] * vector[2]);
        for (int axis = 0; axis < Layout.AXES; axis++) {
            vector[axis] = length > 0 ? vector[axis] / length : 0;
        }
    }

    private double[] crawl(Population cells, int axis) {
        return cells.numbers(blueprint.layout.crawl(axis));
    }
}

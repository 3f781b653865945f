package org.paracrine.cell;

import org.paracrine.numerics.RandomStream;

/// Crawling: a cell keeps its velocity m and at times turns to another; it moves by f m, where f is the share of its
/// speed that the tissue around it leaves ([Population#freedom]).
///
/// Before it makes a step of t it turns with probability t/T (always if T < t): m = v · unit((1 − b) ξ + b g),
/// g = unit(Σ s ∇c), each ∇c by its direction only if so asked. A planar cell knows x and y only.
///
/// | symbol | meaning |
/// |---|---|
/// | T | persistence time (min) |
/// | v | speed (µm/min) |
/// | b | bias, 0 to 1 |
/// | ξ | random direction on the sphere, in 2-D and in planar cells on the circle |
/// | s, c | sensitivity to a substrate, its concentration |
///
/// To make a unit vector of x, it is divided by √(x² + f²), f = 1e-16 in the units of the model: without a limit, cells
/// would follow the last digits of a field that has hardly reached them.
/// Source: Ghaffarizadeh et al. 2018, doi:10.1371/journal.pcbi.1005991.
final class Crawling {
    /// f, PhysiCell's choice.
    private static final double FAINTEST = 1e-16;

    private static final long TURN = RandomStream.purpose("turn");
    private static final long DIRECTION = RandomStream.purpose("crawling direction");

    private final Blueprint blueprint;
    private final boolean flat;
    private final StepDraws draws = new StepDraws(TURN);

    Crawling(CellModel model) {
        this.blueprint = model.blueprint();
        this.flat = model.domain().isFlat();
    }

    /// Before hands ask about so many cells.
    void makeRoom(int cells) {
        draws.makeRoom(cells);
    }

    /// The longest step in which a cell that others push with velocity u moves no farther than `far` µm.
    ///
    /// It turns in a step longer than τ, the random number of this step times its persistence. So a step t is short
    /// enough if t ≤ τ and t |u + f m| ≤ far, or if t (|u| + f v) ≤ far, wherever it turns.
    double nearStep(
            Population cells,
            int cell,
            double velocityX,
            double velocityY,
            double velocityZ,
            double far,
            MotionCall call,
            int piece) {
        double freedom = cells.freedom()[cell];
        double straight = far
                / length(
                        velocityX + freedom * crawl(cells, 0)[cell],
                        velocityY + freedom * crawl(cells, 1)[cell],
                        velocityZ + freedom * crawl(cells, 2)[cell]);
        if (cells.isDead(cell) || isAtRest(cells, cell)) {
            return straight;
        }
        double pushed = length(velocityX, velocityY, velocityZ);
        double turned = far / (pushed + freedom * blueprint.value(cells, Behaviours.SPEED, cell));
        return Math.max(Math.min(straight, turningTime(cells, cell, call, piece)), Math.min(straight, turned));
    }

    /// The shortest step that makes the cell turn (min).
    private double turningTime(Population cells, int cell, MotionCall call, int piece) {
        return draws.of(cells, cell, call.random(), call.step(), piece)
                * blueprint.value(cells, Behaviours.PERSISTENCE, cell);
    }

    /// Lets the live ones of the cells `from` to `to` turn before a step of `minutes`, the `piece`-th of this call of
    /// the mechanics, and adds to all velocities (µm/min).
    void crawl(Population cells, double[][] velocity, int from, int to, double minutes, MotionCall call, int piece) {
        turn(cells, from, to, minutes, call, piece);
        double[] freedom = cells.freedom();
        for (int axis = 0; axis < Layout.AXES; axis++) {
            double[] along = crawl(cells, axis);
            double[] sum = velocity[axis];
            for (int cell = from; cell < to; cell++) {
                sum[cell] += freedom[cell] * along[cell];
            }
        }
    }

    private void turn(Population cells, int from, int to, double minutes, MotionCall call, int piece) {
        double[] way = new double[Layout.AXES];
        for (int cell = from; cell < to; cell++) {
            if (!cells.isDead(cell) && !isAtRest(cells, cell) && turningTime(cells, cell, call, piece) < minutes) {
                choose(cells, cell, way, call, piece);
            }
        }
    }

    private boolean isAtRest(Population cells, int cell) {
        return blueprint.value(cells, Behaviours.SPEED, cell) == 0
                && crawl(cells, 0)[cell] == 0
                && crawl(cells, 1)[cell] == 0
                && crawl(cells, 2)[cell] == 0;
    }

    private void choose(Population cells, int cell, double[] way, MotionCall call, int piece) {
        boolean planar =
                flat || blueprint.types.get(cells.type(cell)).motility().planar();
        draw(cells.id(cell), planar, way, call, piece);
        double bias = blueprint.value(cells, Behaviours.BIAS, cell);
        if (bias > 0) {
            double[] wish = aim(cells, cell, planar, call.slopes());
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

    private static void draw(long id, boolean planar, double[] way, MotionCall call, int piece) {
        double angle = 2 * Math.PI * call.random().uniform(id, call.step(), DIRECTION, 2L * piece);
        double height = planar ? 0 : 2 * call.random().uniform(id, call.step(), DIRECTION, 2L * piece + 1) - 1;
        double radius = Math.sqrt(Math.max(0, 1 - height * height));
        way[0] = radius * StrictMath.cos(angle);
        way[1] = radius * StrictMath.sin(angle);
        way[2] = height;
    }

    /// The preferred direction, or zero where there is none.
    private double[] aim(Population cells, int cell, boolean planar, Slopes slopes) {
        boolean directionOnly = blueprint.types.get(cells.type(cell)).motility().normalisesGradients();
        double[] wish = new double[Layout.AXES];
        for (int substrate = 0; substrate < blueprint.substrates.size(); substrate++) {
            double sensitivity = blueprint.layout.hasGradient(substrate)
                    ? blueprint.value(cells, blueprint.behaviours.chemotaxis(substrate), cell)
                    : 0;
            if (sensitivity != 0) {
                slopes.read(substrate, cell);
                double x = cells.gradient(substrate, 0)[cell];
                double y = cells.gradient(substrate, 1)[cell];
                double z = planar ? 0 : cells.gradient(substrate, 2)[cell];
                double length = directionOnly ? length(x, y, z) : 1;
                double weight = sensitivity / length;
                wish[0] += weight * x;
                wish[1] += weight * y;
                wish[2] += weight * z;
            }
        }
        normalise(wish);
        return wish;
    }

    private static void normalise(double[] vector) {
        double length = length(vector[0], vector[1], vector[2]);
        for (int axis = 0; axis < Layout.AXES; axis++) {
            vector[axis] /= length;
        }
    }

    /// With √(x² + f²) for the length x, f the faintest slope: what is far below it is as good as none.
    private static double length(double x, double y, double z) {
        return Math.sqrt(FAINTEST * FAINTEST + x * x + y * y + z * z);
    }

    private double[] crawl(Population cells, int axis) {
        return cells.numbers(blueprint.layout.crawl(axis));
    }
}

package org.paracrine.cell;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.paracrine.numerics.NumericalFailure;
import org.paracrine.numerics.RandomStream;

/// Moves a population: pairs, walls and crawling give velocities, which are integrated in steps.
///
/// Cells have no inertia, so forces are velocities. A wall at distance h < r from the centre pushes with
/// 100 (1 − h/r)² µm/min along its normal, each wall by itself. Adaptive: x ← x + t v (forward Euler).
/// Fixed: x ← x + t (3/2 v − 1/2 v′) with v′ the velocity of the step before, 0 at first (Adams–Bashforth).
/// A cell that a step would carry out of the domain stays on its wall.
/// Source: Ghaffarizadeh et al. 2018, doi:10.1371/journal.pcbi.1005991.
final class Movement {
    /// Strength of the walls (µm/min).
    static final double WALL = 100;

    /// Keeps rounding from cutting off a step of no length.
    private static final double ROUNDING = 1e-9;

    private final CellModel model;
    private final NeighbourList list;
    private final PairForces pairs = new PairForces();
    private final Crawling crawling;
    private final @Nullable Touching touching;
    private final int axes;
    private double[] wall = {};

    Movement(CellModel model) {
        this.model = model;
        this.list = new NeighbourList(model.blueprint());
        this.crawling = new Crawling(model);
        this.touching = model.touching();
        this.axes = model.domain().isFlat() ? 2 : Layout.AXES;
    }

    boolean belongsTo(CellModel other) {
        return model == other;
    }

    void move(Population cells, double minutes, RandomStream random, long step) {
        if (cells.count() == 0) {
            return;
        }
        list.gather(cells);
        if (model.step().isFixed()) {
            moveFixed(cells, minutes, random, step);
        } else {
            moveAdaptively(cells, minutes, random, step);
        }
        list.scatter(cells);
    }

    private void moveFixed(Population cells, double minutes, RandomStream random, long step) {
        int pieces = Math.max(1, (int) Math.round(minutes / model.step().smallest()));
        double length = minutes / pieces;
        for (int piece = 0; piece < pieces; piece++) {
            renew(cells);
            speeds(cells);
            if (piece == pieces - 1) {
                pairs.crowding(list, cells, model.blueprint().layout);
            }
            act(cells, length, random, step, piece);
            extrapolate(cells, length);
            sweep(cells);
            crawling.turn(cells, length, random, step, piece);
        }
    }

    private void moveAdaptively(Population cells, double minutes, RandomStream random, long step) {
        double stable = stableStep();
        double left = minutes;
        for (int piece = 0; left > 0; piece++) {
            stable = renew(cells) ? stableStep() : stable;
            double fastest = speeds(cells);
            double wanted = Math.min(stable, model.step().displacement() / fastest);
            double allowed =
                    Math.max(model.step().smallest(), Math.min(model.step().largest(), wanted));
            double pieces = Math.ceil(left / allowed - ROUNDING);
            double length = left / pieces;
            if (pieces <= 1) {
                pairs.crowding(list, cells, model.blueprint().layout);
            }
            act(cells, length, random, step, piece);
            advance(length);
            sweep(cells);
            crawling.turn(cells, length, random, step, piece);
            left = pieces <= 1 ? 0 : left - length;
        }
    }

    private void act(Population cells, double minutes, RandomStream random, long step, int piece) {
        if (touching != null) {
            touching.act(cells, list, list.velocityX, list.velocityY, list.velocityZ, minutes, random, step, piece);
        }
    }

    private void sweep(Population cells) {
        if (touching != null) {
            touching.sweep(cells);
        }
    }

    /// Lists the pairs again if cells have moved too far.
    private boolean renew(Population cells) {
        boolean stale = list.isStale();
        if (stale) {
            list.scatter(cells);
            list.gather(cells);
        }
        return stale;
    }

    /// Sets all velocities.
    ///
    /// @return the largest speed (µm/min)
    private double speeds(Population cells) {
        pairs.velocities(list, model.blueprint().types.size());
        crawling.add(cells, list);
        for (int axis = 0; axis < axes; axis++) {
            pushOffWalls(axis);
        }
        if (axes < Layout.AXES) {
            Arrays.fill(list.velocityZ, 0, list.count, 0);
        }
        return fastest(cells);
    }

    private double fastest(Population cells) {
        double largest = 0;
        for (int slot = 0; slot < list.count; slot++) {
            double vx = list.velocityX[slot];
            double vy = list.velocityY[slot];
            double vz = list.velocityZ[slot];
            double square = vx * vx + vy * vy + vz * vz;
            if (!(square < Double.POSITIVE_INFINITY)) {
                throw new NumericalFailure("cell " + cells.id(list.cell[slot]) + " at (" + list.x[slot] + ", "
                        + list.y[slot] + ", " + list.z[slot] + ") µm has no finite velocity at " + cells.minutes()
                        + " min; look at its volume and at the rules on adhesion, repulsion and speed");
            }
            largest = Math.max(largest, square);
        }
        return Math.sqrt(largest);
    }

    private void pushOffWalls(int axis) {
        double[] place = places(axis);
        double[] velocity = velocities(axis);
        double low = model.low(axis);
        double high = model.high(axis);
        for (int slot = 0; slot < list.count; slot++) {
            double r = list.radius[slot];
            if (place[slot] - low < r) {
                double overlap = 1 - (place[slot] - low) / r;
                velocity[slot] += WALL * overlap * overlap;
            }
            if (high - place[slot] < r) {
                double overlap = 1 - (high - place[slot]) / r;
                velocity[slot] -= WALL * overlap * overlap;
            }
        }
    }

    private double stableStep() {
        int entries = list.count * Layout.AXES;
        wall = wall.length >= entries ? wall : new double[entries + entries / 2];
        Arrays.fill(wall, 0, entries, 0);
        for (int axis = 0; axis < axes; axis++) {
            double[] place = places(axis);
            for (int slot = 0; slot < list.count; slot++) {
                double r = list.radius[slot];
                double nearest = Math.min(place[slot] - model.low(axis), model.high(axis) - place[slot]);
                wall[slot * Layout.AXES + axis] = nearest < r ? 2 * WALL * (1 - nearest / r) / r : 0;
            }
        }
        return pairs.stableStep(list, wall);
    }

    private void advance(double minutes) {
        for (int axis = 0; axis < axes; axis++) {
            double[] place = places(axis);
            double[] velocity = velocities(axis);
            for (int slot = 0; slot < list.count; slot++) {
                place[slot] = model.inside(axis, place[slot] + minutes * velocity[slot]);
            }
        }
    }

    private void extrapolate(Population cells, double minutes) {
        for (int axis = 0; axis < axes; axis++) {
            double[] place = places(axis);
            double[] velocity = velocities(axis);
            double[] before = cells.numbers(Layout.VELOCITY_X + axis);
            for (int slot = 0; slot < list.count; slot++) {
                int cell = list.cell[slot];
                double mean = 1.5 * velocity[slot] - 0.5 * before[cell];
                place[slot] = model.inside(axis, place[slot] + minutes * mean);
                before[cell] = velocity[slot];
            }
        }
    }

    private double[] places(int axis) {
        return axis == 0 ? list.x : axis == 1 ? list.y : list.z;
    }

    private double[] velocities(int axis) {
        return axis == 0 ? list.velocityX : axis == 1 ? list.velocityY : list.velocityZ;
    }
}

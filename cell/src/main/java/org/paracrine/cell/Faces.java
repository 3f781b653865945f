package org.paracrine.cell;

/// What the outer faces of the domain do to cells ([Edge]).
///
/// At a distance h from the centre of a cell, along the normal into the domain, each face by itself:
/// a wall pushes with 100 (1 − h/r)² µm/min for h < r;
/// a membrane pushes with k (1 − h/r)² for h < r and pulls with a (1 − h/(f r))² for h < f r;
/// a barrier and an open face are not felt. No centre passes, but of an open face.
///
/// | symbol | meaning |
/// |---|---|
/// | r, f | radius (µm), reach of adhesion over it |
/// | k, a | repulsion by a membrane, adhesion to it (µm/min) |
///
/// Source: Ghaffarizadeh et al. 2018, doi:10.1371/journal.pcbi.1005991.
final class Faces {
    /// Strength of the walls (µm/min).
    static final double WALL = 100;

    private final CellModel model;
    private final Blueprint blueprint;
    private final Edge edge;
    private final int axes;

    Faces(CellModel model) {
        this.model = model;
        this.blueprint = model.blueprint();
        this.edge = blueprint.setting.edge();
        this.axes = model.domain().isFlat() ? 2 : Layout.AXES;
    }

    /// Adds to the velocities along an axis of the cells `from` to `to` (µm/min).
    void push(Population cells, int axis, double[] velocity, int from, int to) {
        if (edge == Edge.BARRIER || edge == Edge.LEAVING || axis >= axes) {
            return;
        }
        double[] place = cells.numbers(Layout.X + axis);
        double low = model.low(axis);
        double high = model.high(axis);
        for (int cell = from; cell < to; cell++) {
            double below = place[cell] - low;
            double above = high - place[cell];
            double felt = felt(cells, cell);
            if (below < felt) {
                velocity[cell] += push(cells, cell, below);
            }
            if (above < felt) {
                velocity[cell] -= push(cells, cell, above);
            }
        }
    }

    /// How far from a face the cell feels it (µm).
    private double felt(Population cells, int cell) {
        double radius = cells.radius(cell);
        return edge == Edge.WALL ? radius : Math.max(radius, blueprint.value(cells, Behaviours.REACH, cell) * radius);
    }

    /// Velocity away from a face (µm/min).
    private double push(Population cells, int cell, double distance) {
        double radius = cells.radius(cell);
        if (edge == Edge.WALL) {
            return WALL * closeness(distance, radius);
        }
        double reach = blueprint.value(cells, Behaviours.REACH, cell) * radius;
        return blueprint.value(cells, Behaviours.MEMBRANE_REPULSION, cell) * closeness(distance, radius)
                - blueprint.value(cells, Behaviours.MEMBRANE_ADHESION, cell) * closeness(distance, reach);
    }

    /// (1 − h/reach)² within the reach, else 0.
    private static double closeness(double distance, double reach) {
        double share = distance < reach ? 1 - distance / reach : 0;
        return share * share;
    }

    /// How fast the nearest face along an axis pushes more where a cell moves towards it (1/min).
    double stiffness(Population cells, int axis, int cell) {
        if (edge == Edge.BARRIER || edge == Edge.LEAVING || axis >= axes) {
            return 0;
        }
        double place = cells.numbers(Layout.X + axis)[cell];
        double radius = cells.radius(cell);
        double nearest = Math.min(place - model.low(axis), model.high(axis) - place);
        double strength = edge == Edge.WALL ? WALL : blueprint.value(cells, Behaviours.MEMBRANE_REPULSION, cell);
        return nearest < radius ? 2 * strength * (1 - nearest / radius) / radius : 0;
    }
}

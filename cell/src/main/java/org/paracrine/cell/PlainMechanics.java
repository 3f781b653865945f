package org.paracrine.cell;

/// The mechanics as its equations say, every pair looked at from both sides: the definition that [Movement] must equal.
///
/// Without crawling, in fixed steps. Equations: [PairForces] and [Movement].
/// Source: Ghaffarizadeh et al. 2018, doi:10.1371/journal.pcbi.1005991.
final class PlainMechanics {
    private final CellModel model;
    private final Blueprint blueprint;

    PlainMechanics(CellModel model) {
        this.model = model;
        this.blueprint = model.blueprint();
    }

    /// Moves the cells by `steps` steps of `minutes`.
    void move(Population cells, double minutes, int steps) {
        for (int step = 0; step < steps; step++) {
            double[][] velocity = new double[cells.count()][];
            double[] pressure = new double[cells.count()];
            for (int cell = 0; cell < cells.count(); cell++) {
                velocity[cell] = velocity(cells, cell);
                pressure[cell] = pressure(cells, cell);
            }
            System.arraycopy(pressure, 0, cells.numbers(Layout.PRESSURE), 0, pressure.length);
            for (int cell = 0; cell < cells.count(); cell++) {
                for (int axis = 0; axis < axes(); axis++) {
                    double[] before = cells.numbers(Layout.VELOCITY_X + axis);
                    double[] place = cells.numbers(Layout.X + axis);
                    double mean = 1.5 * velocity[cell][axis] - 0.5 * before[cell];
                    place[cell] = model.inside(axis, place[cell] + minutes * mean);
                    before[cell] = velocity[cell][axis];
                }
            }
        }
    }

    /// v_i (µm/min)
    double[] velocity(Population cells, int i) {
        double[] velocity = new double[Layout.AXES];
        for (int j = 0; j < cells.count(); j++) {
            if (j != i) {
                double d = distance(cells, i, j);
                double speed = repulsion(cells, i, j, d) - adhesion(cells, i, j, d);
                for (int axis = 0; axis < axes(); axis++) {
                    double[] place = cells.numbers(Layout.X + axis);
                    velocity[axis] += speed * (place[i] - place[j]) / d;
                }
            }
        }
        for (int axis = 0; axis < axes(); axis++) {
            double place = cells.numbers(Layout.X + axis)[i];
            velocity[axis] += wall(place - model.low(axis), cells.radius(i));
            velocity[axis] -= wall(model.high(axis) - place, cells.radius(i));
        }
        return velocity;
    }

    /// p_i
    double pressure(Population cells, int i) {
        double sum = 0;
        for (int j = 0; j < cells.count(); j++) {
            double touch = cells.radius(i) + cells.radius(j);
            double d = distance(cells, i, j);
            if (j != i && d <= touch) {
                sum += (1 - d / touch) * (1 - d / touch);
            }
        }
        return sum / PairForces.PRESSURE_SCALE;
    }

    /// Neighbours of `i` that are of this type and state.
    int contacts(Population cells, int i, int type, CellState state) {
        int neighbours = 0;
        for (int j = 0; j < cells.count(); j++) {
            boolean counts = j != i && cells.type(j) == type && cells.state(j) == state;
            if (counts && distance(cells, i, j) < span(cells, i) + span(cells, j)) {
                neighbours++;
            }
        }
        return neighbours;
    }

    private double repulsion(Population cells, int i, int j, double d) {
        double touch = cells.radius(i) + cells.radius(j);
        if (d > touch) {
            return 0;
        }
        double strength = Math.sqrt(
                blueprint.value(cells, Behaviours.REPULSION, i) * blueprint.value(cells, Behaviours.REPULSION, j));
        return strength * (1 - d / touch) * (1 - d / touch);
    }

    private double adhesion(Population cells, int i, int j, double d) {
        double hold = span(cells, i) + span(cells, j);
        if (d >= hold) {
            return 0;
        }
        double strength = Math.sqrt(blueprint.value(cells, Behaviours.ADHESION, i)
                * blueprint.value(cells, blueprint.behaviours.affinity(cells.type(j)), i)
                * blueprint.value(cells, Behaviours.ADHESION, j)
                * blueprint.value(cells, blueprint.behaviours.affinity(cells.type(i)), j));
        return strength * (1 - d / hold) * (1 - d / hold);
    }

    private double span(Population cells, int i) {
        return blueprint.value(cells, Behaviours.REACH, i) * cells.radius(i);
    }

    private static double distance(Population cells, int i, int j) {
        double dx = cells.x(i) - cells.x(j);
        double dy = cells.y(i) - cells.y(j);
        double dz = cells.z(i) - cells.z(j);
        return Math.max(Math.sqrt(dx * dx + dy * dy + dz * dz), PairForces.LEAST_DISTANCE);
    }

    private static double wall(double distance, double radius) {
        double overlap = 1 - distance / radius;
        return distance < radius ? Faces.WALL * overlap * overlap : 0;
    }

    private int axes() {
        return model.domain().isFlat() ? 2 : Layout.AXES;
    }
}

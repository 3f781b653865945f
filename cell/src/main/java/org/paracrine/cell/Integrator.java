package org.paracrine.cell;

import org.paracrine.numerics.NumericalFailure;

/// Moves cells by their velocities over one step, x ← x + t (w v + (1 − w) v′), as far as the faces of the domain let
/// them.
///
/// | symbol | meaning |
/// |---|---|
/// | v, v′ | velocity in this step and in the one before (µm/min) |
/// | w | 1: forward Euler; 3/2: Adams–Bashforth of second order |
/// | t | length of the step (min) |
final class Integrator {
    static final double EULER = 1;
    static final double ADAMS_BASHFORTH = 1.5;

    private final CellModel model;
    private final Layout layout;
    private final double weight;
    private final boolean isOpen;
    private final boolean isFlat;

    Integrator(CellModel model, double weight) {
        this.model = model;
        this.layout = model.blueprint().layout;
        this.weight = weight;
        this.isOpen = layout.leaves;
        this.isFlat = model.domain().isFlat();
    }

    /// What the cells of one run came to.
    ///
    /// @param farthest square of the largest distance from home over the margin of the cell
    /// @param leaving cells that left the domain
    record Outcome(double farthest, int leaving) {
        static final Outcome NOTHING = new Outcome(0, 0);

        Outcome and(Outcome other) {
            return new Outcome(Math.max(farthest, other.farthest), leaving + other.leaving);
        }
    }

    /// Moves the cells `from` to `to`, and keeps their velocities for the step to come.
    Outcome move(Population cells, NeighbourList list, double[][] velocity, double minutes, int from, int to) {
        double[] x = cells.numbers(Layout.X);
        double[] y = cells.numbers(Layout.Y);
        double[] z = cells.numbers(Layout.Z);
        double[] beforeX = cells.numbers(Layout.VELOCITY_X);
        double[] beforeY = cells.numbers(Layout.VELOCITY_Y);
        double[] beforeZ = cells.numbers(Layout.VELOCITY_Z);
        double[] velocityX = velocity[0];
        double[] velocityY = velocity[1];
        double[] velocityZ = velocity[2];
        double then = 1 - weight;
        double farthest = 0;
        int leaving = 0;
        for (int cell = from; cell < to; cell++) {
            boolean rests = !model.canMove(cells, cell);
            double vx = rests ? 0 : velocityX[cell];
            double vy = rests ? 0 : velocityY[cell];
            double vz = rests || isFlat ? 0 : velocityZ[cell];
            if (!(vx * vx + vy * vy + vz * vz < Double.POSITIVE_INFINITY)) {
                throw failure(cells, cell);
            }
            if (!rests) {
                x[cell] = hold(0, x[cell] + minutes * (weight * vx + then * beforeX[cell]));
                y[cell] = hold(1, y[cell] + minutes * (weight * vy + then * beforeY[cell]));
                z[cell] = hold(2, z[cell] + minutes * (weight * vz + then * beforeZ[cell]));
                farthest = Math.max(farthest, list.squareFromHome(cell, x[cell], y[cell], z[cell]));
            }
            beforeX[cell] = vx;
            beforeY[cell] = vy;
            beforeZ[cell] = vz;
            if (isOpen && !rests && !model.domain().contains(x[cell], y[cell], z[cell])) {
                leave(cells, cell);
                leaving++;
            }
        }
        return new Outcome(farthest, leaving);
    }

    private double hold(int axis, double coordinate) {
        return isOpen ? coordinate : model.inside(axis, coordinate);
    }

    private void leave(Population cells, int cell) {
        cells.codes(layout.outside())[cell] = 1;
        for (int axis = 0; axis < Layout.AXES; axis++) {
            cells.numbers(Layout.VELOCITY_X + axis)[cell] = 0;
        }
    }

    private static NumericalFailure failure(Population cells, int cell) {
        return new NumericalFailure("cell " + cells.id(cell) + " at (" + cells.x(cell) + ", " + cells.y(cell) + ", "
                + cells.z(cell) + ") µm has no finite velocity at " + cells.minutes()
                + " min; look at its volume and at the rules on adhesion, repulsion and speed");
    }
}

package org.paracrine.tissue;

import java.util.Arrays;
import org.paracrine.numerics.Crew;
import org.paracrine.numerics.NumericalFailure;
import org.paracrine.numerics.VoxelGrid;

/// Carries a field with the interstitial fluid.
///
///     ∂c/∂t = −∇·(h u c) + source · c_inlet − drain · c
///
/// | symbol        | here                 | unit      | meaning                                          |
/// |---------------|----------------------|-----------|--------------------------------------------------|
/// | u             | [Flow]               | µm/min    | velocity of the fluid through each face          |
/// | h             | [Carriage#hindrance] | 1         | velocity of the substrate over that of the fluid |
/// | source, drain | [Flow]               | 1/min     | fluid from vessels; fluid into lymph and vessels |
/// | c_inlet       | [Carriage#inlet]     | that of c | concentration in the fluid from vessels          |
///
/// Finite volumes, all axes at once ([Upwind]), in time the method of Heun, whose two stages are plain Euler
/// steps: second order in space and time where the field is smooth, first order at its extremes.
///
/// The step is cut so that no more than 49 % of the fluid of a voxel leaves it in one sub-step. A face value
/// is at most twice that of the voxel, so at most 98 % of what is there can leave: no value falls below 0.
/// The same holds for the distance to the maximum if the flow has no source and no drain: no new extremes.
/// (Strong stability: Gottlieb, Shu & Tadmor 2001, doi:10.1137/S003614450036757X.)
///
/// Walls: fluid that leaves carries what is in the voxel; fluid that enters carries the level of a
/// [Wall.Fixed] and else nothing; a [Wall.Closed] lets no fluid pass; periodic walls are one face. Fluid that
/// is drained takes its share of the substrate along. Voxels held by the [Medium] stay at their level.
///
/// Not for use by two threads at once; it keeps its work space of three numbers per voxel.
public final class Advection {
    /// Share of a voxel's fluid that may leave in one sub-step: below 1/2, so that rounding cannot reach 0.
    private static final double COURANT = 0.49;
    /// More sub-steps than this in one call are a mistake in the units of the flow.
    private static final double MOST_STEPS = 1e6;

    private final VoxelGrid grid;
    private final Crew crew;
    private final Faces[] axes;
    private final double[] stage;
    private final double[] slope;
    private final double[] rate;

    public Advection(VoxelGrid grid, Crew crew) {
        this.grid = grid;
        this.crew = crew;
        this.axes = Faces.of(grid);
        this.stage = new double[grid.voxels()];
        this.slope = new double[grid.voxels()];
        this.rate = new double[grid.voxels()];
    }

    /// Carries the field for `minutes` as fast as the fluid; nothing comes with fluid from vessels.
    public Budget advance(Field field, Flow flow, double minutes) {
        return advance(field, flow, Carriage.free(), minutes);
    }

    /// Carries the field for `minutes` (above 0).
    ///
    /// The budget has what came with fluid from vessels (`supplied`), what was drained (`taken`), and what
    /// passed walls and held voxels. Its `iterations` are the sub-steps.
    ///
    /// @throws IllegalArgumentException if fluid passes a closed wall, or the two faces of a periodic pair
    ///     differ
    /// @throws NumericalFailure if the field holds a negative or non-finite number, or the flow is too fast
    public Budget advance(Field field, Flow flow, Carriage carriage, double minutes) {
        check(field, flow, minutes);
        Upwind[] ways = new Upwind[axes.length];
        for (int at = 0; at < ways.length; at++) {
            ways[at] = new Upwind(axes[at], flow, field.substrate().walls(), carriage.hindrance() / axes[at].spacing());
        }
        int steps = steps(ways, flow, minutes);
        Budget total = new Budget(0, 0, 0, hold(field, field.values()), 0);
        for (int step = 0; step < steps; step++) {
            total = total.plus(heun(field, ways, flow, carriage.inlet(), minutes / steps));
        }
        return total;
    }

    /// One step of Heun: c₁ = c + Δt f(c), c ← c/2 + (c₁ + Δt f(c₁))/2.
    private Budget heun(Field field, Upwind[] ways, Flow flow, double inlet, double minutes) {
        double[] values = field.values();
        double through = rates(values, ways, flow, inlet);
        double drained = drained(flow, values);
        crew.each(values.length, (from, to) -> {
            for (int v = from; v < to; v++) {
                stage[v] = values[v] + minutes * rate[v];
            }
        });
        double held = hold(field, stage) / 2;
        through += rates(stage, ways, flow, inlet);
        drained += drained(flow, stage);
        crew.each(values.length, (from, to) -> {
            for (int v = from; v < to; v++) {
                values[v] = 0.5 * values[v] + 0.5 * (stage[v] + minutes * rate[v]);
            }
        });
        held += hold(field, values);
        double scale = minutes * grid.voxelVolume();
        double supplied = inlet == 0 ? 0 : inlet * total(flow.source()) * scale;
        return new Budget(supplied, drained / 2 * scale, 0, through / 2 * scale + held, 1);
    }

    /// Fills `rate` (concentration/min) and hands back what comes through walls, summed over voxels.
    private double rates(double[] c, Upwind[] ways, Flow flow, double inlet) {
        double[] source = flow.source();
        double[] drain = flow.drain();
        crew.each(c.length, (from, to) -> {
            for (int v = from; v < to; v++) {
                rate[v] = source[v] * inlet - drain[v] * c[v];
            }
        });
        double through = 0;
        for (Upwind way : ways) {
            crew.each(c.length, (from, to) -> way.slopes(c, slope, from, to));
            crew.each(c.length, (from, to) -> way.transport(c, slope, rate, from, to));
            through += way.wallInflow(c, slope);
        }
        return through;
    }

    private int steps(Upwind[] ways, Flow flow, double minutes) {
        crew.each(rate.length, (from, to) -> {
            for (int v = from; v < to; v++) {
                double leaving = flow.drain()[v];
                for (Upwind way : ways) {
                    leaving += way.leaving(v);
                }
                rate[v] = leaving;
            }
        });
        int busiest = 0;
        for (int v = 1; v < rate.length; v++) {
            busiest = rate[v] > rate[busiest] ? v : busiest;
        }
        double steps = Math.max(1, Math.ceil(rate[busiest] * minutes / COURANT));
        if (!(steps <= MOST_STEPS)) {
            throw new NumericalFailure("the fluid of voxel " + Faces.place(grid, busiest) + " is renewed "
                    + rate[busiest] + " times a minute, which needs " + steps + " sub-steps in " + minutes
                    + " min (at most " + MOST_STEPS
                    + "); check the velocity (µm/min) and drain there, or take larger voxels or shorter steps");
        }
        return (int) steps;
    }

    /// Puts held voxels back to their levels and returns the amount that this took.
    private double hold(Field field, double[] values) {
        Medium medium = field.medium();
        double sum = 0;
        for (int index = 0; index < medium.heldCount(); index++) {
            int voxel = medium.heldVoxel(index);
            sum += medium.heldLevel(index) - values[voxel];
            values[voxel] = medium.heldLevel(index);
        }
        return sum * grid.voxelVolume();
    }

    private double drained(Flow flow, double[] c) {
        double[] drain = flow.drain();
        return crew.sum(c.length, (from, to) -> {
            double sum = 0;
            for (int v = from; v < to; v++) {
                sum += drain[v] * c[v];
            }
            return sum;
        });
    }

    private double total(double[] column) {
        return crew.sum(
                column.length, (from, to) -> Arrays.stream(column, from, to).reduce(0, Double::sum));
    }

    private void check(Field field, Flow flow, double minutes) {
        if (!(minutes > 0 && Double.isFinite(minutes))) {
            throw new IllegalArgumentException("a step must be > 0 min and finite, got " + minutes);
        }
        if (!field.grid().equals(grid) || !flow.grid().equals(grid)) {
            throw new IllegalArgumentException(
                    "the field of " + field.substrate().name() + " and its flow must be on " + grid + ", got "
                            + field.grid() + " and " + flow.grid());
        }
        for (Faces faces : axes) {
            checkWalls(field.substrate(), flow, faces);
        }
        double[] values = field.values();
        for (int v = 0; v < values.length; v++) {
            if (!(values[v] >= 0 && values[v] < Double.POSITIVE_INFINITY)) {
                throw new NumericalFailure(
                        "before it flows, " + field.substrate().name() + " is " + values[v] + " in voxel "
                                + Faces.place(grid, v) + "; it must be finite and >= 0");
            }
        }
    }

    private void checkWalls(Substrate substrate, Flow flow, Faces faces) {
        Wall low = substrate.walls().low(faces.axis());
        Wall high = substrate.walls().high(faces.axis());
        double[] velocity = flow.along(faces.axis());
        for (int line = 0; line < faces.lines(); line++) {
            int first = faces.first(line);
            double below = velocity[faces.low(first)];
            double above = velocity[faces.high(first + faces.around())];
            if (low instanceof Wall.Periodic && below != above) {
                throw new IllegalArgumentException("periodic walls across " + faces.name()
                        + " are one face, but " + below + " µm/min flow through the low one and " + above
                        + " µm/min through the high one at voxel " + Faces.place(grid, first) + "; make them equal");
            }
            checkClosed(substrate, faces, low, below, first);
            checkClosed(substrate, faces, high, above, first + faces.around());
        }
    }

    private void checkClosed(Substrate substrate, Faces faces, Wall wall, double speed, int voxel) {
        if (wall instanceof Wall.Closed && speed != 0) {
            throw new IllegalArgumentException("a wall across " + faces.name() + " is closed to "
                    + substrate.name() + ", but fluid passes it at " + speed + " µm/min at voxel "
                    + Faces.place(grid, voxel) + "; give that wall a fixed level, or close it to the fluid too");
        }
    }
}

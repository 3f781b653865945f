package org.paracrine.tissue;

import org.paracrine.numerics.NumericalFailure;
import org.paracrine.numerics.VoxelGrid;

/// Interstitial pressure and the flow that it drives.
///
///     u = −K m ∇p,   ∇·u = φ_v − φ_l
///     φ_v = L_p S (p_v − σ Δπ − p)       from vessels (Starling)
///     φ_l = L_l f (p − p_l)              into lymph
///
/// | symbol   | here              | unit               | meaning                                        |
/// |----------|-------------------|--------------------|------------------------------------------------|
/// | p        | `pressure`        | mmHg               | interstitial pressure                          |
/// | K        | `conductivity`    | µm²/(min mmHg)     | hydraulic conductivity of the tissue           |
/// | m        | `medium.mobility` | 1                  | K of a voxel over `conductivity`               |
/// | L_p      | [Filtration]      | µm/(min mmHg)      | hydraulic conductance of the vessel wall       |
/// | S        | `surface`         | 1/µm               | vessel wall per tissue volume, per voxel       |
/// | p_v−σΔπ  | [Filtration]      | mmHg               | tissue pressure at which none crosses the wall |
/// | L_l, p_l | [Drainage]        | 1/(min mmHg), mmHg | conductance and pressure of lymph vessels      |
/// | f        | `lymph`           | 1                  | lymph vessels over normal; 0 in most tumours   |
///
/// Fluid goes both ways: where φ_v < 0 it returns into vessels and counts as drain, where φ_l < 0 it comes
/// from lymph and counts as source.
///
/// All pressures are relative to one datum. A [Wall.Fixed] is held at its level above the datum, so for
/// tissue around that lies below atmospheric pressure take its pressure as the datum; a [Wall.Closed] lets no
/// fluid pass.
///
/// The pressure obeys the same equation as a substrate at rest, with K for the diffusivity, and is solved as
/// one, counted from the lowest pressure that can occur. What the solver's tolerance leaves open is put into
/// source or drain, so that the flow conserves fluid to rounding.
///
/// Source: Baxter & Jain 1989, doi:10.1016/0026-2862(89)90074-5. Valid for flow that is slow (Darcy) and
/// steady on the scale of minutes, in tissue that does not swell.
public final class DarcyFlow {
    /// Solvers leave about 1e-8 of the fluid open; this much more means that they solved something else.
    private static final double LARGEST_REMAINDER = 1e-5;

    private final VoxelGrid grid;
    private final Medium medium;
    private final double conductivity;
    private final Walls walls;
    private final Equilibrium solver;
    private final double[] surface;
    private final double[] lymph;
    private final double[] pressure;
    private final Exchange exchange;

    /// @param medium of the conductivity: its mobility is relative to `conductivity`
    /// @param conductivity K (µm²/(min mmHg)), above 0
    /// @param walls closed, held at a pressure above the datum (mmHg), or periodic
    /// @param solver on the grid of the medium
    public DarcyFlow(Medium medium, double conductivity, Walls walls, Equilibrium solver) {
        if (!(conductivity > 0 && Double.isFinite(conductivity))) {
            throw new IllegalArgumentException(
                    "the hydraulic conductivity must be finite and > 0 µm²/(min mmHg), got " + conductivity);
        }
        this.grid = medium.grid();
        this.medium = medium;
        this.conductivity = conductivity;
        this.walls = walls;
        this.solver = solver;
        this.surface = new double[grid.voxels()];
        this.lymph = new double[grid.voxels()];
        this.pressure = new double[grid.voxels()];
        this.exchange = new Exchange(grid);
        for (Faces faces : Faces.of(grid)) {
            requirePassive(faces, walls.low(faces.axis()));
            requirePassive(faces, walls.high(faces.axis()));
        }
        if (medium.heldCount() > 0) {
            throw new IllegalArgumentException(
                    "pressure is held by walls, vessels and lymph, not in voxels: give the flow a medium without held voxels");
        }
    }

    /// Vessel wall per tissue volume (1/µm), 0 until it is set; not a copy.
    public double[] surface() {
        return surface;
    }

    /// Lymph vessels over normal, 0 until it is set; not a copy.
    public double[] lymph() {
        return lymph;
    }

    /// Interstitial pressure (mmHg) per voxel as of the last [#settle]; not a copy.
    public double[] pressure() {
        return pressure;
    }

    /// The flow at rest.
    ///
    /// @throws IllegalArgumentException if no wall, vessel or lymph fixes the pressure
    /// @throws NumericalFailure if the solver fails, or does not use the mobility of the medium
    public Flow settle(Filtration filtration, Drainage drainage) {
        double lowest = lowest(filtration, drainage);
        exchange.clear();
        for (int voxel = 0; voxel < surface.length; voxel++) {
            double fromVessels = filtration.conductance() * surface[voxel];
            double toLymph = drainage.rate() * lymph[voxel];
            exchange.loss()[voxel] = fromVessels + toLymph;
            exchange.supply()[voxel] =
                    fromVessels * (filtration.effective() - lowest) + toLymph * (drainage.pressure() - lowest);
        }
        Field field =
                new Field(new Substrate("interstitial pressure", "mmHg", conductivity, 0, 0, lifted(lowest)), medium);
        for (int voxel = 0; voxel < pressure.length; voxel++) {
            field.values()[voxel] = Math.max(0, pressure[voxel] - lowest);
        }
        solver.settle(field, exchange);
        for (int voxel = 0; voxel < pressure.length; voxel++) {
            pressure[voxel] = field.at(voxel) + lowest;
        }
        return flow(field, filtration, drainage, lowest);
    }

    /// The lowest pressure that can occur: that of the lowest of all that push or pull.
    private double lowest(Filtration filtration, Drainage drainage) {
        double lowest = Double.POSITIVE_INFINITY;
        for (int voxel = 0; voxel < surface.length; voxel++) {
            requireNotNegative("the vessel surface in voxel " + Faces.place(grid, voxel), surface[voxel]);
            requireNotNegative("the lymph vessels in voxel " + Faces.place(grid, voxel), lymph[voxel]);
            if (filtration.conductance() * surface[voxel] > 0) {
                lowest = Math.min(lowest, filtration.effective());
            }
            if (drainage.rate() * lymph[voxel] > 0) {
                lowest = Math.min(lowest, drainage.pressure());
            }
        }
        for (Faces faces : Faces.of(grid)) {
            lowest = Math.min(lowest, level(walls.low(faces.axis())));
            lowest = Math.min(lowest, level(walls.high(faces.axis())));
        }
        if (lowest == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(
                    "nothing fixes the interstitial pressure: all walls are closed and there is neither vessel nor lymph; hold a wall at a pressure, or set the vessel surface");
        }
        return lowest;
    }

    private static double level(Wall wall) {
        return wall instanceof Wall.Fixed(double value) ? value : Double.POSITIVE_INFINITY;
    }

    private Walls lifted(double lowest) {
        return new Walls(
                lifted(walls.xLow(), lowest),
                lifted(walls.xHigh(), lowest),
                lifted(walls.yLow(), lowest),
                lifted(walls.yHigh(), lowest),
                grid.isFlat() ? walls.zLow() : lifted(walls.zLow(), lowest),
                grid.isFlat() ? walls.zHigh() : lifted(walls.zHigh(), lowest));
    }

    private static Wall lifted(Wall wall, double lowest) {
        return wall instanceof Wall.Fixed(double value) ? new Wall.Fixed(value - lowest) : wall;
    }

    /// Velocities from differences of the pressure above `lowest`, so that nothing is lost to cancellation.
    private Flow flow(Field field, Filtration filtration, Drainage drainage, double lowest) {
        double[][] along = new double[3][];
        for (int axis = 0; axis < 3; axis++) {
            along[axis] = new double[new Faces(grid, axis).size()];
        }
        for (Faces faces : Faces.of(grid)) {
            drive(field, faces, along[faces.axis()]);
        }
        double[] source = new double[grid.voxels()];
        double[] drain = new double[grid.voxels()];
        for (int voxel = 0; voxel < source.length; voxel++) {
            double fromVessels =
                    filtration.conductance() * surface[voxel] * (filtration.effective() - lowest - field.at(voxel));
            double toLymph = drainage.rate() * lymph[voxel] * (field.at(voxel) - (drainage.pressure() - lowest));
            source[voxel] = Math.max(0, fromVessels) + Math.max(0, -toLymph);
            drain[voxel] = Math.max(0, -fromVessels) + Math.max(0, toLymph);
        }
        return balanced(along, source, drain);
    }

    private void drive(Field field, Faces faces, double[] velocity) {
        double conductance = conductivity / faces.spacing();
        for (int voxel = 0; voxel < grid.voxels(); voxel++) {
            if (!faces.isLast(voxel)) {
                velocity[faces.high(voxel)] = conductance * between(field, voxel, voxel + faces.stride());
            }
        }
        Wall low = field.substrate().walls().low(faces.axis());
        Wall high = field.substrate().walls().high(faces.axis());
        for (int line = 0; line < faces.lines(); line++) {
            int first = faces.first(line);
            int last = first + faces.around();
            velocity[faces.low(first)] = -conductance * outward(low, field, first, last);
            velocity[faces.high(last)] = conductance * outward(high, field, last, first);
        }
    }

    /// Fall of pressure from one voxel to the next times the mobility between them (harmonic mean).
    private double between(Field field, int from, int to) {
        double here = medium.mobility(from);
        double there = medium.mobility(to);
        double mobility = here + there == 0 ? 0 : 2 * here * there / (here + there);
        return mobility * (field.at(from) - field.at(to));
    }

    private double outward(Wall wall, Field field, int voxel, int opposite) {
        return switch (wall) {
            case Wall.Fixed(double value) -> 2 * medium.mobility(voxel) * (field.at(voxel) - value);
            case Wall.Periodic() -> between(field, voxel, opposite);
            default -> 0;
        };
    }

    private Flow balanced(double[][] along, double[] source, double[] drain) {
        Flow raw = Flow.of(grid, along[0], along[1], along[2], source, drain);
        requireSmallRemainder(raw);
        for (int voxel = 0; voxel < source.length; voxel++) {
            double remainder = raw.outflow(voxel) - source[voxel] + drain[voxel];
            raw.source()[voxel] += Math.max(0, remainder);
            raw.drain()[voxel] += Math.max(0, -remainder);
        }
        return raw;
    }

    private static void requireSmallRemainder(Flow flow) {
        try {
            flow.requireConservation(LARGEST_REMAINDER);
        } catch (IllegalArgumentException imbalance) {
            NumericalFailure failure = new NumericalFailure(
                    "the interstitial pressure does not balance the fluid: " + imbalance.getMessage());
            failure.initCause(imbalance);
            throw failure;
        }
    }

    private static void requirePassive(Faces faces, Wall wall) {
        if (wall instanceof Wall.Flux(double inflow) && inflow > 0) {
            throw new IllegalArgumentException("a wall across " + faces.name() + " pushes fluid in at " + inflow
                    + " µm/min; walls of a tissue are closed, periodic or held at a pressure");
        }
    }

    private static void requireNotNegative(String what, double value) {
        if (!(value >= 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException(what + " must be finite and >= 0, got " + value);
        }
    }
}

package org.paracrine.tissue;

import java.util.Arrays;
import org.paracrine.numerics.VoxelGrid;

/// Exchange of a field with the plasma through the walls of vessels: of a bed spread evenly, or of a
/// [VesselNetwork] drawn one by one.
///
///     flux per tissue volume = f P S (c_plasma − c)
///
/// | symbol   | here           | unit   | meaning                                                            |
/// |----------|----------------|--------|--------------------------------------------------------------------|
/// | P        | `permeability` | µm/min | of the vessel wall for this substrate                              |
/// | S        | `bed`          | 1/µm   | [VesselBed#surfacePerVolume]                                       |
/// | f        | `share`        | 1      | vessels in this voxel over the average of the bed: 1 unless changed |
/// | c_plasma | `plasma`       | field  | concentration in the plasma, the same along all vessels            |
///
/// Valid while the plasma loses little of the substrate on its way through the tissue (permeability-limited
/// exchange); at rest without other losses the tissue reaches the level of the plasma, with decay λ it
/// reaches P S c_plasma / (P S + λ). Source: Kedem & Katchalsky 1958, doi:10.1016/0006-3002(58)90330-5,
/// diffusive part.
///
/// With a network f S V is the wall of the perfused segments inside the voxel, Σ π d × (length inside):
/// [#refresh]. Where fluid passes the wall it drags the substrate along: [#fillWithFiltration].
public final class Perfusion {
    /// Beyond this ratio of flow to diffusion the exponential is lost in rounding.
    private static final double STEEP = 40;
    /// Below it the quotient loses digits, and three terms of its series are exact.
    private static final double FLAT = 1e-4;

    private final VoxelGrid grid;
    private final VesselBed bed;
    private final double[] share;
    /// Empty until there is a network.
    private double[] pressure = new double[0];

    public Perfusion(VoxelGrid grid, VesselBed bed) {
        this.grid = grid;
        this.bed = bed;
        this.share = new double[grid.voxels()];
        Arrays.fill(share, 1);
    }

    public VesselBed bed() {
        return bed;
    }

    /// Vessels per voxel over the average of the bed, at least 0; not a copy, so that vessels may grow and
    /// regress.
    public double[] share() {
        return share;
    }

    /// Wall of perfused vessels in a voxel (µm²): f S V.
    public double surface(int voxel) {
        return share[voxel] * bed.surfacePerVolume() * grid.voxelVolume();
    }

    /// True if there is wall of perfused vessels in the voxel.
    public boolean isPerfused(int voxel) {
        return share[voxel] > 0;
    }

    /// Blood pressure in the vessels of a voxel (mmHg), a mean by wall area; NaN where there are none, and
    /// until the first [#refresh].
    public double pressure(int voxel) {
        return pressure.length == 0 ? Double.NaN : pressure[voxel];
    }

    /// Takes the vessels of a network in place of those before: their wall and pressure, voxel by voxel.
    ///
    /// Only segments that blood moves through ([BloodFlow#isPerfused]) count. Along a segment pressure
    /// falls evenly.
    ///
    /// @throws IllegalArgumentException if the flow is not that of the network as it is now, or the bed is
    /// empty
    public void refresh(VesselNetwork network, BloodFlow flow) {
        flow.require(network);
        if (!network.grid().equals(grid)) {
            throw new IllegalArgumentException("vessels in " + network.grid() + " cannot perfuse " + grid);
        }
        if (!(bed.surfacePerVolume() > 0)) {
            throw new IllegalArgumentException(
                    "vessels are counted per average of the bed, but its density is 0; give the bed the density aimed at");
        }
        Arrays.fill(share, 0);
        pressure = new double[grid.voxels()];
        Clipping clipping = new Clipping(grid);
        double average = bed.surfacePerVolume() * grid.voxelVolume();
        for (int segment = 0; segment < network.segments(); segment++) {
            if (flow.isPerfused(segment)) {
                add(network, flow, segment, clipping, average);
            }
        }
        for (int voxel = 0; voxel < share.length; voxel++) {
            pressure[voxel] = share[voxel] > 0 ? pressure[voxel] / share[voxel] : Double.NaN;
        }
    }

    private void add(VesselNetwork network, BloodFlow flow, int segment, Clipping clipping, double average) {
        double wall = Math.PI * network.diameter(segment) * network.length(segment) / average;
        double first = flow.pressure(network.from(segment));
        double rise = flow.pressure(network.to(segment)) - first;
        clipping.cut(network, segment, (voxel, start, end) -> {
            double part = wall * (end - start);
            share[voxel] += part;
            pressure[voxel] += part * (first + rise * (start + end) / 2);
        });
    }

    /// Adds the vessels' part to an exchange.
    public void fill(Exchange exchange, double permeability, double plasma) {
        requireSame(exchange);
        require("the plasma concentration", plasma);
        double rate = rate(permeability);
        double[] supply = exchange.supply();
        double[] loss = exchange.loss();
        for (int voxel = 0; voxel < share.length; voxel++) {
            supply[voxel] += share[voxel] * rate * plasma;
            loss[voxel] += share[voxel] * rate;
        }
    }

    /// Adds the vessels' part to an exchange where fluid passes their walls too.
    ///
    ///     flux per tissue volume = p S' (B(−u) c_plasma − B(u) c),   u = J (1 − σ) / (p S'),   B(u) = u / (eᵘ − 1)
    ///
    /// | symbol | here           | unit   | meaning                                                          |
    /// |--------|----------------|--------|------------------------------------------------------------------|
    /// | p      | `permeability` | µm/min | of the wall to diffusion                                         |
    /// | S'     |                | 1/µm   | wall per tissue volume here, f S                                 |
    /// | J      | `filtration`   | 1/min  | fluid that leaves the vessels per tissue volume; below 0: enters |
    /// | σ      | `reflection`   | 1      | share of the substrate that the wall holds back from the fluid   |
    ///
    /// This is the exact profile of diffusion and flow inside a wall (Patlak, Goldstein & Hoffman 1963, J.
    /// Theor. Biol. 5:426; used for tumours by Baxter & Jain 1989, Microvasc. Res. 37:77), linear in c. A
    /// slow flow gives p S' (c_plasma − c) plus J (1 − σ) of the mean concentration in the wall; a fast one
    /// carries J (1 − σ) c_plasma into the tissue, or, where J is negative, |J| (1 − σ) c back.
    ///
    /// Starling's law gives J = L_p S' (p_vessel − p_tissue − σ_protein ΔΠ).
    public void fillWithFiltration(
            Exchange exchange, double permeability, double reflection, double plasma, double[] filtration) {
        requireSame(exchange);
        require("the plasma concentration", plasma);
        double drag = drag(reflection, filtration);
        double rate = rate(permeability);
        double[] supply = exchange.supply();
        double[] loss = exchange.loss();
        for (int voxel = 0; voxel < share.length; voxel++) {
            double flow = drag * filtration[voxel];
            supply[voxel] += upstream(share[voxel] * rate, -flow) * plasma;
            loss[voxel] += upstream(share[voxel] * rate, flow);
        }
    }

    /// Plasma that the whole block clears one way (µm³/min): Σ f P S V.
    public double clearance(double permeability) {
        double sum = 0;
        for (double part : share) {
            sum += part;
        }
        return sum * rate(permeability) * grid.voxelVolume();
    }

    /// Plasma that the whole block clears one way (µm³/min) where fluid passes the walls too: times the
    /// plasma concentration and the minutes it is what [#fillWithFiltration] gave to the tissue.
    public double clearanceWithFiltration(double permeability, double reflection, double[] filtration) {
        double drag = drag(reflection, filtration);
        double rate = rate(permeability);
        double sum = 0;
        for (int voxel = 0; voxel < share.length; voxel++) {
            sum += upstream(share[voxel] * rate, -drag * filtration[voxel]);
        }
        return sum * grid.voxelVolume();
    }

    /// What goes from the tissue back into the vessels (amount/min) at the field's present values: Σ f P S
    /// c V.
    ///
    /// For a solver that makes one step it is, times the minutes, the vessels' share of [Budget#taken];
    /// whatever the steps, [#returned] is.
    public double backflow(Field field, double permeability) {
        double sum = 0;
        for (int voxel = 0; voxel < share.length; voxel++) {
            sum += share[voxel] * field.at(voxel);
        }
        return sum * rate(permeability) * grid.voxelVolume();
    }

    /// What vessels took back (amount) over the last step, whatever steps of its own the field made: the
    /// vessels' share of [Budget#taken] after [#fill].
    public double returned(Exchange exchange, double permeability) {
        requireSame(exchange);
        double[] exposure = exchange.exposure();
        double sum = 0;
        for (int voxel = 0; voxel < share.length; voxel++) {
            sum += share[voxel] * exposure[voxel];
        }
        return sum * rate(permeability) * grid.voxelVolume();
    }

    /// What vessels took back (amount) over the last step after [#fillWithFiltration] with the same numbers.
    public double returnedWithFiltration(
            Exchange exchange, double permeability, double reflection, double[] filtration) {
        requireSame(exchange);
        double drag = drag(reflection, filtration);
        double rate = rate(permeability);
        double[] exposure = exchange.exposure();
        double sum = 0;
        for (int voxel = 0; voxel < share.length; voxel++) {
            sum += upstream(share[voxel] * rate, drag * filtration[voxel]) * exposure[voxel];
        }
        return sum * grid.voxelVolume();
    }

    /// What crosses a wall against a flow, per concentration on the far side: k B(u), u = flow / k; never
    /// negative.
    private static double upstream(double diffusion, double flow) {
        if (Math.abs(flow) >= STEEP * diffusion) {
            return Math.max(0, -flow);
        }
        double u = flow / diffusion;
        return diffusion * (Math.abs(u) < FLAT ? 1 - u / 2 + u * u / 12 : u / StrictMath.expm1(u));
    }

    private double drag(double reflection, double[] filtration) {
        if (!(reflection >= 0 && reflection <= 1)) {
            throw new IllegalArgumentException(
                    "the share that the vessel wall reflects must be 0 to 1, got " + reflection);
        }
        if (filtration.length != share.length) {
            throw new IllegalArgumentException(
                    "filtration in " + filtration.length + " voxels does not fit a block of " + share.length);
        }
        for (int voxel = 0; voxel < filtration.length; voxel++) {
            if (!Double.isFinite(filtration[voxel])) {
                throw new IllegalArgumentException(
                        "the filtration in voxel " + voxel + " must be finite, got " + filtration[voxel]);
            }
        }
        return 1 - reflection;
    }

    private double rate(double permeability) {
        require("the permeability of vessels", permeability);
        return permeability * bed.surfacePerVolume();
    }

    private void requireSame(Exchange exchange) {
        if (!exchange.grid().equals(grid)) {
            throw new IllegalArgumentException("vessels on " + grid + " cannot fill an exchange on " + exchange.grid());
        }
    }

    private static void require(String what, double value) {
        if (!(value >= 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException(what + " must be finite and >= 0, got " + value);
        }
    }
}

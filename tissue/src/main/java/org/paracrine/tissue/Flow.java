package org.paracrine.tissue;

import org.paracrine.numerics.VoxelGrid;

/// How interstitial fluid moves: through the faces of every voxel, out of vessels and into lymph.
///
///     Σ_axes (u_high − u_low)/Δ = source − drain
///
/// | symbol   | here          | unit   | meaning                                                          |
/// |----------|---------------|--------|------------------------------------------------------------------|
/// | u        | `x`, `y`, `z` | µm/min | velocity through a face, positive towards larger coordinates     |
/// | `source` | `source`      | 1/min  | fluid that enters from vessels, volume per volume of tissue, ≥ 0 |
/// | `drain`  | `drain`       | 1/min  | fluid that leaves into lymph and vessels, volume per volume, ≥ 0 |
///
/// Velocities are staggered: `x` has (nx + 1) ny nz entries, x fastest, and entry i of a row lies below voxel
/// i; `y` and `z` likewise. A flat grid has no flow along z.
///
/// The velocity is the volume of fluid per area of tissue and time (Darcy's). What is dissolved in fluid that
/// fills the share ε of the tissue, and is counted per volume of tissue, moves 1/ε times as fast: [#times]
/// (1/ε), and the inlet of [Carriage] times ε.
public final class Flow {
    private final VoxelGrid grid;
    private final double[][] along;
    private final double[] source;
    private final double[] drain;

    /// A component of the velocity at a point (µm/min).
    @FunctionalInterface
    public interface Component {
        double at(double x, double y, double z);
    }

    private Flow(VoxelGrid grid, double[][] along, double[] source, double[] drain) {
        this.grid = grid;
        this.along = along;
        this.source = source;
        this.drain = drain;
        requireFinite();
    }

    /// Nothing moves.
    public static Flow none(VoxelGrid grid) {
        return uniform(grid, 0, 0, 0);
    }

    /// The same velocity everywhere (µm/min), walls included.
    public static Flow uniform(VoxelGrid grid, double vx, double vy, double vz) {
        return of(grid, (x, y, z) -> vx, (x, y, z) -> vy, (x, y, z) -> vz);
    }

    /// A velocity given as a function of place, sampled at the centre of each face; no source, no drain.
    ///
    /// Whether such samples conserve fluid is for [#requireConservation] to say.
    public static Flow of(VoxelGrid grid, Component x, Component y, Component z) {
        double[][] along = {sample(grid, 0, x), sample(grid, 1, y), sample(grid, 2, z)};
        return new Flow(grid, along, new double[grid.voxels()], new double[grid.voxels()]);
    }

    /// Velocities through faces as they are, and what enters and leaves in each voxel; copies are kept.
    ///
    /// @throws IllegalArgumentException if an array has another length than the grid asks for, a number is
    ///     not finite, a source or drain is negative, or a flat grid has flow along z
    public static Flow of(VoxelGrid grid, double[] x, double[] y, double[] z, double[] source, double[] drain) {
        requireLength("velocities through faces across x", x, new Faces(grid, 0).size());
        requireLength("velocities through faces across y", y, new Faces(grid, 1).size());
        requireLength("velocities through faces across z", z, new Faces(grid, 2).size());
        requireLength("sources", source, grid.voxels());
        requireLength("drains", drain, grid.voxels());
        double[][] along = {x.clone(), y.clone(), z.clone()};
        return new Flow(grid, along, source.clone(), drain.clone());
    }

    private static double[] sample(VoxelGrid grid, int axis, Component component) {
        int[] counts = {grid.nx(), grid.ny(), grid.nz()};
        counts[axis]++;
        double[] shift = {0.5, 0.5, 0.5};
        shift[axis] = 0;
        double[] values = new double[new Faces(grid, axis).size()];
        for (int face = 0; face < values.length; face++) {
            int line = face / counts[0];
            int layer = line / counts[1];
            values[face] = component.at(
                    grid.x0() + (face % counts[0] + shift[0]) * grid.dx(),
                    grid.y0() + (line % counts[1] + shift[1]) * grid.dy(),
                    grid.z0() + (layer + shift[2]) * grid.dz());
        }
        return values;
    }

    public VoxelGrid grid() {
        return grid;
    }

    /// Velocity through the faces across x (µm/min); not a copy.
    public double[] x() {
        return along[0];
    }

    /// Velocity through the faces across y (µm/min); not a copy.
    public double[] y() {
        return along[1];
    }

    /// Velocity through the faces across z (µm/min), all 0 on a flat grid; not a copy.
    public double[] z() {
        return along[2];
    }

    /// Velocity through the faces across an axis (0 x, 1 y, 2 z).
    double[] along(int axis) {
        return along[axis];
    }

    /// Fluid from vessels (1/min); not a copy.
    public double[] source() {
        return source;
    }

    /// Fluid into lymph and vessels (1/min); not a copy.
    public double[] drain() {
        return drain;
    }

    /// The velocity at the centre of a voxel (µm/min) into `out[0..2]`: the mean of its two faces.
    public void velocity(int voxel, double[] out) {
        for (int axis = 0; axis < 3; axis++) {
            Faces faces = new Faces(grid, axis);
            out[axis] = (along[axis][faces.low(voxel)] + along[axis][faces.high(voxel)]) / 2;
        }
    }

    /// Fluid that leaves a voxel through its faces less what comes in (1/min).
    public double outflow(int voxel) {
        double sum = 0;
        for (Faces faces : Faces.of(grid)) {
            double[] velocity = along[faces.axis()];
            sum += (velocity[faces.high(voxel)] - velocity[faces.low(voxel)]) / faces.spacing();
        }
        return sum;
    }

    /// The same flow, `factor` (≥ 0) times as fast, sources and drains too.
    public Flow times(double factor) {
        requireNotNegative("the factor of a flow", factor);
        double[][] scaled = {scaled(along[0], factor), scaled(along[1], factor), scaled(along[2], factor)};
        return new Flow(grid, scaled, scaled(source, factor), scaled(drain, factor));
    }

    private static double[] scaled(double[] values, double factor) {
        double[] scaled = new double[values.length];
        for (int at = 0; at < values.length; at++) {
            scaled[at] = values[at] * factor;
        }
        return scaled;
    }

    /// Makes sure that in every voxel what leaves through the faces is what enters from vessels less what is
    /// drained.
    ///
    /// @param tolerance allowed difference, relative to the fluid that goes through the busiest voxel
    /// @return this flow
    /// @throws IllegalArgumentException naming the worst voxel
    public Flow requireConservation(double tolerance) {
        requireNotNegative("a tolerance", tolerance);
        int worst = 0;
        double most = 0;
        double scale = 0;
        for (int voxel = 0; voxel < grid.voxels(); voxel++) {
            double difference = Math.abs(outflow(voxel) - source[voxel] + drain[voxel]);
            if (difference > most) {
                most = difference;
                worst = voxel;
            }
            scale = Math.max(scale, throughput(voxel));
        }
        if (most > tolerance * scale) {
            throw new IllegalArgumentException(complaint(worst, most, tolerance * scale));
        }
        return this;
    }

    private String complaint(int voxel, double difference, double allowed) {
        return "the flow does not conserve fluid: voxel " + Faces.place(grid, voxel) + " loses " + outflow(voxel)
                + " /min through its faces, but gets " + source[voxel] + " /min from vessels and gives " + drain[voxel]
                + " /min to lymph; they differ by " + difference + " /min, and " + allowed
                + " /min is allowed. Correct the velocities of its faces (differences of a stream function conserve), or"
                + " add what is missing to its source or drain";
    }

    /// What goes in and out of a voxel by all ways, halved (1/min).
    private double throughput(int voxel) {
        double sum = source[voxel] + drain[voxel];
        for (Faces faces : Faces.of(grid)) {
            double[] velocity = along[faces.axis()];
            sum += (Math.abs(velocity[faces.high(voxel)]) + Math.abs(velocity[faces.low(voxel)])) / faces.spacing();
        }
        return sum / 2;
    }

    private void requireFinite() {
        for (int axis = 0; axis < 3; axis++) {
            for (int face = 0; face < along[axis].length; face++) {
                double velocity = along[axis][face];
                if (!Double.isFinite(velocity)) {
                    throw new IllegalArgumentException("velocities must be finite, got " + velocity
                            + " µm/min at face number " + face + " across " + new Faces(grid, axis).name());
                }
                if (axis == 2 && grid.isFlat() && velocity != 0) {
                    throw new IllegalArgumentException("a flat grid has no flow along z, got " + velocity
                            + " µm/min; make it 0 or give the grid more than one layer");
                }
            }
        }
        for (int voxel = 0; voxel < source.length; voxel++) {
            requireNotNegative("the source of fluid in voxel " + Faces.place(grid, voxel), source[voxel]);
            requireNotNegative("the drain of fluid in voxel " + Faces.place(grid, voxel), drain[voxel]);
        }
    }

    private static void requireNotNegative(String what, double value) {
        if (!(value >= 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException(what + " must be finite and >= 0, got " + value);
        }
    }

    private static void requireLength(String what, double[] values, int wanted) {
        if (values.length != wanted) {
            throw new IllegalArgumentException(
                    "this grid has " + wanted + " " + what + ", but " + values.length + " are given");
        }
    }
}

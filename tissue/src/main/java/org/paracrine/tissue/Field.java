package org.paracrine.tissue;

import java.util.Arrays;
import org.paracrine.numerics.VoxelGrid;

/// The concentration of one substrate in every voxel.
public final class Field {
    private final Substrate substrate;
    private final Medium medium;
    private final VoxelGrid grid;
    private final double[] values;

    /// A field at the substrate's initial concentration in a tissue that is the same everywhere.
    public Field(Substrate substrate, VoxelGrid grid) {
        this(substrate, Medium.uniform(grid));
    }

    /// A field at the substrate's initial concentration; held voxels start at their level.
    public Field(Substrate substrate, Medium medium) {
        this.substrate = substrate;
        this.medium = medium;
        this.grid = medium.grid();
        this.values = new double[grid.voxels()];
        Arrays.fill(values, substrate.initial());
        for (int index = 0; index < medium.heldCount(); index++) {
            values[medium.heldVoxel(index)] = medium.heldLevel(index);
        }
    }

    private Field(Field other) {
        this.substrate = other.substrate;
        this.medium = other.medium.copy();
        this.grid = other.grid;
        this.values = other.values.clone();
    }

    /// The tissue that the substrate meets.
    public Medium medium() {
        return medium;
    }

    public Substrate substrate() {
        return substrate;
    }

    public VoxelGrid grid() {
        return grid;
    }

    /// The concentrations themselves, x fastest; not a copy.
    public double[] values() {
        return values;
    }

    public double at(int voxel) {
        return values[voxel];
    }

    /// The amount in the whole block: Σ c·V, from the first voxel to the last.
    public double amount() {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum * grid.voxelVolume();
    }

    /// The gradient at the centre of a voxel (concentration/µm) into `out[0..2]`; second order, walls included.
    ///
    /// Through the centre and its neighbours at the distances a (below) and b (above) goes one parabola:
    ///
    ///     c' = (b/a (c − c_below) + a/b (c_above − c)) / (a + b)
    ///
    /// A fixed wall is a neighbour half a voxel away; a closed wall mirrors the voxel; a wall with an inflow q
    /// mirrors it with the rise q Δx / D; a periodic wall continues at the other side. Along z of a flat grid it
    /// is 0.
    public void gradient(int voxel, double[] out) {
        int ix = voxel % grid.nx();
        int line = voxel / grid.nx();
        out[0] = slope(0, voxel, ix, grid.nx(), 1, grid.dx());
        out[1] = slope(1, voxel, line % grid.ny(), grid.ny(), grid.nx(), grid.dy());
        out[2] = grid.isFlat() ? 0 : slope(2, voxel, line / grid.ny(), grid.nz(), grid.nx() * grid.ny(), grid.dz());
    }

    private double slope(int axis, int voxel, int at, int count, int stride, double spacing) {
        Wall low = substrate.walls().low(axis);
        Wall high = substrate.walls().high(axis);
        int around = stride * (count - 1);
        double here = values[voxel];
        double below = at > 0 ? values[voxel - stride] : beyond(low, voxel, voxel + around, spacing);
        double above = at < count - 1 ? values[voxel + stride] : beyond(high, voxel, voxel - around, spacing);
        double a = at > 0 ? spacing : reach(low, spacing);
        double b = at < count - 1 ? spacing : reach(high, spacing);
        return (b / a * (here - below) + a / b * (above - here)) / (a + b);
    }

    /// What lies beyond the wall of a voxel; `opposite` is the voxel at the other end of its line.
    private double beyond(Wall wall, int voxel, int opposite, double spacing) {
        return switch (wall) {
            case Wall.Closed() -> values[voxel];
            case Wall.Fixed(double value) -> value;
            case Wall.Flux(double inflow) -> values[voxel] + rise(inflow, voxel, spacing);
            case Wall.Periodic() -> values[opposite];
        };
    }

    private double rise(double inflow, int voxel, double spacing) {
        double diffusivity = substrate.diffusivity() * medium.mobility(voxel);
        return diffusivity == 0 ? 0 : inflow * spacing / diffusivity;
    }

    private static double reach(Wall wall, double spacing) {
        return wall instanceof Wall.Fixed ? spacing / 2 : spacing;
    }

    /// A field of its own with the same concentrations.
    public Field copy() {
        return new Field(this);
    }
}

package org.paracrine.tissue;

import java.util.Arrays;
import org.paracrine.numerics.VoxelGrid;

/// The concentration of one substrate in every voxel.
public final class Field {
    private final Substrate substrate;
    private final VoxelGrid grid;
    private final double[] values;

    /// A field at the substrate's initial concentration.
    public Field(Substrate substrate, VoxelGrid grid) {
        this.substrate = substrate;
        this.grid = grid;
        this.values = new double[grid.voxels()];
        Arrays.fill(values, substrate.initial());
    }

    private Field(Field other) {
        this.substrate = other.substrate;
        this.grid = other.grid;
        this.values = other.values.clone();
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
    /// A fixed wall is a neighbour half a voxel away; a closed wall mirrors the voxel. Along z of a flat grid
    /// it is 0.
    public void gradient(int voxel, double[] out) {
        int ix = voxel % grid.nx();
        int line = voxel / grid.nx();
        out[0] = slope(0, voxel, ix, grid.nx(), 1, grid.dx());
        out[1] = slope(1, voxel, line % grid.ny(), grid.ny(), grid.nx(), grid.dy());
        out[2] = grid.isFlat() ? 0 : slope(2, voxel, line / grid.ny(), grid.nz(), grid.nx() * grid.ny(), grid.dz());
    }

    private double slope(int axis, int voxel, int at, int count, int stride, double spacing) {
        double here = values[voxel];
        double below =
                at > 0 ? values[voxel - stride] : beyond(substrate.walls().low(axis), here);
        double above = at < count - 1
                ? values[voxel + stride]
                : beyond(substrate.walls().high(axis), here);
        double a = at > 0 ? spacing : reach(substrate.walls().low(axis), spacing);
        double b = at < count - 1 ? spacing : reach(substrate.walls().high(axis), spacing);
        return (b / a * (here - below) + a / b * (above - here)) / (a + b);
    }

    private static double beyond(Wall wall, double here) {
        return switch (wall) {
            case Wall.Closed() -> here;
            case Wall.Fixed(double value) -> value;
        };
    }

    private static double reach(Wall wall, double spacing) {
        return switch (wall) {
            case Wall.Closed() -> spacing;
            case Wall.Fixed fixed -> spacing / 2;
        };
    }

    /// A field of its own with the same concentrations.
    public Field copy() {
        return new Field(this);
    }
}

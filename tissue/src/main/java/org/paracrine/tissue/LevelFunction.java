package org.paracrine.tissue;

import org.paracrine.numerics.VoxelGrid;

/// Levels by a formula of the place, taken at the centre of each voxel.
///
/// | symbol | meaning |
/// | --- | --- |
/// | x, y, z | place in the block (µm) |
/// | r | distance from the centre of the block (µm) |
///
/// The value at the centre differs from the average of the voxel by its curvature: Δx²/24 times ∂²c/∂x², and
/// likewise along y and z.
///
/// @param formula such as `38 * exp(-r / 200)`; [Expression] says what it may hold
public record LevelFunction(String formula) implements InitialLevels {

    /// Refuses a formula that cannot be read.
    public LevelFunction {
        var _ = Expression.parse(formula);
    }

    @Override
    public void fill(double[] values, VoxelGrid grid) {
        Levels.requireLength(values, grid);
        Expression.Term term = Expression.parse(formula);
        int wrong = 0;
        int first = 0;
        for (int voxel = grid.voxels() - 1; voxel >= 0; voxel--) {
            values[voxel] = at(term, grid, voxel);
            if (!Levels.isLevel(values[voxel])) {
                wrong++;
                first = voxel;
            }
        }
        if (wrong > 0) {
            throw new IllegalArgumentException("the formula '" + formula + "' gives " + values[first] + " in "
                    + Levels.place(grid, first) + (wrong == 1 ? "" : " and is wrong in " + (wrong - 1) + " more")
                    + "; a level is finite and at least 0, so divide by nothing that may be 0, or write max(0, …)");
        }
    }

    private static double at(Expression.Term term, VoxelGrid grid, int voxel) {
        double x = grid.centreX(voxel % grid.nx());
        double y = grid.centreY(voxel / grid.nx() % grid.ny());
        double z = grid.centreZ(voxel / (grid.nx() * grid.ny()));
        double fromX = x - (grid.x0() + grid.sizeX() / 2);
        double fromY = y - (grid.y0() + grid.sizeY() / 2);
        double fromZ = z - (grid.z0() + grid.sizeZ() / 2);
        return term.at(x, y, z, Math.sqrt(fromX * fromX + fromY * fromY + fromZ * fromZ));
    }
}

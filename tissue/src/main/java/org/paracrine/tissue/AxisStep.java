package org.paracrine.tissue;

import org.paracrine.numerics.VoxelGrid;

/// The implicit step of a field along one axis: for the voxels i of every line of the grid
///
///     (o + g_i + g_i+1) u_i − g_i u_i−1 − g_i+1 u_i+1 = u_i(before) + walls,   o = 1 + λ Δt/n
///
/// | symbol | here                 | unit  | meaning                                                              |
/// |--------|----------------------|-------|----------------------------------------------------------------------|
/// | o      | `own`                | 1     | what a voxel must cover by itself: its content and its share of decay |
/// | n      |                      | 1     | number of axes; each takes an equal share of the decay λ             |
/// | g      | `conductance`, `link`| 1     | D Δt/Δx² between neighbours, times the harmonic mean of their mobility |
///
/// Summed over a line the exchange between neighbours cancels: o Σ u = Σ u(before) + gain through walls.
///
/// @param axis 0 x, 1 y, 2 z
/// @param count voxels of a line
/// @param stride between neighbours in the flat array
/// @param isPeriodic if the last voxel is the neighbour of the first
record AxisStep(
        int axis, int count, int stride, double own, double conductance, Face low, Face high, boolean isPeriodic) {
    /// Keeps 0/0 out of the harmonic mean; too small to change any other.
    private static final double BARELY = Double.MIN_NORMAL;

    /// Above it, the gain through a fixed wall is told from the balance of the line instead of from r (w − u): there
    /// u is so close to w that the rounding of u, times r, could be seen in the twelfth digit of the budget.
    private static final double STIFF = 1000;

    /// The sweeps of one step, in their order.
    static AxisStep[] all(Field field, double minutes) {
        AxisStep[] sweeps = new AxisStep[axes(field.grid())];
        for (int axis = 0; axis < sweeps.length; axis++) {
            sweeps[axis] = of(field, minutes, axis);
        }
        return sweeps;
    }

    private static AxisStep of(Field field, double minutes, int axis) {
        VoxelGrid grid = field.grid();
        Substrate substrate = field.substrate();
        int axes = axes(grid);
        double spacing = axis == 0 ? grid.dx() : axis == 1 ? grid.dy() : grid.dz();
        double conductance = substrate.diffusivity() * minutes / (spacing * spacing);
        return new AxisStep(
                axis,
                axis == 0 ? grid.nx() : axis == 1 ? grid.ny() : grid.nz(),
                axis == 0 ? 1 : axis == 1 ? grid.nx() : grid.nx() * grid.ny(),
                1 + substrate.decay() * minutes / axes,
                conductance,
                Face.of(substrate.walls().low(axis), conductance, minutes, spacing),
                Face.of(substrate.walls().high(axis), conductance, minutes, spacing),
                substrate.walls().isPeriodic(axis));
    }

    /// Axes along which a field on this grid spreads.
    private static int axes(VoxelGrid grid) {
        return grid.isFlat() ? 2 : 3;
    }

    /// Conductance between two voxels of the given mobilities, as for resistances in series.
    double link(double one, double other) {
        return link(conductance, one, other);
    }

    static double link(double conductance, double one, double other) {
        return conductance * (2 * one * other / (one + other + BARELY));
    }

    /// True if the gain through the walls must be told from the balance.
    boolean isStiff() {
        return Math.max(low.rate(), high.rate()) > STIFF;
    }

    boolean isOpen() {
        return low.isOpen() || high.isOpen();
    }
}

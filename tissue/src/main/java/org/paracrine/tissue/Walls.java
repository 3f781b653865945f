package org.paracrine.tissue;

/// The six outer faces of the block. A flat grid has no faces along z: what is said of them does not matter
/// there.
///
/// Periodic faces come in pairs.
public record Walls(Wall xLow, Wall xHigh, Wall yLow, Wall yHigh, Wall zLow, Wall zHigh) {

    public Walls {
        requirePair("x", xLow, xHigh);
        requirePair("y", yLow, yHigh);
        requirePair("z", zLow, zHigh);
    }

    /// Nothing passes on any side.
    public static Walls closed() {
        return all(new Wall.Closed());
    }

    /// The same level on all sides.
    public static Walls fixed(double value) {
        return all(new Wall.Fixed(value));
    }

    /// The same inflow (amount/(µm² min)) on all sides; 0 lets nothing diffuse, but fluid may pass.
    public static Walls letting(double inflow) {
        return all(new Wall.Flux(inflow));
    }

    /// The block repeats itself on all sides.
    public static Walls periodic() {
        return all(new Wall.Periodic());
    }

    private static Walls all(Wall wall) {
        return new Walls(wall, wall, wall, wall, wall, wall);
    }

    private static void requirePair(String axis, Wall low, Wall high) {
        if (low instanceof Wall.Periodic != high instanceof Wall.Periodic) {
            throw new IllegalArgumentException(
                    "along " + axis
                            + " only one of the two walls is periodic; what leaves there must come in at the other, so make both periodic or none");
        }
    }

    /// The face at the low end of `axis` (0 x, 1 y, 2 z).
    Wall low(int axis) {
        return axis == 0 ? xLow : axis == 1 ? yLow : zLow;
    }

    /// The face at the high end of `axis` (0 x, 1 y, 2 z).
    Wall high(int axis) {
        return axis == 0 ? xHigh : axis == 1 ? yHigh : zHigh;
    }

    /// True if the block repeats itself along `axis`.
    boolean isPeriodic(int axis) {
        return low(axis) instanceof Wall.Periodic;
    }
}

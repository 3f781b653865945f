package org.paracrine.tissue;

/// The six outer faces of the block. A flat grid has no faces along z: what is said of them does not matter
/// there.
public record Walls(Wall xLow, Wall xHigh, Wall yLow, Wall yHigh, Wall zLow, Wall zHigh) {

    /// Nothing passes on any side.
    public static Walls closed() {
        return all(new Wall.Closed());
    }

    /// The same level on all sides.
    public static Walls fixed(double value) {
        return all(new Wall.Fixed(value));
    }

    private static Walls all(Wall wall) {
        return new Walls(wall, wall, wall, wall, wall, wall);
    }

    /// The face at the low end of `axis` (0 x, 1 y, 2 z).
    Wall low(int axis) {
        return axis == 0 ? xLow : axis == 1 ? yLow : zLow;
    }

    /// The face at the high end of `axis` (0 x, 1 y, 2 z).
    Wall high(int axis) {
        return axis == 0 ? xHigh : axis == 1 ? yHigh : zHigh;
    }
}

package org.paracrine.vesicle;

/// A vesicle as a ball with a wall: how much room it has, inside and on its surface.
///
///     inside = π (d − 2 t)³ / 6,   surface = π d²
///
/// | symbol | here        | unit | meaning                                                          |
/// |--------|-------------|------|------------------------------------------------------------------|
/// | d      | `diameter`  | µm   | outer diameter                                                   |
/// | t      | `THICKNESS` | µm   | of the membrane: 5 nm (assumed 4 to 6)                           |
public final class Membrane {
    public static final double THICKNESS = 0.005;

    /// The densest packing of spheres: more cannot lie inside (Hales 2005,
    /// doi:10.4007/annals.2005.162.1065).
    public static final double DENSEST = Math.PI / Math.sqrt(18);

    private Membrane() {}

    /// (µm³); 0 for what is all wall.
    public static double inside(double diameter) {
        double lumen = Math.max(0, diameter - 2 * THICKNESS);
        return Math.PI * lumen * lumen * lumen / 6;
    }

    /// (µm²)
    public static double surface(double diameter) {
        return Math.PI * diameter * diameter;
    }
}

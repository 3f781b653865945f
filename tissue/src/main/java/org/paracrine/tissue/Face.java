package org.paracrine.tissue;

/// One outer wall as an implicit step along its axis meets it.
///
///     gain = r m (w − u) + q
///
/// | symbol | here     | unit of the substrate | meaning                                                      |
/// |--------|----------|-----------------------|--------------------------------------------------------------|
/// | r      | `rate`   | 1                     | 2 D Δt/Δx² at a fixed wall, half a voxel from the centre; else 0 |
/// | w      | `level`  | amount/µm³            | held at the face                                             |
/// | q      | `inflow` | amount/µm³            | Δt j/Δx of a given inflow j; else 0                          |
/// | m      |          | 1                     | mobility of the voxel at the wall                            |
/// | u      |          | amount/µm³            | its concentration after the step                             |
record Face(double rate, double level, double inflow) {

    /// @param conductance D Δt/Δx²
    static Face of(Wall wall, double conductance, double minutes, double spacing) {
        return switch (wall) {
            case Wall.Closed() -> new Face(0, 0, 0);
            case Wall.Periodic() -> new Face(0, 0, 0);
            case Wall.Fixed(double value) -> new Face(2 * conductance, value, 0);
            case Wall.Flux(double inflow) -> new Face(0, 0, minutes * inflow / spacing);
        };
    }

    /// True if something may pass.
    boolean isOpen() {
        return rate > 0 || inflow > 0;
    }

    /// What the wall adds to the right side of its voxel: r m w + q.
    double source(double mobility) {
        return rate * mobility * level + inflow;
    }

    /// What the voxel has gained through the wall.
    double gain(double value, double mobility) {
        return rate * mobility * (level - value) + inflow;
    }

    /// The gain of all `count` voxels of a layer along the wall; they lie `step` apart in `values`, from `at` on.
    double gain(double[] values, int at, int step, int count) {
        double sum = 0;
        for (int index = 0; index < count; index++) {
            sum += gain(values[at + index * step], 1);
        }
        return sum;
    }
}

package org.paracrine.vesicle;

/// Vesicles that stick together: a share of them ends in clusters, the rest stays single.
///
///     d_c = d n^(1/f),   particles = vesicles × (1 − a + a/n)
///
/// | symbol | here               | unit | meaning                                                             |
/// |--------|--------------------|------|---------------------------------------------------------------------|
/// | a      | `share`            | 1    | share of the vesicles that end in clusters                          |
/// | n      | `size`             | 1    | vesicles in a cluster, at least 1                                   |
/// | f      | `FRACTAL_DIMENSION`| 1    | how densely clusters are packed                                     |
/// | d_c, d |                    | µm   | hydrodynamic diameter of a cluster and of its vesicles              |
///
/// The vesicles of one cluster are taken to be of one size. Two touching spheres move 1.39 times as
/// slowly as one
/// (f = 2.1 gives 1.39); slowly grown clusters of colloids have f of about 2.1 (Lin et al. 1989,
/// doi:10.1038/339360a0).
///
/// @param share 0 to 1
/// @param size at least 1; need not be whole, being a mean
public record Aggregation(double share, double size) {
    private static final double FRACTAL_DIMENSION = 2.1;

    public Aggregation {
        Checks.share("the share of vesicles in clusters", share);
        Checks.atLeast("the vesicles in a cluster", size, 1);
    }

    public static Aggregation none() {
        return new Aggregation(0, 1);
    }

    /// Particles that are counted for each vesicle that is there: 1 if nothing sticks together.
    public double particlesPerVesicle() {
        return 1 - share + share / size;
    }

    /// The share of the particles that are clusters.
    public double clusters() {
        return share / size / particlesPerVesicle();
    }

    /// How much wider a cluster is than its vesicles.
    public double widening() {
        return Math.pow(size, 1 / FRACTAL_DIMENSION);
    }
}

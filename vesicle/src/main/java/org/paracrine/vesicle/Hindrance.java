package org.paracrine.vesicle;

/// What fibres and pores leave of the free movement of a sphere: factors from 0 to 1.
///
/// | symbol | here            | unit | meaning                                                     |
/// |--------|-----------------|------|-------------------------------------------------------------|
/// | r_s    | `diameter` / 2  | µm   | sphere                                                      |
/// | r_f    | `fibreRadius`   | µm   | fibre                                                       |
/// | φ      | `fibreVolume`   | 1    | volume share of the fibres                                  |
/// | λ      |                 | 1    | diameter of the sphere over diameter of the pore            |
///
/// All hold for hard spheres without charge or stickiness.
public final class Hindrance {
    private Hindrance() {}

    /// Share of the space between random straight fibres that the centre of the sphere can reach.
    ///
    ///     K = exp(−φ (1 + r_s/r_f)²)
    ///
    /// Valid for thin, long fibres, φ below about 0.1. Source: Ogston 1958, doi:10.1039/TF9585401754.
    public static double fibrePartition(double diameter, double fibreVolume, double fibreRadius) {
        double reach = reach(diameter, fibreVolume, fibreRadius);
        return Math.exp(-fibreVolume * reach * reach);
    }

    /// Diffusivity between random fibres over that in the liquid.
    ///
    ///     D/D₀ = exp(−√φ (1 + r_s/r_f))
    ///
    /// Valid for φ below about 0.1 and steps of the sphere not longer than the gaps; fibres that yield let more
    /// pass. Source: Ogston, Preston & Wells 1973, doi:10.1098/rspa.1973.0064.
    public static double fibreDiffusion(double diameter, double fibreVolume, double fibreRadius) {
        return Math.exp(-Math.sqrt(fibreVolume) * reach(diameter, fibreVolume, fibreRadius));
    }

    private static double reach(double diameter, double fibreVolume, double fibreRadius) {
        Checks.notNegative("the diameter", diameter, "µm");
        Checks.share("the volume of fibres", fibreVolume);
        Checks.positive("the radius of a fibre", fibreRadius, "µm");
        return 1 + diameter / 2 / fibreRadius;
    }

    /// Share of a pore's cross-section that the centre of the sphere can reach: (1 − λ)², 0 if the sphere is
    /// too large.
    ///
    /// Source: Ferry 1936, doi:10.1085/jgp.20.1.95.
    public static double porePartition(double diameter, double poreDiameter) {
        double ratio = ratio(diameter, poreDiameter);
        return ratio >= 1 ? 0 : (1 - ratio) * (1 - ratio);
    }

    /// Diffusivity on the axis of a pore over that in the liquid: 1 − 2.104 λ + 2.09 λ³ − 0.95 λ⁵.
    ///
    /// Exact theory to λ of about 0.4, an extrapolation beyond. Source: Renkin 1954, doi:10.1085/jgp.38.2.225.
    public static double poreDrag(double diameter, double poreDiameter) {
        double ratio = ratio(diameter, poreDiameter);
        if (ratio >= 1) {
            return 0;
        }
        double cube = ratio * ratio * ratio;
        return 1 - 2.104 * ratio + 2.09 * cube - 0.95 * cube * ratio * ratio;
    }

    /// Diffusive flux through a pore over that of a point: partition times drag.
    public static double pore(double diameter, double poreDiameter) {
        return porePartition(diameter, poreDiameter) * poreDrag(diameter, poreDiameter);
    }

    /// Share of the spheres in the fluid that a pore holds back when fluid flows through: σ = (1 − Φ)², Φ the
    /// partition; 0 for a point, 1 for what does not fit.
    ///
    /// Source: Anderson & Malone 1974, Biophys. J. 14:957.
    public static double poreReflection(double diameter, double poreDiameter) {
        double excluded = 1 - porePartition(diameter, poreDiameter);
        return excluded * excluded;
    }

    private static double ratio(double diameter, double poreDiameter) {
        Checks.notNegative("the diameter", diameter, "µm");
        Checks.positive("the diameter of a pore", poreDiameter, "µm");
        return diameter / poreDiameter;
    }
}

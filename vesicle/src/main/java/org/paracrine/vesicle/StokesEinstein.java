package org.paracrine.vesicle;

/// Diffusion of a sphere in a liquid.
///
///     D = k T / (3 π η d)
///
/// | symbol | here          | unit            | meaning                                          |
/// |--------|---------------|-----------------|--------------------------------------------------|
/// | D      |               | µm²/min         | diffusivity                                      |
/// | k      | `BOLTZMANN`   | µg µm²/(min² K) | 1.380649e-23 J/K                                 |
/// | T      | `temperature` | K               |                                                  |
/// | η      | `viscosity`   | µg/(µm min)     | 1 mPa s is 60 of these                           |
/// | d      | `diameter`    | µm              |                                                  |
///
/// Valid for spheres far larger than the molecules of the liquid. Source: Einstein 1905,
/// doi:10.1002/andp.19053220806.
public final class StokesEinstein {
    /// 1.380649e-23 kg m²/(s² K), with 1e9 µg/kg, 1e12 µm²/m² and 3600 s²/min².
    private static final double BOLTZMANN = 1.380649e-23 * 1e9 * 1e12 * 3600;

    /// 37 °C as P014 rounds it (K).
    public static final double BODY_TEMPERATURE = 310;

    /// Of water at 37 °C, 0.69 mPa s (P014), in µg/(µm min).
    public static final double WATER_VISCOSITY = 0.69 * 60;

    private StokesEinstein() {}

    /// Diffusivity (µm²/min) of a sphere of `diameter` (µm) at `temperature` (K) in a liquid of `viscosity`
    /// (µg/(µm min)).
    public static double diffusivity(double diameter, double temperature, double viscosity) {
        Checks.positive("the diameter", diameter, "µm");
        Checks.positive("the temperature", temperature, "K");
        Checks.positive("the viscosity", viscosity, "µg/(µm min)");
        return BOLTZMANN * temperature / (3 * Math.PI * viscosity * diameter);
    }
}

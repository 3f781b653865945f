package org.paracrine.vesicle;

/// The space between cells: liquid with fibres.
///
/// @param temperature (K), above 0
/// @param viscosity of the liquid (µg/(µm min)), above 0
/// @param fibreVolume volume share of the fibres, 0 to 1
/// @param fibreRadius (µm), above 0
public record Interstitium(double temperature, double viscosity, double fibreVolume, double fibreRadius) {
    public Interstitium {
        Checks.positive("the temperature", temperature, "K");
        Checks.positive("the viscosity", viscosity, "µg/(µm min)");
        Checks.share("the volume of fibres", fibreVolume);
        Checks.positive("the radius of a fibre", fibreRadius, "µm");
    }

    /// Diffusivity (µm²/min) of a sphere of `diameter` (µm) between the fibres.
    public double diffusivity(double diameter) {
        return StokesEinstein.diffusivity(diameter, temperature, viscosity)
                * Hindrance.fibreDiffusion(diameter, fibreVolume, fibreRadius);
    }

    /// Share of the space that the centre of a sphere of `diameter` (µm) can reach.
    public double available(double diameter) {
        return Hindrance.fibrePartition(diameter, fibreVolume, fibreRadius);
    }
}

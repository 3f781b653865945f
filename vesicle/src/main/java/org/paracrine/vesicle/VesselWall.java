package org.paracrine.vesicle;

/// The wall of a tumour vessel: straight pores in an otherwise tight wall.
///
///     P = (ε/h) D₀ (1 − λ)² (1 − 2.104 λ + 2.09 λ³ − 0.95 λ⁵)
///
/// | symbol | here                         | unit    | meaning                                                  |
/// |--------|------------------------------|---------|----------------------------------------------------------|
/// | P      |                              | µm/min  | permeability                                             |
/// | ε      | `poreShare`                  | 1       | share of the wall that is pore                           |
/// | h      | `thickness`                  | µm      | length of a pore                                         |
/// | D₀     | [StokesEinstein]             | µm²/min | free diffusivity                                         |
/// | λ      | diameter over `poreDiameter` | 1       | [Hindrance]                                              |
///
/// Diffusion only; what fluid drags along is reduced by [#reflection]. Pore cut-offs of 200 to 1200 nm were measured
/// in tumours (P088, hobbs1998).
///
/// @param temperature (K), above 0
/// @param viscosity of the plasma in the pore (µg/(µm min)), above 0
/// @param poreDiameter (µm), above 0
/// @param poreShare 0 to 1
/// @param thickness (µm), above 0
public record VesselWall(
        double temperature, double viscosity, double poreDiameter, double poreShare, double thickness) {
    public VesselWall {
        Checks.positive("the temperature", temperature, "K");
        Checks.positive("the viscosity", viscosity, "µg/(µm min)");
        Checks.positive("the diameter of a pore", poreDiameter, "µm");
        Checks.share("the pores of the vessel wall", poreShare);
        Checks.positive("the thickness of the vessel wall", thickness, "µm");
    }

    /// Permeability (µm/min) to a sphere of `diameter` (µm); 0 if it does not fit into the pores.
    public double permeability(double diameter) {
        return poreShare
                / thickness
                * StokesEinstein.diffusivity(diameter, temperature, viscosity)
                * Hindrance.pore(diameter, poreDiameter);
    }

    /// Share of the spheres of `diameter` (µm) that stay in the plasma when fluid leaves through the pores: 0 to 1.
    public double reflection(double diameter) {
        return Hindrance.poreReflection(diameter, poreDiameter);
    }
}

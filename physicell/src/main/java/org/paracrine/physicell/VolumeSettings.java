package org.paracrine.physicell;

/// The volume of a cell at the start of its life, and how fast it moves to its targets.
///
/// | symbol | meaning | component |
/// |---|---|---|
/// | V, N | total and nuclear volume (µm³) | `total`, `nuclear` |
/// | f | share of fluid | `fluidFraction` |
/// | r | radius (µm) | `radius()` |
///
/// The targets are those of the start: solids (1-f)N in the nucleus and (1-f)(V-N) outside, fluid
/// fV. Source: Ghaffarizadeh et al. 2018, doi:10.1371/journal.pcbi.1005991.
///
/// @param total V (µm³)
/// @param fluidFraction f, 0 to 1
/// @param nuclear N (µm³)
/// @param fluidChangeRate (1/min)
/// @param cytoplasmicBiomassChangeRate (1/min)
/// @param nuclearBiomassChangeRate (1/min)
/// @param calcifiedFraction 0 to 1
/// @param calcificationRate (1/min)
/// @param relativeRuptureVolume at which the cell bursts, as a multiple of its volume
public record VolumeSettings(
        double total,
        double fluidFraction,
        double nuclear,
        double fluidChangeRate,
        double cytoplasmicBiomassChangeRate,
        double nuclearBiomassChangeRate,
        double calcifiedFraction,
        double calcificationRate,
        double relativeRuptureVolume) {

    /// r = (3V / 4π)^(1/3) (µm)
    public double radius() {
        return Math.cbrt(3 * total / (4 * Math.PI));
    }

    /// (V-N) / N
    public double cytoplasmicToNuclearRatio() {
        return (total - nuclear) / nuclear;
    }
}

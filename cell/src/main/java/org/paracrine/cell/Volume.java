package org.paracrine.cell;

/// How large a live cell is, of what, and how fast it goes back to that.
///
/// @param total volume (µm³)
/// @param nuclear volume of the nucleus (µm³)
/// @param fluidFraction of the total volume, 0 to 1
/// @param fluidRate at which water follows its target (1/min)
/// @param cytoplasmicRate at which cytoplasmic solids follow their target (1/min)
/// @param nuclearRate at which nuclear solids follow their target (1/min)
/// @param calcificationRate of a live cell (1/min)
/// @param ruptureRatio volume at which a necrotic cell bursts, over its volume at death
/// @param calcified fraction of a cell that is placed, 0 to 1
///
/// Source: Ghaffarizadeh et al. 2018, doi:10.1371/journal.pcbi.1005991.
public record Volume(
        double total,
        double nuclear,
        double fluidFraction,
        double fluidRate,
        double cytoplasmicRate,
        double nuclearRate,
        double calcificationRate,
        double ruptureRatio,
        double calcified) {

    public Volume {
        Check.positive("volume (µm³)", total);
        Check.positive("nuclear volume (µm³)", nuclear);
        Check.fraction("fluid fraction", fluidFraction);
        Check.notNegative("fluid rate (1/min)", fluidRate);
        Check.notNegative("cytoplasmic rate (1/min)", cytoplasmicRate);
        Check.notNegative("nuclear rate (1/min)", nuclearRate);
        Check.notNegative("calcification rate (1/min)", calcificationRate);
        Check.positive("rupture ratio", ruptureRatio);
        Check.fraction("calcified fraction", calcified);
        if (nuclear > total) {
            throw new IllegalArgumentException(
                    "the nucleus (" + nuclear + " µm³) is larger than its cell (" + total + " µm³)");
        }
    }

    /// The breast cancer line MCF-7, PhysiCell's default.
    public static Volume mcf7() {
        return new Volume(2494, 540, 0.75, 3.0 / 60, 0.27 / 60, 0.33 / 60, 0, 2, 0);
    }

    /// The same cell in another size: the nucleus keeps its share.
    public Volume withTotal(double wanted) {
        return new Volume(
                wanted,
                nuclear * (wanted / total),
                fluidFraction,
                fluidRate,
                cytoplasmicRate,
                nuclearRate,
                calcificationRate,
                ruptureRatio,
                calcified);
    }

    /// Solids of the nucleus at rest (µm³).
    double nuclearSolid() {
        return nuclear * (1 - fluidFraction);
    }

    /// Solids of the cytoplasm at rest (µm³).
    double cytoplasmicSolid() {
        return (total - nuclear) * (1 - fluidFraction);
    }

    /// Cytoplasm over nucleus, by volume.
    double cytoplasmPerNucleus() {
        return (total - nuclear) / nuclear;
    }
}

package org.paracrine.physicell;

/// Reads the volume, the integrity and the mechanics of a cell type.
final class BodyReader {
    private final Section phenotype;
    private final Types context;

    BodyReader(Section phenotype, Types context) {
        this.phenotype = phenotype;
        this.context = context;
    }

    VolumeSettings volume(VolumeSettings inherited) {
        Section section = phenotype.child("volume");
        VolumeSettings volume = new VolumeSettings(
                section.number("total").above(0).or(inherited.total()),
                section.number("fluid_fraction").within(0, 1).or(inherited.fluidFraction()),
                section.number("nuclear").above(0).or(inherited.nuclear()),
                section.number("fluid_change_rate").atLeast(0).or(inherited.fluidChangeRate()),
                section.number("cytoplasmic_biomass_change_rate")
                        .atLeast(0)
                        .or(inherited.cytoplasmicBiomassChangeRate()),
                section.number("nuclear_biomass_change_rate").atLeast(0).or(inherited.nuclearBiomassChangeRate()),
                section.number("calcified_fraction").within(0, 1).or(inherited.calcifiedFraction()),
                section.number("calcification_rate").atLeast(0).or(inherited.calcificationRate()),
                section.number("relative_rupture_volume").atLeast(0).or(inherited.relativeRuptureVolume()));
        if (section.present() && volume.nuclear() > volume.total()) {
            section.child("nuclear")
                    .problem("the nucleus has " + NumberText.of(volume.nuclear()) + " µm³, more than the whole cell, "
                            + NumberText.of(volume.total()) + " µm³");
        }
        return volume;
    }

    IntegritySettings integrity(IntegritySettings inherited) {
        Section section = phenotype.child("cell_integrity");
        return new IntegritySettings(
                section.number("damage_rate").atLeast(0).or(inherited.damageRate()),
                section.number("damage_repair_rate").atLeast(0).or(inherited.damageRepairRate()));
    }

    MechanicsSettings mechanics(MechanicsSettings inherited, VolumeSettings volume) {
        Section section = phenotype.child("mechanics");
        double repulsion =
                section.number("cell_cell_repulsion_strength").atLeast(0).or(inherited.cellCellRepulsionStrength());
        double reach = section.number("relative_maximum_adhesion_distance")
                .atLeast(0)
                .or(inherited.relativeMaximumAdhesionDistance());
        double adhesion =
                section.number("cell_cell_adhesion_strength").atLeast(0).or(inherited.cellCellAdhesionStrength());
        return new MechanicsSettings(
                equilibrium(section.child("options"), adhesion, repulsion, reach, volume.radius()),
                repulsion,
                section.number("cell_BM_adhesion_strength").atLeast(0).or(inherited.membraneAdhesionStrength()),
                section.number("cell_BM_repulsion_strength").atLeast(0).or(inherited.membraneRepulsionStrength()),
                reach,
                context.types()
                        .values(
                                section.child("cell_adhesion_affinities").all("cell_adhesion_affinity"),
                                "name",
                                inherited.adhesionAffinities(),
                                0),
                section.number("attachment_elastic_constant").atLeast(0).or(inherited.attachmentElasticConstant()),
                section.number("attachment_rate").atLeast(0).or(inherited.attachmentRate()),
                section.number("detachment_rate").atLeast(0).or(inherited.detachmentRate()),
                section.number("maximum_number_of_attachments")
                        .whole()
                        .atLeast(0)
                        .orWhole(inherited.maximumNumberOfAttachments()));
    }

    /// The adhesion that balances repulsion where the author wants neighbours to rest.
    private static double equilibrium(Section options, double adhesion, double repulsion, double reach, double radius) {
        double strength = adhesion;
        Section relative = options.child("set_relative_equilibrium_distance");
        if (relative.flagAttribute("enabled", false)) {
            strength = balance(relative, relative.number().above(0).or(Double.NaN), strength, repulsion, reach);
        }
        Section absolute = options.child("set_absolute_equilibrium_distance");
        if (absolute.flagAttribute("enabled", false)) {
            double distance = absolute.number().above(0).or(Double.NaN) / radius;
            strength = balance(absolute, distance, strength, repulsion, reach);
        }
        return strength;
    }

    /// a = k ((1 - s/2) / (1 - s/(2f)))²
    ///
    /// | symbol | meaning |
    /// |---|---|
    /// | a, k | adhesion and repulsion (µm/min) |
    /// | s | distance of the centres at rest, in radii, at most 2 |
    /// | f | reach of adhesion, in radii |
    ///
    /// Source: the pair forces of Ghaffarizadeh et al. 2018, doi:10.1371/journal.pcbi.1005991, set
    /// to zero.
    private static double balance(Section told, double distance, double adhesion, double repulsion, double reach) {
        if (Double.isNaN(distance)) {
            return adhesion;
        }
        if (distance > 2) {
            told.warn("cells that rest at a distance of " + NumberText.of(distance)
                    + " radii do not touch; 2 radii are taken, as in PhysiCell");
        }
        double half = Math.min(distance, 2) / 2;
        if (half >= reach) {
            told.problem("cells cannot rest at a distance of " + NumberText.of(2 * half)
                    + " radii, since adhesion reaches to " + NumberText.of(2 * reach)
                    + " only (twice relative_maximum_adhesion_distance)");
            return adhesion;
        }
        double share = (1 - half) / (1 - half / reach);
        return repulsion * share * share;
    }
}

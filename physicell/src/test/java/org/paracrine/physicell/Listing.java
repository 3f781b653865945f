package org.paracrine.physicell;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// All numbers of some settings under the names that the lists of PhysiCell's own numbers use.
final class Listing {
    private final Map<String, Double> values = new TreeMap<>();

    static Map<String, Double> of(Settings settings) {
        Listing listing = new Listing();
        listing.run(settings);
        Microenvironment field = settings.microenvironment();
        field.substrates().forEach(substrate -> listing.substrate(settings, substrate));
        settings.cellDefinitions().forEach(listing::definition);
        return listing.values;
    }

    /// A list as it lies in a file: a name, which may have blanks, and a number in each line.
    static Map<String, Double> parse(String text) {
        Map<String, Double> values = new TreeMap<>();
        text.lines().forEach(line -> {
            int blank = line.lastIndexOf(' ');
            values.put(line.substring(0, blank), Double.parseDouble(line.substring(blank + 1)));
        });
        return values;
    }

    private void put(String name, double value) {
        values.put(name, value);
    }

    private void put(String name, boolean value) {
        put(name, value ? 1 : 0);
    }

    private void put(String name, List<Double> each) {
        for (int index = 0; index < each.size(); index++) {
            put(name + "." + index, each.get(index));
        }
    }

    private void run(Settings settings) {
        Domain domain = settings.domain();
        put("domain.xmin", domain.xMin());
        put("domain.xmax", domain.xMax());
        put("domain.ymin", domain.yMin());
        put("domain.ymax", domain.yMax());
        put("domain.zmin", domain.zMin());
        put("domain.zmax", domain.zMax());
        put("domain.voxels", (double) domain.voxels());
        put("max", settings.times().maximum());
        put("dtd", settings.times().diffusionStep());
        put("dtm", settings.times().mechanicsStep());
        put("dtp", settings.times().phenotypeStep());
        put("dti", settings.times().intracellularStep());
        put("full", settings.saving().fullDataInterval());
        put("fullon", settings.saving().fullData());
        put("svg", settings.saving().svgInterval());
        put("svgon", settings.saving().svg());
        put("springs", settings.options().automatedSprings());
        put("wall", settings.options().virtualWall());
        put("track", settings.microenvironment().trackInternalised());
        put("gradients", settings.microenvironment().calculateGradients());
    }

    private void substrate(Settings settings, SubstrateSettings substrate) {
        String name = "substrate." + substrate.name();
        put(name + ".D", substrate.diffusionCoefficient());
        put(name + ".decay", substrate.decayRate());
        put(name + ".start", substrate.initialCondition());
        Domain domain = settings.domain();
        boolean[] held = new boolean[(int) domain.voxels()];
        double[] level = new double[held.length];
        for (FaceName face : settings.microenvironment().layers()) {
            for (int voxel = 0; voxel < held.length; voxel++) {
                if (behind(face, voxel, domain)) {
                    held[voxel] = substrate.face(face).held();
                    level[voxel] = substrate.face(face).level();
                }
            }
        }
        double count = 0;
        double sum = 0;
        for (int voxel = 0; voxel < held.length; voxel++) {
            count += held[voxel] ? 1 : 0;
            sum += held[voxel] ? level[voxel] * (1 + voxel % 7) : 0;
        }
        put(name + ".held", count);
        put(name + ".heldsum", sum);
    }

    private static boolean behind(FaceName face, int voxel, Domain domain) {
        int i = voxel % domain.nx();
        int j = voxel / domain.nx() % domain.ny();
        int k = voxel / domain.nx() / domain.ny();
        return switch (face) {
            case X_MIN -> i == 0;
            case X_MAX -> i == domain.nx() - 1;
            case Y_MIN -> j == 0;
            case Y_MAX -> j == domain.ny() - 1;
            case Z_MIN -> k == 0;
            case Z_MAX -> k == domain.nz() - 1;
        };
    }

    private void definition(CellDefinition definition) {
        String name = "type." + definition.name();
        put(name + ".id", definition.id());
        put(name + ".cycle", definition.cycle().model().code());
        phases(name + ".cycle", definition.cycle().transitions());
        put(name + ".asym", definition.cycle().asymmetricDivision());
        put(name + ".asym", definition.cycle().asymmetricDivisionProbabilities());
        death(name + ".death.100", definition.apoptosis());
        death(name + ".death.101", definition.necrosis());
        volume(name + ".vol", definition.volume());
        mechanics(name + ".mech", definition.mechanics());
        motility(name + ".mot", definition.motility());
        List<SecretionSettings> secretion = definition.secretion();
        put(
                name + ".sec.s",
                secretion.stream().map(SecretionSettings::secretionRate).toList());
        put(
                name + ".sec.t",
                secretion.stream().map(SecretionSettings::secretionTarget).toList());
        put(
                name + ".sec.u",
                secretion.stream().map(SecretionSettings::uptakeRate).toList());
        put(
                name + ".sec.e",
                secretion.stream().map(SecretionSettings::netExportRate).toList());
        interactions(name + ".int", definition.interactions());
        put(name + ".trans", definition.transformationRates());
        put(name + ".dam", definition.integrity().damageRate());
        put(name + ".rep", definition.integrity().damageRepairRate());
        definition.customData().forEach(custom -> custom(name + ".custom." + custom.name(), custom));
    }

    private void phases(String name, List<Transition> transitions) {
        for (Transition each : transitions) {
            put(name + "." + each.from() + "-" + each.to() + ".rate", each.rate());
            put(name + "." + each.from() + "-" + each.to() + ".fixed", each.fixed());
        }
    }

    private void death(String name, DeathSettings death) {
        phases(name, death.transitions());
        put(name + ".rate", death.rate());
        put(name + ".unlysed", death.unlysedFluidChangeRate());
        put(name + ".lysed", death.lysedFluidChangeRate());
        put(name + ".cyt", death.cytoplasmicBiomassChangeRate());
        put(name + ".nuc", death.nuclearBiomassChangeRate());
        put(name + ".calc", death.calcificationRate());
        put(name + ".rupt", death.relativeRuptureVolume());
    }

    private void volume(String name, VolumeSettings volume) {
        put(name + ".total", volume.total());
        put(name + ".ff", volume.fluidFraction());
        put(name + ".nuc", volume.nuclear());
        put(name + ".fr", volume.fluidChangeRate());
        put(name + ".cr", volume.cytoplasmicBiomassChangeRate());
        put(name + ".nr", volume.nuclearBiomassChangeRate());
        put(name + ".cf", volume.calcifiedFraction());
        put(name + ".calc", volume.calcificationRate());
        put(name + ".rupt", volume.relativeRuptureVolume());
    }

    private void mechanics(String name, MechanicsSettings mechanics) {
        put(name + ".a", mechanics.cellCellAdhesionStrength());
        put(name + ".r", mechanics.cellCellRepulsionStrength());
        put(name + ".ba", mechanics.membraneAdhesionStrength());
        put(name + ".br", mechanics.membraneRepulsionStrength());
        put(name + ".f", mechanics.relativeMaximumAdhesionDistance());
        put(name + ".aff", mechanics.adhesionAffinities());
        put(name + ".k", mechanics.attachmentElasticConstant());
        put(name + ".on", mechanics.attachmentRate());
        put(name + ".off", mechanics.detachmentRate());
        put(name + ".max", mechanics.maximumNumberOfAttachments());
    }

    private void motility(String name, MotilitySettings motility) {
        put(name + ".on", motility.enabled());
        put(name + ".speed", motility.speed());
        put(name + ".pt", motility.persistenceTime());
        put(name + ".bias", motility.migrationBias());
        put(name + ".2d", motility.planar());
        put(name + ".taxis", motility.taxis().ordinal());
        put(name + ".index", motility.chemotaxisSubstrate());
        put(name + ".dir", motility.chemotaxisDirection());
        put(name + ".sens", motility.chemotacticSensitivities());
    }

    private void interactions(String name, InteractionSettings interactions) {
        put(name + ".apo", interactions.apoptoticPhagocytosisRate());
        put(name + ".nec", interactions.necroticPhagocytosisRate());
        put(name + ".oth", interactions.otherDeadPhagocytosisRate());
        put(name + ".live", interactions.livePhagocytosisRates());
        put(name + ".att", interactions.attackRates());
        put(name + ".imm", interactions.immunogenicities());
        put(name + ".dmg", interactions.attackDamageRate());
        put(name + ".dur", interactions.attackDuration());
        put(name + ".fus", interactions.fusionRates());
    }

    private void custom(String name, CustomVariable custom) {
        if (custom.vector()) {
            put(name, custom.values());
        } else {
            put(name, custom.value());
        }
        put(name + ".cons", custom.conserved());
    }
}

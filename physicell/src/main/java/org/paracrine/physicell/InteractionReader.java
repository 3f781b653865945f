package org.paracrine.physicell;

import java.util.ArrayList;
import java.util.List;

/// Reads what the cells of a type do to substrates and to other cells.
final class InteractionReader {
    private final Section phenotype;
    private final Types context;

    InteractionReader(Section phenotype, Types context) {
        this.phenotype = phenotype;
        this.context = context;
    }

    List<SecretionSettings> secretion(List<SecretionSettings> inherited) {
        List<SecretionSettings> read = new ArrayList<>(inherited);
        for (Section section : phenotype.child("secretion").all("substrate")) {
            String name = section.attribute("name");
            int index = context.substrates().index(name);
            if (index < 0) {
                section.problem(context.substrates().unknown(name));
            } else {
                read.set(index, secretion(section, read.get(index)));
            }
        }
        return read;
    }

    private static SecretionSettings secretion(Section section, SecretionSettings inherited) {
        return new SecretionSettings(
                section.number("secretion_rate").atLeast(0).or(inherited.secretionRate()),
                section.number("secretion_target").atLeast(0).or(inherited.secretionTarget()),
                section.number("uptake_rate").atLeast(0).or(inherited.uptakeRate()),
                section.number("net_export_rate").or(inherited.netExportRate()));
    }

    InteractionSettings interactions(InteractionSettings inherited) {
        Section section = phenotype.child("cell_interactions");
        if (!section.present()) {
            return inherited;
        }
        if (section.has("damage_rate")) {
            section.child("damage_rate")
                    .warn(
                            "an element of before 1.14 that is not read any more; attack_damage_rate is what an attack does,"
                                    + " and damage_rate of cell_integrity is what happens without one");
        }
        Section oldDead = section.child("dead_phagocytosis_rate");
        double dead = oldDead.number().atLeast(0).or(Double.NaN);
        return new InteractionSettings(
                dead(section, "apoptotic_phagocytosis_rate", dead, inherited.apoptoticPhagocytosisRate()),
                dead(section, "necrotic_phagocytosis_rate", dead, inherited.necroticPhagocytosisRate()),
                dead(section, "other_dead_phagocytosis_rate", dead, inherited.otherDeadPhagocytosisRate()),
                rates(section, "live_phagocytosis_rates", "phagocytosis_rate", inherited.livePhagocytosisRates()),
                rates(section, "attack_rates", "attack_rate", inherited.attackRates()),
                inherited.immunogenicities(),
                section.number("attack_damage_rate").atLeast(0).orMissing(inherited.attackDamageRate()),
                section.number("attack_duration").atLeast(0).orMissing(inherited.attackDuration()),
                rates(section, "fusion_rates", "fusion_rate", inherited.fusionRates()));
    }

    /// The old rate for all dead cells holds where that for one kind of them is missing. PhysiCell
    /// 1.14 inherits none.
    private static double dead(Section section, String name, double all, double inherited) {
        double missing = section.reading().as114() ? 0 : inherited;
        return section.number(name).atLeast(0).or(Double.isNaN(all) ? missing : all);
    }

    private List<Double> rates(Section section, String list, String element, List<Double> inherited) {
        return context.types().values(section.child(list).all(element), "name", inherited, 0);
    }

    List<Double> transformations(List<Double> inherited, String own) {
        Section list = phenotype.child("cell_transformations").child("transformation_rates");
        List<Double> read = new ArrayList<>(rates(
                phenotype.child("cell_transformations"), "transformation_rates", "transformation_rate", inherited));
        int self = context.types().index(own);
        if (self >= 0 && read.get(self) > 0) {
            boolean stays = list.reading().as114() && inherited.get(self) > 0;
            list.warn("cells of a type cannot become that type; the rate is not used"
                    + (stays ? ", but that of the parent, as in PhysiCell 1.14" : ""));
            read.set(self, stays ? inherited.get(self) : 0.0);
        }
        return read;
    }
}

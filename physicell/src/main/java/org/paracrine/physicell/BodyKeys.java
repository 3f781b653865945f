package org.paracrine.physicell;

import org.paracrine.cell.CellType;
import org.paracrine.cell.Death;
import org.paracrine.cell.Volume;
import org.paracrine.study.CellDeath;
import org.paracrine.study.CellParts;
import org.paracrine.study.StudyText;
import org.paracrine.study.Tumour;

/// How cells of a type divide, die and what they are made of, as a study says it.
final class BodyKeys {
    private final Converting with;
    private final CellDefinition definition;
    private final CellType type;
    private final Tumour.CellType usual;

    BodyKeys(Converting with, CellDefinition definition, CellType type, Tumour.CellType usual) {
        this.with = with;
        this.definition = definition;
        this.type = type;
        this.usual = usual;
    }

    void put(Keys keys) {
        keys.put("cycle", cycle());
        keys.put("apoptosis", StudyText.rate(type.apoptosis().rate()));
        keys.rate("necrosis", type.necrosis().rate(), 0);
        keys.put("death", Keys.any().put("apoptosis", apoptosis()).put("necrosis", necrosis()));
        keys.put("volume", StudyText.quantity(type.volume().total(), "um3"));
        keys.put("parts", parts());
    }

    /// Only what differs from PhysiCell's own model.
    private Keys cycle() {
        CycleSettings cycle = definition.cycle();
        var model = org.paracrine.study.CycleModel.valueOf(cycle.model().name());
        Keys keys = Keys.any();
        Keys rates = Keys.any();
        Keys durations = Keys.any();
        for (int phase = 0; phase < cycle.transitions().size(); phase++) {
            Transition out = cycle.transitions().get(phase);
            String name = model.phases().get(phase);
            boolean own = !out.equals(cycle.model().transitions().get(phase));
            if (out.fixed() && out.rate() > 0 && (own || phase == 0)) {
                durations.put(name, StudyText.time(out.duration()));
            } else if (phase == 0) {
                keys.put("entry", StudyText.rate(out.rate()));
            } else if (own) {
                rates.put(name, StudyText.rate(out.rate()));
            }
        }
        Keys named = Keys.any();
        if (model != org.paracrine.study.CycleModel.LIVE) {
            named.put("model", model.word());
        }
        return named.putAll(keys).put("rates", rates).put("durations", durations);
    }

    /// What becomes of cells that never die so need not be said.
    private boolean happens(Death death, String behaviour) {
        return death.rate() > 0 || with.uses().sets(definition.name(), behaviour);
    }

    private Keys apoptosis() {
        Death death = type.apoptosis();
        CellDeath.Apoptosis other = usual.death().apoptosis();
        Keys keys = Keys.any();
        if (happens(death, "apoptosis")) {
            duration(keys, death, other.duration().value());
            keys.rate("fluid rate", death.fluidRate(), other.fluidRate().value());
            keys.rate(
                    "cytoplasm rate",
                    death.cytoplasmicRate(),
                    other.cytoplasmRate().value());
            keys.rate("nucleus rate", death.nuclearRate(), other.nucleusRate().value());
            keys.rate("calcification", death.calcificationRate(), 0);
        }
        return keys;
    }

    private Keys necrosis() {
        Death death = type.necrosis();
        CellDeath.Necrosis other = usual.death().necrosis();
        Keys keys = Keys.any();
        if (happens(death, "necrosis")) {
            duration(keys, death, other.duration().value());
            keys.number("rupture", type.volume().ruptureRatio(), other.rupture().value());
            keys.rate("fluid rate", death.fluidRate(), other.fluidRate().value());
            keys.rate(
                    "burst fluid rate",
                    death.lysedFluidRate(),
                    other.burstFluidRate().value());
            keys.rate(
                    "cytoplasm rate",
                    death.cytoplasmicRate(),
                    other.cytoplasmRate().value());
            keys.rate("nucleus rate", death.nuclearRate(), other.nucleusRate().value());
            keys.rate(
                    "calcification",
                    death.calcificationRate(),
                    other.calcification().value());
        }
        return keys;
    }

    private static void duration(Keys keys, Death death, double other) {
        keys.time("duration", death.duration(), other);
        if (!death.isFixed()) {
            keys.put("random", "yes");
        }
    }

    private Keys parts() {
        Volume volume = type.volume();
        CellParts other = usual.parts();
        Keys keys = Keys.any();
        if (volume.nuclear() != Volume.mcf7().withTotal(volume.total()).nuclear()) {
            keys.put("nucleus", StudyText.quantity(volume.nuclear(), "um3"));
        }
        keys.number("fluid", volume.fluidFraction(), other.fluid().value());
        keys.rate("fluid rate", volume.fluidRate(), other.fluidRate().value());
        keys.rate(
                "cytoplasm rate",
                volume.cytoplasmicRate(),
                other.cytoplasmRate().value());
        keys.rate("nucleus rate", volume.nuclearRate(), other.nucleusRate().value());
        keys.rate("calcification", volume.calcificationRate(), 0);
        return keys;
    }
}

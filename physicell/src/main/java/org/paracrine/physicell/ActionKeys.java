package org.paracrine.physicell;

import java.util.Map;
import org.paracrine.cell.CellType;
import org.paracrine.cell.Interactions;
import org.paracrine.cell.Mechanics;
import org.paracrine.cell.Motility;
import org.paracrine.study.CellInteractions;
import org.paracrine.study.CellMechanics;
import org.paracrine.study.StudyText;
import org.paracrine.study.Tumour;

/// What cells of a type do, as a study says it: hold, crawl, exchange, eat, attack, become others.
final class ActionKeys {
    /// Radii that adhesion reaches at most in a study.
    private static final double FARTHEST = 5;

    private static final int MOST_SPRINGS = 1000;

    private final Converting with;
    private final CellDefinition definition;
    private final CellType type;
    private final Tumour.CellType usual;

    ActionKeys(Converting with, CellDefinition definition, CellType type, Tumour.CellType usual) {
        this.with = with;
        this.definition = definition;
        this.type = type;
        this.usual = usual;
    }

    void put(Keys keys) {
        keys.put("mechanics", mechanics());
        keys.put("motility", motility());
        keys.put("secretion", secretion());
        keys.put("interactions", interactions());
        Keys integrity = Keys.any();
        integrity.rate("damage", type.integrity().damage(), 0);
        integrity.rate("repair", type.integrity().repair(), 0);
        keys.put("integrity", integrity);
        keys.put("turns into", rates(type.fate().turnsInto()));
        keys.put("bears", numbers(type.fate().bears(), 0));
        keys.put("numbers", numbers());
    }

    private Keys mechanics() {
        Mechanics of = type.mechanics();
        CellMechanics other = usual.mechanics();
        String whose = "the relative_maximum_adhesion_distance of " + type.name();
        double reach = with.left().within(of.reach(), 0, FARTHEST, whose);
        Keys keys = Keys.any();
        keys.speed("adhesion", of.adhesion(), other.adhesion().value());
        keys.speed("repulsion", of.repulsion(), other.repulsion().value());
        keys.number("reach", reach, other.reach().value());
        keys.put("affinity", numbers(of.affinities(), 1));
        keys.put("springs", springs(of.springs(), other.springs()));
        Keys membrane = Keys.any();
        membrane.speed(
                "adhesion",
                of.membrane().adhesion(),
                other.membrane().adhesion().value());
        membrane.speed(
                "repulsion",
                of.membrane().repulsion(),
                other.membrane().repulsion().value());
        return keys.put("membrane", membrane);
    }

    private Keys springs(Mechanics.Springs of, CellMechanics.Springs other) {
        String whose = "the maximum_number_of_attachments of " + type.name();
        int most = (int) with.left().within(of.most(), 0, MOST_SPRINGS, whose);
        Keys keys = Keys.any();
        keys.rate("elasticity", of.elasticity(), other.elasticity().value());
        keys.rate("attachment", of.attachment(), 0);
        keys.rate("detachment", of.detachment(), 0);
        return keys.number("most", most, other.most());
    }

    /// Cells whose motility is off have none, whatever the other numbers say.
    private Keys motility() {
        Motility of = type.motility();
        Keys keys = Keys.any();
        if (!definition.motility().enabled()) {
            return keys;
        }
        keys.put("speed", StudyText.quantity(of.speed(), "um/min"));
        keys.put("persistence", StudyText.time(of.persistence()));
        keys.number("bias", of.bias(), 0);
        Keys chemotaxis = numbers(of.chemotaxis(), 0);
        keys.put("chemotaxis", chemotaxis);
        boolean follows = !chemotaxis.isEmpty() || with.uses().setsAny(type.name(), "chemotactic response to ");
        if (follows && !of.normalisesGradients()) {
            keys.put("normalised", "no");
        }
        if (of.planar() && !with.settings().domain().planar()) {
            keys.put("planar", "yes");
        }
        return keys;
    }

    private Keys secretion() {
        Keys keys = Keys.any();
        type.secretion().forEach((substrate, of) -> {
            String unit = unit(substrate);
            Keys below = Keys.any();
            below.rate("rate", of.rate(), 0);
            if (of.target() != 0 && (of.rate() != 0 || with.uses().setsAny(type.name(), substrate + " secretion"))) {
                below.put("target", StudyText.quantity(of.target(), unit));
            }
            below.rate("uptake", of.uptake(), 0);
            if (of.export() != 0) {
                below.put("export", StudyText.quantity(of.export(), (unit + " um3/min").strip()));
            }
            keys.put(with.names().of(substrate), below);
        });
        return keys;
    }

    private String unit(String substrate) {
        int index = with.settings().substrates().indexOf(substrate);
        return SubstrateUnit.level(
                with.settings().microenvironment().substrates().get(index).units());
    }

    private Keys interactions() {
        Interactions of = type.interactions();
        CellInteractions other = usual.interactions();
        Keys keys = Keys.any();
        Keys eats = Keys.any();
        eats.rate("apoptotic", of.eatsApoptotic(), 0);
        eats.rate("necrotic", of.eatsNecrotic(), 0);
        eats.rate("other dead", of.eatsOtherDead(), 0);
        keys.put("eats", eats.put("live", rates(of.eatsLive())));
        keys.put("attacks", rates(of.attacks()));
        boolean attacks = of.attacks().values().stream().anyMatch(rate -> rate > 0)
                || with.uses().setsAny(type.name(), "attack ");
        if (attacks) {
            keys.rate("damage", of.attackDamage(), other.damage().value());
            keys.time("duration", of.attackDuration(), other.duration().value());
        }
        return keys.put("immunogenicity", numbers(of.immunogenicity(), 1)).put("fuses", rates(of.fuses()));
    }

    private Keys numbers() {
        Keys keys = Keys.any();
        for (CustomVariable variable : definition.customData()) {
            if (!variable.vector() && variable.value() != 0) {
                keys.put(with.names().of(variable.name()), StudyText.number(variable.value()));
            }
        }
        return keys;
    }

    private Keys rates(Map<String, Double> byName) {
        Keys keys = Keys.any();
        byName.forEach((name, value) -> keys.rate(with.names().of(name), value, 0));
        return keys;
    }

    private Keys numbers(Map<String, Double> byName, double other) {
        Keys keys = Keys.any();
        byName.forEach((name, value) -> keys.number(with.names().of(name), value, other));
        return keys;
    }
}

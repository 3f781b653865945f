package org.paracrine.trial;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.paracrine.cell.CellType;
import org.paracrine.cell.Cycle;
import org.paracrine.cell.Death;
import org.paracrine.cell.Fate;
import org.paracrine.cell.Integrity;
import org.paracrine.cell.Interactions;
import org.paracrine.cell.Mechanics;
import org.paracrine.cell.Motility;
import org.paracrine.cell.OxygenResponse;
import org.paracrine.cell.Radiosensitivity;
import org.paracrine.cell.Secretion;
import org.paracrine.cell.Volume;
import org.paracrine.study.CellCycle;
import org.paracrine.study.CellDeath;
import org.paracrine.study.CellInteractions;
import org.paracrine.study.CellMechanics;
import org.paracrine.study.CellParts;
import org.paracrine.study.Quantity;
import org.paracrine.study.Spread;
import org.paracrine.study.Tumour;

/// The study's types of cells, as the cells' own room describes them.
final class CellTypes {
    /// The substrate that cells breathe.
    static final String OXYGEN = "oxygen";

    private CellTypes() {}

    static List<CellType> of(Map<String, Tumour.CellType> cells) {
        List<CellType> types = new ArrayList<>();
        cells.forEach((name, cell) -> types.add(type(name, cell)));
        return types;
    }

    private static CellType type(String name, Tumour.CellType cell) {
        return new CellType(
                name,
                volume(cell),
                cycle(cell.cycle()),
                apoptosis(cell),
                necrosis(cell),
                mechanics(cell.mechanics()),
                motility(cell.motility()),
                oxygen(cell.oxygen()),
                secretion(cell),
                interactions(cell.interactions()),
                integrity(cell.integrity()),
                new Fate(values(cell.turnsInto()), values(cell.bears())),
                values(cell.numbers()),
                radiosensitivity(cell.radiation()),
                DrugResponses.of(cell));
    }

    private static Volume volume(Tumour.CellType cell) {
        CellParts parts = cell.parts();
        double total = cell.volume().value();
        Volume usual = Volume.mcf7().withTotal(total);
        return new Volume(
                total,
                parts.nucleus() == null ? usual.nuclear() : parts.nucleus().value(),
                parts.fluid().value(),
                parts.fluidRate().value(),
                parts.cytoplasmRate().value(),
                parts.nucleusRate().value(),
                value(parts.calcification()),
                cell.death().necrosis().rupture().value(),
                0);
    }

    /// The phases of a model as PhysiCell has them, but for those of which the study says more.
    static Cycle cycle(CellCycle cycle) {
        Cycle model = switch (cycle.model()) {
            case LIVE -> Cycle.live();
            case KI67_BASIC -> Cycle.ki67Basic();
            case KI67_ADVANCED -> Cycle.ki67Advanced();
            case FLOW_CYTOMETRY -> Cycle.flowCytometry();
            case FLOW_CYTOMETRY_SEPARATED -> Cycle.flowCytometrySeparated();
            case CYCLING_QUIESCENT -> Cycle.cyclingQuiescent();
        };
        for (int phase = 0; phase < model.phases().size(); phase++) {
            String name = cycle.model().phases().get(phase);
            Quantity rate = phase == 0 ? cycle.entry() : cycle.rates().get(name);
            Spread duration = cycle.durations().get(name);
            model = model.with(phase, phase(model.phases().get(phase), rate, duration));
        }
        return model;
    }

    private static Cycle.Phase phase(Cycle.Phase usual, @Nullable Quantity rate, @Nullable Spread duration) {
        if (duration != null) {
            return new Cycle.Phase(
                    usual.name(),
                    1 / duration.mean().value(),
                    true,
                    usual.dividesOnLeaving(),
                    usual.doublesOnEntering(),
                    duration.variation());
        }
        return rate == null ? usual : usual.withExit(rate.value(), false);
    }

    private static Death apoptosis(Tumour.CellType cell) {
        CellDeath.Apoptosis death = cell.death().apoptosis();
        return new Death(
                cell.apoptosis().value(),
                false,
                death.fluidRate().value(),
                death.fluidRate().value(),
                death.cytoplasmRate().value(),
                death.nucleusRate().value(),
                value(death.calcification()),
                death.duration().value(),
                !death.random());
    }

    private static Death necrosis(Tumour.CellType cell) {
        CellDeath.Necrosis death = cell.death().necrosis();
        return new Death(
                value(cell.necrosis()),
                true,
                death.fluidRate().value(),
                death.burstFluidRate().value(),
                death.cytoplasmRate().value(),
                death.nucleusRate().value(),
                death.calcification().value(),
                death.duration().value(),
                !death.random());
    }

    private static Mechanics mechanics(CellMechanics mechanics) {
        CellMechanics.Springs springs = mechanics.springs();
        return new Mechanics(
                mechanics.adhesion().value(),
                mechanics.repulsion().value(),
                mechanics.reach().value(),
                values(mechanics.affinity()),
                new Mechanics.Springs(
                        springs.elasticity().value(),
                        value(springs.attachment()),
                        value(springs.detachment()),
                        springs.most()),
                new Mechanics.Membrane(
                        mechanics.membrane().adhesion().value(),
                        mechanics.membrane().repulsion().value()));
    }

    private static Motility motility(Tumour.@Nullable Motility motility) {
        return motility == null
                ? Motility.none()
                : new Motility(
                        motility.speed().value(),
                        motility.persistence().value(),
                        motility.bias().value(),
                        values(motility.chemotaxis()),
                        motility.normalised(),
                        motility.planar());
    }

    private static OxygenResponse oxygen(Tumour.@Nullable Oxygen oxygen) {
        return oxygen == null
                ? OxygenResponse.none()
                : new OxygenResponse(
                        OXYGEN,
                        oxygen.threshold().value(),
                        oxygen.saturation().value(),
                        oxygen.necrosisBelow().value(),
                        oxygen.mostNecrosisBelow().value(),
                        oxygen.necrosis().value());
    }

    private static Radiosensitivity radiosensitivity(Tumour.@Nullable Radiation radiation) {
        if (radiation == null) {
            return Radiosensitivity.none();
        }
        Quantity enhancement = radiation.oxygenEnhancement();
        return new Radiosensitivity(
                radiation.alpha().value(),
                radiation.beta().value(),
                radiation.repair().value(),
                value(enhancement, 1),
                value(radiation.halfOxygen(), 1),
                enhancement == null ? null : OXYGEN);
    }

    private static Map<String, Secretion> secretion(Tumour.CellType cell) {
        Map<String, Secretion> secretion = new LinkedHashMap<>();
        Tumour.Oxygen oxygen = cell.oxygen();
        double breathed = oxygen == null ? 0 : oxygen.uptake().value();
        if (oxygen != null) {
            secretion.put(OXYGEN, Secretion.uptake(breathed));
        }
        cell.secretion()
                .forEach((substrate, exchange) -> secretion.put(
                        substrate,
                        new Secretion(
                                value(exchange.rate()),
                                value(exchange.target()),
                                value(exchange.uptake(), substrate.equals(OXYGEN) ? breathed : 0),
                                value(exchange.export()),
                                value(exchange.releasedAtDeath()),
                                value(exchange.passedOnWhenEaten(), 1))));
        return secretion;
    }

    private static Interactions interactions(CellInteractions cell) {
        CellInteractions.Eating eats = cell.eats();
        return new Interactions(
                eats == null ? 0 : value(eats.apoptotic()),
                eats == null ? 0 : value(eats.necrotic()),
                eats == null ? 0 : value(eats.otherDead()),
                eats == null ? Map.of() : values(eats.live()),
                values(cell.attacks()),
                cell.damage().value(),
                cell.duration().value(),
                values(cell.immunogenicity()),
                values(cell.fuses()));
    }

    private static Integrity integrity(Tumour.@Nullable Integrity integrity) {
        return integrity == null
                ? Integrity.none()
                : new Integrity(value(integrity.damage()), value(integrity.repair()));
    }

    private static Map<String, Double> values(Map<String, Quantity> quantities) {
        Map<String, Double> values = new LinkedHashMap<>();
        quantities.forEach((name, quantity) -> values.put(name, quantity.value()));
        return values;
    }

    private static double value(@Nullable Quantity quantity) {
        return value(quantity, 0);
    }

    private static double value(@Nullable Quantity quantity, double otherwise) {
        return quantity == null ? otherwise : quantity.value();
    }
}

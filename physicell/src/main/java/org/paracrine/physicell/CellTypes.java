package org.paracrine.physicell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.paracrine.cell.CellType;
import org.paracrine.cell.Custom;
import org.paracrine.cell.Cycle;
import org.paracrine.cell.Death;
import org.paracrine.cell.DrugResponse;
import org.paracrine.cell.Fate;
import org.paracrine.cell.Integrity;
import org.paracrine.cell.Interactions;
import org.paracrine.cell.Mechanics;
import org.paracrine.cell.Motility;
import org.paracrine.cell.OxygenResponse;
import org.paracrine.cell.Radiosensitivity;
import org.paracrine.cell.Secretion;
import org.paracrine.cell.Volume;

/// The cell definitions of a model, as the cells' own room describes them.
final class CellTypes {
    /// A phase of dying with rate 0 never ends: two million years (min).
    private static final double FOR_EVER = 1e12;

    /// A cell that bursts at 0 times its volume bursts at once.
    private static final double AT_ONCE = 1e-9;

    private final Settings settings;
    private final List<String> names;

    private CellTypes(Settings settings) {
        this.settings = settings;
        this.names = settings.cellTypes();
    }

    /// In the order of the definitions.
    static List<CellType> of(Settings settings) {
        CellTypes types = new CellTypes(settings);
        return settings.cellDefinitions().stream().map(types::type).toList();
    }

    /// The numbers that cells carry, of all types in the order in which they first appear; a vector counts as one
    /// number
    /// for each of its places, `NAME[0]` and so on.
    static List<Custom> custom(Settings settings) {
        Set<String> seen = new LinkedHashSet<>();
        List<Custom> custom = new ArrayList<>();
        for (CellDefinition definition : settings.cellDefinitions()) {
            for (CustomVariable variable : definition.customData()) {
                for (String name : places(variable)) {
                    if (seen.add(name)) {
                        custom.add(new Custom(name, variable.conserved()));
                    }
                }
            }
        }
        return custom;
    }

    /// The names of the numbers of a variable.
    static List<String> places(CustomVariable variable) {
        if (!variable.vector()) {
            return List.of(variable.name());
        }
        List<String> places = new ArrayList<>();
        for (int place = 0; place < variable.values().size(); place++) {
            places.add(variable.name() + "[" + place + "]");
        }
        return places;
    }

    private CellType type(CellDefinition of) {
        return new CellType(
                of.name(),
                volume(of),
                cycle(of.cycle()),
                death(of.apoptosis(), false),
                death(of.necrosis(), true),
                mechanics(of.mechanics()),
                motility(of.motility()),
                OxygenResponse.none(),
                secretion(of.secretion()),
                interactions(of.interactions()),
                new Integrity(of.integrity().damageRate(), of.integrity().damageRepairRate()),
                fate(of),
                numbers(of),
                Radiosensitivity.none(),
                DrugResponse.none());
    }

    private static Volume volume(CellDefinition of) {
        VolumeSettings volume = of.volume();
        return new Volume(
                volume.total(),
                volume.nuclear(),
                volume.fluidFraction(),
                volume.fluidChangeRate(),
                volume.cytoplasmicBiomassChangeRate(),
                volume.nuclearBiomassChangeRate(),
                volume.calcificationRate(),
                Math.max(AT_ONCE, of.necrosis().relativeRuptureVolume()),
                volume.calcifiedFraction());
    }

    private static Cycle cycle(CycleSettings of) {
        Cycle cycle = model(of.model());
        for (Transition transition : of.transitions()) {
            int phase = transition.from();
            cycle = cycle.with(phase, cycle.phases().get(phase).withExit(transition.rate(), transition.fixed()));
        }
        return cycle;
    }

    private static Cycle model(CycleModel model) {
        return switch (model) {
            case KI67_ADVANCED -> Cycle.ki67Advanced();
            case KI67_BASIC -> Cycle.ki67Basic();
            case FLOW_CYTOMETRY -> Cycle.flowCytometry();
            case LIVE -> Cycle.live();
            case FLOW_CYTOMETRY_SEPARATED -> Cycle.flowCytometrySeparated();
            case CYCLING_QUIESCENT -> Cycle.cyclingQuiescent();
        };
    }

    /// The last phase of death ends with the removal of the cell; a cell that swells first waits until it bursts.
    private static Death death(DeathSettings of, boolean swells) {
        Transition last = of.transitions().getLast();
        return new Death(
                of.rate(),
                swells,
                of.unlysedFluidChangeRate(),
                of.lysedFluidChangeRate(),
                of.cytoplasmicBiomassChangeRate(),
                of.nuclearBiomassChangeRate(),
                of.calcificationRate(),
                Math.min(FOR_EVER, last.duration()),
                last.fixed());
    }

    private Mechanics mechanics(MechanicsSettings of) {
        return new Mechanics(
                of.cellCellAdhesionStrength(),
                of.cellCellRepulsionStrength(),
                of.relativeMaximumAdhesionDistance(),
                byType(of.adhesionAffinities()),
                new Mechanics.Springs(
                        of.attachmentElasticConstant(),
                        settings.options().automatedSprings() ? of.attachmentRate() : 0,
                        settings.options().automatedSprings() ? of.detachmentRate() : 0,
                        of.maximumNumberOfAttachments()),
                new Mechanics.Membrane(of.membraneAdhesionStrength(), of.membraneRepulsionStrength()));
    }

    private Motility motility(MotilitySettings of) {
        Map<String, Double> chemotaxis = new LinkedHashMap<>();
        List<String> substrates = settings.substrates();
        switch (of.taxis()) {
            case NONE -> {}
            case SIMPLE -> chemotaxis.put(substrates.get(of.chemotaxisSubstrate()), (double) of.chemotaxisDirection());
            case ADVANCED, ADVANCED_NORMALISED -> {
                for (int index = 0; index < substrates.size(); index++) {
                    chemotaxis.put(
                            substrates.get(index), of.chemotacticSensitivities().get(index));
                }
            }
        }
        return new Motility(
                of.enabled() ? of.speed() : 0,
                of.persistenceTime(),
                of.migrationBias(),
                chemotaxis,
                of.taxis() != MotilitySettings.Taxis.ADVANCED,
                of.planar());
    }

    private Map<String, Secretion> secretion(List<SecretionSettings> of) {
        Map<String, Secretion> secretion = new LinkedHashMap<>();
        for (int index = 0; index < of.size(); index++) {
            SecretionSettings one = of.get(index);
            secretion.put(
                    settings.substrates().get(index),
                    new Secretion(one.secretionRate(), one.secretionTarget(), one.uptakeRate(), one.netExportRate()));
        }
        return secretion;
    }

    private Interactions interactions(InteractionSettings of) {
        return new Interactions(
                of.apoptoticPhagocytosisRate(),
                of.necroticPhagocytosisRate(),
                of.otherDeadPhagocytosisRate(),
                byType(of.livePhagocytosisRates()),
                byType(of.attackRates()),
                of.attackDamageRate(),
                of.attackDuration(),
                byType(of.immunogenicities()),
                byType(of.fusionRates()));
    }

    private Fate fate(CellDefinition of) {
        Map<String, Double> bears = new LinkedHashMap<>();
        if (of.cycle().asymmetricDivision()) {
            bears.putAll(byType(of.cycle().asymmetricDivisionProbabilities()));
            bears.remove(of.name());
        }
        return new Fate(byType(of.transformationRates()), bears);
    }

    private Map<String, Double> byType(List<Double> values) {
        Map<String, Double> byType = new LinkedHashMap<>();
        for (int type = 0; type < values.size(); type++) {
            byType.put(names.get(type), values.get(type));
        }
        return byType;
    }

    private static Map<String, Double> numbers(CellDefinition of) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        for (CustomVariable variable : of.customData()) {
            List<String> places = places(variable);
            for (int place = 0; place < places.size(); place++) {
                numbers.put(places.get(place), variable.values().get(place));
            }
        }
        return numbers;
    }
}

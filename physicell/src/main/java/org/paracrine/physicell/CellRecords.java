package org.paracrine.physicell;

import java.util.ArrayList;
import java.util.List;
import org.paracrine.cell.CellModel;
import org.paracrine.cell.CellState;
import org.paracrine.cell.CellType;
import org.paracrine.cell.Cycle;
import org.paracrine.cell.Death;
import org.paracrine.cell.Population;
import org.paracrine.cell.Secretion;

/// Cells as records in the order of [CellLabels].
///
/// What the engine does not keep stands as it would at rest: no orientation but up, no polarity, no preferred
/// direction.
/// Unlike PhysiCell, whose output has zeros there, the velocity is that of the last step.
final class CellRecords implements CellSource {
    private static final int AXES = 3;

    private final Settings settings;
    private final CellModel model;
    private final Population cells;
    private final CellLabels labels;
    private final List<Whole> wholes = new ArrayList<>();
    private final int[] exits;

    /// A behaviour and the row that it goes to.
    private record Whole(int row, int behaviour) {}

    CellRecords(Settings settings, CellModel model, Population cells, CellLabels labels) {
        this.settings = settings;
        this.model = model;
        this.cells = cells;
        this.labels = labels;
        this.exits = exits();
        ownBehaviours();
        behavioursByType();
        behavioursBySubstrate();
        custom();
    }

    /// The labels of a model.
    static CellLabels labels(Settings settings) {
        List<CellLabels.Custom> scalars = new ArrayList<>();
        List<CellLabels.Custom> vectors = new ArrayList<>();
        for (CustomVariable variable : variables(settings)) {
            if (!variable.vector()) {
                scalars.add(new CellLabels.Custom(variable.name(), variable.units()));
            } else if (!variable.values().isEmpty()) {
                vectors.add(new CellLabels.Custom(
                        variable.name(), variable.units(), variable.values().size()));
            }
        }
        return new CellLabels(settings.substrates().size(), settings.cellTypes().size(), 2, scalars, vectors);
    }

    /// Those of all types, each name once.
    private static List<CustomVariable> variables(Settings settings) {
        List<CustomVariable> variables = new ArrayList<>();
        for (CellDefinition definition : settings.cellDefinitions()) {
            for (CustomVariable variable : definition.customData()) {
                if (variables.stream().noneMatch(known -> known.name().equals(variable.name()))) {
                    variables.add(variable);
                }
            }
        }
        return variables;
    }

    private int[] exits() {
        int[] exits = new int[Cycle.MOST_PHASES];
        for (int phase = 0; phase < exits.length; phase++) {
            exits[phase] = model.find("exit from cycle phase " + phase);
        }
        return exits;
    }

    private void put(String label, int offset, String behaviour) {
        wholes.add(new Whole(labels.at(label) + offset, model.find(behaviour)));
    }

    private void ownBehaviours() {
        put("cell_cell_adhesion_strength", 0, "cell-cell adhesion");
        put("cell_BM_adhesion_strength", 0, "cell-BM adhesion");
        put("cell_cell_repulsion_strength", 0, "cell-cell repulsion");
        put("cell_BM_repulsion_strength", 0, "cell-BM repulsion");
        put("relative_maximum_adhesion_distance", 0, "relative maximum adhesion distance");
        put("maximum_number_of_attachments", 0, "maximum number of cell attachments");
        put("attachment_elastic_constant", 0, "cell-cell adhesion elastic constant");
        put("attachment_rate", 0, "cell attachment rate");
        put("detachment_rate", 0, "cell detachment rate");
        put("persistence_time", 0, "migration persistence time");
        put("migration_speed", 0, "migration speed");
        put("migration_bias", 0, "migration bias");
        put("apoptotic_phagocytosis_rate", 0, "phagocytose apoptotic cell");
        put("necrotic_phagocytosis_rate", 0, "phagocytose necrotic cell");
        put("other_dead_phagocytosis_rate", 0, "phagocytose other dead cell");
        put("attack_damage_rate", 0, "attack damage rate");
        put("attack_duration", 0, "attack duration");
        put("damage_rate", 0, "damage rate");
        put("damage_repair_rate", 0, "damage repair rate");
        put("death_rates", 0, "apoptosis");
        put("death_rates", 1, "necrosis");
    }

    private void behavioursByType() {
        List<String> types = settings.cellTypes();
        for (int type = 0; type < types.size(); type++) {
            put("cell_adhesion_affinities", type, "adhesive affinity to " + types.get(type));
            put("live_phagocytosis_rates", type, "phagocytose " + types.get(type));
            put("attack_rates", type, "attack " + types.get(type));
            put("immunogenicities", type, "immunogenicity to " + types.get(type));
            put("fusion_rates", type, "fuse to " + types.get(type));
            put("transformation_rates", type, "transition to " + types.get(type));
            put("asymmetric_division_probabilities", type, "asymmetric division to " + types.get(type));
        }
    }

    private void behavioursBySubstrate() {
        List<String> substrates = settings.substrates();
        for (int substrate = 0; substrate < substrates.size(); substrate++) {
            put("chemotactic_sensitivities", substrate, "chemotactic response to " + substrates.get(substrate));
            put("secretion_rates", substrate, substrates.get(substrate) + " secretion");
            put("uptake_rates", substrate, substrates.get(substrate) + " uptake");
            put("saturation_densities", substrate, substrates.get(substrate) + " secretion target");
            put("net_export_rates", substrate, substrates.get(substrate) + " export");
        }
    }

    /// Scalars come first, then vectors.
    private void custom() {
        int row = labels.custom();
        for (boolean vectors : new boolean[] {false, true}) {
            for (CustomVariable variable : variables(settings)) {
                if (variable.vector() == vectors) {
                    for (String place : CellTypes.places(variable)) {
                        wholes.add(new Whole(row++, model.find("custom:" + place)));
                    }
                }
            }
        }
    }

    @Override
    public int count() {
        return cells.count();
    }

    @Override
    public void fill(int cell, double[] record) {
        for (Whole whole : wholes) {
            record[whole.row()] = model.behaviour(cells, whole.behaviour(), cell);
        }
        place(cell, record);
        phase(cell, record);
        size(cell, record);
        crawling(cell, record);
        substrates(cell, record);
        harm(cell, record);
    }

    private void place(int cell, double[] record) {
        record[labels.at("ID")] = cells.id(cell);
        record[labels.at("cell_type")] =
                settings.cellDefinitions().get(cells.type(cell)).id();
        vector("position", record, cells.x(cell), cells.y(cell), cells.z(cell));
        vector("velocity", record, cells.velocity(0, cell), cells.velocity(1, cell), cells.velocity(2, cell));
        vector("orientation", record, 0, 0, 1);
        record[labels.at("polarity")] = settings.domain().planar() ? 1 : 0;
        record[labels.at("pressure")] = cells.pressure(cell);
        record[labels.at("contact_with_basement_membrane")] = 0;
    }

    private void vector(String label, double[] record, double x, double y, double z) {
        int row = labels.at(label);
        record[row] = x;
        record[row + 1] = y;
        record[row + AXES - 1] = z;
    }

    private void phase(int cell, double[] record) {
        CellDefinition definition = settings.cellDefinitions().get(cells.type(cell));
        CycleModel cycle = definition.cycle().model();
        CellState state = cells.state(cell);
        record[labels.at("dead")] = state == CellState.LIVE ? 0 : 1;
        record[labels.at("current_death_model")] = state == CellState.NECROTIC ? 1 : 0;
        record[labels.at("cycle_model")] = switch (state) {
            case LIVE -> cycle.code();
            case APOPTOTIC -> Codes.APOPTOTIC;
            case NECROTIC -> Codes.NECROTIC_SWELLING;
        };
        record[labels.at("current_phase")] = phaseCode(cell);
        record[labels.at("current_cycle_phase_exit_rate")] = switch (state) {
            case LIVE -> model.behaviour(cells, exits[cells.phase(cell)], cell);
            case APOPTOTIC -> definition.apoptosis().transitions().getFirst().rate();
            case NECROTIC ->
                definition.necrosis().transitions().get(cells.phase(cell)).rate();
        };
        int elapsed = labels.at("elapsed_time_in_phase");
        record[elapsed] = cells.elapsed(cell);
        record[labels.at("current_cycle_phase_exit_rate") + 1] = cells.elapsed(cell);
    }

    /// The code of the phase that a cell is in.
    int phaseCode(int cell) {
        CycleModel cycle =
                settings.cellDefinitions().get(cells.type(cell)).cycle().model();
        return switch (cells.state(cell)) {
            case LIVE -> Codes.phases(cycle).get(cells.phase(cell));
            case APOPTOTIC -> Codes.APOPTOTIC;
            case NECROTIC -> cells.phase(cell) == 0 ? Codes.NECROTIC_SWELLING : Codes.NECROTIC_LYSED;
        };
    }

    private void size(int cell, double[] record) {
        CellType type = model.types().get(cells.type(cell));
        double volume = cells.volume(cell);
        double nucleus = cells.nuclearVolume(cell);
        double radius = cells.radius(cell);
        record[labels.at("total_volume")] = volume;
        record[labels.at("nuclear_volume")] = nucleus;
        record[labels.at("cytoplasmic_volume")] = volume - nucleus;
        record[labels.at("fluid_fraction")] = volume > 0 ? cells.fluid(cell) / volume : 0;
        record[labels.at("calcified_fraction")] = cells.calcified(cell);
        record[labels.at("radius")] = radius;
        record[labels.at("nuclear_radius")] = cells.nuclearRadius(cell);
        record[labels.at("surface_area")] = 4 * Math.PI * radius * radius;
        record[labels.at("number_of_nuclei")] = cells.nuclei(cell);
        double target = cells.nuclearSolidTarget(cell);
        record[labels.at("target_solid_nuclear")] = target;
        double ratio = (type.volume().total() - type.volume().nuclear())
                / type.volume().nuclear();
        record[labels.at("target_solid_cytoplasmic")] = cells.isDead(cell) ? 0 : ratio * target;
        rates(cell, type, record);
    }

    private void rates(int cell, CellType type, double[] record) {
        CellState state = cells.state(cell);
        Death death = state == CellState.NECROTIC ? type.necrosis() : type.apoptosis();
        boolean lives = state == CellState.LIVE;
        boolean swells = state == CellState.NECROTIC && cells.phase(cell) == 0;
        boolean lysed = state == CellState.NECROTIC && !swells;
        record[labels.at("cytoplasmic_biomass_change_rate")] =
                lives ? type.volume().cytoplasmicRate() : death.cytoplasmicRate();
        record[labels.at("nuclear_biomass_change_rate")] = lives ? type.volume().nuclearRate() : death.nuclearRate();
        record[labels.at("calcification_rate")] = lives ? type.volume().calcificationRate() : death.calcificationRate();
        record[labels.at("fluid_change_rate")] =
                lives ? type.volume().fluidRate() : lysed ? death.lysedFluidRate() : death.fluidRate();
        record[labels.at("target_fluid_fraction")] = lives ? type.volume().fluidFraction() : swells ? 1 : 0;
    }

    private void crawling(int cell, double[] record) {
        MotilitySettings motility =
                settings.cellDefinitions().get(cells.type(cell)).motility();
        record[labels.at("is_motile")] = motility.enabled() && !cells.isDead(cell) ? 1 : 0;
        vector("motility_vector", record, cells.crawl(0, cell), cells.crawl(1, cell), cells.crawl(2, cell));
        vector("migration_bias_direction", record, 0, 0, 0);
        if (!motility.enabled()) {
            // To the engine, who cannot crawl has no speed.
            record[labels.at("migration_speed")] = motility.speed();
        }
        record[labels.at("chemotaxis_index")] = motility.chemotaxisSubstrate();
        record[labels.at("chemotaxis_direction")] = motility.chemotaxisDirection();
    }

    private void substrates(int cell, double[] record) {
        CellType type = model.types().get(cells.type(cell));
        for (int substrate = 0; substrate < model.substrates().size(); substrate++) {
            Secretion secretion = type.secretion().get(model.substrates().get(substrate));
            record[labels.at("internalized_total_substrates") + substrate] =
                    model.keepsSubstrates() ? cells.internalised(substrate)[cell] : 0;
            record[labels.at("fraction_released_at_death") + substrate] =
                    secretion == null ? 0 : secretion.releasedAtDeath();
            record[labels.at("fraction_transferred_when_ingested") + substrate] =
                    secretion == null ? 1 : secretion.passedOnWhenEaten();
        }
    }

    private void harm(int cell, double[] record) {
        int target = cells.attacks().target(cell);
        record[labels.at("damage")] = cells.damage(cell);
        record[labels.at("total_attack_time")] = cells.attacks().time(cell);
        record[labels.at("attack_total_damage_delivered")] = cells.attacks().damageDelivered(cell);
        record[labels.at("attack_target")] = target < 0 ? -1 : cells.id(target);
    }
}

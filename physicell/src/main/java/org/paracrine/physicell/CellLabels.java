package org.paracrine.physicell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The rows of a cell's record in the output of PhysiCell 1.14.2: which label stands where, and how many numbers it
/// has.
///
/// The order is that of the file and never changes; the models differ in how many substrates, types, deaths and custom
/// data they have.
public final class CellLabels {

    /// Label, numbers, unit. The numbers are 1, 3 along the axes, or one for each substrate (m), type (n) or death (d).
    /// PhysiCell writes `elapsed_time_in_phase` twice.
    private static final String RECORD = """
            ID                                  1  none
            position                            3  microns
            total_volume                        1  cubic microns
            cell_type                           1  none
            cycle_model                         1  none
            current_phase                       1  none
            elapsed_time_in_phase               1  min
            nuclear_volume                      1  cubic microns
            cytoplasmic_volume                  1  cubic microns
            fluid_fraction                      1  none
            calcified_fraction                  1  none
            orientation                         3  none
            polarity                            1  none
            velocity                            3  micron/min
            pressure                            1  none
            number_of_nuclei                    1  none
            total_attack_time                   1  min
            contact_with_basement_membrane      1  none
            current_cycle_phase_exit_rate       1  1/min
            elapsed_time_in_phase               1  min
            dead                                1  none
            current_death_model                 1  none
            death_rates                         d  1/min
            cytoplasmic_biomass_change_rate     1  1/min
            nuclear_biomass_change_rate         1  1/min
            fluid_change_rate                   1  1/min
            calcification_rate                  1  1/min
            target_solid_cytoplasmic            1  cubic microns
            target_solid_nuclear                1  cubic microns
            target_fluid_fraction               1  none
            radius                              1  microns
            nuclear_radius                      1  microns
            surface_area                        1  square microns
            cell_cell_adhesion_strength         1  micron/min
            cell_BM_adhesion_strength           1  micron/min
            cell_cell_repulsion_strength        1  micron/min
            cell_BM_repulsion_strength          1  micron/min
            cell_adhesion_affinities            n  none
            relative_maximum_adhesion_distance  1  none
            maximum_number_of_attachments       1  none
            attachment_elastic_constant         1  1/min
            attachment_rate                     1  1/min
            detachment_rate                     1  1/min
            is_motile                           1  none
            persistence_time                    1  min
            migration_speed                     1  micron/min
            migration_bias_direction            3  none
            migration_bias                      1  none
            motility_vector                     3  micron/min
            chemotaxis_index                    1  none
            chemotaxis_direction                1  none
            chemotactic_sensitivities           m  none
            secretion_rates                     m  1/min
            uptake_rates                        m  1/min
            saturation_densities                m  stuff/cubic micron
            net_export_rates                    m  stuff/min
            internalized_total_substrates       m  stuff
            fraction_released_at_death          m  none
            fraction_transferred_when_ingested  m  none
            apoptotic_phagocytosis_rate         1  1/min
            necrotic_phagocytosis_rate          1  1/min
            other_dead_phagocytosis_rate        1  1/min
            live_phagocytosis_rates             n  1/min
            attack_rates                        n  1/min
            immunogenicities                    n  none
            attack_target                       1  none
            attack_damage_rate                  1  1/min
            attack_duration                     1  min
            attack_total_damage_delivered       1  none
            fusion_rates                        n  1/min
            transformation_rates                n  1/min
            asymmetric_division_probabilities   n  none
            damage                              1  none
            damage_rate                         1  1/min
            damage_repair_rate                  1  1/min
            """;

    private static final int AXES = 3;

    /// A part of the record.
    ///
    /// @param name by which readers know it
    /// @param size how many rows it takes
    /// @param units for people
    /// @param offset its first row, counted from 0
    public record Label(String name, int size, String units, int offset) {}

    /// What a model's author keeps for each cell.
    ///
    /// @param name by which readers know it
    /// @param units for people; empty when there are none
    /// @param size how many numbers, 1 for a scalar
    public record Custom(String name, String units, int size) {
        public Custom {
            Texts.requireName("custom data", name);
            Texts.requirePlain("the units of the custom data " + name, units);
            if (size < 1) {
                throw new IllegalArgumentException("the custom data " + name + " have " + size + " numbers");
            }
        }

        /// One number.
        public Custom(String name, String units) {
            this(name, units, 1);
        }
    }

    private final int substrates;
    private final int types;
    private final List<Label> labels = new ArrayList<>();
    private final Map<String, Integer> offsets = new LinkedHashMap<>();
    private final int custom;
    private int rows;

    /// The labels of a model.
    ///
    /// @param substrates how many, at least 0
    /// @param types how many types of cells, at least 1
    /// @param deaths how many ways to die, at least 0; PhysiCell has 2
    /// @param scalars custom data of one number each
    /// @param vectors custom data of several numbers
    public CellLabels(int substrates, int types, int deaths, List<Custom> scalars, List<Custom> vectors) {
        if (substrates < 0 || types < 1 || deaths < 0) {
            throw new IllegalArgumentException(
                    "a record for " + substrates + " substrates, " + types + " types and " + deaths + " deaths");
        }
        this.substrates = substrates;
        this.types = types;
        for (String line : RECORD.lines().toList()) {
            String[] parts = line.split("  +", AXES);
            add(parts[0], size(parts[1], deaths), parts[2]);
        }
        custom = rows;
        for (Custom scalar : scalars) {
            if (scalar.size() != 1) {
                throw new IllegalArgumentException(
                        scalar.name() + " is no scalar: it has " + scalar.size() + " numbers");
            }
            add(scalar.name(), 1, scalar.units());
        }
        vectors.forEach(vector -> add(vector.name(), vector.size(), vector.units()));
    }

    private int size(String numbers, int deaths) {
        return switch (numbers) {
            case "m" -> substrates;
            case "n" -> types;
            case "d" -> deaths;
            default -> Integer.parseInt(numbers);
        };
    }

    private void add(String name, int size, String units) {
        labels.add(new Label(name, size, units, rows));
        offsets.putIfAbsent(name, rows);
        rows = Math.addExact(rows, size);
    }

    public int substrates() {
        return substrates;
    }

    public int types() {
        return types;
    }

    /// How long a record is.
    public int rows() {
        return rows;
    }

    /// The first row of the custom data; scalars come first, then vectors.
    public int custom() {
        return custom;
    }

    /// All of them in the order of the record.
    public List<Label> all() {
        return List.copyOf(labels);
    }

    /// The label that a row belongs to.
    String nameOf(int row) {
        return labels.stream()
                .filter(label -> row >= label.offset() && row < label.offset() + label.size())
                .findFirst()
                .orElseThrow()
                .name();
    }

    /// The first row of a label; where a name stands twice, as custom data may repeat one of PhysiCell's, of the
    /// first.
    public int at(String label) {
        Integer offset = offsets.get(label);
        if (offset == null) {
            throw new IllegalArgumentException("a cell's record has no '" + label + "'; it has " + offsets.keySet());
        }
        return offset;
    }
}

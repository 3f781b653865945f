package org.paracrine.physicell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.paracrine.study.Nearest;

/// What a settings file may say, and a warning for whatever else it says: PhysiCell passes over it
/// in silence, so that a misspelled element is a parameter left at its default.
final class KnownElements {
    /// A line for each element with attributes or children. `+` may come often, `~` is never read
    /// by PhysiCell, `*` stands for names that the author chooses. An element that stands in
    /// several places is written with the one around it.
    private static final String TABLE = """
            PhysiCell_settings @version: domain overall parallel save options microenvironment_setup cell_definitions \
            initial_conditions cell_rules user_parameters
            domain: x_min x_max y_min y_max z_min z_max dx dy dz use_2D
            overall: max_time time_units space_units dt_diffusion dt_mechanics dt_phenotype dt_intracellular
            parallel: omp_num_threads
            save: folder full_data SVG legacy_data intracellular_data
            full_data: interval enable
            SVG: interval enable plot_substrate ~legend
            plot_substrate @enabled @limits: substrate min_conc max_conc colormap
            legacy_data: enable
            intracellular_data: interval enable
            PhysiCell_settings/options: legacy_random_points_on_sphere_in_divide virtual_wall_at_domain_edge \
            disable_automated_spring_adhesions random_seed legacy_cell_defaults_copy
            microenvironment_setup: +variable options
            variable @name @units @ID: physical_parameter_set initial_condition Dirichlet_boundary_condition \
            Dirichlet_options
            physical_parameter_set: diffusion_coefficient decay_rate
            Dirichlet_boundary_condition @enabled:
            Dirichlet_options: +boundary_value
            boundary_value @ID @enabled:
            microenvironment_setup/options: calculate_gradients track_internalized_substrates_in_each_agent \
            initial_condition ~dirichlet_nodes
            options/initial_condition @type @enabled: filename
            cell_definitions: +cell_definition
            cell_definition @name @ID @parent_type: phenotype custom_data initial_parameter_distributions
            phenotype: cycle death volume mechanics motility secretion cell_interactions cell_transformations \
            cell_integrity intracellular ~molecular
            cycle @code @name: phase_transition_rates phase_durations standard_asymmetric_division transition_rates
            phase_transition_rates: +rate
            transition_rates: +rate
            phase_transition_rates/rate @start_index @end_index @fixed_duration:
            transition_rates/rate @start_index @end_index @fixed_duration:
            phase_durations: +duration
            duration @index @fixed_duration:
            standard_asymmetric_division @enabled: +asymmetric_division_probability
            asymmetric_division_probability @name:
            death: +model
            model @code @name: death_rate phase_durations phase_transition_rates parameters transition_rates rate
            parameters: unlysed_fluid_change_rate lysed_fluid_change_rate cytoplasmic_biomass_change_rate \
            nuclear_biomass_change_rate calcification_rate relative_rupture_volume
            volume: total fluid_fraction nuclear fluid_change_rate cytoplasmic_biomass_change_rate \
            nuclear_biomass_change_rate calcified_fraction calcification_rate relative_rupture_volume
            mechanics: cell_cell_adhesion_strength cell_cell_repulsion_strength relative_maximum_adhesion_distance \
            cell_adhesion_affinities options attachment_elastic_constant attachment_rate detachment_rate \
            maximum_number_of_attachments cell_BM_adhesion_strength cell_BM_repulsion_strength
            cell_adhesion_affinities: +cell_adhesion_affinity
            cell_adhesion_affinity @name:
            mechanics/options: set_relative_equilibrium_distance set_absolute_equilibrium_distance
            set_relative_equilibrium_distance @enabled:
            set_absolute_equilibrium_distance @enabled:
            motility: speed persistence_time migration_bias options
            motility/options: enabled use_2D chemotaxis advanced_chemotaxis
            chemotaxis: enabled substrate direction
            advanced_chemotaxis: enabled normalize_each_gradient chemotactic_sensitivities
            chemotactic_sensitivities: +chemotactic_sensitivity
            chemotactic_sensitivity @substrate:
            secretion: +substrate
            secretion/substrate @name: secretion_rate secretion_target uptake_rate net_export_rate
            cell_interactions: apoptotic_phagocytosis_rate necrotic_phagocytosis_rate other_dead_phagocytosis_rate \
            dead_phagocytosis_rate live_phagocytosis_rates attack_rates attack_damage_rate attack_duration fusion_rates \
            damage_rate
            live_phagocytosis_rates: +phagocytosis_rate
            phagocytosis_rate @name:
            attack_rates: +attack_rate
            attack_rate @name:
            fusion_rates: +fusion_rate
            fusion_rate @name:
            cell_transformations: transformation_rates
            transformation_rates: +transformation_rate
            transformation_rate @name:
            cell_integrity: damage_rate damage_repair_rate
            intracellular @type: *
            custom_data: *
            initial_parameter_distributions @enabled: +distribution
            distribution @enabled @type @check_base: behavior min max mu sigma lower_bound upper_bound
            initial_conditions: cell_positions
            cell_positions @type @enabled: folder filename
            cell_rules: rulesets ~settings
            rulesets: +ruleset
            ruleset @protocol @version @format @enabled: folder filename
            user_parameters: *
            """;

    private static final Map<String, Shape> SHAPES = shapes();

    /// Units of time and length that PhysiCell does not convert into its own. Case matters: mM is
    /// no length.
    private static final Set<String> OTHER_UNITS = Set.of(
            "h", "hr", "hrs", "hour", "hours", "s", "sec", "second", "seconds", "d", "day", "days", "nm", "mm", "cm",
            "m");

    private final Reading reading;

    /// What an element may hold.
    private record Shape(
            Set<String> attributes, Set<String> children, Set<String> repeated, Set<String> dead, boolean free) {
        List<String> allowed() {
            return children.stream().filter(child -> !dead.contains(child)).toList();
        }
    }

    private KnownElements(Reading reading) {
        this.reading = reading;
    }

    /// Warns of all that is not read.
    static void check(XmlElement root, Reading reading) {
        new KnownElements(reading).visit(root, shape("", root.name()));
    }

    private void visit(XmlElement element, @Nullable Shape shape) {
        if (shape != null && shape.free()) {
            return;
        }
        attributes(element, shape);
        Set<String> seen = new LinkedHashSet<>();
        for (XmlElement child : element.children()) {
            child(element, shape, child, seen);
        }
    }

    private void child(XmlElement parent, @Nullable Shape shape, XmlElement child, Set<String> seen) {
        String name = child.name();
        if (shape == null || !shape.children().contains(name)) {
            List<String> allowed = shape == null ? List.of() : shape.allowed();
            String hint = allowed.isEmpty() ? "; it holds a value only" : Nearest.hint(allowed, name);
            reading.warn(
                    child, "\"" + name + "\" is nothing that " + parent.name() + " can have, and is not read" + hint);
        } else if (shape.dead().contains(name)) {
            reading.warn(child, "\"" + name + "\" is never read by PhysiCell, and not here");
        } else if (!seen.add(name) && !shape.repeated().contains(name)) {
            reading.warn(child, "\"" + name + "\" is given a second time; only the first is read");
        } else {
            visit(child, shape(parent.name(), name));
        }
    }

    private void attributes(XmlElement element, @Nullable Shape shape) {
        Set<String> known = shape == null ? Set.of() : shape.attributes();
        element.attributes().forEach((name, value) -> {
            String meant = known.contains(name) ? null : Nearest.among(known, name);
            if (meant != null && !element.attributes().containsKey(meant)) {
                reading.warn(element, "the attribute \"" + name + "\" is not read; did you mean \"" + meant + "\"?");
            }
            if (name.equals("units") && !element.name().equals("variable")) {
                units(element, value);
            }
        });
    }

    private void units(XmlElement element, String units) {
        for (String word : units.split("[^A-Za-z]+", -1)) {
            if (OTHER_UNITS.contains(word)) {
                reading.warn(
                        element,
                        "the units are \"" + Section.shown(units)
                                + "\", but PhysiCell takes the number for min and micron whatever they say");
                return;
            }
        }
    }

    private static @Nullable Shape shape(String parent, String name) {
        Shape special = SHAPES.get(parent + "/" + name);
        return special == null ? SHAPES.get(name) : special;
    }

    private static Map<String, Shape> shapes() {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        TABLE.lines().forEach(line -> {
            int colon = line.indexOf(':');
            List<String> head = words(line.substring(0, colon));
            Set<String> attributes = new LinkedHashSet<>();
            head.stream().skip(1).forEach(word -> attributes.add(word.substring(1)));
            shapes.put(head.getFirst(), shape(attributes, words(line.substring(colon + 1))));
        });
        return Map.copyOf(shapes);
    }

    private static Shape shape(Set<String> attributes, List<String> words) {
        Set<String> children = new LinkedHashSet<>();
        Set<String> repeated = new LinkedHashSet<>();
        Set<String> dead = new LinkedHashSet<>();
        for (String word : words) {
            String name = word.startsWith("+") || word.startsWith("~") ? word.substring(1) : word;
            children.add(name);
            if (word.startsWith("+")) {
                repeated.add(name);
            } else if (word.startsWith("~")) {
                dead.add(name);
            }
        }
        return new Shape(attributes, children, repeated, dead, children.contains("*"));
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.strip().split("\\s+", -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }
}

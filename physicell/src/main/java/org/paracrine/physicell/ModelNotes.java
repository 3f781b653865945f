package org.paracrine.physicell;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.paracrine.cell.Rule;
import org.paracrine.study.Vocabulary;

/// What a study does not have of a model as a whole, or has otherwise.
final class ModelNotes {
    /// What is read of the parameters that are there for the author's own C++.
    private static final Set<String> READ = Set.of("number_of_cells", "random_seed");

    /// More names help nobody.
    private static final int NAMES_SHOWN = 20;

    private final Converting with;
    private final Settings settings;
    private final Leftovers left;

    private ModelNotes(Converting with) {
        this.with = with;
        this.settings = with.settings();
        this.left = with.left();
    }

    static void add(Converting with) {
        ModelNotes notes = new ModelNotes(with);
        notes.code();
        notes.start();
        notes.names();
        notes.fields();
        notes.cells();
        notes.rules();
        notes.run();
    }

    private void code() {
        left.add("the author's own C++ (custom_modules) is not read: what it does to the cells is not here");
        List<String> parameters = settings.userParameters().stream()
                .map(UserParameter::name)
                .filter(name -> !READ.contains(name))
                .toList();
        if (!parameters.isEmpty()) {
            left.add("user_parameters that only that C++ reads: " + shown(parameters));
        }
    }

    private void start() {
        if (CellsAtStart.scattered(settings) == 0 && with.rows() == null) {
            left.add("the cells at the start are not here, since the author's own C++ places them: one cell of "
                    + with.names().of(settings.cellTypes().getFirst())
                    + " stands for them; write how many there are, or a file of positions");
        }
    }

    private static String shown(List<String> names) {
        List<String> first = names.subList(0, Math.min(names.size(), NAMES_SHOWN));
        int more = names.size() - first.size();
        return String.join(", ", first) + (more > 0 ? " and " + more + " more" : "");
    }

    private void names() {
        with.names()
                .changed()
                .forEach((old, name) -> left.add("\"" + Section.shown(old) + "\" is called \"" + name
                        + "\" here: a name of a study is made of letters, digits, blanks and - _ . +"));
        for (SubstrateSettings substrate : settings.microenvironment().substrates()) {
            if (SubstrateUnit.isLost(substrate.units())) {
                left.add("the unit of " + substrate.name() + ", \"" + Section.shown(substrate.units())
                        + "\", is none that a study knows: its levels are plain numbers here");
            }
        }
    }

    private void fields() {
        Domain domain = settings.domain();
        if (!Block.isExact(domain)) {
            left.add("voxels are " + size(domain) + " um, but those of a study are cubes: here their side is "
                    + NumberText.of(domain.dx()) + " um");
        }
        if (!settings.microenvironment().layers().isEmpty()) {
            left.add("levels are held on the faces of the block, PhysiCell holds them in the voxels behind the faces:"
                    + " half a voxel apart");
        }
        if (!settings.microenvironment().calculateGradients() && feelsGradients()) {
            left.add("calculate_gradients is off, so cells of PhysiCell feel none, but here they do");
        }
    }

    private static String size(Domain domain) {
        return NumberText.of(domain.dx()) + " × " + NumberText.of(domain.dy()) + " × " + NumberText.of(domain.dz());
    }

    private boolean feelsGradients() {
        boolean follows = settings.cellDefinitions().stream()
                .map(CellDefinition::motility)
                .anyMatch(each -> each.enabled() && each.taxis() != MotilitySettings.Taxis.NONE);
        return follows
                || with.model().rules().stream()
                        .map(rule -> with.words().signal(rule.signal()))
                        .anyMatch(signal -> signal != null && signal.pattern().endsWith(" gradient"));
    }

    private void cells() {
        named(
                "cells start without calcium here, whatever the calcified_fraction of ",
                definition -> definition.volume().calcifiedFraction() > 0);
        named(
                "vectors are not here, since only C++ uses them: those among the custom_data of ",
                definition -> definition.customData().stream().anyMatch(CustomVariable::vector));
        settings.cellDefinitions().forEach(this::cells);
        if (!settings.options().virtualWall()) {
            left.add("cells stop at the edge of the block: those of PhysiCell cross it and then never move or live;"
                    + " tissue.edge: open is like that");
        }
        if (settings.options().legacyDivisionDirection()) {
            left.add("cells divide in all directions alike: the old way of legacy_random_points_on_sphere_in_divide"
                    + " favours the poles");
        }
    }

    private void cells(CellDefinition definition) {
        List<CustomVariable> all = Converting.numbers(settings);
        for (CustomVariable variable : definition.customData()) {
            boolean other = all.stream()
                    .anyMatch(
                            first -> first.name().equals(variable.name()) && first.conserved() != variable.conserved());
            if (other && !variable.vector()) {
                left.add("custom:" + variable.name() + " is conserved for all types or for none in a study: here as the"
                        + " first type has it, not as " + definition.name() + " does");
            }
        }
        death(definition);
        twice(definition);
    }

    /// A sentence that ends with the types for which it holds, if there are any.
    private void named(String sentence, Predicate<CellDefinition> holds) {
        List<String> names = settings.cellDefinitions().stream()
                .filter(holds)
                .map(CellDefinition::name)
                .toList();
        if (!names.isEmpty()) {
            left.add(sentence + shown(names));
        }
    }

    /// PhysiCell may let cells wait before they burst.
    private void death(CellDefinition definition) {
        Transition swelling = definition.necrosis().transitions().getFirst();
        boolean happens = definition.necrosis().rate() > 0 || with.uses().sets(definition.name(), "necrosis");
        if (happens && swelling.rate() * settings.times().phenotypeStep() < 1) {
            left.add("necrotic cells of " + definition.name() + " burst as soon as they are large enough: PhysiCell "
                    + (swelling.rate() == 0
                            ? "never lets them, since the rate of their first phase is 0"
                            : "lets them wait for their first phase, " + NumberText.of(swelling.duration()) + " min"));
        }
    }

    /// A study keeps what the file of cells says, PhysiCell what is drawn.
    private void twice(CellDefinition definition) {
        CellRows rows = with.rows();
        for (StartDistribution distribution : definition.distributions()) {
            Vocabulary.Meaning drawn = with.words().difference(distribution.behaviour());
            for (int column = 0; rows != null && column < rows.columns().size(); column++) {
                Vocabulary.Meaning told = with.words().difference(rows.columns().get(column));
                if (told != null && told.equals(drawn) && says(rows, column, definition)) {
                    left.add("cells keep the " + told.name() + " that the file of cells gives them: PhysiCell then"
                            + " draws it anew for " + definition.name());
                }
            }
        }
    }

    private static boolean says(CellRows rows, int column, CellDefinition definition) {
        for (int cell = 0; cell < rows.size(); cell++) {
            if (rows.type(cell) == definition.id() && !Double.isNaN(rows.value(column, cell))) {
                return true;
            }
        }
        return false;
    }

    private void rules() {
        List<String> heard = new ArrayList<>();
        for (Rule rule : with.model().rules()) {
            if (RuleFiles.isDeaf(rule.signal()) && !heard.contains(rule.signal())) {
                heard.add(rule.signal());
            }
        }
        if (!heard.isEmpty()) {
            left.add("rules feel " + String.join(", ", heard) + " here: those of PhysiCell 1.14 never do");
        }
    }

    private void run() {
        left.add("dt_diffusion is not here: fields take the steps that tissue.accuracy asks for, so no run of a study"
                + " is that of PhysiCell to the last bit");
        List<String> unused = new ArrayList<>(List.of("threads", "the folder of the results"));
        if (settings.saving().svg()) {
            unused.add("SVG pictures");
        }
        if (settings.saving().legacyData()) {
            unused.add("legacy output");
        }
        if (settings.saving().intracellularData()) {
            unused.add("intracellular output");
        }
        left.add("what changes no result is not here: " + String.join(", ", unused));
    }
}

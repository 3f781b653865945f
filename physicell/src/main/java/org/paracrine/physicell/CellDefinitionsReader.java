package org.paracrine.physicell;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paracrine.study.Nearest;

/// Reads the cell types, each complete with what it inherits.
///
/// The first edits PhysiCell's own definition. A later one starts from its `parent_type`, or else
/// from the first, of which it then takes over only what does nothing to others: motility is off,
/// and secretion, interactions, transformations and asymmetric division are zero, unless the
/// options say `legacy_cell_defaults_copy`.
final class CellDefinitionsReader {
    private final List<Section> sections;
    private final Types context;
    private final Options options;
    private final SharedDeaths shared = new SharedDeaths();
    private final List<CellDefinition> definitions = new ArrayList<>();

    CellDefinitionsReader(Section list, Types context, Options options) {
        this.sections = list.all("cell_definition");
        this.context = context;
        this.options = options;
        if (sections.isEmpty()) {
            list.problem("there is no cell_definition; a model needs one");
        }
    }

    /// The names of all types, by index.
    static Names names(Section list) {
        return new Names(
                "cell type",
                list.all("cell_definition").stream()
                        .map(each -> each.attribute("name"))
                        .toList());
    }

    List<CellDefinition> read(Domain domain) {
        Names.unique(sections, "cell type");
        for (Section section : sections) {
            CellDefinition definition = definition(section);
            definitions.add(definition);
            fits(section.child("phenotype").child("volume"), definition, domain);
        }
        shared.warn(definitions, context.reading());
        return context.reading().as114() ? definitions.stream().map(shared::in).toList() : List.copyOf(definitions);
    }

    private CellDefinition definition(Section section) {
        int id = definitions.size();
        identity(section, id);
        @Nullable CellDefinition parent = parent(section);
        CellDefinition base = parent == null ? base() : parent;
        String name = section.attribute("name");
        Section phenotype = section.child("phenotype");
        BodyReader body = new BodyReader(phenotype, context);
        InteractionReader interactions = new InteractionReader(phenotype, context);
        DeathReader death = new DeathReader(phenotype.child("death"), shared);
        death.check();
        VolumeSettings volume = body.volume(base.volume());
        MotilitySettings motility = new MotilityReader(phenotype.child("motility"), context).read(base.motility());
        List<CustomVariable> custom = CustomReader.read(section.child("custom_data"), base.customData());
        List<CustomVariable> ruled = id == 0 ? custom : definitions.getFirst().customData();
        BehaviourNames names =
                BehaviourNames.of(context.substrates().all(), context.types().all(), ruled);
        return new CellDefinition(
                name,
                id,
                parent == null ? null : parent.name(),
                cycle(phenotype, base, id),
                death.read(DeathModel.APOPTOSIS, base.apoptosis(), id == 0),
                death.read(DeathModel.NECROSIS, base.necrosis(), id == 0),
                volume,
                body.mechanics(base.mechanics(), volume),
                motility,
                interactions.secretion(base.secretion()),
                interactions.interactions(base.interactions()),
                interactions.transformations(base.transformationRates(), name),
                body.integrity(base.integrity()),
                custom,
                new DistributionReader(names, volume, behaviour -> Switches.off(behaviour, name, motility, options))
                        .read(section.child("initial_parameter_distributions")),
                intracellular(phenotype.child("intracellular")));
    }

    private void identity(Section section, int expected) {
        String id = section.attribute("ID");
        if (!id.equals(Integer.toString(expected))) {
            section.problem("the ID is \"" + Section.shown(id) + "\", but must be " + expected
                    + ": IDs count from 0 in the order of the file");
        }
        if (expected > 0 && section.attribute("name").equals("default")) {
            section.problem("the name default is that of the definition with ID 0, which this would edit again");
        }
    }

    private @Nullable CellDefinition parent(Section section) {
        String name = section.attribute("parent_type");
        if (name.isEmpty()) {
            return null;
        }
        for (CellDefinition each : definitions) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        List<String> before = definitions.stream().map(CellDefinition::name).toList();
        section.wrong("the parent_type \"" + Section.shown(name) + "\" is no cell type defined above"
                + Nearest.hint(before, name) + " PhysiCell 1.14 inherits from the first");
        return null;
    }

    private CellDefinition base() {
        if (definitions.isEmpty()) {
            return CellDefinition.standard(
                    context.types().size(), context.substrates().size(), context.planar());
        }
        CellDefinition first = definitions.getFirst();
        return options.legacyDefaultsCopy() ? first : first.atRest();
    }

    private CycleSettings cycle(Section phenotype, CellDefinition base, int id) {
        Section section = phenotype.child("cycle");
        CycleSettings cycle = new CycleReader(section, context).read(base.cycle());
        double others = 0;
        double own = 0;
        for (int type = 0; type < cycle.asymmetricDivisionProbabilities().size(); type++) {
            double probability = cycle.asymmetricDivisionProbabilities().get(type);
            own = type == id ? probability : own;
            others += type == id ? 0 : probability;
        }
        Section told = section.child("standard_asymmetric_division");
        if (cycle.asymmetricDivision() && others > 1) {
            told.problem(
                    "the probabilities of other types sum to " + NumberText.of(others) + ", but must to 1 at most");
        } else if (cycle.asymmetricDivision() && others + own > 1) {
            told.warn("the probabilities sum to " + NumberText.of(others + own)
                    + "; that of the type itself is made smaller, as in PhysiCell");
        }
        return cycle;
    }

    private static @Nullable String intracellular(Section section) {
        if (!section.present()) {
            return null;
        }
        String type = section.attribute("type");
        section.warn("networks inside of cells (\"" + Section.shown(type)
                + "\") are not read: the cells live without them, as in a PhysiCell that is compiled without add-ons");
        return type;
    }

    private void fits(Section volume, CellDefinition definition, Domain domain) {
        boolean own = volume.present() || definitions.size() == 1;
        if (own && domain.volume() > 0 && definition.volume().total() > domain.volume()) {
            volume.problem("a cell has " + NumberText.of(definition.volume().total())
                    + " µm³, more than the whole domain, " + NumberText.of(domain.volume())
                    + " µm³; check the units");
        }
    }
}

package org.paracrine.physicell;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The names that a model has for the behaviours of its cells, in PhysiCell's dictionary of version
/// 1.14.
///
/// Names are exact in letters and blanks. Those of custom variables are of the first cell
/// definition, whatever the cell.
public final class BehaviourNames {
    private static final int PHASES = 6;

    private final Set<String> main = new LinkedHashSet<>();
    private final Set<String> all = new LinkedHashSet<>();

    private BehaviourNames() {}

    /// Those of a model.
    public static BehaviourNames of(Settings settings) {
        return of(
                settings.substrates(),
                settings.cellTypes(),
                settings.cellDefinitions().getFirst().customData());
    }

    static BehaviourNames of(List<String> substrates, List<String> types, List<CustomVariable> custom) {
        BehaviourNames names = new BehaviourNames();
        names.ofSubstrates(substrates);
        names.ofPhases();
        names.fixed();
        for (int id = 0; id < types.size(); id++) {
            names.ofType(types.get(id), id);
        }
        names.ofCustom(custom);
        return names;
    }

    /// Whether a behaviour has that name, synonyms included.
    public boolean knows(String name) {
        return all.contains(name);
    }

    /// Whether its value may be below 0.
    public boolean signed(String name) {
        return name.startsWith("custom") || name.endsWith(" export") || name.startsWith("chemotactic ");
    }

    /// Without synonyms, in the order of the dictionary's parts.
    public List<String> names() {
        return List.copyOf(main);
    }

    private void add(String name, String... synonyms) {
        main.add(name);
        all.add(name);
        all.addAll(List.of(synonyms));
    }

    private void ofSubstrates(List<String> substrates) {
        for (String each : substrates) {
            add(each + " secretion");
            add(each + " secretion target", each + " secretion saturation density");
            add(each + " uptake");
            add(each + " export");
            add("chemotactic response to " + each, "chemotactic sensitivity to " + each);
        }
    }

    private void ofPhases() {
        add("cycle entry", "exit from cycle phase 0");
        for (int phase = 1; phase < PHASES; phase++) {
            add("exit from cycle phase " + phase);
        }
    }

    private void fixed() {
        for (String name : List.of(
                "apoptosis",
                "necrosis",
                "migration speed",
                "migration bias",
                "migration persistence time",
                "cell-cell adhesion",
                "cell-cell adhesion elastic constant",
                "relative maximum adhesion distance",
                "cell-cell repulsion",
                "cell attachment rate",
                "cell detachment rate",
                "maximum number of cell attachments",
                "attack damage rate",
                "attack duration",
                "damage rate",
                "damage repair rate")) {
            add(name);
        }
        add("cell-BM adhesion", "cell-membrane adhesion");
        add("cell-BM repulsion", "cell-membrane repulsion");
        add("is_movable", "movable", "is movable");
        for (String kind : List.of("apoptotic", "necrotic", "other dead")) {
            add(
                    "phagocytose " + kind + " cell",
                    "phagocytosis of " + kind + " cell",
                    "phagocytosis of " + kind + " cells");
        }
    }

    private void ofType(String type, int id) {
        add("adhesive affinity to " + type, "adhesive affinity to cell type " + id);
        add("phagocytose " + type, "phagocytose cell type " + id, "phagocytosis of " + id);
        add("attack " + type, "attack cell type " + id);
        add("fuse to " + type, "fuse to cell type " + id);
        add(
                "transition to " + type,
                "transform to " + type,
                "transform to cell type " + id,
                "transition to cell type " + id);
        add("asymmetric division to " + type);
        add("immunogenicity to " + type, "immunogenicity to cell type " + id);
    }

    private void ofCustom(List<CustomVariable> custom) {
        List<String> scalars = new ArrayList<>();
        custom.stream().filter(each -> !each.vector()).forEach(each -> scalars.add(each.name()));
        for (int place = 0; place < scalars.size(); place++) {
            String name = scalars.get(place);
            add("custom:" + name, "custom: " + name, "custom " + place);
        }
    }
}

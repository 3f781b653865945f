package org.paracrine.study;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.paracrine.numerics.Units;
import org.paracrine.study.Node.Mapping;
import org.paracrine.study.Node.Text;

/// The signals that cells sense and the behaviours that rules change, with their units: the words of the PhysiCell
/// grammar, filled in with the substrates, cargos, cell types and numbers of one study.
///
/// Of what the grammar spells in several ways, all are read and one is kept.
/// Source: Johnson et al. 2025, doi:10.1016/j.cell.2025.06.048.
public final class Vocabulary {
    /// Stands in a unit for what the study does not say; nothing can be said about numbers in such a unit.
    static final String UNKNOWN = "?";

    /// The unit of a substrate whose levels are plain numbers.
    static final String PLAIN = "dimensionless";

    /// What cells may differ in although no rule can set it.
    private static final String VOLUME = "volume";

    /// Between which values a behaviour must lie, in its unit.
    public record Bounds(double min, double max) {
        static final Bounds AMOUNT = new Bounds(0, Double.POSITIVE_INFINITY);
        static final Bounds SHARE = new Bounds(0, 1);
        static final Bounds ANY = new Bounds(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /// What a word of this study means.
    ///
    /// @param pattern of the spelling that is kept, with `{}` for a name
    /// @param of the name of a substrate, a cargo, a cell type or a number in it; empty where it has none
    /// @param unit of its values; empty for plain numbers
    /// @param bounds between which they must lie
    public record Meaning(String pattern, String of, String unit, Bounds bounds) {
        /// The spelling that is kept.
        public String name() {
            return named(of);
        }

        /// The same where what it is about has another name.
        public String named(String other) {
            return Grammar.filled(pattern, other, 0);
        }
    }

    private final Map<String, String> levels;
    private final Map<String, Meaning> signals = new LinkedHashMap<>();
    private final Map<String, Meaning> behaviours = new LinkedHashMap<>();
    private final List<String> types;
    private final List<String> cargos;
    private final List<String> numbers;
    private final List<String> products;
    private final List<String> targets;
    private final boolean keepsSubstrates;

    /// @param levels units of the substrates by name
    private Vocabulary(
            Map<String, String> levels,
            List<String> cargos,
            List<String> types,
            List<String> numbers,
            List<String> products,
            List<String> targets,
            boolean keepsSubstrates) {
        this.levels = Ordered.copy(levels);
        this.cargos = cargos;
        this.types = types;
        this.numbers = numbers;
        this.products = products;
        this.targets = targets;
        this.keepsSubstrates = keepsSubstrates;
        Grammar.SIGNALS.forEach(word -> fill(word, signals));
        Grammar.BEHAVIOURS.forEach(word -> fill(word, behaviours));
    }

    /// From the tree, so that names are known even where the study has other problems.
    static Vocabulary of(Mapping root) {
        Map<String, String> levels = new LinkedHashMap<>();
        names(root, "tissue.substrates").forEach(name -> levels.put(name, unit(root, name)));
        boolean keeps = Paths.find(root, "tumour.keeps substrates") instanceof Text text
                && List.of("yes", "true").contains(text.text().strip().toLowerCase(Locale.ROOT));
        return new Vocabulary(
                levels,
                names(root, "cargo"),
                names(root, "tumour.cells"),
                names(root, "tumour.numbers"),
                names(root, "products"),
                targets(root),
                keeps);
    }

    /// The words of a study that has no cargo yet.
    ///
    /// @param units of the levels of the substrates, by name; empty for plain numbers
    /// @param types of cells
    /// @param numbers that cells carry
    /// @param keepsSubstrates whether cells count what they take up
    public static Vocabulary of(
            Map<String, String> units, List<String> types, List<String> numbers, boolean keepsSubstrates) {
        return new Vocabulary(
                units, List.of(), List.copyOf(types), List.copyOf(numbers), List.of(), List.of(), keepsSubstrates);
    }

    /// The words of a whole study.
    static Vocabulary of(Study study) {
        Map<String, String> levels = new LinkedHashMap<>();
        study.tissue().substrates().forEach((name, substrate) -> levels.put(name, level(substrate.unit())));
        return new Vocabulary(
                levels,
                List.copyOf(study.cargo().keySet()),
                List.copyOf(study.tumour().cells().keySet()),
                List.copyOf(study.tumour().numbers().keySet()),
                List.copyOf(study.products().keySet()),
                study.tumour().cells().values().stream()
                        .flatMap(cell -> Target.names(cell.targets()).stream())
                        .distinct()
                        .toList(),
                study.tumour().keepsSubstrates());
    }

    /// The words of a model that is no study, which may count what its cells take up.
    static Vocabulary of(Map<String, String> levels, List<String> types, List<String> numbers) {
        return new Vocabulary(levels, List.of(), types, numbers, List.of(), List.of(), true);
    }

    private static List<String> names(Mapping root, String path) {
        return Paths.find(root, path) instanceof Mapping map
                ? List.copyOf(map.entries().keySet())
                : List.of();
    }

    private static List<String> targets(Mapping root) {
        Set<String> targets = new LinkedHashSet<>();
        if (Paths.find(root, "tumour.cells") instanceof Mapping cells) {
            for (Node.Entry cell : cells.entries().values()) {
                if (cell.value() instanceof Mapping type && type.get("targets") instanceof Mapping own) {
                    targets.addAll(Target.names(binders(own)));
                }
            }
        }
        return List.copyOf(targets);
    }

    private static Map<String, Map<String, Node.Entry>> binders(Mapping targets) {
        Map<String, Map<String, Node.Entry>> binders = new LinkedHashMap<>();
        targets.entries()
                .forEach((target, entry) ->
                        binders.put(target, entry.value() instanceof Mapping map ? map.entries() : Map.of()));
        return binders;
    }

    /// A unit that is missing or cannot be read is a problem of its own, noted where it stands.
    private static String unit(Mapping root, String substrate) {
        Node node = Paths.find(root, "tissue.substrates") instanceof Mapping map ? map.get(substrate) : null;
        String unit = node instanceof Mapping fields && fields.get("unit") instanceof Text text ? text.text() : UNKNOWN;
        return level(unit);
    }

    private static String level(String unit) {
        if (unit.strip().equals(PLAIN)) {
            return "";
        }
        try {
            Units.parse(unit);
            return unit;
        } catch (IllegalArgumentException unknown) {
            return UNKNOWN;
        }
    }

    private void fill(Grammar.Word word, Map<String, Meaning> words) {
        switch (word.about()) {
            case NOTHING -> define(word, "", "", 0, words);
            case SUBSTRATE -> define(word, List.copyOf(levels.keySet()), words);
            case SUBSTRATE_INSIDE -> define(word, keepsSubstrates ? List.copyOf(levels.keySet()) : List.of(), words);
            case CARGO -> define(word, cargos, words);
            case TYPE -> define(word, types, words);
            case NUMBER -> define(word, numbers, words);
            case PRODUCT -> define(word, products, words);
            case TARGET -> define(word, targets, words);
        }
    }

    private void define(Grammar.Word word, List<String> names, Map<String, Meaning> words) {
        for (int index = 0; index < names.size(); index++) {
            define(word, names.get(index), levels.getOrDefault(names.get(index), ""), index, words);
        }
    }

    private static void define(Grammar.Word word, String name, String level, int index, Map<String, Meaning> words) {
        String unit = word.unit().replace(Grammar.LEVEL, level).strip();
        Meaning meaning = new Meaning(word.pattern(), name, unit, word.bounds());
        words.putIfAbsent(meaning.name(), meaning);
        word.synonyms().forEach(synonym -> words.putIfAbsent(Grammar.filled(synonym, name, index), meaning));
    }

    /// The unit of the levels of a substrate, or [#UNKNOWN].
    String levelUnit(String substrate) {
        return levels.getOrDefault(substrate, UNKNOWN);
    }

    /// Nothing if the study has no such signal.
    public @Nullable Meaning signal(String name) {
        return signals.get(name);
    }

    /// Nothing if the study has no such behaviour.
    public @Nullable Meaning behaviour(String name) {
        return behaviours.get(name);
    }

    /// What cells of one type may differ in: behaviours, and their volume.
    public @Nullable Meaning difference(String name) {
        return name.equals(VOLUME) ? new Meaning(VOLUME, "", "um3", Bounds.AMOUNT) : behaviours.get(name);
    }

    String signalComplaint(String name) {
        String inside = Grammar.insideOf(name);
        if (inside != null && levels.containsKey(inside)) {
            return "the signal \"" + name
                    + "\" needs cells that count what they take up; write keeps substrates: yes under tumour";
        }
        if (Grammar.targetOf(name) != null && targets.isEmpty()) {
            return "the signal \"" + name + "\" is not known; the targets of drugs stand under targets of a type of"
                    + " cell, for example targets: { PD-1: { nivolumab: 3 nM (assumed 1 .. 10) } }";
        }
        return complaint("signal", name, signals);
    }

    String behaviourComplaint(String name) {
        return complaint("behaviour", name, behaviours);
    }

    private String complaint(String kind, String name, Map<String, Meaning> known) {
        boolean number = name.startsWith("custom:") && !known.containsKey(name);
        String hint = number
                ? "; the numbers that cells carry stand under tumour.numbers"
                        + Nearest.hint(
                                numbers, name.substring("custom:".length()).strip())
                : Nearest.hint(
                        known.values().stream().map(Meaning::name).distinct().toList(), name);
        return "the " + kind + " \"" + name + "\" is not known" + hint;
    }
}

package org.paracrine.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.paracrine.numerics.Units;
import org.paracrine.study.Node.Mapping;
import org.paracrine.study.Node.Text;

/// The signals that cells sense and the behaviours that rules change, with their units: the words of the PhysiCell
/// grammar, filled in with the substrates, cargos and cell types of one study.
///
/// `S` stands for a substrate, `C` for a cargo, `T` for a cell type.
final class Vocabulary {
    /// Stands in a unit for what the study does not say; nothing can be said about numbers in such a unit.
    static final String UNKNOWN = "?";

    /// One line of the dictionary; a unit of `S` is the level of the substrate.
    private record Word(String pattern, String unit) {}

    private static final List<Word> SIGNALS = List.of(
            new Word("S", "S"),
            new Word("C", "copies"),
            new Word("intracellular C", "copies/um3"),
            new Word("pressure", ""),
            new Word("volume", "um3"),
            new Word("contact with T", ""),
            new Word("contact with live cell", ""),
            new Word("contact with dead cell", ""),
            new Word("dead", ""),
            new Word("apoptotic", ""),
            new Word("necrotic", ""),
            new Word("time", "min"));

    private static final List<Word> BEHAVIOURS = List.of(
            new Word("cycle entry", "/min"),
            new Word("exit from cycle phase 0", "/min"),
            new Word("exit from cycle phase 1", "/min"),
            new Word("exit from cycle phase 2", "/min"),
            new Word("exit from cycle phase 3", "/min"),
            new Word("apoptosis", "/min"),
            new Word("necrosis", "/min"),
            new Word("migration speed", "um/min"),
            new Word("migration bias", ""),
            new Word("migration persistence time", "min"),
            new Word("chemotactic response to S", ""),
            new Word("cell-cell adhesion", "um/min"),
            new Word("cell-cell repulsion", "um/min"),
            new Word("adhesive affinity to T", ""),
            new Word("relative maximum adhesion distance", ""),
            new Word("S secretion", "/min"),
            new Word("S secretion target", "S"),
            new Word("S uptake", "/min"),
            new Word("S export", "S um3/min"));

    /// Words of the grammar whose mechanism is not part of this version: refused with that reason, never ignored.
    private static final List<Word> SIGNALS_WITHOUT_MECHANISM = List.of(
            new Word("S gradient", ""),
            new Word("intracellular S", ""),
            new Word("contact with basement membrane", ""),
            new Word("contact with apoptotic cell", ""),
            new Word("contact with necrotic cell", ""),
            new Word("contact with other dead cell", ""),
            new Word("damage", ""),
            new Word("damage delivered", ""),
            new Word("attacking", ""),
            new Word("total attack time", ""));

    private static final List<Word> BEHAVIOURS_WITHOUT_MECHANISM = List.of(
            new Word("cell-cell adhesion elastic constant", ""),
            new Word("cell-BM adhesion", ""),
            new Word("cell-BM repulsion", ""),
            new Word("phagocytose apoptotic cell", ""),
            new Word("phagocytose necrotic cell", ""),
            new Word("phagocytose other dead cell", ""),
            new Word("phagocytose T", ""),
            new Word("attack T", ""),
            new Word("fuse to T", ""),
            new Word("transition to T", ""),
            new Word("transform to T", ""),
            new Word("asymmetric division to T", ""),
            new Word("is_movable", ""),
            new Word("immunogenicity to T", ""),
            new Word("cell attachment rate", ""),
            new Word("cell detachment rate", ""),
            new Word("maximum number of cell attachments", ""),
            new Word("attack damage rate", ""),
            new Word("attack duration", ""),
            new Word("damage rate", ""),
            new Word("damage repair rate", ""));

    private final Map<String, String> levels = new LinkedHashMap<>();
    private final List<String> cargos;
    private final List<String> types;
    private final Map<String, String> signals;
    private final Map<String, String> behaviours;

    private Vocabulary(Mapping root) {
        names(root, "tissue.substrates").forEach(name -> levels.put(name, unit(root, name)));
        cargos = names(root, "cargo");
        types = names(root, "tumour.cells");
        signals = filled(SIGNALS);
        behaviours = filled(BEHAVIOURS);
    }

    /// From the tree, so that names are known even where the study has other problems.
    static Vocabulary of(Mapping root) {
        return new Vocabulary(root);
    }

    private static List<String> names(Mapping root, String path) {
        return Paths.find(root, path) instanceof Mapping map
                ? List.copyOf(map.entries().keySet())
                : List.of();
    }

    /// A unit that is missing or cannot be read is a problem of its own, noted where it stands.
    private static String unit(Mapping root, String substrate) {
        Node node = Paths.find(root, "tissue.substrates") instanceof Mapping map ? map.get(substrate) : null;
        String unit = node instanceof Mapping fields && fields.get("unit") instanceof Text text ? text.text() : UNKNOWN;
        try {
            Units.parse(unit);
            return unit;
        } catch (IllegalArgumentException unknown) {
            return UNKNOWN;
        }
    }

    private Map<String, String> filled(List<Word> words) {
        Map<String, String> filled = new LinkedHashMap<>();
        for (Word word : words) {
            List<String> pattern = List.of(word.pattern().split(" "));
            if (pattern.contains("S")) {
                levels.forEach((name, unit) ->
                        filled.put(with(pattern, "S", name), word.unit().replace("S", unit)));
            } else if (pattern.contains("C")) {
                cargos.forEach(name -> filled.put(with(pattern, "C", name), word.unit()));
            } else if (pattern.contains("T")) {
                types.forEach(name -> filled.put(with(pattern, "T", name), word.unit()));
            } else {
                filled.put(word.pattern(), word.unit());
            }
        }
        return filled;
    }

    private static String with(List<String> pattern, String letter, String name) {
        List<String> words = new ArrayList<>(pattern);
        words.replaceAll(word -> word.equals(letter) ? name : word);
        return String.join(" ", words);
    }

    /// The unit of the levels of a substrate, or [#UNKNOWN].
    String levelUnit(String substrate) {
        return levels.getOrDefault(substrate, UNKNOWN);
    }

    /// Nothing if the study has no such signal.
    @Nullable
    String signalUnit(String name) {
        return signals.get(name);
    }

    @Nullable
    String behaviourUnit(String name) {
        return behaviours.get(name);
    }

    String signalComplaint(String name) {
        return complaint("signal", name, signals, filled(SIGNALS_WITHOUT_MECHANISM));
    }

    String behaviourComplaint(String name) {
        return complaint("behaviour", name, behaviours, filled(BEHAVIOURS_WITHOUT_MECHANISM));
    }

    private static String complaint(String kind, String name, Map<String, String> known, Map<String, String> later) {
        if (later.containsKey(name) || name.startsWith("custom")) {
            return "the " + kind + " \"" + name + "\" belongs to the grammar, but has no mechanism in this version";
        }
        return "the " + kind + " \"" + name + "\" is not known" + Nearest.hint(known.keySet(), name);
    }
}

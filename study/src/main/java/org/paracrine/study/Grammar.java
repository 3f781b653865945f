package org.paracrine.study;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paracrine.study.Vocabulary.Bounds;

/// The words of the PhysiCell grammar, before a study fills in its names.
///
/// In a pattern, `{}` stands for the name of a substrate, a cargo, a cell type or a number, and `{#}` for its place
/// among them, from 0.
/// Source: Johnson et al. 2025, doi:10.1016/j.cell.2025.06.048.
final class Grammar {
    /// The unit of the levels of a substrate, in the unit of a word.
    static final String LEVEL = "{level}";

    private static final String NAME = "{}";
    private static final String PLACE = "{#}";
    private static final String INSIDE = "intracellular ";
    private static final String OCCUPANCY = "occupancy of ";

    /// What fills the pattern of a word.
    enum About {
        NOTHING,
        SUBSTRATE,
        /// Only where cells count what they take up.
        SUBSTRATE_INSIDE,
        CARGO,
        TYPE,
        NUMBER,
        PRODUCT,
        /// Of the targets of drugs.
        TARGET
    }

    /// One line of the dictionary.
    ///
    /// @param synonyms other patterns with the same meaning
    record Word(About about, String pattern, String unit, Bounds bounds, List<String> synonyms) {
        Word {
            synonyms = List.copyOf(synonyms);
        }
    }

    static final List<Word> SIGNALS = signals();
    static final List<Word> BEHAVIOURS = behaviours();

    private Grammar() {}

    /// A pattern with its name and place.
    static String filled(String pattern, String name, int place) {
        return pattern.replace(PLACE, String.valueOf(place)).replace(NAME, name);
    }

    private static Word word(About about, String pattern, String unit, String... synonyms) {
        return new Word(about, pattern, unit, Bounds.AMOUNT, List.of(synonyms));
    }

    private static Word bounded(Bounds bounds, About about, String pattern, String unit, String... synonyms) {
        return new Word(about, pattern, unit, bounds, List.of(synonyms));
    }

    private static List<Word> signals() {
        List<Word> words = new ArrayList<>();
        words.add(word(About.SUBSTRATE, "{}", LEVEL));
        words.add(word(About.SUBSTRATE, "{} gradient", LEVEL + "/um", "grad({})", "gradient of {}"));
        words.add(word(About.SUBSTRATE_INSIDE, INSIDE + "{}", LEVEL, "internalized {}"));
        words.add(word(About.CARGO, "{}", "copies"));
        words.add(word(About.CARGO, INSIDE + "{}", "copies/um3", "internalized {}"));
        words.add(word(About.NOTHING, "pressure", ""));
        words.add(word(About.NOTHING, "volume", "um3"));
        words.add(word(About.TYPE, "contact with {}", "", "contact with cell type {#}"));
        for (String kind : List.of("live", "dead", "apoptotic", "necrotic", "other dead")) {
            words.add(word(About.NOTHING, "contact with " + kind + " cell", "", "contact with " + kind + " cells"));
        }
        words.add(word(About.NOTHING, "contact with basement membrane", "", "contact with BM"));
        words.add(word(About.NOTHING, "damage", ""));
        words.add(word(About.NOTHING, "damage delivered", "", "total damage delivered"));
        words.add(word(About.NOTHING, "attacking", "", "is attacking"));
        words.add(word(About.NOTHING, "total attack time", "min"));
        words.add(word(About.NOTHING, "dead", "", "is dead"));
        words.add(word(About.NOTHING, "apoptotic", "", "is_apoptotic"));
        words.add(word(About.NOTHING, "necrotic", "", "is_necrotic"));
        words.add(word(About.NOTHING, "time", "min", "current time", "global time"));
        words.add(word(About.NUMBER, "custom:{}", "", "custom: {}", "custom {#}"));
        words.add(word(About.TARGET, OCCUPANCY + "{}", ""));
        return List.copyOf(words);
    }

    private static List<Word> behaviours() {
        List<Word> words = new ArrayList<>();
        words.add(word(About.NOTHING, "cycle entry", "/min", phase(0)));
        for (int phase = 1; phase < PHASES; phase++) {
            words.add(word(About.NOTHING, phase(phase), "/min"));
        }
        words.add(word(About.NOTHING, "apoptosis", "/min"));
        words.add(word(About.NOTHING, "necrosis", "/min"));
        words.add(word(About.NOTHING, "migration speed", "um/min"));
        words.add(bounded(Bounds.SHARE, About.NOTHING, "migration bias", ""));
        words.add(word(About.NOTHING, "migration persistence time", "min"));
        words.add(bounded(
                Bounds.ANY, About.SUBSTRATE, "chemotactic response to {}", "", "chemotactic sensitivity to {}"));
        addMechanics(words);
        addExchange(words);
        addInteractions(words);
        words.add(bounded(Bounds.ANY, About.NUMBER, "custom:{}", "", "custom: {}", "custom {#}"));
        return List.copyOf(words);
    }

    private static void addMechanics(List<Word> words) {
        words.add(word(About.NOTHING, "cell-cell adhesion", "um/min"));
        words.add(word(About.NOTHING, "cell-cell repulsion", "um/min"));
        words.add(word(About.TYPE, "adhesive affinity to {}", "", "adhesive affinity to cell type {#}"));
        words.add(word(About.NOTHING, "relative maximum adhesion distance", ""));
        words.add(word(About.NOTHING, "cell-cell adhesion elastic constant", "/min"));
        words.add(word(About.NOTHING, "cell attachment rate", "/min"));
        words.add(word(About.NOTHING, "cell detachment rate", "/min"));
        words.add(word(About.NOTHING, "maximum number of cell attachments", ""));
        words.add(word(About.NOTHING, "cell-BM adhesion", "um/min", "cell-membrane adhesion"));
        words.add(word(About.NOTHING, "cell-BM repulsion", "um/min", "cell-membrane repulsion"));
        words.add(word(About.NOTHING, "is_movable", "", "movable", "is movable"));
    }

    private static void addExchange(List<Word> words) {
        words.add(word(About.SUBSTRATE, "{} secretion", "/min"));
        words.add(word(About.SUBSTRATE, "{} secretion target", LEVEL, "{} secretion saturation density"));
        words.add(word(About.SUBSTRATE, "{} uptake", "/min"));
        words.add(bounded(Bounds.ANY, About.SUBSTRATE, "{} export", LEVEL + " um3/min"));
        words.add(word(About.PRODUCT, "{} release", "particles/min/cell"));
    }

    private static void addInteractions(List<Word> words) {
        for (String kind : List.of("apoptotic", "necrotic", "other dead")) {
            words.add(word(
                    About.NOTHING,
                    "phagocytose " + kind + " cell",
                    "/min",
                    "phagocytosis of " + kind + " cell",
                    "phagocytosis of " + kind + " cells"));
        }
        words.add(word(About.TYPE, "phagocytose {}", "/min", "phagocytose cell type {#}", "phagocytosis of {#}"));
        words.add(word(About.TYPE, "attack {}", "/min", "attack cell type {#}"));
        words.add(word(About.NOTHING, "attack damage rate", "/min"));
        words.add(word(About.NOTHING, "attack duration", "min"));
        words.add(word(About.TYPE, "immunogenicity to {}", "", "immunogenicity to cell type {#}"));
        words.add(word(About.TYPE, "fuse to {}", "/min", "fuse to cell type {#}"));
        words.add(word(
                About.TYPE,
                "transition to {}",
                "/min",
                "transform to {}",
                "transform to cell type {#}",
                "transition to cell type {#}"));
        words.add(bounded(Bounds.SHARE, About.TYPE, "asymmetric division to {}", ""));
        words.add(word(About.NOTHING, "damage rate", "/min"));
        words.add(word(About.NOTHING, "damage repair rate", "/min"));
    }

    /// Phases that a cycle can have.
    private static final int PHASES = 6;

    private static String phase(int phase) {
        return "exit from cycle phase " + phase;
    }

    /// The phase whose exit the behaviour is, or -1.
    static int phaseOf(String behaviour) {
        for (int phase = 1; phase < PHASES; phase++) {
            if (behaviour.equals(phase(phase))) {
                return phase;
            }
        }
        return behaviour.equals("cycle entry") ? 0 : -1;
    }

    /// What a behaviour may be, in its unit, whatever stands for its braces.
    static Bounds boundsOf(String behaviour) {
        return BEHAVIOURS.stream()
                .filter(word -> !word.bounds().equals(Bounds.AMOUNT) && matches(behaviour, word.pattern()))
                .map(Word::bounds)
                .findFirst()
                .orElse(Bounds.AMOUNT);
    }

    private static boolean matches(String name, String pattern) {
        int at = pattern.indexOf(NAME);
        return at < 0
                ? name.equals(pattern)
                : name.startsWith(pattern.substring(0, at)) && name.endsWith(pattern.substring(at + NAME.length()));
    }

    /// The name in `occupancy of NAME`, or nothing.
    static @Nullable String targetOf(String signal) {
        return signal.startsWith(OCCUPANCY) ? signal.substring(OCCUPANCY.length()) : null;
    }

    /// The name in `intracellular NAME`, or nothing.
    static @Nullable String insideOf(String signal) {
        return signal.startsWith(INSIDE) ? signal.substring(INSIDE.length()) : null;
    }
}

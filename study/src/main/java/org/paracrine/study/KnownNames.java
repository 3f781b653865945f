package org.paracrine.study;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.paracrine.numerics.Units;
import org.paracrine.study.Node.Mapping;

/// Whether the names in a study are given elsewhere: in the study, in the library or in the evidence tables.
record KnownNames(Mapping root, boolean libraryIsWhole, Citations citations, List<Problem> problems) {

    /// @param kind one of the constants of [NameOf], or the path of a mapping
    boolean isKnown(String kind, String word, Mark mark, String path) {
        return switch (kind) {
            case NameOf.REFERENCES -> {
                citations.addReference(word, mark, path);
                yield true;
            }
            case NameOf.CLAIMS -> {
                citations.addClaim(word, mark, path);
                yield true;
            }
            case NameOf.SPECIES -> isAmong(Library.SPECIES, kind, word, mark, path);
            case NameOf.TUMOURS -> isAmong(Library.TUMOURS, kind, word, mark, path);
            case NameOf.CELLS -> isCell(word, mark, path);
            case NameOf.UNITS -> isUnit(word, mark, path);
            case NameOf.PHASES -> isPhase(word, mark, path);
            default -> isInStudy(kind, word, mark, path);
        };
    }

    private boolean isInStudy(String kind, String word, Mark mark, String path) {
        boolean fromLibrary = kind.startsWith("tumour") || kind.startsWith("tissue") || kind.startsWith("cargo");
        if (fromLibrary && !libraryIsWhole) {
            return true;
        }
        Set<String> names =
                Paths.find(root, kind) instanceof Mapping map ? map.entries().keySet() : Set.of();
        return isAmong(names, "`" + kind + "`", word, mark, path);
    }

    /// Those of the library that some product names are among those of the study.
    private boolean isCell(String word, Mark mark, String path) {
        if (!libraryIsWhole) {
            return true;
        }
        Set<String> names = new LinkedHashSet<>();
        if (Paths.find(root, "tumour.cells") instanceof Mapping map) {
            names.addAll(map.entries().keySet());
        }
        names.addAll(Library.CELLS);
        return isAmong(names, NameOf.CELLS, word, mark, path);
    }

    private boolean isAmong(Collection<String> names, String kind, String word, Mark mark, String path) {
        if (names.contains(word)) {
            return true;
        }
        problems.add(Problem.at(mark, path, "\"" + word + "\" is not among " + kind + Nearest.hint(names, word)));
        return false;
    }

    /// The mapping of the phases stands beside the key that names their model.
    private boolean isPhase(String word, Mark mark, String path) {
        String mapping = path.substring(0, path.length() - word.length() - 1);
        String model = mapping.substring(0, mapping.lastIndexOf('.')) + ".model";
        for (CycleModel each : CycleModel.values()) {
            if (Paths.find(root, model) instanceof Node.Text text
                    && text.text().strip().equals(Part.constant(each))) {
                return isAmong(each.phases(), "the phases of " + Part.constant(each), word, mark, path);
            }
        }
        return true;
    }

    private boolean isUnit(String word, Mark mark, String path) {
        if (word.equals(Vocabulary.PLAIN)) {
            return true;
        }
        try {
            Units.parse(word);
            return true;
        } catch (IllegalArgumentException unknown) {
            problems.add(Problem.at(mark, path, String.valueOf(unknown.getMessage())));
            return false;
        }
    }
}

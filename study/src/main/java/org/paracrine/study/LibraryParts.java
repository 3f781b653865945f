package org.paracrine.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.paracrine.study.Node.Entry;
import org.paracrine.study.Node.Listing;
import org.paracrine.study.Node.Mapping;
import org.paracrine.study.Node.Text;

/// The parts of the library that a study takes over by a word each: `take: [CAF, TRAIL payload]`.
///
/// A part is a piece of a study, and may say of itself: `take`, other parts that it takes; `needs`, types of cells that
/// the study must have; `where present`, what it adds to types of cells that are there. Its rules are added to those of
/// the study, but for those on whose signal and behaviour the study has a rule of its own.
final class LibraryParts {
    private static final String TAKE = "take";
    private static final String NEEDS = "needs";
    private static final String PRESENT = "where present";
    private static final String RULES = "rules";
    private static final String CELLS = "tumour.cells";

    private final Map<String, Mapping> known = Library.parts();
    private final Map<String, Mapping> taken = new LinkedHashMap<>();
    private final List<Problem> problems;

    private LibraryParts(List<Problem> problems) {
        this.problems = problems;
    }

    /// Takes the key out of the study: what it brings is written out in the resolved one.
    static LibraryParts of(Mapping own, Mapping below, List<Problem> problems) {
        LibraryParts parts = new LibraryParts(problems);
        Entry wanted = own.entries().remove(TAKE);
        if (wanted != null && wanted.value() instanceof Listing list) {
            for (int at = 0; at < list.items().size(); at++) {
                parts.take(list.items().get(at), TAKE + "[" + at + "]");
            }
            parts.checkNeeds(list, Set.of(own, below));
        } else if (wanted != null) {
            problems.add(Problem.at(
                    wanted.value().mark(), TAKE, "a list of parts of the library is wanted, for example [CAF]"));
        }
        return parts;
    }

    private void take(Node item, String path) {
        String word = item instanceof Text text ? text.text().strip() : item.kind();
        Mapping part = known.get(word);
        if (part == null) {
            problems.add(Problem.at(
                    item.mark(),
                    path,
                    "\"" + word + "\" is not among the parts of the library" + Nearest.hint(known.keySet(), word)));
        } else if (!taken.containsKey(word)) {
            words(part, TAKE).forEach(other -> take(new Text(other, item.mark()), path));
            taken.put(word, part);
        }
    }

    private static List<String> words(Mapping part, String key) {
        return part.get(key) instanceof Listing list
                ? list.items().stream().map(item -> ((Text) item).text()).toList()
                : List.of();
    }

    /// The types of cells of a study, those that its products bring among them.
    private static Set<String> cells(Mapping study) {
        Set<String> types = new LinkedHashSet<>(GivenCells.types(study));
        if (Paths.find(study, CELLS) instanceof Mapping cells) {
            types.addAll(cells.entries().keySet());
        }
        return types;
    }

    private void checkNeeds(Listing list, Set<Mapping> studies) {
        Set<String> there = new HashSet<>();
        studies.forEach(study -> there.addAll(cells(study)));
        taken.values().forEach(part -> {
            there.addAll(cells(part));
            there.removeIf(type -> words(part, NEEDS).contains(type)
                    && studies.stream().noneMatch(study -> cells(study).contains(type)));
        });
        taken.forEach((word, part) -> {
            for (String type : words(part, NEEDS)) {
                if (!there.contains(type)) {
                    problems.add(Problem.at(
                            list.mark(),
                            TAKE,
                            "\"" + word + "\" needs the type of cell \"" + type + "\" under tumour.cells"));
                }
            }
        });
    }

    /// The library with the parts on it.
    ///
    /// @param own what the study itself says
    Mapping on(Mapping below, Mapping own) {
        Mapping merged = below;
        for (Mapping part : taken.values()) {
            Mapping piece = part.copy();
            List.of(TAKE, NEEDS, PRESENT, RULES).forEach(piece.entries()::remove);
            merged = Library.merge(merged, piece);
        }
        Set<String> there = new LinkedHashSet<>(cells(merged));
        there.addAll(cells(own));
        for (Mapping part : taken.values()) {
            if (part.get(PRESENT) instanceof Mapping present) {
                for (Map.Entry<String, Entry> type : present.entries().entrySet()) {
                    if (there.contains(type.getKey())) {
                        Mapping piece = Mapping.empty(present.mark());
                        Paths.put(
                                piece,
                                CELLS + "." + type.getKey(),
                                type.getValue().value().copy());
                        merged = Library.merge(merged, piece);
                    }
                }
            }
        }
        return merged;
    }

    /// Adds the rules of the parts behind those of the study, still as sentences.
    void addRules(Mapping root) {
        List<Node> added = new ArrayList<>();
        taken.values().forEach(part -> {
            if (part.get(RULES) instanceof Listing rules) {
                added.addAll(rules.copy().items());
            }
        });
        if (added.isEmpty()) {
            return;
        }
        Entry before = root.entries().get(RULES);
        if (before == null || before.value() instanceof Listing) {
            List<Node> all = new ArrayList<>();
            if (before != null && before.value() instanceof Listing own) {
                all.addAll(own.items());
            }
            Mark mark =
                    before == null ? added.getFirst().mark() : before.value().mark();
            all.addAll(added);
            root.put(RULES, new Listing(all, mark));
        }
    }

    /// Leaves out the rules of parts on whose signal and behaviour the study has its own.
    static void leaveOutOverridden(Mapping root) {
        if (!(root.get(RULES) instanceof Listing list)) {
            return;
        }
        Set<List<String>> own = new HashSet<>();
        for (Node item : list.items()) {
            if (item instanceof Mapping rule && !isOfPart(rule)) {
                own.add(about(rule));
            }
        }
        list.items().removeIf(item -> item instanceof Mapping rule && isOfPart(rule) && own.contains(about(rule)));
    }

    private static boolean isOfPart(Mapping rule) {
        @Nullable Node signal = rule.get("signal");
        return signal != null && Library.isPart(signal.mark().origin());
    }

    private static List<String> about(Mapping rule) {
        return List.of(
                RuleSentence.text(rule, "cell type"),
                RuleSentence.text(rule, "signal"),
                RuleSentence.text(rule, "behaviour"));
    }
}

package org.paracrine.study;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.paracrine.study.Node.Mapping;
import org.paracrine.study.Node.Text;

/// Reads study files.
public final class Studies {
    private static final String SPECIES = "subject.species";
    private static final String TUMOUR = "tumour.model";
    private static final String VALUES = "values";

    private final String file;
    private final StudyFolder folder;
    private final long memory;
    private final List<Problem> problems = new ArrayList<>();

    /// @param memory that the run may use (bytes)
    private Studies(String file, @Nullable Path folder, long memory) {
        this.file = file;
        this.folder = new StudyFolder(folder);
        this.memory = memory;
    }

    /// Reads a study, with the library below it and the settings above it.
    ///
    /// @param settings path in the study → value as it would be written there
    /// @throws StudyException with all that is wrong
    public static ReadStudy read(Path file, Map<String, String> settings) {
        String name = file.toString();
        Path folder = file.toAbsolutePath().normalize().getParent();
        return new Studies(name, folder, Runtime.getRuntime().maxMemory()).read(bytes(file, name), settings);
    }

    /// The same from a text, for a study that is not a file; it cannot name files either.
    ///
    /// @param name stands for the file in problems
    public static ReadStudy read(String name, String text, Map<String, String> settings) {
        return read(name, text, settings, Runtime.getRuntime().maxMemory());
    }

    /// Reads the products of a file, which may be a study, or hold nothing but `version` and `products`: what is
    /// missing
    /// of a study is filled in, and what cells' receptors are is only asked where the file has cells.
    ///
    /// @throws StudyException with all that is wrong
    public static ReadStudy products(Path file, Map<String, String> settings) {
        String name = file.toString();
        Path folder = file.toAbsolutePath().normalize().getParent();
        Studies reader = new Studies(name, folder, Runtime.getRuntime().maxMemory());
        Mapping own = TreeReader.read(name, "study", bytes(file, name), reader.problems);
        return reader.read(ProductFile.completed(own), own.get("tumour") != null, settings);
    }

    /// The same where the run may use another memory than this program.
    ///
    /// @param memory that the run may use (bytes)
    static ReadStudy read(String name, String text, Map<String, String> settings, long memory) {
        return new Studies(name, null, memory).read(text.getBytes(StandardCharsets.UTF_8), settings);
    }

    private static byte[] bytes(Path file, String name) {
        try {
            if (Files.isDirectory(file)) {
                throw new StudyException(new Problem(name, 0, 0, "", "this is a folder; name the study file in it"));
            }
            if (Files.size(file) > TreeReader.MOST_BYTES) {
                throw new StudyException(TreeReader.tooLarge(name, Files.size(file)));
            }
            return Files.readAllBytes(file);
        } catch (NoSuchFileException missing) {
            throw new StudyException(new Problem(name, 0, 0, "", "there is no such file"));
        } catch (IOException unreadable) {
            throw new StudyException(
                    new Problem(name, 0, 0, "", "the file could not be read: " + unreadable.getMessage()));
        }
    }

    private ReadStudy read(byte[] bytes, Map<String, String> settings) {
        return read(TreeReader.read(file, "study", bytes, problems), true, settings);
    }

    /// @param hasCells false where nothing is known of cells
    private ReadStudy read(Mapping own, boolean hasCells, Map<String, String> settings) {
        Map<String, Node> above = values(own);
        above.putAll(nodes(settings));
        apply(own, above, Studies::isBeforeTheLibrary);
        Mapping root = withLibrary(own);
        GivenCells.fill(root);
        List<Problem> warned = new ArrayList<>();
        Methods.fill(root, warned);
        new Rules(folder, file, Vocabulary.of(root), problems).expand(root);
        LibraryParts.leaveOutOverridden(root);
        apply(root, above, path -> !isBeforeTheLibrary(path));
        fillControl(root);
        Attachments attachments = new Attachments(folder);
        Binder binder = new Binder(root, isLibraryWhole(root), attachments, problems);
        Study study = binder.bind();
        List<Problem> warnings = binder.warnings();
        warnings.addAll(warned);
        if (study != null) {
            Findings findings = new Findings(new Places(binder.marks()), problems, warnings);
            new TissueChecks(study, memory, findings).run();
            new CellChecks(study, findings).run();
            new CrossChecks(study, findings).run();
            new ProductChecks(study, findings, hasCells).run();
        }
        if (study == null || !problems.isEmpty()) {
            throw new StudyException(inOrder(problems));
        }
        return new ReadStudy(
                study, inOrder(warnings), new Places(binder.marks()), ResolvedStudy.write(root), attachments.all());
    }

    /// What decides what the library brings is set before; also whole rules, which are sentences until they are taken
    /// apart.
    private static boolean isBeforeTheLibrary(String path) {
        return path.equals(SPECIES)
                || path.equals(TUMOUR)
                || path.equals("take")
                || path.startsWith("products.")
                || isWholeRule(path);
    }

    private static boolean isWholeRule(String path) {
        return path.equals("rules") || (path.startsWith("rules[") && path.endsWith("]"));
    }

    /// The numbers of the file that the study names as its `values`, by their paths; the resolved study has them in
    /// their places.
    private Map<String, Node> values(Mapping own) {
        Node named = own.entries().containsKey(VALUES) ? own.get(VALUES) : null;
        if (named == null) {
            return new LinkedHashMap<>();
        }
        own.entries().remove(VALUES);
        if (!(named instanceof Text text)) {
            problems.add(Problem.at(named.mark(), VALUES, "the name of a file is wanted, for example fitted.yaml"));
            return new LinkedHashMap<>();
        }
        try {
            String name = text.text().strip();
            byte[] bytes = folder.read(name, TreeReader.MOST_BYTES);
            return flat(TreeReader.read(name, VALUES, bytes, problems));
        } catch (IllegalArgumentException wrong) {
            problems.add(Problem.at(named.mark(), VALUES, String.valueOf(wrong.getMessage())));
        } catch (StudyException wrong) {
            problems.addAll(wrong.problems());
        }
        return new LinkedHashMap<>();
    }

    private Map<String, Node> flat(Mapping values) {
        Map<String, Node> flat = new LinkedHashMap<>();
        values.entries().forEach((path, entry) -> {
            if (entry.value() instanceof Text) {
                flat.put(path, entry.value());
            } else {
                problems.add(Problem.at(
                        entry.value().mark(),
                        path,
                        "a file of values has a line for each number, for example"
                                + " \"tumour.cells.glioma.cycle.entry: 0.0002 /min\""));
            }
        });
        return flat;
    }

    private Map<String, Node> nodes(Map<String, String> settings) {
        Map<String, Node> nodes = new LinkedHashMap<>();
        settings.forEach((path, value) -> {
            Mark mark = Mark.setting(path);
            try {
                nodes.put(path, TreeReader.value(value.strip(), mark));
            } catch (StudyException wrong) {
                problems.add(Problem.at(mark, "", wrong.problems().get(0).message()));
            }
        });
        return nodes;
    }

    private void apply(Mapping root, Map<String, Node> above, Predicate<String> now) {
        above.forEach((path, value) -> {
            if (now.test(path)) {
                try {
                    Paths.put(root, path, value);
                } catch (IllegalArgumentException wrong) {
                    problems.add(Problem.at(value.mark(), "", String.valueOf(wrong.getMessage())));
                }
            }
        });
    }

    private Mapping withLibrary(Mapping own) {
        Mapping below = Mapping.empty(own.mark());
        below = layer(below, own, SPECIES, Library.SPECIES, Library::species);
        below = layer(below, own, TUMOUR, Library.TUMOURS, Library::tumour);
        LibraryParts parts = LibraryParts.of(own, below, problems);
        Mapping whole = Library.merge(parts.on(below, own), own);
        parts.addRules(whole);
        return whole;
    }

    private static Mapping layer(
            Mapping below, Mapping own, String path, List<String> known, Function<String, Mapping> library) {
        String name = word(own, path);
        return name != null && known.contains(name) ? Library.merge(below, library.apply(name)) : below;
    }

    private static @Nullable String word(Mapping root, String path) {
        return Paths.find(root, path) instanceof Text text ? text.text().strip() : null;
    }

    private static boolean isLibraryWhole(Mapping root) {
        String species = word(root, SPECIES);
        String tumour = word(root, TUMOUR);
        boolean noSpecies = Paths.find(root, SPECIES) == null;
        boolean noTumour = Paths.find(root, TUMOUR) == null;
        return (noSpecies || (species != null && Library.SPECIES.contains(species)))
                && (noTumour || (tumour != null && Library.TUMOURS.contains(tumour)));
    }

    /// The first arm is the control unless the study names another.
    private static void fillControl(Mapping root) {
        if (root.get("control") == null
                && root.get("arms") instanceof Mapping arms
                && !arms.entries().isEmpty()) {
            root.put(
                    "control",
                    new Text(arms.entries().keySet().iterator().next(), new Mark("default", 0, 0, "default")));
        }
    }

    /// In the order of the user's file; then the settings and the library.
    private List<Problem> inOrder(List<Problem> found) {
        Comparator<Problem> order = Comparator.comparing(
                        (Problem problem) -> !problem.file().equals(file))
                .thenComparingInt(Problem::line)
                .thenComparingInt(Problem::column);
        return found.stream().distinct().sorted(order).toList();
    }
}

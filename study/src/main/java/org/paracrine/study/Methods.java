package org.paracrine.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.paracrine.study.Node.Entry;
import org.paracrine.study.Node.Mapping;
import org.paracrine.study.Node.Text;

/// Fills in what the library knows of the methods that products name: recovery and purity of an isolation, loss,
/// clusters and efficiency of a loading, numbers of a ligand, loss in a store. What the study says itself stays.
///
/// A name that the library does not know is only a word; then the study must say its numbers.
final class Methods {
    private final Mapping library = Library.methods();
    private final List<Problem> warnings;

    Methods(List<Problem> warnings) {
        this.warnings = warnings;
    }

    /// Whether any product could need it.
    static void fill(Mapping root, List<Problem> warnings) {
        if (!(root.get("products") instanceof Mapping products)) {
            return;
        }
        Methods methods = new Methods(warnings);
        products.entries().forEach((name, entry) -> {
            if (entry.value() instanceof Mapping product && product.get("vesicle") instanceof Mapping vesicle) {
                methods.fill(vesicle, "products." + name + ".vesicle");
            }
        });
    }

    /// The names that the library knows of one kind.
    private List<String> known(String kind) {
        return library.get(kind) instanceof Mapping names
                ? List.copyOf(names.entries().keySet())
                : List.of();
    }

    private void fill(Mapping vesicle, String path) {
        fill(vesicle, "production", "system", path);
        fillIsolation(vesicle, path);
        fillLoading(vesicle, path);
        fillStorage(vesicle, path);
        if (vesicle.get("ligands") instanceof Mapping ligands) {
            List.copyOf(ligands.entries().keySet()).forEach(name -> mergeInto(ligands, name, numbers("ligands", name)));
        }
    }

    /// What is found by the word behind one key goes below the same mapping.
    private void fill(Mapping vesicle, String kind, String key, String path) {
        if (vesicle.get(kind) instanceof Mapping part) {
            mergeInto(vesicle, kind, named(part, kind, key, path));
        }
    }

    /// A half-life of the study's own stands for the loss per day.
    private void fillStorage(Mapping vesicle, String path) {
        if (vesicle.get("storage") instanceof Mapping storage) {
            Mapping numbers = named(storage, "storage", "at", path);
            if (numbers != null && storage.get("half-life") != null) {
                numbers.entries().remove("loss per day");
            }
            mergeInto(vesicle, "storage", numbers);
        }
    }

    private void fillIsolation(Mapping vesicle, String path) {
        if (!(vesicle.get("isolation") instanceof Mapping isolation)) {
            return;
        }
        Mapping numbers = named(isolation, "isolation", "method", path);
        if (numbers == null) {
            return;
        }
        Entry particles = numbers.entries().remove("particles");
        if (particles != null && vesicle.get("particles") == null) {
            vesicle.entries().put("particles", particles);
        }
        mergeInto(vesicle, "isolation", numbers);
    }

    private void fillLoading(Mapping vesicle, String path) {
        if (!(vesicle.get("loading") instanceof Mapping loading)) {
            return;
        }
        Mapping numbers = named(loading, "loading", "method", path);
        Mapping efficiency = numbers != null && numbers.get("efficiency") instanceof Mapping by ? by : null;
        if (numbers != null) {
            numbers.entries().remove("efficiency");
        }
        if (loading.get("cargo") instanceof Mapping cargo) {
            for (String name : List.copyOf(cargo.entries().keySet())) {
                fillOffer(cargo, name, efficiency);
            }
        }
        mergeInto(vesicle, "loading", numbers);
    }

    private void fillOffer(Mapping cargo, String name, @Nullable Mapping efficiency) {
        if (!(cargo.get(name) instanceof Mapping offer)) {
            return;
        }
        String kind = word(offer, "class");
        mergeInto(cargo, name, numbers("classes", kind));
        Entry known = efficiency == null ? null : efficiency.entries().get(kind);
        if (known != null && cargo.get(name) instanceof Mapping merged && merged.get("efficiency") == null) {
            merged.entries().put("efficiency", known);
        }
    }

    private static void mergeInto(Mapping above, String key, @Nullable Mapping numbers) {
        Entry entry = above.entries().get(key);
        if (numbers != null && entry != null && entry.value() instanceof Mapping own) {
            above.entries().put(key, new Entry(entry.keyMark(), Library.merge(numbers, own)));
        }
    }

    /// Nothing if the word is no name of the library; one that is nearly a name is warned about.
    private @Nullable Mapping named(Mapping part, String kind, String key, String path) {
        String word = word(part, key);
        Mapping numbers = numbers(kind, word);
        String near = word.isEmpty() || numbers != null ? null : Nearest.among(known(kind), word);
        if (near != null && part.get(key) instanceof Text text) {
            warnings.add(Problem.at(
                    text.mark(),
                    path + "." + kind + "." + key,
                    "the library has no numbers of \"" + word + "\"; did you mean \"" + near + "\"?"));
        }
        return numbers;
    }

    private @Nullable Mapping numbers(String kind, String name) {
        return library.get(kind) instanceof Mapping names && names.get(name) instanceof Mapping numbers
                ? numbers.copy()
                : null;
    }

    private static String word(Mapping mapping, String key) {
        return mapping.get(key) instanceof Text text ? text.text().strip() : "";
    }

    /// All names that the library knows, by kind.
    static Map<String, List<String>> names() {
        Methods methods = new Methods(new ArrayList<>());
        Map<String, List<String>> names = new java.util.LinkedHashMap<>();
        methods.library.entries().keySet().forEach(kind -> names.put(kind, methods.known(kind)));
        return names;
    }
}

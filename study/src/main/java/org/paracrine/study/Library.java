package org.paracrine.study;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.paracrine.study.Node.Entry;
import org.paracrine.study.Node.Mapping;

/// The studies that come with the program and fill in what a user's study leaves out: one for each species, one for
/// each tumour. They are written in the same language, so that users can copy and change them.
final class Library {
    static final List<String> SPECIES = List.of("mouse", "rat", "human");
    static final List<String> TUMOURS = List.of("glioma", "lung", "colon", "breast");

    /// Types of cells that products may name.
    static final List<String> CELLS = List.of("MSC");

    private Library() {}

    static Mapping species(String name) {
        return load("species/" + name);
    }

    static Mapping tumour(String name) {
        return load("tumours/" + name);
    }

    /// A type of cell, with what it needs around it.
    static Mapping cells(String name) {
        return load("cells/" + name);
    }

    /// What methods of making vesicles cost and yield.
    static Mapping methods() {
        return load("products");
    }

    private static Mapping load(String name) {
        String file = "library/" + name + ".yaml";
        try (InputStream stream = Library.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException(file + " was not shipped with the program");
            }
            java.util.ArrayList<Problem> problems = new java.util.ArrayList<>();
            Mapping read = TreeReader.read("library " + name, "library " + name, stream.readAllBytes(), problems);
            if (!problems.isEmpty()) {
                throw new StudyException(problems);
            }
            return read;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " could not be read", unreadable);
        }
    }

    /// `above` with what it leaves out from `below`: mappings are joined key by key, everything else is replaced whole.
    static Mapping merge(Mapping below, Mapping above) {
        Mapping merged = new Mapping(below.copy().entries(), above.mark());
        above.entries().forEach((key, entry) -> {
            Node value = entry.value();
            Node old = merged.get(key);
            Node joined =
                    old instanceof Mapping lower && value instanceof Mapping upper ? merge(lower, upper) : value.copy();
            merged.entries().put(key, new Entry(entry.keyMark(), joined));
        });
        return merged;
    }
}

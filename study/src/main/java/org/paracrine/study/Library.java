package org.paracrine.study;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.paracrine.study.Node.Entry;
import org.paracrine.study.Node.Mapping;

/// The studies that come with the program and fill in what a user's study leaves out: one for each species, one for
/// each tumour. They are written in the same language, so that users can copy and change them.
final class Library {
    static final List<String> SPECIES = List.of("mouse", "rat", "human");
    static final List<String> TUMOURS = List.of("glioma", "lung", "colon", "breast");

    /// Types of cells that products may name.
    static final List<String> CELLS = List.of("MSC");

    /// End states of cells that a study can take over.
    private static final List<String> FATES = List.of("CAF", "bone", "fat", "cartilage", "muscle");

    private static final String PAYLOADS = "payloads";
    private static final String CYTOKINES = "cytokines";
    private static final String FOLDER = "cells/";
    private static final String ORIGIN = "library ";

    private Library() {}

    /// All parts that a study can take over, by their words.
    static Map<String, Mapping> parts() {
        Map<String, Mapping> parts = new LinkedHashMap<>();
        FATES.forEach(word -> parts.put(word, cells(word)));
        load(PAYLOADS).entries().forEach((word, entry) -> parts.put(word, (Mapping) entry.value()));
        load(CYTOKINES).entries().forEach((word, entry) -> {
            Mapping part = Mapping.empty(entry.keyMark());
            Paths.put(part, "tissue.substrates." + word, entry.value());
            parts.put(word, part);
        });
        return parts;
    }

    /// True for the origin of what a part brought.
    static boolean isPart(String origin) {
        return origin.startsWith(ORIGIN + FOLDER)
                || origin.equals(ORIGIN + PAYLOADS)
                || origin.equals(ORIGIN + CYTOKINES);
    }

    static Mapping species(String name) {
        return load("species/" + name);
    }

    static Mapping tumour(String name) {
        return load("tumours/" + name);
    }

    /// A type of cell, with what it needs around it.
    static Mapping cells(String name) {
        return load(FOLDER + name.toLowerCase(Locale.ROOT));
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
            Mapping read = TreeReader.read(ORIGIN + name, ORIGIN + name, stream.readAllBytes(), problems);
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

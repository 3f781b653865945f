package org.paracrine.study;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.paracrine.study.Node.Entry;
import org.paracrine.study.Node.Mapping;
import org.paracrine.study.Node.Text;

/// Fills in the types of cells of the library that products name, with the substrates that they follow. What the study
/// says itself stays, and a type that has all that a type needs is left as it is written.
///
/// What is filled in comes last, so that the study's own cells and substrates keep their order.
final class GivenCells {
    private static final List<String> NEEDED = List.of("cycle", "apoptosis", "volume");

    private final Mapping root;

    private GivenCells(Mapping root) {
        this.root = root;
    }

    static void fill(Mapping root) {
        types(root).forEach(type -> new GivenCells(root).fill(type));
    }

    /// The types of cells of the library that products of a study are made of.
    static Set<String> types(Mapping root) {
        Set<String> types = new LinkedHashSet<>();
        if (root.get("products") instanceof Mapping products) {
            products.entries().values().forEach(product -> {
                if (Paths.find(product.value(), "cells.type") instanceof Text type
                        && Library.CELLS.contains(type.text().strip())) {
                    types.add(type.text().strip());
                }
            });
        }
        return types;
    }

    private void fill(String type) {
        Mapping written = mapping(root, "tumour.cells");
        if (written != null
                && written.get(type) instanceof Mapping own
                && own.entries().keySet().containsAll(NEEDED)) {
            return;
        }
        Mapping library = Library.cells(type);
        Mapping cells = mapping(library, "tumour.cells");
        if (cells != null) {
            // What tumours do for these cells, each where it is there.
            cells.entries()
                    .keySet()
                    .removeIf(name -> !name.equals(type) && (written == null || written.get(name) == null));
        }
        append(root, library);
    }

    private static @Nullable Mapping mapping(Mapping below, String path) {
        return Paths.find(below, path) instanceof Mapping mapping ? mapping : null;
    }

    /// Adds what `above` leaves out, behind what it has.
    private static void append(Mapping above, Mapping library) {
        library.entries().forEach((key, entry) -> {
            Entry own = above.entries().get(key);
            if (own == null) {
                above.entries().put(key, entry);
            } else if (own.value() instanceof Mapping upper && entry.value() instanceof Mapping lower) {
                append(upper, lower);
            }
        });
    }
}

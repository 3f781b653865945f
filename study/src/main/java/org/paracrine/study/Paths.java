package org.paracrine.study;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paracrine.study.Node.Listing;
import org.paracrine.study.Node.Mapping;
import org.paracrine.study.Node.Text;

/// Paths into the tree: `tumour.cells.glioma.cycle.entry`, `arms.treated[0].dose`. A name may itself have points; the
/// longest key that fits is taken.
final class Paths {
    private Paths() {}

    /// The node at a path, or nothing.
    static @Nullable Node find(Node node, String path) {
        if (path.isEmpty()) {
            return node;
        }
        if (node instanceof Mapping mapping) {
            String key = longestKey(mapping, path);
            Node below = key == null ? null : mapping.get(key);
            return key == null || below == null ? null : find(below, rest(path, key.length()));
        }
        int close = path.indexOf(']');
        if (node instanceof Listing list && path.startsWith("[") && close > 0) {
            int index = index(path, close, list.items().size());
            return index < 0 ? null : find(list.items().get(index), rest(path, close + 1));
        }
        return null;
    }

    /// Puts a value at a path and makes the mappings on the way. A list of one may have been written without brackets.
    ///
    /// @throws IllegalArgumentException with a sentence if the path leads into a list that is not so long
    static void put(Mapping mapping, String path, Node value) {
        String key = longestKey(mapping, path);
        if (key == null) {
            int point = path.indexOf('.');
            key = point < 0 ? path : path.substring(0, point);
        }
        String rest = rest(path, key.length());
        boolean onlyOne = rest.equals("[0]") && mapping.get(key) instanceof Text;
        if (rest.isEmpty() || onlyOne) {
            mapping.put(key, value);
        } else if (mapping.get(key) instanceof Listing list) {
            putInto(list, rest, value);
        } else if (mapping.get(key) instanceof Mapping below) {
            put(below, rest, value);
        } else {
            Mapping made = Mapping.empty(value.mark());
            mapping.put(key, made);
            put(made, rest, value);
        }
    }

    private static void putInto(Listing list, String path, Node value) {
        int close = path.indexOf(']');
        int index = path.startsWith("[") && close > 0
                ? index(path, close, list.items().size())
                : -1;
        if (index < 0) {
            List<String> known = new ArrayList<>();
            for (int at = 0; at < list.items().size(); at++) {
                known.add("[" + at + "]");
            }
            throw new IllegalArgumentException(
                    "the path leads into a list at \"" + path + "\"" + Nearest.hint(known, path));
        }
        String rest = rest(path, close + 1);
        if (rest.isEmpty()) {
            list.items().set(index, value);
        } else if (list.items().get(index) instanceof Mapping below) {
            put(below, rest, value);
        } else if (list.items().get(index) instanceof Listing below) {
            putInto(below, rest, value);
        } else {
            throw new IllegalArgumentException("the path ends before \"" + rest + "\"");
        }
    }

    private static int index(String path, int close, int size) {
        try {
            int index = Integer.parseInt(path.substring(1, close));
            return index < size ? index : -1;
        } catch (NumberFormatException notAnIndex) {
            return -1;
        }
    }

    private static @Nullable String longestKey(Mapping mapping, String path) {
        String longest = null;
        for (String key : mapping.entries().keySet()) {
            boolean fits = path.startsWith(key)
                    && (path.length() == key.length() || ".[".indexOf(path.charAt(key.length())) >= 0);
            if (fits && (longest == null || key.length() > longest.length())) {
                longest = key;
            }
        }
        return longest;
    }

    private static String rest(String path, int from) {
        return path.startsWith(".", from) ? path.substring(from + 1) : path.substring(from);
    }
}

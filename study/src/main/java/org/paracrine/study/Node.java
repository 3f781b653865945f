package org.paracrine.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The tree of a study between the text and the records: every piece knows where it stands. It is changed while the
/// study is put together from its file, the library and the settings, and thrown away after.
sealed interface Node {
    Mark mark();

    Node copy();

    /// A word or a number, not yet understood.
    record Text(String text, Mark mark) implements Node {
        @Override
        public Text copy() {
            return this;
        }
    }

    record Listing(List<Node> items, Mark mark) implements Node {
        @Override
        public Listing copy() {
            List<Node> copies = new ArrayList<>();
            items.forEach(item -> copies.add(item.copy()));
            return new Listing(copies, mark);
        }
    }

    /// One key of a mapping with its value.
    record Entry(Mark keyMark, Node value) {}

    record Mapping(Map<String, Entry> entries, Mark mark) implements Node {
        static Mapping empty(Mark mark) {
            return new Mapping(new LinkedHashMap<>(), mark);
        }

        @Nullable
        Node get(String key) {
            Entry entry = entries.get(key);
            return entry == null ? null : entry.value();
        }

        void put(String key, Node value) {
            entries.put(key, new Entry(value.mark(), value));
        }

        @Override
        public Mapping copy() {
            Mapping copied = empty(mark);
            entries.forEach((key, entry) -> copied.entries.put(
                    key, new Entry(entry.keyMark(), entry.value().copy())));
            return copied;
        }
    }

    /// What the node is, for a sentence.
    default String kind() {
        return switch (this) {
            case Text text -> text.text().isEmpty() ? "nothing" : "\"" + text.text() + "\"";
            case Listing ignored -> "a list";
            case Mapping ignored -> "a mapping of keys";
        };
    }
}

package org.paracrine.study;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Copies of mappings that nobody can change and that keep their order, which `Map.copyOf` does not.
final class Ordered {
    private Ordered() {}

    static <V> Map<String, V> copy(Map<String, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    static <V> Map<String, Map<String, V>> copyMaps(Map<String, Map<String, V>> map) {
        Map<String, Map<String, V>> copied = new LinkedHashMap<>();
        map.forEach((key, inner) -> copied.put(key, copy(inner)));
        return Collections.unmodifiableMap(copied);
    }

    static <V> Map<String, List<V>> copyLists(Map<String, List<V>> map) {
        Map<String, List<V>> copied = new LinkedHashMap<>();
        map.forEach((key, list) -> copied.put(key, List.copyOf(list)));
        return Collections.unmodifiableMap(copied);
    }
}

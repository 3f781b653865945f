package org.paracrine.study;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The quantities of a study by their paths: `tumour.cells.glioma.cycle.entry`, `rules[0].saturation`. The paths are
/// the
/// keys of the file.
public final class StudyPaths {
    /// What becomes of one quantity.
    @FunctionalInterface
    interface Change {
        /// The quantity that takes its place.
        ///
        /// @param limits the note on the component it stands in
        Quantity of(String path, Quantity quantity, @Nullable Measured limits);
    }

    private StudyPaths() {}

    /// All quantities in the order of the study.
    public static Map<String, Quantity> quantities(Study study) {
        Map<String, Quantity> found = new LinkedHashMap<>();
        change(study, (path, quantity, limits) -> {
            found.put(path, quantity);
            return quantity;
        });
        return Collections.unmodifiableMap(found);
    }

    /// The study with other values at some paths.
    public static Study with(Study study, Map<String, Double> values) {
        return change(study, (path, quantity, limits) -> {
            Double value = values.get(path);
            return value == null ? quantity : quantity.withValue(value);
        });
    }

    /// The study with every quantity changed.
    static Study change(Study study, Change change) {
        return (Study) record(study, "", change);
    }

    private static Object record(Object record, String path, Change change) {
        List<Part> parts = Part.of(record.getClass());
        Class<?> alternatives = alternatives(record.getClass());
        boolean worded =
                alternatives != null && !Part.isToldByFirstKey(alternatives) && !Part.isWordsOrKeys(alternatives);
        String inside = worded ? join(path, Part.alternative(record.getClass())) : path;
        boolean only = worded && parts.size() == 1;
        List<@Nullable Object> values = new ArrayList<>();
        for (Part part : parts) {
            values.add(value(part.valueIn(record), only ? inside : join(inside, part.key()), part, change));
        }
        return Part.construct(record.getClass(), values);
    }

    /// The sealed interface that the record is one alternative of.
    private static @Nullable Class<?> alternatives(Class<?> record) {
        for (Class<?> above : record.getInterfaces()) {
            if (above.isSealed()) {
                return above;
            }
        }
        return null;
    }

    private static @Nullable Object value(@Nullable Object value, String path, Part part, Change change) {
        return switch (value) {
            case null -> null;
            case Quantity quantity -> change.of(path, quantity, part.measured());
            case Spread spread -> new Spread(change.of(path, spread.mean(), part.measured()), spread.variation());
            case List<?> list -> {
                List<Object> items = new ArrayList<>();
                for (Object item : list) {
                    items.add(Objects.requireNonNull(value(item, path + "[" + items.size() + "]", part, change)));
                }
                yield items;
            }
            case Map<?, ?> map -> {
                Map<Object, Object> values = new LinkedHashMap<>();
                map.forEach((key, item) ->
                        values.put(key, Objects.requireNonNull(value(item, path + "." + key, part, change))));
                yield values;
            }
            case Moments moments -> moments;
            case VolumeLimit limit -> limit;
            case Record record -> record(record, path, change);
            default -> value;
        };
    }

    private static String join(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}

package org.paracrine.study;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The JSON Schema of the study language, made from the records, so that editors can complete and explain the keys.
///
/// It knows the keys, their words and the look of their numbers. What needs the whole study (units, names, ranges)
/// only [Studies] can check.
public final class StudySchema {
    private static final String NUMBER = "[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?";

    /// A value, a unit, and a source in brackets.
    private static final String QUANTITY = "^" + NUMBER + "[^()±]*(\\([^()]+\\))?$";

    private static final String SPREAD = "^" + NUMBER + "[^()]*(\\([^()]+\\))?$";

    private static final String NAME = "^[\\p{L}\\p{Nd} ._+-]{1,60}$";

    private StudySchema() {}

    /// The schema as text.
    public static String json() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "Paracrine study");
        schema.putAll(record(Study.class, false));
        StringBuilder text = new StringBuilder();
        write(schema, 0, text);
        return text.append('\n').toString();
    }

    private static Map<String, Object> record(Class<?> type, boolean fromLibrary) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<Object> required = new ArrayList<>();
        for (Part part : Part.of(type)) {
            boolean library = fromLibrary || part.fromLibrary();
            Map<String, Object> property = new LinkedHashMap<>();
            About about = part.about();
            if (about != null) {
                property.put("description", description(part, about));
            }
            property.putAll(value(part, library));
            properties.put(part.key(), property);
            if (!library && !part.optional() && part.byDefault() == null) {
                required.add(part.key());
            }
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put("additionalProperties", false);
        return schema;
    }

    private static String description(Part part, About about) {
        StringBuilder text = new StringBuilder(about.value());
        Measured measured = part.measured();
        if (measured != null && !measured.unit().isEmpty() && !measured.unit().startsWith("{")) {
            text.append(" In any unit like ").append(measured.unit());
            for (String other : measured.or()) {
                text.append(", or like ").append(other);
            }
            text.append('.');
        }
        if (!about.example().isEmpty()) {
            text.append(" Example: ").append(about.example());
        }
        Default byDefault = part.byDefault();
        return byDefault == null ? text.toString() : text + " Default: " + byDefault.value();
    }

    private static Map<String, Object> value(Part part, boolean fromLibrary) {
        Class<?> type = part.raw();
        if (type == List.class) {
            return list(part, fromLibrary);
        }
        if (type == Map.class) {
            return map(part, fromLibrary);
        }
        return single(type, part, fromLibrary);
    }

    private static Map<String, Object> list(Part part, boolean fromLibrary) {
        Type item = part.item().type();
        if (item == BehaviourRule.class) {
            return ordered("type", "array", "items", rule());
        }
        Map<String, Object> list = ordered("type", "array", "items", value(part.item(), fromLibrary));
        return item == Quantity.class ? ordered("oneOf", List.of(value(part.item(), fromLibrary), list)) : list;
    }

    private static Map<String, Object> rule() {
        String description =
                "A cell type with a sentence: SIGNAL increases BEHAVIOUR to VALUE, half-max VALUE, Hill VALUE;"
                        + " or csv with the name of a file in the PhysiCell grammar.";
        return ordered(
                "description",
                description,
                "type",
                "object",
                "minProperties",
                1,
                "maxProperties",
                1,
                "additionalProperties",
                Map.of("type", "string"));
    }

    private static Map<String, Object> map(Part part, boolean fromLibrary) {
        Map<String, Object> map = ordered("type", "object");
        if (part.measured() == null && !part.ofBehaviour()) {
            map.put("propertyNames", Map.of("pattern", NAME));
        }
        map.put("additionalProperties", value(part.item(), fromLibrary));
        return map;
    }

    private static Map<String, Object> single(Class<?> type, Part part, boolean fromLibrary) {
        if (type == Quantity.class) {
            return quantity(part.measured());
        }
        if (type == Spread.class) {
            return ordered("type", "string", "pattern", SPREAD);
        }
        if (type == Moments.class) {
            Map<String, Object> words = ordered("type", "string");
            return ordered("oneOf", List.of(words, ordered("type", "array", "items", words)));
        }
        if (type == VolumeLimit.class) {
            return ordered("type", "string", "pattern", "^tumour volume > .+$");
        }
        if (type.isSealed()) {
            return alternatives(type, fromLibrary);
        }
        if (type.isRecord()) {
            return record(type, fromLibrary);
        }
        return word(type, part);
    }

    private static Map<String, Object> quantity(@Nullable Measured measured) {
        // The unit in braces may be none.
        boolean plain = measured != null
                && (measured.unit().isEmpty() || measured.unit().startsWith("{"));
        Object types = plain ? List.of("string", "number") : "string";
        return ordered("type", types, "pattern", QUANTITY);
    }

    private static Map<String, Object> alternatives(Class<?> type, boolean fromLibrary) {
        List<Object> choices = new ArrayList<>();
        if (Part.isWordsOrKeys(type)) {
            choices.add(ordered("type", "string"));
            choices.add(record(type.getPermittedSubclasses()[1], fromLibrary));
            return ordered("oneOf", choices);
        }
        if (Part.isToldByFirstKey(type)) {
            Part.byFirstKey(type).forEach((key, choice) -> {
                Map<String, Object> keys = record(choice, fromLibrary);
                keys.putIfAbsent("required", List.of(key));
                choices.add(keys);
            });
            return ordered("oneOf", choices);
        }
        for (Class<?> choice : type.getPermittedSubclasses()) {
            if (choice.isRecord() && isAlternative(choice, type)) {
                choices.add(alternative(choice, fromLibrary));
            }
        }
        return ordered("oneOf", choices);
    }

    private static boolean isAlternative(Class<?> choice, Class<?> type) {
        return List.of(choice.getInterfaces()).contains(type);
    }

    private static Map<String, Object> alternative(Class<?> choice, boolean fromLibrary) {
        String name = Part.alternative(choice);
        List<Part> parts = Part.of(choice);
        if (parts.isEmpty()) {
            return ordered("const", name);
        }
        Object inside = parts.size() == 1 ? value(parts.get(0), fromLibrary) : record(choice, fromLibrary);
        return ordered(
                "type",
                "object",
                "properties",
                ordered(name, inside),
                "required",
                List.of(name),
                "additionalProperties",
                false);
    }

    private static Map<String, Object> word(Class<?> type, Part part) {
        if (type == boolean.class) {
            return ordered("enum", List.of("yes", "no", true, false));
        }
        if (type == int.class || type == long.class) {
            return whole(part.whole());
        }
        if (type.isEnum()) {
            List<Object> words = new ArrayList<>();
            for (Object constant : type.getEnumConstants()) {
                words.add(Part.constant((Enum<?>) constant));
            }
            return ordered("enum", words);
        }
        NameOf nameOf = part.nameOf();
        String names = nameOf == null ? "" : nameOf.value();
        return switch (names) {
            case NameOf.SPECIES -> ordered("enum", Library.SPECIES);
            case NameOf.TUMOURS -> ordered("enum", Library.TUMOURS);
            default -> ordered("type", "string");
        };
    }

    private static Map<String, Object> whole(@Nullable Whole bounds) {
        Map<String, Object> whole = ordered("type", "integer");
        if (bounds != null && bounds.min() > Long.MIN_VALUE) {
            whole.put("minimum", bounds.min());
            whole.put("maximum", bounds.max());
        }
        return whole;
    }

    private static Map<String, Object> ordered(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int at = 0; at < keysAndValues.length; at += 2) {
            map.put((String) keysAndValues[at], keysAndValues[at + 1]);
        }
        return map;
    }

    private static void write(Object value, int depth, StringBuilder text) {
        switch (value) {
            case Map<?, ?> map -> {
                List<String> lines = new ArrayList<>();
                map.forEach((key, item) -> lines.add(quoted((String) key) + ": " + inside(item, depth)));
                write("{", lines, "}", depth, text);
            }
            case List<?> list
            when list.stream().allMatch(Map.class::isInstance) ->
                write("[", list.stream().map(item -> inside(item, depth)).toList(), "]", depth, text);
            case List<?> list ->
                text.append(list.stream().map(item -> inside(item, depth)).toList());
            case String word -> text.append(quoted(word));
            default -> text.append(value);
        }
    }

    private static String inside(Object value, int depth) {
        StringBuilder text = new StringBuilder();
        write(value, depth + 1, text);
        return text.toString();
    }

    private static void write(String open, List<String> lines, String close, int depth, StringBuilder text) {
        String margin = "\n" + "  ".repeat(depth);
        text.append(open);
        for (int at = 0; at < lines.size(); at++) {
            text.append(margin).append("  ").append(lines.get(at)).append(at + 1 < lines.size() ? "," : "");
        }
        text.append(margin).append(close);
    }

    private static String quoted(String word) {
        return '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}

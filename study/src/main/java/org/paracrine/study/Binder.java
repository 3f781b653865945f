package org.paracrine.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.paracrine.study.Node.Entry;
import org.paracrine.study.Node.Listing;
import org.paracrine.study.Node.Mapping;
import org.paracrine.study.Node.Text;

/// Tree → records. Goes on after a problem, so that the user sees all of them at once; what is left out is filled into
/// the tree, so that the resolved study can be written from it.
///
/// How a node is read depends on the type of the component: a record is a mapping of keys, a `Map` a mapping of names,
/// a
/// sealed interface one word or one key of its alternatives ([ToldByFirstKey] says how else), everything else a text.
final class Binder {
    /// What could not be read; its problem is noted, and whatever contains it cannot be made either.
    private static final Object FAILED = new Object();

    private final Mapping root;
    private final List<Problem> problems;
    private final boolean libraryIsWhole;
    private final Vocabulary vocabulary;
    private final Attachments attachments;
    private final Citations citations = new Citations();
    private final KnownNames known;
    private final Map<String, Mark> marks = new LinkedHashMap<>();
    private final Map<String, Boolean> quantityPaths = new LinkedHashMap<>();
    private final List<Problem> warnings = new ArrayList<>();
    /// Numbers without a source of their own, where the study says where all such come from.
    private int taken;
    private final boolean isTaken;
    /// What stands for the units in braces here and now.
    private Braces braces = Braces.none();

    /// @param libraryIsWhole false if the species or the tumour is unknown: then nobody can say what is missing
    Binder(Mapping root, boolean libraryIsWhole, Attachments attachments, List<Problem> problems) {
        this.root = root;
        this.libraryIsWhole = libraryIsWhole;
        this.attachments = attachments;
        this.problems = problems;
        this.vocabulary = Vocabulary.of(root);
        this.isTaken = root.get("taken from") != null;
        this.known = new KnownNames(root, libraryIsWhole, citations, problems);
    }

    /// Nothing if there was a problem.
    @Nullable
    Study bind() {
        Mark whole = Mark.wholeFile(root.mark().file());
        marks.put("", whole);
        Object study = record(Study.class, root, "", whole, false);
        checkVariedPaths();
        citations.check(problems);
        return study instanceof Study bound ? bound : null;
    }

    /// Where each path of the study stands.
    Map<String, Mark> marks() {
        return marks;
    }

    List<Problem> warnings() {
        List<Problem> all = new ArrayList<>(warnings);
        if (taken > 0) {
            all.add(Problem.at(
                    marks.getOrDefault("taken from", root.mark()),
                    "taken from",
                    taken + (taken == 1 ? " number has" : " numbers have") + " no source but this"));
        }
        return all;
    }

    private Object fail(Mark mark, String path, String message) {
        problems.add(Problem.at(mark, path, message));
        return FAILED;
    }

    private Object value(Part part, Node node, String path, Mark keyMark) {
        marks.put(path, node.mark());
        Class<?> type = part.raw();
        if (type == List.class) {
            return list(part, node, path);
        }
        if (type == Map.class) {
            return names(part, node, path);
        }
        if (type == Moments.class) {
            return moments(node, path);
        }
        if (type.isSealed()) {
            return alternative(type, node, path, keyMark, part.fromLibrary());
        }
        if (type.isRecord() && !isText(type)) {
            return record(type, node, path, keyMark, part.fromLibrary());
        }
        if (type == Quantity.class) {
            quantityPaths.put(path, true);
        }
        if (!(node instanceof Text text)) {
            return fail(node.mark(), path, "a single value is wanted, but this is " + node.kind());
        }
        if (text.text().isEmpty()) {
            return fail(keyMark, path, "nothing stands behind the key" + example(part));
        }
        return text(type, part, text, path);
    }

    private static boolean isText(Class<?> type) {
        return type == Quantity.class || type == Spread.class || type == VolumeLimit.class;
    }

    private Object text(Class<?> type, Part part, Text text, String path) {
        String word = text.text().strip();
        try {
            if (type == Quantity.class || type == Spread.class) {
                return number(type, part, text, path);
            }
            if (type == VolumeLimit.class) {
                return Words.volumeLimit(word);
            }
            if (type == int.class || type == long.class) {
                return Words.whole(word, type, part.whole());
            }
            if (type == Attachment.class) {
                return attachments.named(word);
            }
            if (type == boolean.class) {
                return Words.yesOrNo(word);
            }
            if (type.isEnum()) {
                return Words.constant(word, type);
            }
        } catch (IllegalArgumentException wrong) {
            return fail(text.mark(), path, String.valueOf(wrong.getMessage()));
        }
        NameOf nameOf = part.nameOf();
        return nameOf == null || known.isKnown(nameOf.value(), word, text.mark(), path) ? word : FAILED;
    }

    /// Of a number in a unit that is not known nothing can be said; that the unit is not known is told elsewhere.
    private Object number(Class<?> type, Part part, Text text, String path) {
        Measured measured = part.measured();
        if (measured == null) {
            throw new IllegalStateException("the quantity " + part.key() + " has no unit");
        }
        quantityPaths.put(path, true);
        String unit = braces.unit(measured);
        if (unit == null) {
            return FAILED;
        }
        QuantityReader reader = new QuantityReader(braces.wanted(measured, unit));
        if (type == Quantity.class) {
            return noted(reader.quantity(text.text().strip()), text.mark(), path);
        }
        Spread spread = reader.spread(text.text().strip());
        noted(spread.mean(), text.mark(), path);
        return spread;
    }

    private Quantity noted(Quantity quantity, Mark mark, String path) {
        if (quantity.source() instanceof Source.Cited cited) {
            citations.add(cited, mark, path);
        } else if (quantity.source() instanceof Source.Unstated && isTaken) {
            taken++;
        } else if (quantity.source() instanceof Source.Unstated) {
            warnings.add(Problem.at(
                    mark, path, "this number has no source; write (REFERENCE) or (assumed LOW .. HIGH) behind it"));
        }
        return quantity;
    }

    private Object list(Part part, Node node, String path) {
        Part item = part.item();
        if (node instanceof Text text
                && item.raw() == Quantity.class
                && !text.text().isEmpty()) {
            Object only = value(item, node, path + "[0]", node.mark());
            return FAILED.equals(only) ? FAILED : List.of(only);
        }
        if (!(node instanceof Listing listing)) {
            return fail(
                    node.mark(), path, "a list is wanted, but this is " + node.kind() + "; write [] for an empty one");
        }
        List<Object> values = new ArrayList<>();
        for (Node each : listing.items()) {
            values.add(value(item, each, path + "[" + values.size() + "]", each.mark()));
        }
        return values.contains(FAILED) ? FAILED : values;
    }

    private Object names(Part part, Node node, String path) {
        if (!(node instanceof Mapping mapping)) {
            return fail(
                    node.mark(),
                    path,
                    "names with their values are wanted, but this is " + node.kind() + "; write {} for none");
        }
        Part item = part.item();
        Map<String, Object> values = new LinkedHashMap<>();
        for (Map.Entry<String, Entry> each : mapping.entries().entrySet()) {
            String name = each.getKey();
            Mark keyMark = each.getValue().keyMark();
            String below = path + "." + name;
            Braces outer = braces;
            enter(part, name);
            Object value = value(item, each.getValue().value(), below, keyMark);
            braces = outer;
            values.put(name, isGoodName(part, name, keyMark, below) ? value : FAILED);
        }
        return values.containsValue(FAILED) ? FAILED : values;
    }

    /// A name may decide the units below it.
    private void enter(Part part, String name) {
        if (part.ofSubstrate()) {
            braces = braces.ofSubstrate(vocabulary.levelUnit(name));
        }
        Vocabulary.Meaning behaviour = part.ofBehaviour() ? vocabulary.difference(name) : null;
        if (behaviour != null) {
            braces = braces.ofBehaviour(behaviour);
        }
    }

    private boolean isGoodName(Part part, String name, Mark keyMark, String path) {
        NameOf nameOf = part.nameOf();
        if (part.ofBehaviour()) {
            return isDifference(name, keyMark, path);
        }
        if (nameOf != null) {
            return known.isKnown(nameOf.value(), name, keyMark, path);
        }
        String complaint = path.startsWith("subject.varies.") ? null : Nearest.complaint(name);
        if (complaint != null) {
            fail(keyMark, path, complaint);
        }
        return complaint == null;
    }

    private boolean isDifference(String name, Mark keyMark, String path) {
        Vocabulary.Meaning known = vocabulary.difference(name);
        if (known == null && libraryIsWhole) {
            fail(keyMark, path, vocabulary.behaviourComplaint(name));
        } else if (known != null && !known.name().equals(name)) {
            fail(keyMark, path, "\"" + name + "\" is written \"" + known.name() + "\" here");
        }
        return known != null && known.name().equals(name);
    }

    private Object moments(Node node, String path) {
        try {
            return Words.moments(node);
        } catch (IllegalArgumentException wrong) {
            return fail(node.mark(), path, String.valueOf(wrong.getMessage()));
        }
    }

    private Object alternative(Class<?> type, Node node, String path, Mark keyMark, boolean fromLibrary) {
        if (Part.isToldByFirstKey(type)) {
            return toldByFirstKey(type, node, path, keyMark, fromLibrary);
        }
        if (Part.isWordsOrKeys(type)) {
            return wordsOrKeys(type, node, path, keyMark, fromLibrary);
        }
        List<String> allowed = new ArrayList<>();
        String word = node instanceof Text text ? text.text() : "";
        Map<String, Entry> entries = node instanceof Mapping mapping ? mapping.entries() : Map.of();
        for (Class<?> choice : type.getPermittedSubclasses()) {
            if (!choice.isRecord()) {
                continue;
            }
            String name = Part.alternative(choice);
            List<Part> components = Part.of(choice);
            allowed.add(name);
            if (components.isEmpty() && word.equals(name)) {
                return Part.construct(choice, List.of());
            }
            Entry entry = entries.get(name);
            if (entry != null && entries.size() == 1) {
                return chosen(choice, components, entry, path + "." + name, fromLibrary);
            }
        }
        return fail(node instanceof Text ? node.mark() : keyMark, path, Words.oneOf(allowed, node, entries.keySet()));
    }

    private Object wordsOrKeys(Class<?> type, Node node, String path, Mark keyMark, boolean fromLibrary) {
        Class<?>[] choices = type.getPermittedSubclasses();
        if (!(node instanceof Text text)) {
            return record(choices[1], node, path, keyMark, fromLibrary);
        }
        return text.text().isEmpty()
                ? fail(keyMark, path, "nothing stands behind the key; write words or keys")
                : Part.construct(choices[0], List.of(text.text().strip()));
    }

    private Object toldByFirstKey(Class<?> type, Node node, String path, Mark keyMark, boolean fromLibrary) {
        Map<String, Class<?>> choices = Part.byFirstKey(type);
        Set<String> keys = node instanceof Mapping mapping ? mapping.entries().keySet() : Set.of();
        List<String> told = choices.keySet().stream().filter(keys::contains).toList();
        Class<?> choice = told.size() == 1 ? choices.get(told.get(0)) : null;
        if (choice != null) {
            return record(choice, node, path, keyMark, fromLibrary);
        }
        List<String> allowed = List.copyOf(choices.keySet());
        return fail(node instanceof Text ? node.mark() : keyMark, path, Words.oneOf(allowed, node, keys));
    }

    private Object chosen(Class<?> choice, List<Part> components, Entry entry, String path, boolean fromLibrary) {
        if (components.size() > 1) {
            marks.put(path, entry.value().mark());
            return record(choice, entry.value(), path, entry.keyMark(), fromLibrary);
        }
        Object only = value(components.get(0), entry.value(), path, entry.keyMark());
        return FAILED.equals(only) ? FAILED : Part.construct(choice, List.of(only));
    }

    private Object record(Class<?> type, Node node, String path, Mark keyMark, boolean fromLibrary) {
        List<Part> components = Part.of(type);
        List<String> keys = components.stream().map(Part::key).toList();
        if (!(node instanceof Mapping mapping)) {
            return fail(
                    node.kind().equals("nothing") ? keyMark : node.mark(),
                    path,
                    "keys are wanted here (" + String.join(", ", keys) + "), but this is " + node.kind());
        }
        Set<String> meant = new HashSet<>();
        boolean good = refuseUnknown(mapping, keys, path, meant);
        Braces outer = braces;
        if (type == BehaviourRule.class && !setUnitsOfRule(mapping, path)) {
            return FAILED;
        }
        setUnitOfSubstrate(components, mapping);
        List<@Nullable Object> values = new ArrayList<>();
        for (Part part : components) {
            boolean library = fromLibrary || part.fromLibrary();
            values.add(isMisspelt(part, mapping, meant) ? FAILED : component(part, mapping, path, keyMark, library));
        }
        braces = outer;
        putInOrder(mapping, keys);
        return good && !values.contains(FAILED) ? Part.construct(type, values) : FAILED;
    }

    private static void putInOrder(Mapping mapping, List<String> keys) {
        Map<String, Entry> ordered = new LinkedHashMap<>();
        for (String key : keys) {
            Entry entry = mapping.entries().get(key);
            if (entry != null) {
                ordered.put(key, entry);
            }
        }
        mapping.entries().clear();
        mapping.entries().putAll(ordered);
    }

    /// A key that is missing since it was probably misspelt is not told missing as well.
    private static boolean isMisspelt(Part part, Mapping mapping, Set<String> meant) {
        boolean needed = !part.optional() && part.byDefault() == null;
        return needed && mapping.get(part.key()) == null && meant.contains(part.key());
    }

    /// A text that names a substrate decides the unit of the levels beside it.
    private void setUnitOfSubstrate(List<Part> components, Mapping mapping) {
        for (Part part : components) {
            if (part.ofSubstrate() && part.raw() == String.class) {
                braces = braces.ofSubstrate(
                        vocabulary.levelUnit(word(mapping, part.key()).strip()));
            }
        }
    }

    /// @param meant what the unknown keys were probably meant to be
    private boolean refuseUnknown(Mapping mapping, List<String> keys, String path, Set<String> meant) {
        boolean good = true;
        for (Map.Entry<String, Entry> each : mapping.entries().entrySet()) {
            if (!keys.contains(each.getKey())) {
                good = false;
                String nearest = nearest(keys, mapping, each.getKey());
                if (nearest != null) {
                    meant.add(nearest);
                }
                fail(
                        each.getValue().keyMark(),
                        join(path, each.getKey()),
                        "unknown key \"" + each.getKey() + "\"" + Nearest.meaning(keys, nearest));
            }
        }
        return good;
    }

    /// Rather one of the keys that are not there yet.
    private static @Nullable String nearest(List<String> keys, Mapping mapping, String unknown) {
        String open = Nearest.among(
                keys.stream().filter(key -> mapping.get(key) == null).toList(), unknown);
        return open == null ? Nearest.among(keys, unknown) : open;
    }

    private @Nullable Object component(Part part, Mapping mapping, String path, Mark keyMark, boolean fromLibrary) {
        String below = join(path, part.key());
        Entry entry = mapping.entries().get(part.key());
        Default byDefault = part.byDefault();
        if (entry == null && byDefault != null) {
            Node filled = TreeReader.value(byDefault.value(), new Mark("default", 0, 0, "default"));
            mapping.put(part.key(), filled);
            return value(part, filled, below, keyMark);
        }
        if (entry == null) {
            if (part.optional()) {
                return null;
            }
            return fromLibrary && !libraryIsWhole
                    ? FAILED
                    : fail(
                            keyMark,
                            path,
                            "the key \"" + part.key() + "\" is missing" + example(part)
                                    + libraryHint(fromLibrary, below));
        }
        return value(fromLibrary ? part.inLibrary() : part, entry.value(), below, entry.keyMark());
    }

    /// Most of a study comes from the library, once it is named.
    private String libraryHint(boolean fromLibrary, String path) {
        boolean tumour = path.startsWith("tumour") || path.startsWith("tissue") || path.startsWith("cargo");
        return fromLibrary && tumour && Paths.find(root, "tumour.model") == null
                ? "; or let the library bring it, with model: " + Library.TUMOURS.get(0) + " under tumour"
                : "";
    }

    private boolean setUnitsOfRule(Mapping rule, String path) {
        String signal = word(rule, "signal");
        String behaviour = word(rule, "behaviour");
        Vocabulary.Meaning sensed = vocabulary.signal(signal);
        Vocabulary.Meaning done = vocabulary.behaviour(behaviour);
        if (sensed == null && libraryIsWhole) {
            fail(rule.mark(), path, vocabulary.signalComplaint(signal));
        }
        if (done == null && libraryIsWhole) {
            fail(rule.mark(), path, vocabulary.behaviourComplaint(behaviour));
        }
        if (sensed == null || done == null) {
            return false;
        }
        braces = braces.ofRule(sensed, done);
        return true;
    }

    private static String word(Mapping mapping, String key) {
        return mapping.get(key) instanceof Text text ? text.text() : "";
    }

    private static String join(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private static String example(Part part) {
        About about = part.about();
        return about == null || about.example().isEmpty()
                ? ""
                : "; write for example " + part.key() + ": " + about.example();
    }

    private void checkVariedPaths() {
        if (!(Paths.find(root, "subject.varies") instanceof Mapping varies)) {
            return;
        }
        varies.entries().forEach((path, entry) -> {
            boolean varied = path.startsWith("subject.varies");
            if (libraryIsWhole && (varied || !quantityPaths.containsKey(path))) {
                fail(
                        entry.keyMark(),
                        "subject.varies",
                        "\"" + path + "\" is not the path of a quantity of this study"
                                + Nearest.hint(quantityPaths.keySet(), path));
            }
        });
    }
}

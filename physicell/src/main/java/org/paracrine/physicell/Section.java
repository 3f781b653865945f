package org.paracrine.physicell;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An element of the settings, or the place where one is missing, so that defaults need no question
/// whether it is there.
final class Section {
    /// Enough for the path of a file.
    private static final int LONGEST_SHOWN = 120;

    private final Reading reading;
    private final @Nullable XmlElement element;
    /// The element itself, or the nearest around the place where it is missing.
    private final XmlElement nearest;

    private final String path;

    private Section(Reading reading, @Nullable XmlElement element, XmlElement nearest, String path) {
        this.reading = reading;
        this.element = element;
        this.nearest = nearest;
        this.path = path;
    }

    static Section of(XmlElement element, Reading reading) {
        return new Section(reading, element, element, element.path());
    }

    Reading reading() {
        return reading;
    }

    boolean present() {
        return element != null;
    }

    XmlElement place() {
        return nearest;
    }

    void problem(String message) {
        reading.problem(nearest.line(), nearest.column(), path, message);
    }

    void warn(String message) {
        reading.warn(nearest.line(), nearest.column(), path, message);
    }

    /// A problem, but as PhysiCell 1.14 reads it a warning.
    void wrong(String message) {
        if (reading.as114()) {
            warn(message);
        } else {
            problem(message);
        }
    }

    /// The first child of that name.
    Section child(String name) {
        XmlElement child = element == null ? null : element.child(name);
        return child == null
                ? new Section(reading, null, nearest, path.isEmpty() ? name : path + "/" + name)
                : of(child, reading);
    }

    boolean has(String name) {
        return element != null && element.child(name) != null;
    }

    List<Section> all(String name) {
        return element == null
                ? List.of()
                : element.all(name).stream().map(each -> of(each, reading)).toList();
    }

    List<Section> children() {
        return element == null
                ? List.of()
                : element.children().stream().map(each -> of(each, reading)).toList();
    }

    String name() {
        return nearest.name();
    }

    /// The text inside; empty where there is none.
    String text() {
        return element == null ? "" : element.text();
    }

    /// The number inside.
    Amount number() {
        if (element == null) {
            return new Amount(this, Double.NaN, false);
        }
        if (element.text().isEmpty()) {
            warn("the element is empty" + (reading.as114() ? " and reads 0" : ", as if it were not there"));
            return new Amount(this, reading.as114() ? 0 : Double.NaN, true);
        }
        return parsed(element.text(), "the value");
    }

    /// The number inside of the first child of that name.
    Amount number(String name) {
        return child(name).number();
    }

    private Amount parsed(String text, String what) {
        double value = NumberText.parse(text);
        if (Double.isNaN(value)) {
            problem(what + " is \"" + shown(text) + "\", but must be a number like 0.5");
        }
        return new Amount(this, value, true);
    }

    /// Whether the first child of that name says yes.
    boolean flag(String name, boolean otherwise) {
        Section child = child(name);
        if (!child.present()) {
            return otherwise;
        }
        return child.flagOf(child.text(), "the value");
    }

    private boolean flagOf(String text, String what) {
        boolean value = FlagText.parse(text);
        if (!FlagText.common(text)) {
            warn(what + " is \"" + shown(text) + "\", which reads as " + value + "; it should be true or false");
        }
        return value;
    }

    /// The attribute; empty where there is none.
    String attribute(String name) {
        return element == null ? "" : element.attributes().getOrDefault(name, "");
    }

    boolean hasAttribute(String name) {
        return element != null && element.attributes().containsKey(name);
    }

    boolean flagAttribute(String name, boolean otherwise) {
        return hasAttribute(name) ? flagOf(attribute(name), "the attribute " + name) : otherwise;
    }

    /// An attribute that is a whole number from 0; where it is missing or wrong, -1, told as a
    /// problem.
    int indexAttribute(String name) {
        if (!hasAttribute(name)) {
            if (reading.as114()) {
                warn("the attribute " + name + " is missing and reads 0");
                return 0;
            }
            problem("the attribute " + name + " is missing");
            return -1;
        }
        return parsed(attribute(name), "the attribute " + name)
                .whole()
                .atLeast(0)
                .orWhole(-1);
    }

    /// A text of the user, as long as messages can bear.
    static String shown(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= LONGEST_SHOWN ? line : line.substring(0, LONGEST_SHOWN - 3) + "...";
    }
}

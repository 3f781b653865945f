package org.paracrine.physicell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.paracrine.study.StudyText;

/// Keys of a study with their values, on their way into YAML. What can be taken in at a glance stands on one line.
final class Keys {
    private static final int LONGEST_LINE = 100;

    /// Braces in braces that one line may have.
    private static final int DEEPEST_LINE = 2;

    private static final String STEP = "  ";

    /// Relative.
    private static final double ROUNDING = 1e-15;

    /// What stands behind a key: a text, a list of texts, or more keys.
    private sealed interface Value {
        record Word(String text) implements Value {}

        record Words(List<String> texts) implements Value {}

        record Below(Keys keys) implements Value {}
    }

    private final Map<String, Value> entries = new LinkedHashMap<>();
    private final boolean tall;

    private Keys(boolean tall) {
        this.tall = tall;
    }

    /// Keys that may stand on one line.
    static Keys any() {
        return new Keys(false);
    }

    /// Keys that stand on a line each.
    static Keys tall() {
        return new Keys(true);
    }

    Keys put(String key, String text) {
        entries.put(key, new Value.Word(text));
        return this;
    }

    Keys put(String key, List<String> texts) {
        entries.put(key, new Value.Words(List.copyOf(texts)));
        return this;
    }

    /// Keys below a key; nothing where there are none.
    Keys put(String key, Keys below) {
        if (!below.isEmpty()) {
            entries.put(key, new Value.Below(below));
        }
        return this;
    }

    /// A rate (1/min), unless it is the usual one.
    Keys rate(String key, double value, double usual) {
        return isSame(value, usual) ? this : put(key, StudyText.rate(value));
    }

    /// A speed (µm/min), unless it is the usual one.
    Keys speed(String key, double value, double usual) {
        return isSame(value, usual) ? this : put(key, StudyText.quantity(value, "um/min"));
    }

    /// A time (min), unless it is the usual one.
    Keys time(String key, double value, double usual) {
        return isSame(value, usual) ? this : put(key, StudyText.time(value));
    }

    /// A plain number, unless it is the usual one.
    Keys number(String key, double value, double usual) {
        return isSame(value, usual) ? this : put(key, StudyText.number(value));
    }

    /// The same but for rounding: 0.27 /h is not quite the 0.0045 /min that authors write for it.
    private static boolean isSame(double value, double usual) {
        return Math.abs(value - usual) <= ROUNDING * Math.abs(usual);
    }

    /// All of other keys, behind these.
    Keys putAll(Keys others) {
        entries.putAll(others.entries);
        return this;
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /// Lines of YAML.
    String yaml() {
        StringBuilder text = new StringBuilder();
        write(text, "");
        return text.toString();
    }

    private void write(StringBuilder text, String indent) {
        entries.forEach((key, value) -> {
            String head = indent + StudyText.word(key) + ":";
            switch (value) {
                case Value.Word(String word) -> line(text, head + " " + StudyText.word(word));
                case Value.Words words -> line(text, head + " " + inLine(words));
                case Value.Below(Keys below) -> {
                    String line = head + " " + inLine(value);
                    if (below.isLow() && line.length() <= LONGEST_LINE) {
                        line(text, line);
                    } else {
                        line(text, head);
                        below.write(text, indent + STEP);
                    }
                }
            }
        });
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }

    private boolean isLow() {
        return depth() <= DEEPEST_LINE;
    }

    /// More than a line can have where some keys want a line each.
    private int depth() {
        int below = 0;
        for (Value value : entries.values()) {
            below = Math.max(below, value instanceof Value.Below(Keys keys) ? keys.depth() : 0);
        }
        return tall ? DEEPEST_LINE + 1 : below + 1;
    }

    private static String inLine(Value value) {
        return switch (value) {
            case Value.Word(String word) -> StudyText.inFlow(word);
            case Value.Words(List<String> words) ->
                words.stream().map(StudyText::inFlow).collect(Collectors.joining(", ", "[", "]"));
            case Value.Below(Keys below) ->
                below.entries.entrySet().stream()
                        .map(each -> StudyText.inFlow(each.getKey()) + ": " + inLine(each.getValue()))
                        .collect(Collectors.joining(", ", "{ ", " }"));
        };
    }
}

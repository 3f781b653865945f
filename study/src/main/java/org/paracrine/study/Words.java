package org.paracrine.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.paracrine.study.Node.Listing;
import org.paracrine.study.Node.Text;

/// The values that are words rather than quantities with a source. Every method throws an `IllegalArgumentException`
/// with a sentence.
final class Words {
    private static final String VOLUME = "tumour volume >";

    private Words() {}

    static Object whole(String word, Class<?> type, @Nullable Whole bounds) {
        long value;
        try {
            value = Long.parseLong(word);
        } catch (NumberFormatException notWhole) {
            throw new IllegalArgumentException("\"" + word + "\" is not a whole number; write for example 8", notWhole);
        }
        long min = bounds == null ? Integer.MIN_VALUE : bounds.min();
        long max = bounds == null ? Integer.MAX_VALUE : bounds.max();
        if (value < min || value > max) {
            String allowed = min == max ? String.valueOf(min) : "from " + min + " to " + max;
            throw new IllegalArgumentException("\"" + word + "\" must be " + allowed);
        }
        if (type == int.class) {
            return (int) value;
        }
        return value;
    }

    static Object yesOrNo(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "yes", "true" -> true;
            case "no", "false" -> false;
            default -> throw new IllegalArgumentException("\"" + word + "\" must be yes or no");
        };
    }

    static Object constant(String word, Class<?> type) {
        List<String> allowed = new ArrayList<>();
        for (Object each : type.getEnumConstants()) {
            String name = Part.constant((Enum<?>) each);
            if (name.equals(word)) {
                return each;
            }
            allowed.add(name);
        }
        throw new IllegalArgumentException("\"" + word + "\" is not known here" + Nearest.hint(allowed, word));
    }

    /// What is said where exactly one of some words is wanted.
    static String oneOf(List<String> allowed, Node node, Set<String> keys) {
        String wanted = "exactly one of " + String.join(", ", allowed) + " is wanted, but this is ";
        if (keys.isEmpty()) {
            return wanted + node.kind();
        }
        String nearest = keys.stream().anyMatch(allowed::contains)
                ? null
                : keys.stream()
                        .map(key -> Nearest.among(allowed, key))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        return wanted + String.join(", ", keys) + (nearest == null ? "" : "; did you mean \"" + nearest + "\"?");
    }

    static VolumeLimit volumeLimit(String word) {
        if (!word.startsWith(VOLUME)) {
            throw new IllegalArgumentException(
                    "\"" + word + "\" was not understood; write for example tumour volume > 20 mm3");
        }
        return new VolumeLimit(new QuantityReader(Wanted.chosen("mm3"))
                .quantity(word.substring(VOLUME.length()).strip())
                .value());
    }

    static Moments moments(Node node) {
        if (node instanceof Listing list) {
            List<Double> times = new ArrayList<>();
            for (Node item : list.items()) {
                times.add(time(item instanceof Text text ? text.text() : item.kind()));
            }
            times.sort(Double::compare);
            return new Moments.At(times);
        }
        if (!(node instanceof Text text)) {
            throw new IllegalArgumentException("a time is wanted, but this is " + node.kind()
                    + "; write every 1 d, a list like [1 h, 4 h], or end");
        }
        String word = text.text().strip();
        if (word.equals("end")) {
            return new Moments.End();
        }
        if (word.startsWith("every ")) {
            double period = time(word.substring("every ".length()).strip());
            if (period <= 0) {
                throw new IllegalArgumentException("\"" + word + "\" must be above 0");
            }
            return new Moments.Every(period);
        }
        return new Moments.At(List.of(time(word)));
    }

    private static double time(String word) {
        return new QuantityReader(Wanted.chosen("min")).quantity(word).value();
    }
}

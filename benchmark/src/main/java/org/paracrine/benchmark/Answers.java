package org.paracrine.benchmark;

import java.util.HashMap;
import java.util.Map;

/// The numbers that another program printed, as `name value` or `name=value`; of a name that stands twice, the first.
record Answers(Map<String, String> pairs, String output) {
    Answers {
        pairs = Map.copyOf(pairs);
    }

    static Answers of(String output) {
        Map<String, String> pairs = new HashMap<>();
        for (String line : output.lines().toList()) {
            String[] words = line.strip().split("[\\s=]+", -1);
            for (int at = 0; at + 1 < words.length; at += 2) {
                pairs.putIfAbsent(words[at], words[at + 1]);
            }
        }
        return new Answers(pairs, output);
    }

    /// @throws IllegalArgumentException if it was not said
    double number(String name) {
        String value = pairs.get(name);
        if (value == null) {
            throw new IllegalArgumentException("it does not say \"" + name + "\", but "
                    + (output.isBlank() ? "nothing" : "this: " + output.strip()));
        }
        return Double.parseDouble(value);
    }

    double number(String name, double otherwise) {
        return pairs.containsKey(name) ? number(name) : otherwise;
    }
}

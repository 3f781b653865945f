package org.paracrine.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The units of signals and behaviours by name, for rules of a model that is no study.
public final class RuleUnits {
    private final Vocabulary words;

    /// @param levels units of the substrates by name
    /// @param types names of the cell types, in their order
    /// @param numbers that cells carry, in their order
    public RuleUnits(Map<String, String> levels, List<String> types, List<String> numbers) {
        Map<String, String> plain = new LinkedHashMap<>();
        levels.forEach((name, unit) -> plain.put(name, unit.strip().equals(Vocabulary.PLAIN) ? "" : unit));
        this.words = Vocabulary.of(plain, types, numbers);
    }

    /// Empty where the signal has none, or is not known.
    public String signal(String name) {
        return unit(words.signal(name));
    }

    /// Empty where the behaviour has none, or is not known.
    public String behaviour(String name) {
        return unit(words.behaviour(name));
    }

    private static String unit(Vocabulary.@Nullable Meaning meaning) {
        return meaning == null ? "" : meaning.unit();
    }
}

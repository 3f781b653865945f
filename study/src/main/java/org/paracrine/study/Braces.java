package org.paracrine.study;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.paracrine.study.Vocabulary.Bounds;
import org.paracrine.study.Vocabulary.Meaning;

/// The units that stand for the braces of [Measured] at one place of the study, and the bounds that come with them.
///
/// @param units by brace; what is missing is not known
/// @param bounds of the behaviour in `{behaviour}`
record Braces(Map<String, String> units, Bounds bounds) {
    private static final String LEVEL = "{level}";
    private static final String EXPORT = "{export}";
    private static final String SIGNAL = "{signal}";
    private static final String BEHAVIOUR = "{behaviour}";

    Braces {
        units = Map.copyOf(units);
    }

    /// Where nothing has been said.
    static Braces none() {
        return new Braces(Map.of(), Bounds.AMOUNT);
    }

    /// Among the keys of a substrate.
    ///
    /// @param level the unit of its levels
    Braces ofSubstrate(String level) {
        return with(LEVEL, level).with(EXPORT, (level + " um3/min").strip());
    }

    /// In a rule.
    Braces ofRule(Meaning signal, Meaning behaviour) {
        return with(SIGNAL, signal.unit()).ofBehaviour(behaviour);
    }

    Braces ofBehaviour(Meaning behaviour) {
        return new Braces(with(BEHAVIOUR, behaviour.unit()).units, behaviour.bounds());
    }

    private Braces with(String brace, String unit) {
        Map<String, String> more = new HashMap<>(units);
        more.put(brace, unit);
        return new Braces(more, bounds);
    }

    /// The unit with the braces filled in; nothing if it is not known.
    @Nullable
    String unit(Measured measured) {
        String unit = measured.unit();
        if (!unit.startsWith("{")) {
            return unit;
        }
        String known = units.getOrDefault(unit, Vocabulary.UNKNOWN);
        return known.contains(Vocabulary.UNKNOWN) ? null : known;
    }

    /// What a quantity must be here.
    ///
    /// @param unit that the braces stand for
    Wanted wanted(Measured measured, String unit) {
        Wanted wanted = Wanted.of(measured, unit);
        return measured.unit().equals(BEHAVIOUR) ? wanted.within(bounds) : wanted;
    }
}

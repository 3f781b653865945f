package org.paracrine.physicell;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What cells of a type do not do because it is switched off, whoever sets it: a rule, the file of cells or a
/// distribution.
final class Switches {
    /// What springs by themselves do.
    private static final Set<String> SPRINGS =
            Set.of("cell attachment rate", "cell detachment rate", "maximum number of cell attachments");

    private Switches() {}

    /// Why the behaviour has no effect in a type of this motility, and what to do; null if it may have one.
    static @Nullable String off(String behaviour, String type, MotilitySettings motility, Options options) {
        boolean isTaxis = behaviour.startsWith("chemotactic ");
        if (!motility.enabled() && (behaviour.startsWith("migration ") || isTaxis)) {
            return "the motility of " + type + " is off; enable it";
        }
        boolean isAdvanced = motility.taxis() == MotilitySettings.Taxis.ADVANCED
                || motility.taxis() == MotilitySettings.Taxis.ADVANCED_NORMALISED;
        if (isTaxis && !isAdvanced) {
            return "the advanced chemotaxis of " + type + " is off; enable it";
        }
        return !options.automatedSprings() && SPRINGS.contains(behaviour)
                ? "springs by themselves are off (disable_automated_spring_adhesions); enable them"
                : null;
    }
}

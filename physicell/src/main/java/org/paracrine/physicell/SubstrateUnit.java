package org.paracrine.physicell;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.paracrine.numerics.Unit;
import org.paracrine.numerics.Units;

/// The unit of a substrate as a study has it: PhysiCell takes any text for a unit and never looks at it.
final class SubstrateUnit {
    /// What a study calls the unit of levels that are plain numbers.
    static final String PLAIN = "dimensionless";

    private static final Set<String> NO_UNIT = Set.of("", "none", "na", "n/a", "-", PLAIN);

    private SubstrateUnit() {}

    /// The unit behind a level; empty for plain numbers.
    static String level(String units) {
        String text = units.strip();
        Unit unit = parse(text);
        // Gradients and exports have the unit with more behind it.
        boolean fits = parse(text + "/um") != null && parse(text + " um3/min") != null;
        return unit == null || unit.isDimensionless() || !fits ? "" : text;
    }

    /// Whether a unit was named that a study does not know.
    static boolean isLost(String units) {
        String text = units.strip();
        Unit unit = parse(text);
        boolean plain = unit != null && unit.isDimensionless();
        return level(text).isEmpty() && !plain && !NO_UNIT.contains(text.toLowerCase(Locale.ROOT));
    }

    private static @Nullable Unit parse(String text) {
        try {
            return Units.parse(text);
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }
}

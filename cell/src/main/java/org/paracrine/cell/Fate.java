package org.paracrine.cell;

import java.util.Map;

/// What else a cell of a type can become.
///
/// @param turnsInto rate of turning into other types by name (1/min); 0 for those that are not named
/// @param bears probability that a daughter is of another type by name; those that are not named have 0, and what
///     remains is the daughter of the mother's own type
///
/// Source: Johnson et al. 2025, doi:10.1016/j.cell.2025.06.048.
public record Fate(Map<String, Double> turnsInto, Map<String, Double> bears) {
    public Fate {
        turnsInto.forEach((type, rate) -> Check.notNegative("transition to " + type + " (1/min)", rate));
        bears.forEach((type, chance) -> Check.fraction("asymmetric division to " + type, chance));
        double sum = bears.values().stream().mapToDouble(Double::doubleValue).sum();
        if (sum > 1 + ROUNDING) {
            throw new IllegalArgumentException(
                    "the probabilities of asymmetric division add up to " + sum + ", but must not exceed 1");
        }
        turnsInto = Check.ordered(turnsInto);
        bears = Check.ordered(bears);
    }

    private static final double ROUNDING = 1e-9;

    /// Stays what it is.
    public static Fate none() {
        return new Fate(Map.of(), Map.of());
    }
}

package org.paracrine.cell;

/// One line of the rules: in cells of a type, a signal increases or decreases a behaviour.
///
/// How the lines of one behaviour act together is written in [RuleSet].
///
/// @param cellType in whose cells the rule acts
/// @param signal what the cell feels, by name
/// @param increases true if the signal increases the behaviour, false if it decreases it
/// @param behaviour what changes, by name
/// @param saturation value of the behaviour at endless signal
/// @param halfMax signal at half effect, above 0
/// @param hillPower steepness, above 0
/// @param appliesToDead true if dead cells feel the signal too
///
/// Source: Johnson et al. 2025, doi:10.1016/j.cell.2025.06.048.
public record Rule(
        String cellType,
        String signal,
        boolean increases,
        String behaviour,
        double saturation,
        double halfMax,
        double hillPower,
        boolean appliesToDead) {

    public Rule {
        Check.finite("saturation value of a rule", saturation);
        Check.positive("half-max of a rule", halfMax);
        Check.positive("Hill power of a rule", hillPower);
    }

    @Override
    public String toString() {
        return "in " + cellType + ", " + signal + (increases ? " increases " : " decreases ") + behaviour + " to "
                + saturation + ", half-max " + halfMax + ", Hill " + hillPower
                + (appliesToDead ? ", dead cells too" : "");
    }
}

package org.paracrine.cell;

import java.util.Map;

/// How a live cell crawls.
///
/// @param speed (µm/min)
/// @param persistence mean time between turns (min)
/// @param bias 0: random, 1: straight along the preferred direction
/// @param chemotaxis sensitivity to the gradient of each substrate by name: positive climbs, negative flees
/// @param normalisesGradients true if a gradient counts by its direction only, false if by its size too
/// @param planar true if it crawls in the x-y plane only
///
/// Source: Ghaffarizadeh et al. 2018, doi:10.1371/journal.pcbi.1005991.
public record Motility(
        double speed,
        double persistence,
        double bias,
        Map<String, Double> chemotaxis,
        boolean normalisesGradients,
        boolean planar) {

    public Motility {
        Check.notNegative("migration speed (µm/min)", speed);
        Check.notNegative("migration persistence time (min)", persistence);
        Check.fraction("migration bias", bias);
        chemotaxis.forEach((substrate, s) -> Check.finite("chemotactic response to " + substrate, s));
        chemotaxis = Check.ordered(chemotaxis);
    }

    /// In all directions.
    public Motility(
            double speed,
            double persistence,
            double bias,
            Map<String, Double> chemotaxis,
            boolean normalisesGradients) {
        this(speed, persistence, bias, chemotaxis, normalisesGradients, false);
    }

    /// A cell that does not crawl; a rule on its speed can still start it.
    public static Motility none() {
        return new Motility(0, 1, 0, Map.of(), true);
    }

    /// A walk without a goal.
    public static Motility random(double speed, double persistence) {
        return new Motility(speed, persistence, 0, Map.of(), true);
    }
}

package org.paracrine.physicell;

import java.util.Collections;
import java.util.List;

/// How cells crawl.
///
/// @param enabled whether they crawl
/// @param speed (µm/min)
/// @param persistenceTime mean time between changes of direction (min)
/// @param migrationBias 0 (by chance) to 1 (along the taxis)
/// @param planar whether they stay in their plane
/// @param taxis what bends the direction
/// @param chemotaxisSubstrate index of the substrate that [Taxis#SIMPLE] follows
/// @param chemotaxisDirection 1 up, -1 down the gradient that [Taxis#SIMPLE] follows
/// @param chemotacticSensitivities to the substrate of that index, for both kinds of advanced taxis
public record MotilitySettings(
        boolean enabled,
        double speed,
        double persistenceTime,
        double migrationBias,
        boolean planar,
        Taxis taxis,
        int chemotaxisSubstrate,
        int chemotaxisDirection,
        List<Double> chemotacticSensitivities) {
    public MotilitySettings {
        chemotacticSensitivities = List.copyOf(chemotacticSensitivities);
    }

    /// What bends the direction.
    public enum Taxis {
        /// Nothing.
        NONE,
        /// The gradient of one substrate.
        SIMPLE,
        /// The sum of gradients, each times its sensitivity.
        ADVANCED,
        /// The same with each gradient of length 1.
        ADVANCED_NORMALISED
    }

    /// What a type inherits of the default definition without naming it as its parent.
    MotilitySettings atRest() {
        return new MotilitySettings(
                false,
                speed,
                persistenceTime,
                migrationBias,
                planar,
                Taxis.NONE,
                chemotaxisSubstrate,
                chemotaxisDirection,
                Collections.nCopies(chemotacticSensitivities.size(), 0.0));
    }
}

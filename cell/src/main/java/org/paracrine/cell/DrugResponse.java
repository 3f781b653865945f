package org.paracrine.cell;

import java.util.Map;

/// What the substances inside a cell do to it, and which it pumps out.
///
/// @param combination of two or more drugs
/// @param effects by the drug, which is a pool of the cell
/// @param pumps by the substance, which is a pool of the cell
public record DrugResponse(Combination combination, Map<String, DrugEffect> effects, Map<String, Pump> pumps) {
    public DrugResponse {
        effects = Check.ordered(effects);
        pumps = Check.ordered(pumps);
    }

    /// No substance does anything but what rules say, and none is pumped out.
    public static DrugResponse none() {
        return new DrugResponse(Combination.BLISS, Map.of(), Map.of());
    }

    boolean isNone() {
        return effects.isEmpty() && pumps.isEmpty();
    }
}

package org.paracrine.simulation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The share of a receptor that drugs around a cell hold, as a signal for rules.
///
/// @param signal its name in rules
/// @param binders per cell type, in the order of the plan's types: carrier → dissociation constant (copies/µm³)
/// @param of the carriers whose share it is; the others compete
public record Occupancy(String signal, List<Map<String, Double>> binders, List<String> of) {
    public Occupancy {
        binders = binders.stream()
                .map(each -> Collections.unmodifiableMap(new LinkedHashMap<>(each)))
                .toList();
        of = List.copyOf(of);
        for (Map<String, Double> constants : binders) {
            constants.forEach((carrier, constant) -> {
                if (!(constant > 0)) {
                    throw new IllegalArgumentException(
                            "the dissociation constant of " + carrier + " must be > 0 copies/µm³, got " + constant);
                }
            });
        }
    }
}

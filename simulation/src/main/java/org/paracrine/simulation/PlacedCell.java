package org.paracrine.simulation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// One cell at the start, where somebody put it.
///
/// @param type index among the plan's types
/// @param x centre (µm)
/// @param y centre (µm)
/// @param z centre (µm)
/// @param values behaviours of its own by name, or its `volume` (µm³); all else is as its type has it
public record PlacedCell(int type, double x, double y, double z, Map<String, Double> values) {
    public PlacedCell {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}

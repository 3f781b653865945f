package org.paracrine.physicell;

import java.util.List;

/// A number, or a list of numbers, that each cell carries for the author's own use.
///
/// @param name unique in its cell type
/// @param units as written
/// @param values one, unless it is a vector
/// @param vector whether it is a list: any count of values but one
/// @param conserved whether division shares it out and phagocytosis adds it up
public record CustomVariable(String name, String units, List<Double> values, boolean vector, boolean conserved) {
    public CustomVariable {
        values = List.copyOf(values);
    }

    /// The number of a variable that is none of the vectors.
    public double value() {
        if (vector) {
            throw new IllegalStateException("\"" + name + "\" is a vector");
        }
        return values.getFirst();
    }
}

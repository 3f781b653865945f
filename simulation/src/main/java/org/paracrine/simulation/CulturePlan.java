package org.paracrine.simulation;

import java.util.List;
import java.util.function.Consumer;
import org.paracrine.cell.CellModel;
import org.paracrine.cell.Population;
import org.paracrine.tissue.Field;

/// Everything that a [Culture] needs to know.
///
/// @param model of the cells, on the grid of the fields
/// @param fields as they start, in the order of the model's substrates
/// @param sowing puts the cells at the start into an empty population
/// @param pacing in which steps it goes
public record CulturePlan(CellModel model, List<Field> fields, Consumer<Population> sowing, Pacing pacing) {
    public CulturePlan {
        fields = List.copyOf(fields);
        if (fields.size() != model.substrates().size()) {
            throw new IllegalArgumentException("the cells know "
                    + model.substrates().size() + " substrates, but there are " + fields.size() + " fields");
        }
        for (Field field : fields) {
            if (!field.grid().equals(model.grid())) {
                throw new IllegalArgumentException(
                        "the field of " + field.substrate().name() + " must be on the grid of the cells " + model.grid()
                                + ", got " + field.grid());
            }
        }
    }
}

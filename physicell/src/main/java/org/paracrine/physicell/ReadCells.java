package org.paracrine.physicell;

import java.util.List;
import org.paracrine.study.Problem;

/// The cells of a file, and what is odd about it.
///
/// @param rows in the order of the file
/// @param warnings in the order of the file
public record ReadCells(CellRows rows, List<Problem> warnings) {
    public ReadCells {
        warnings = List.copyOf(warnings);
    }
}

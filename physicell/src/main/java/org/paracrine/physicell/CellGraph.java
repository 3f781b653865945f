package org.paracrine.physicell;

/// Which cells belong to which.
public interface CellGraph {

    /// No cell belongs to any.
    CellGraph NONE = cell -> new long[0];

    /// The ids of the cells that belong to a cell, in any order.
    ///
    /// @param cell its place in the [CellSource], from 0; not its id
    long[] neighbours(int cell);
}

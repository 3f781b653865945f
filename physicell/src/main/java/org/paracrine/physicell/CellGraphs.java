package org.paracrine.physicell;

/// What PhysiCell keeps of who is with whom.
///
/// @param neighbours cells near enough to push or pull
/// @param attached cells that the model has tied together
/// @param springs cells that hold each other by springs
public record CellGraphs(CellGraph neighbours, CellGraph attached, CellGraph springs) {

    /// No cell is with any.
    public static final CellGraphs NONE = new CellGraphs(CellGraph.NONE, CellGraph.NONE, CellGraph.NONE);
}

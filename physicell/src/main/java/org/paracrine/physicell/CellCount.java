package org.paracrine.physicell;

import org.paracrine.cell.CellState;

/// How many cells there were of one kind at one time.
///
/// @param minutes since the start
/// @param type name of the cell type
/// @param state live or how it died
/// @param phase of the cycle or of death
/// @param cells so many of them
public record CellCount(double minutes, String type, CellState state, String phase, int cells) {}

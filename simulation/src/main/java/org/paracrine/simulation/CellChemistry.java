package org.paracrine.simulation;

import java.util.List;

/// What cells do with drugs beside taking them up: convert them, pass them on, be held by them.
///
/// @param enzymes that turn prodrugs into drugs
/// @param junctions through which cells pass on what is inside them
/// @param occupancies of receptors that rules ask for
public record CellChemistry(List<Enzyme> enzymes, List<GapJunction> junctions, List<Occupancy> occupancies) {
    public CellChemistry {
        enzymes = List.copyOf(enzymes);
        junctions = List.copyOf(junctions);
        occupancies = List.copyOf(occupancies);
    }

    public static CellChemistry none() {
        return new CellChemistry(List.of(), List.of(), List.of());
    }
}

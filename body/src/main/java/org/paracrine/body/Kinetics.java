package org.paracrine.body;

import java.util.Map;

/// How one product moves through a body.
public sealed interface Kinetics permits VesicleKinetics, DrugKinetics, CellKinetics {
    /// The animal.
    Physiology physiology();

    /// What each depot does; a route whose depot is missing cannot be taken.
    Map<Organ, Depot> depots();

    /// The volume of blood that a dose is dissolved in, over the blood's volume: the plasma alone, or all.
    double carryingShare();

    /// True if a dose may be given by this route.
    default boolean takes(Route route) {
        return !route.organ().isDepot() || depots().containsKey(route.organ());
    }
}

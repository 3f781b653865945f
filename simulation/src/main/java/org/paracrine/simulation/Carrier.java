package org.paracrine.simulation;

import java.util.List;
import java.util.Map;
import org.paracrine.body.Kinetics;

/// What is given and travels: an exosome formulation or a free drug, in particles (a free molecule is one particle).
///
/// @param name of the product
/// @param kinetics in the body, its exchange with the tumour included
/// @param diffusivity in the tissue (µm²/min)
/// @param interstitialLoss first-order loss in the tissue (1/min): drained by lymph, degraded
/// @param permeability of the vessel wall (µm/min)
/// @param uptake per cell type, in the order of the plan's types
/// @param activeCopies per cargo: molecules that reach the cell's interior with one particle taken up
public record Carrier(
        String name,
        Kinetics kinetics,
        double diffusivity,
        double interstitialLoss,
        double permeability,
        List<CellUptake> uptake,
        Map<String, Double> activeCopies) {
    public Carrier {
        uptake = List.copyOf(uptake);
        activeCopies = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(activeCopies));
    }
}

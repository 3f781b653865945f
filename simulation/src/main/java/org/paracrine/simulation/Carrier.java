package org.paracrine.simulation;

import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.paracrine.body.Kinetics;
import org.paracrine.tissue.Binding.Rates;

/// What travels, given or given off by cells: vesicles, viruses, a free drug or cells, in particles (a free molecule is
/// one particle, and so is a cell).
///
/// @param name of the product
/// @param kinetics in the body, its exchange with the tumour included; nothing: there is no body, and what enters
/// the blood is gone
/// @param diffusivity in the tissue (µm²/min)
/// @param interstitialLoss first-order loss in the tissue (1/min): drained by lymph, degraded
/// @param mobility diffusivity at a density of the matrix over that in normal tissue (density 1)
/// @param binding to the matrix; nothing: it does not bind
/// @param permeability of the vessel wall (µm/min)
/// @param reflection share that the vessel wall holds back from the fluid that passes it, 0 to 1
/// @param uptake per cell type, in the order of the plan's types
/// @param activeCopies per cargo: molecules that reach the cell's interior with one particle taken up
/// @param givenOff by cells
/// @param graft what the particles are where they arrive, if they are cells; nothing: particles
public record Carrier(
        String name,
        @Nullable Kinetics kinetics,
        double diffusivity,
        double interstitialLoss,
        DoubleUnaryOperator mobility,
        @Nullable Rates binding,
        double permeability,
        double reflection,
        List<CellUptake> uptake,
        Map<String, Double> activeCopies,
        GivenOff givenOff,
        @Nullable Graft graft) {
    public Carrier {
        uptake = List.copyOf(uptake);
        activeCopies = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(activeCopies));
    }

    /// What is not made of cells.
    public Carrier(
            String name,
            @Nullable Kinetics kinetics,
            double diffusivity,
            double interstitialLoss,
            DoubleUnaryOperator mobility,
            @Nullable Rates binding,
            double permeability,
            double reflection,
            List<CellUptake> uptake,
            Map<String, Double> activeCopies,
            GivenOff givenOff) {
        this(
                name,
                kinetics,
                diffusivity,
                interstitialLoss,
                mobility,
                binding,
                permeability,
                reflection,
                uptake,
                activeCopies,
                givenOff,
                null);
    }

    /// What is not made of cells, and what cells do not give off.
    public Carrier(
            String name,
            @Nullable Kinetics kinetics,
            double diffusivity,
            double interstitialLoss,
            DoubleUnaryOperator mobility,
            @Nullable Rates binding,
            double permeability,
            double reflection,
            List<CellUptake> uptake,
            Map<String, Double> activeCopies) {
        this(
                name,
                kinetics,
                diffusivity,
                interstitialLoss,
                mobility,
                binding,
                permeability,
                reflection,
                uptake,
                activeCopies,
                GivenOff.nothing());
    }

    /// Cells: they are in the blood, and where they arrive they are agents; the tissue has no field of them.
    public static Carrier ofCells(String name, Kinetics kinetics, Graft graft) {
        return new Carrier(
                name, kinetics, 0, 0, density -> 1, null, 0, 0, List.of(), Map.of(), GivenOff.nothing(), graft);
    }
}

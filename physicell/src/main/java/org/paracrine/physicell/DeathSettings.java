package org.paracrine.physicell;

import java.util.List;

/// One way in which cells of a type die.
///
/// @param rate at which living cells die so (1/min)
/// @param transitions between the phases of dying, by the phase that is left; leaving the last
///     removes the cell. The first of necrosis waits for the cell to burst
/// @param unlysedFluidChangeRate of the fluid while the membrane is whole (1/min)
/// @param lysedFluidChangeRate of the fluid afterwards (1/min)
/// @param cytoplasmicBiomassChangeRate (1/min)
/// @param nuclearBiomassChangeRate (1/min)
/// @param calcificationRate (1/min)
/// @param relativeRuptureVolume at which the cell bursts, as a multiple of its volume when dying
///     begins
public record DeathSettings(
        double rate,
        List<Transition> transitions,
        double unlysedFluidChangeRate,
        double lysedFluidChangeRate,
        double cytoplasmicBiomassChangeRate,
        double nuclearBiomassChangeRate,
        double calcificationRate,
        double relativeRuptureVolume) {

    public DeathSettings {
        transitions = List.copyOf(transitions);
    }

    DeathSettings withRate(double other) {
        return new DeathSettings(
                other,
                transitions,
                unlysedFluidChangeRate,
                lysedFluidChangeRate,
                cytoplasmicBiomassChangeRate,
                nuclearBiomassChangeRate,
                calcificationRate,
                relativeRuptureVolume);
    }

    DeathSettings withTransitions(List<Transition> others) {
        return new DeathSettings(
                rate,
                others,
                unlysedFluidChangeRate,
                lysedFluidChangeRate,
                cytoplasmicBiomassChangeRate,
                nuclearBiomassChangeRate,
                calcificationRate,
                relativeRuptureVolume);
    }
}

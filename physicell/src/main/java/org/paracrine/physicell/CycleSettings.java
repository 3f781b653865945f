package org.paracrine.physicell;

import java.util.List;

/// The cycle of a cell type.
///
/// @param model which phases there are
/// @param transitions one for each phase, by the phase that is left
/// @param asymmetricDivision whether daughters may become another type
/// @param asymmetricDivisionProbabilities that a daughter becomes the type of that index; what is
///     left of 1 keeps the type of the mother
public record CycleSettings(
        CycleModel model,
        List<Transition> transitions,
        boolean asymmetricDivision,
        List<Double> asymmetricDivisionProbabilities) {

    public CycleSettings {
        transitions = List.copyOf(transitions);
        asymmetricDivisionProbabilities = List.copyOf(asymmetricDivisionProbabilities);
    }

    CycleSettings withTransitions(List<Transition> others) {
        return new CycleSettings(model, others, asymmetricDivision, asymmetricDivisionProbabilities);
    }

    CycleSettings withAsymmetry(boolean on, List<Double> probabilities) {
        return new CycleSettings(model, transitions, on, probabilities);
    }
}

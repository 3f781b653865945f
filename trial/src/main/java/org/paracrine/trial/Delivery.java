package org.paracrine.trial;

import org.paracrine.vesicle.CargoPlausibility;

/// Whether enough of a cargo reaches the cells of one arm for the rules that read it.
///
/// @param arm name of the arm
/// @param cargo name of the cargo
/// @param verdict plausible, doubtful or impossible
/// @param sentence with the numbers in it
public record Delivery(String arm, String cargo, CargoPlausibility.Verdict verdict, String sentence) {

    /// No experiment could do what the study asks here.
    public boolean isImpossible() {
        return verdict == CargoPlausibility.Verdict.IMPOSSIBLE;
    }
}

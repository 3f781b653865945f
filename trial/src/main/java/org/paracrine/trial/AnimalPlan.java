package org.paracrine.trial;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paracrine.body.Dose;
import org.paracrine.simulation.Fraction;
import org.paracrine.simulation.Plan;

/// What one animal is: its draw of the study, turned into plans.
///
/// @param animal 1 to n
/// @param plan shared by all arms, without doses and radiation
/// @param arms in the order of the study
/// @param representedVolume tumour volume at the start (mm³); nothing: that of the cells
/// @param draws the numbers drawn for this animal
record AnimalPlan(
        int animal, Plan plan, List<Arm> arms, @Nullable Double representedVolume, List<Draw> draws) {

    /// One arm for this animal.
    ///
    /// @param name of the arm
    /// @param doses in the order of time
    /// @param fractions of radiation in the order of time
    /// @param schedule of measurements
    record Arm(String name, List<Dose> doses, List<Fraction> fractions, Schedule schedule) {}
}

package org.paracrine.trial;

import java.util.List;
import org.paracrine.study.Study;

/// What a trial came to.
///
/// @param study as written, not as drawn
/// @param control name of the arm that the others are compared with
/// @param seed of all random numbers
/// @param courses of every animal in every arm that finished, sorted by arm and animal
/// @param draws of every animal
/// @param endpoints per arm, in the order of the study
/// @param plausibility one for each cargo that a rule needs and an arm delivers
/// @param complete false if the trial was stopped before all animals finished
public record TrialResult(
        Study study,
        String control,
        long seed,
        List<Course> courses,
        List<Draw> draws,
        List<ArmEndpoints> endpoints,
        List<Delivery> plausibility,
        boolean complete) {
    public TrialResult {
        courses = List.copyOf(courses);
        draws = List.copyOf(draws);
        endpoints = List.copyOf(endpoints);
        plausibility = List.copyOf(plausibility);
    }

    /// The courses of one arm, by animal.
    public List<Course> of(String arm) {
        return courses.stream().filter(course -> course.arm().equals(arm)).toList();
    }
}

package org.paracrine.trial;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.paracrine.simulation.Fraction;
import org.paracrine.study.Irradiation;
import org.paracrine.study.Study;

/// The radiation that an arm gives.
final class Fractions {
    private Fractions() {}

    /// The fractions of an arm in the order of time; those of one moment keep the order of the study.
    static List<Fraction> of(Study study, String arm) {
        List<Fraction> fractions = new ArrayList<>();
        for (Irradiation line : study.irradiations(arm)) {
            for (Irradiation.Planned planned : line.planned()) {
                if (planned.minutes() < study.run().duration().value()) {
                    fractions.add(new Fraction(planned.minutes(), planned.gray()));
                }
            }
        }
        fractions.sort(Comparator.comparingDouble(Fraction::minutes));
        return List.copyOf(fractions);
    }
}

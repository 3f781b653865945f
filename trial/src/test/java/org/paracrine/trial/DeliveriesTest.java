package org.paracrine.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.paracrine.study.Study;
import org.paracrine.vesicle.CargoPlausibility.Verdict;

/// The rule of the study has half its effect at 20 copies.
class DeliveriesTest {
    private static final String NATIVE = "native: [{ give: native, dose: 50 ug, route: intratumoural, at: 1 h }]";
    private static final String LOADED = "loaded: [{ give: loaded, dose: 50 ug, route: intratumoural, at: 1 h }]";
    private static final Study STUDY = SmallTrial.study("vehicle: []", NATIVE, LOADED);

    private static Course vehicle() {
        return Given.volumes("vehicle", 1, 4, 8);
    }

    @Test
    void anArmThatGetsTooLittleBesideOneThatGetsEnoughIsAComparator() {
        List<Delivery> judged = Deliveries.of(
                STUDY,
                List.of(vehicle(), Given.copies("native", 1, "native", 0.1), Given.copies("loaded", 1, "loaded", 30)));
        assertThat(judged).extracting(Delivery::arm).containsExactly("native", "loaded");
        assertThat(judged).extracting(Delivery::verdict).containsExactly(Verdict.PLAUSIBLE, Verdict.DOUBTFUL);
        assertThat(judged.get(0).sentence())
                .startsWith("Arm native. ")
                .endsWith("No effect is expected of this arm: it is a comparator, another one delivers the cargo.");
        assertThat(judged.get(1).sentence()).contains("needs loading from outside");
    }

    @Test
    void aStudyWhereNoArmDeliversIsImpossible() {
        List<Delivery> judged = Deliveries.of(
                STUDY,
                List.of(vehicle(), Given.copies("native", 1, "native", 0.1), Given.copies("loaded", 1, "loaded", 1.9)));
        assertThat(judged).hasSize(2).allMatch(Delivery::isImpossible);
        assertThat(judged.get(1).sentence())
                .contains("gets 1.9 copies and the rule needs 20 for half its effect")
                .doesNotContain("comparator");
    }

    @Test
    void aLoadThatNoVesicleCanHoldIsImpossibleHoweverWellItIsDelivered() {
        Study study =
                SmallTrial.study(Map.of("products.loaded.vesicle.cargo.miR-146b", "5000 /particle"), NATIVE, LOADED);
        List<Course> delivered =
                List.of(Given.copies("native", 1, "native", 30), Given.copies("loaded", 1, "loaded", 1e5));
        List<Delivery> judged = Deliveries.of(study, delivered);
        assertThat(judged).extracting(Delivery::isImpossible).containsExactly(false, true);
        assertThat(judged.get(1).sentence()).contains("that any vesicle was shown to hold");
    }

    @Test
    void theMedianOfTheAnimalsHighestCopiesCounts() {
        List<Delivery> judged = Deliveries.of(
                STUDY,
                List.of(
                        Given.copies("loaded", 1, "loaded", 1, 25, 3),
                        Given.copies("loaded", 2, "loaded", 0, 21, 21),
                        Given.copies("loaded", 3, "loaded", 0.5, 0.1, 0)));
        assertThat(judged)
                .singleElement()
                .satisfies(only -> assertThat(only.sentence()).contains("A tumour cell gets 21 copies"));
    }

    @Test
    void whatWasNotGivenOrNotMeasuredIsNotJudged() {
        assertThat(Deliveries.of(STUDY, List.of(vehicle()))).isEmpty();
        assertThat(Deliveries.of(STUDY, List.of(Given.volumes("loaded", 1, 4, 8))))
                .isEmpty();
        assertThat(Deliveries.of(STUDY, List.of(Given.copies("loaded", 1, "loaded"))))
                .isEmpty();
    }
}

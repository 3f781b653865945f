package org.paracrine.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.paracrine.study.Study;

/// The study's survival limit is 8 mm³.
class EndpointsTest {
    private static final Study STUDY = SmallTrial.study("vehicle: []", "a: []", "b: []");

    private static final List<Course> VEHICLE = List.of(
            Given.volumes("vehicle", 1, 4, 7, 10),
            Given.volumes("vehicle", 2, 4, 9, 12),
            Given.volumes("vehicle", 3, 4, 9, 14));
    private static final List<Course> TREATED =
            List.of(Given.volumes("a", 1, 4, 5, 5), Given.volumes("a", 2, 4, 6, 6), Given.volumes("a", 3, 4, 7, 8.5));
    private static final List<Course> LIKE_VEHICLE = List.of(
            Given.volumes("b", 1, 4, 7, 11), Given.volumes("b", 2, 4, 8, 11.5), Given.volumes("b", 3, 4, 9, 15));

    @SafeVarargs
    private static List<ArmEndpoints> of(List<Course>... arms) {
        List<Course> courses = new ArrayList<>();
        for (List<Course> arm : arms) {
            courses.addAll(arm);
        }
        return new Endpoints(STUDY, "vehicle", 1, courses).all();
    }

    /// The control's median grows from 4 to 12, the treated one's from 4 to 6: 1 − 2/8.
    @Test
    void growthInhibitionComparesTheGrowthOfTheMedians() {
        List<ArmEndpoints> arms = of(VEHICLE, TREATED, LIKE_VEHICLE);
        assertThat(arms.get(1).growthInhibition().orElseThrow()).isCloseTo(75, within(1e-12));
        assertThat(arms.get(2).growthInhibition().orElseThrow()).isCloseTo(6.25, within(1e-12));
        assertThat(arms.get(0).growthInhibition()).isEmpty();
        assertThat(arms.get(1).finalVolume().orElseThrow().value()).isEqualTo(6);
    }

    /// 5/10, 6/12, 8.5/14.
    @Test
    void pairedRatiosCompareEachAnimalWithItself() {
        Estimate ratio = of(VEHICLE, TREATED).get(1).pairedRatio().orElseThrow();
        assertThat(ratio.value()).isEqualTo(0.5);
        assertThat(ratio.count()).isEqualTo(3);
        assertThat(of(VEHICLE, TREATED).get(0).pairedRatio()).isEmpty();
    }

    @Test
    void onlyAnimalsThatFinishedInBothArmsArePairs() {
        List<ArmEndpoints> arms = of(VEHICLE.subList(1, 3), TREATED.subList(0, 2));
        assertThat(arms.get(1).pairedRatio().orElseThrow().count()).isEqualTo(1);
        assertThat(arms.get(1).pairedRatio().orElseThrow().value()).isEqualTo(0.5);
        assertThat(arms.get(1).animals()).isEqualTo(2);
    }

    @Test
    void aControlThatShrinksGivesNoGrowthInhibition() {
        List<ArmEndpoints> arms = of(List.of(Given.volumes("vehicle", 1, 4, 3)), List.of(Given.volumes("a", 1, 4, 2)));
        assertThat(arms.get(1).growthInhibition()).isEmpty();
        assertThat(arms.get(1).pairedRatio().orElseThrow().value()).isCloseTo(2.0 / 3, within(1e-15));
    }

    @Test
    void anAnimalIsFollowedUntilTheLimitIsFirstExceeded() {
        Course course = Given.volumes("a", 1, 4, 8, 9, 7, 12);
        assertThat(course.until(8)).isEqualTo(new FollowUp(2880, true));
        assertThat(course.until(3)).isEqualTo(new FollowUp(0, true));
        assertThat(course.until(12)).isEqualTo(new FollowUp(5760, false));
    }

    /// Of the vehicle arm two animals exceed 8 mm³ at day 1 and the third at day 2; of the treated one only one does.
    @Test
    void survivalIsTheTimeUntilTheLimit() {
        List<ArmEndpoints> arms = of(VEHICLE, TREATED);
        assertThat(arms.get(0).medianSurvival()).hasValue(1440);
        assertThat(arms.get(1).medianSurvival()).isEmpty();
        assertThat(arms.get(0).survivalTest()).isEmpty();
        assertThat(arms.get(1).survivalTest()).isPresent();
        assertThat(arms.get(0).survival().orElseThrow().steps().getLast().survival())
                .isZero();
        assertThat(arms.get(1).survival().orElseThrow().steps().getLast().survival())
                .isCloseTo(2.0 / 3, within(1e-15));
    }

    @Test
    void severalArmsAgainstOneControlAreCorrected() {
        List<ArmEndpoints> arms = of(VEHICLE, TREATED, LIKE_VEHICLE);
        double alone = arms.get(1).volumeTest().orElseThrow().p().number().orElseThrow();
        PValue adjusted = arms.get(1).adjustedVolumeP().orElseThrow();
        assertThat(alone).isCloseTo(0.1, within(1e-12));
        assertThat(adjusted.number().orElseThrow()).isCloseTo(0.2, within(1e-12));
        assertThat(adjusted)
                .isInstanceOfSatisfying(
                        PValue.Known.class, known -> assertThat(known.method()).endsWith("Holm over 2 comparisons"));
        assertThat(arms.get(2).adjustedVolumeP().orElseThrow().number().orElseThrow())
                .isGreaterThanOrEqualTo(0.2);
        assertThat(arms.get(0).volumeTest()).isEmpty();
        assertThat(arms.get(0).adjustedVolumeP()).isEmpty();
    }

    /// It was planned, so it still counts in the correction of the others.
    @Test
    void anArmWithoutFinishedAnimalsHasReasonsAndNoNumbers() {
        List<ArmEndpoints> arms = of(VEHICLE, TREATED);
        ArmEndpoints none = arms.get(2);
        assertThat(none.animals()).isZero();
        assertThat(none.finalVolume()).isEmpty();
        assertThat(none.growthInhibition()).isEmpty();
        assertThat(none.pairedRatio()).isEmpty();
        assertThat(none.survival()).isEmpty();
        assertThat(none.adjustedVolumeP().orElseThrow().text())
                .isEqualTo("The treated arm has no values, so there is nothing to compare.");
        assertThat(arms.get(1).adjustedVolumeP().orElseThrow().number().orElseThrow())
                .isCloseTo(0.2, within(1e-12));
    }

    @Test
    void aControlWithoutFinishedAnimalsLeavesNothingToCompare() {
        List<ArmEndpoints> arms = of(TREATED);
        assertThat(arms.get(1).growthInhibition()).isEmpty();
        assertThat(arms.get(1).pairedRatio()).isEmpty();
        assertThat(arms.get(1).survival()).isPresent();
        assertThat(arms.get(1).survivalTest()).isEmpty();
        assertThat(arms.get(1).adjustedVolumeP().orElseThrow().text()).startsWith("The control arm has no values");
    }
}

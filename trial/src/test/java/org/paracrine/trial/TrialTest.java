package org.paracrine.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.DoubleAccumulator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.paracrine.body.Dose;
import org.paracrine.study.Study;
import org.paracrine.study.StudyException;

class TrialTest {
    private static final String VEHICLE = "vehicle: []";
    private static final String TREATED = "treated: [" + SmallTrial.EARLY + "]";
    private static final String TWIN = "twin: [" + SmallTrial.EARLY + "]";
    private static final String TWICE = "twice: [" + SmallTrial.EARLY + ", " + SmallTrial.BETWEEN_STEPS + "]";
    private static final double FIRST_DOSE = 360;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static Study study;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static TrialResult whole;

    @BeforeAll
    static void run() {
        study = SmallTrial.study(VEHICLE, TREATED, TWIN, TWICE);
        whole = SmallTrial.run(study);
    }

    @Test
    void oneTwoAndEightThreadsGiveTheSameBits() {
        for (int threads : new int[] {1, 8}) {
            TrialResult other = SmallTrial.run(study, threads);
            assertThat(other.courses()).as("%d threads", threads).isEqualTo(whole.courses());
            assertThat(other.endpoints()).as("%d threads", threads).isEqualTo(whole.endpoints());
            assertThat(other.draws()).as("%d threads", threads).isEqualTo(whole.draws());
            assertThat(other.plausibility()).as("%d threads", threads).isEqualTo(whole.plausibility());
        }
    }

    @Test
    void aTrialRepeatedIsEqual() {
        assertThat(SmallTrial.run(study)).isEqualTo(whole);
    }

    @Test
    void anotherSeedIsAnotherTrial() {
        TrialResult other = new Trial(study, 4).run(2, share -> {}, () -> false);
        assertThat(other.draws()).isNotEqualTo(whole.draws());
        assertThat(SmallTrial.observed(other, "vehicle")).isNotEqualTo(SmallTrial.observed(whole, "vehicle"));
    }

    @Test
    void theResultIsInTheOrderOfTheStudy() {
        assertThat(whole.complete()).isTrue();
        assertThat(whole.courses().stream().map(course -> course.arm() + course.animal()))
                .containsExactly("vehicle1", "vehicle2", "treated1", "treated2", "twin1", "twin2", "twice1", "twice2");
        assertThat(whole.endpoints().stream().map(ArmEndpoints::arm))
                .containsExactlyElementsOf(study.arms().keySet());
    }

    @Test
    void animalsShareTheirDrawsBetweenArms() {
        assertThat(whole.draws().stream().map(draw -> draw.animal() + draw.path()))
                .doesNotHaveDuplicates();
        assertThat(SmallTrial.observed(whole, "twin")).isEqualTo(SmallTrial.observed(whole, "treated"));
        List<Course> treated = whole.of("treated");
        assertThat(treated.get(0).finalVolume()).isNotEqualTo(treated.get(1).finalVolume());
    }

    @Test
    void armsAreEqualUntilTheirFirstDifferentDose() {
        assertThat(before(FIRST_DOSE, "treated")).isEqualTo(before(FIRST_DOSE, "vehicle"));
        assertThat(before(1003, "twice")).isEqualTo(before(1003, "treated")).hasSizeGreaterThan(20);
        assertThat(SmallTrial.observed(whole, "treated")).isNotEqualTo(SmallTrial.observed(whole, "vehicle"));
        assertThat(SmallTrial.observed(whole, "twice")).isNotEqualTo(SmallTrial.observed(whole, "treated"));
    }

    /// What happened up to a moment, but for the doses still to come.
    private static List<Observation> before(double minutes, String arm) {
        return SmallTrial.observed(whole, arm).stream()
                .filter(each -> each.minutes() <= minutes && !each.quantity().equals(Observation.DOSE))
                .toList();
    }

    /// Also where the arms part between two steps of the cells, with vesicles on their way.
    @Test
    void anArmRunAloneEqualsTheSameArmBesideOthers() {
        Map.of("vehicle", VEHICLE, "treated", TREATED, "twice", TWICE).forEach((name, arm) -> {
            TrialResult alone = SmallTrial.run(SmallTrial.study(arm));
            assertThat(SmallTrial.observed(alone, name)).as(name).isEqualTo(SmallTrial.observed(whole, name));
        });
    }

    @Test
    void anArmWithoutDosesEqualsTheVehicle() {
        TrialResult result = SmallTrial.run(SmallTrial.study(VEHICLE, TREATED, "nothing: []"));
        assertThat(SmallTrial.observed(result, "nothing"))
                .isEqualTo(SmallTrial.observed(result, "vehicle"))
                .isEqualTo(SmallTrial.observed(whole, "vehicle"));
    }

    @Test
    void aDoseOutsideTheRunIsNeverGiven() {
        TrialResult result = SmallTrial.run(SmallTrial.study(
                VEHICLE,
                "at the end: [{ give: loaded, dose: 50 ug, route: intratumoural, at: 2 d }]",
                "later: [{ give: loaded, dose: 50 ug, route: intravenous, at: 9 d }]"));
        List<Observation> vehicle = SmallTrial.observed(result, "vehicle");
        assertThat(SmallTrial.observed(result, "at the end")).isEqualTo(vehicle);
        assertThat(SmallTrial.observed(result, "later")).isEqualTo(vehicle);
        assertThat(result.plausibility()).isEmpty();
    }

    /// 0.2 mg/kg of 250 g are 50 µg, and 5e9 particles/µg make 2.5e11 of them.
    @Test
    void dosesByMassByWeightAndByNumberAgree() {
        Study three = SmallTrial.study(
                Map.of("subject.weight", "250 g"),
                "mass: [{ give: loaded, dose: 50 ug, route: intravenous, at: 6 h }]",
                "weight: [{ give: loaded, dose: 0.2 mg/kg, route: intravenous, at: 6 h }]",
                "number: [{ give: loaded, dose: 2.5e11 particles, route: intravenous, at: 6 h }]");
        for (String arm : three.arms().keySet()) {
            assertThat(Doses.of(three, arm)).as(arm).singleElement().satisfies(dose -> {
                assertThat(dose.amount()).isCloseTo(2.5e11, within(1.0));
                assertThat(dose.minutes()).isEqualTo(FIRST_DOSE);
            });
        }
    }

    @Test
    void repeatedDosesComeInTheOrderOfTimeAndOnlyWithinTheRun() {
        Study repeated =
                SmallTrial.study("a: [{ give: loaded, dose: 1 ug, route: intravenous, at: 12 h, every: 1 d, times: 5 },"
                        + " { give: native, dose: 1 ug, route: intravenous, at: 1 h }]");
        assertThat(Doses.of(repeated, "a").stream().map(Dose::minutes)).containsExactly(60.0, 720.0, 2160.0);
    }

    @Test
    void aCancelledTrialKeepsWhatIsFinished() {
        DoubleAccumulator reached = new DoubleAccumulator(Math::max, 0);
        TrialResult part = new Trial(study, study.run().seed()).run(1, reached::accumulate, () -> reached.get() > 0.7);
        assertThat(part.complete()).isFalse();
        assertThat(part.courses()).isNotEmpty().hasSizeLessThan(whole.courses().size());
        assertThat(whole.courses()).containsAll(part.courses());
        assertThat(part.endpoints()).hasSize(4);
        for (ArmEndpoints arm : part.endpoints()) {
            assertThat(arm.animals()).isEqualTo(part.of(arm.arm()).size());
        }
    }

    @Test
    void aTrialCancelledAtOnceHasNothingAndSaysSo() {
        TrialResult none = new Trial(study, 1).run(2, share -> {}, () -> true);
        assertThat(none.complete()).isFalse();
        assertThat(none.courses()).isEmpty();
        assertThat(none.endpoints()).allMatch(arm -> arm.finalVolume().isEmpty());
    }

    @Test
    void progressEndsAtAll() {
        List<Double> shares = Collections.synchronizedList(new ArrayList<>());
        new Trial(study, 3).run(2, shares::add, () -> false);
        assertThat(shares).allMatch(share -> share > 0 && share <= 1).anyMatch(share -> share > 1 - 1e-9);
    }

    @Test
    void cellsThatDoNotFitAreAProblemOfTheStudy() {
        Study crowded = SmallTrial.study(Map.of("tissue.size", "[50 um, 50 um, 50 um]"), VEHICLE);
        assertThatThrownBy(() -> new Trial(crowded, 1))
                .isInstanceOf(StudyException.class)
                .hasMessageContaining("animal 1")
                .hasMessageContaining("do not fit into the block");
    }

    @Test
    void theLongestStepOfTheLanguageIsThatOfTheCells() {
        assertThatCode(() -> new Trial(SmallTrial.study(Map.of("run.step", "20 min"), VEHICLE), 1))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> SmallTrial.study(Map.of("run.step", "30 min"), VEHICLE))
                .isInstanceOf(StudyException.class)
                .hasMessageContaining("step of 30 min")
                .hasMessageContaining("take at most 20 min");
    }

    @Test
    void theTumourStartsAtTheVolumeItRepresents() {
        Map<Integer, Double> represented = new LinkedHashMap<>();
        for (Draw draw : whole.draws()) {
            if (draw.path().equals("tumour.represents")) {
                represented.put(draw.animal(), draw.value());
            }
        }
        assertThat(represented).hasSize(2);
        for (Course course : whole.courses()) {
            assertThat(course.firstVolume()).isEqualTo(represented.get(course.animal()));
        }
    }

    /// Growth is from the start on, whenever else the volume is measured.
    @Test
    void theVolumeAtTheStartIsKnownWhateverIsMeasured() {
        for (String moments : List.of("end", "[1 d]")) {
            TrialResult result =
                    SmallTrial.run(SmallTrial.study(Map.of("measure.tumour volume", moments), VEHICLE, TREATED));
            for (String arm : List.of("vehicle", "treated")) {
                for (int animal = 0; animal < 2; animal++) {
                    Course course = result.of(arm).get(animal);
                    assertThat(course.firstVolume())
                            .as("%s, measured %s", arm, moments)
                            .isEqualTo(whole.of(arm).get(animal).firstVolume());
                    assertThat(course.finalVolume())
                            .as("%s, measured %s", arm, moments)
                            .isEqualTo(whole.of(arm).get(animal).finalVolume());
                }
            }
        }
    }

    @Test
    void aDoseIsSomewhereAtEveryTime() {
        TrialResult routes = SmallTrial.run(SmallTrial.study(
                "tumour: [" + SmallTrial.EARLY + "]",
                "vein: [{ give: loaded, dose: 50 ug, route: intravenous, at: 6 h }]",
                "twice: [{ give: native, dose: 50 ug, route: intraperitoneal, at: [6 h, 7 h] }]"));
        for (Course course : routes.courses()) {
            Map<Double, Double> sums = new LinkedHashMap<>();
            course.of(Observation.INJECTED_DOSE).forEach(each -> sums.merge(each.minutes(), each.value(), Double::sum));
            assertThat(sums.keySet()).as(course.arm()).containsExactly(365.0, 420.0, 600.0, 1800.0);
            assertThat(sums.values())
                    .as(course.arm())
                    .allSatisfy(sum -> assertThat(sum).isCloseTo(100, within(1e-6)));
            assertThat(course.largestImbalance()).isLessThan(1e-9);
        }
    }

    @Test
    void theTreatmentOfThisTrialWorks() {
        for (int animal = 0; animal < 2; animal++) {
            assertThat(whole.of("treated").get(animal).finalVolume())
                    .isLessThan(whole.of("vehicle").get(animal).finalVolume());
        }
    }
}

package org.paracrine.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.paracrine.body.CellKinetics;
import org.paracrine.body.Organ;
import org.paracrine.study.Study;

/// Stem cells in a trial, into a vein and into the tumour.
class CellTrialTest {
    private static final String VEHICLE = "vehicle: []";
    private static final String VEIN = "vein: [{ give: msc, dose: 2e6 cells, route: intravenous, at: 1003 min }]";
    private static final String TUMOUR = "tumour: [{ give: msc, dose: 1e4 cells, route: intratumoural, at: 1003 min }]";
    private static final String BOTH =
            "both: [{ give: msc, dose: 1e4 cells, route: intratumoural, at: 1003 min }, " + SmallTrial.EARLY + "]";
    private static final Map<String, String> MSC = Map.of(
            "products.msc", "{ cells: { type: MSC, source: human bone marrow, viability: 90 % } }",
            "tumour.cells.MSC.cycle.entry", "0.001 /min (assumed 0.0005 .. 0.002)");

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static Study study;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static TrialResult whole;

    @BeforeAll
    static void run() {
        study = SmallTrial.study(MSC, VEHICLE, VEIN, TUMOUR, BOTH);
        whole = SmallTrial.run(study);
    }

    private static List<Observation> of(String arm, String quantity, double minutes) {
        return SmallTrial.observed(whole, arm).stream()
                .filter(each -> each.quantity().equals(quantity) && each.minutes() == minutes)
                .toList();
    }

    /// In the arm "vein", at the step of the cells that follows.
    private static List<Observation> afterAnHour(String quantity) {
        return SmallTrial.observed(whole, "vein").stream()
                .filter(each -> each.quantity().equals(quantity))
                .filter(each -> each.minutes() >= 1003 + 60 && each.minutes() < 1003 + 90)
                .toList();
    }

    private static double sum(String arm, String quantity, double minutes) {
        return of(arm, quantity, minutes).stream()
                .mapToDouble(Observation::value)
                .sum();
    }

    @Test
    void oneAndThreeThreadsGiveTheSameBits() {
        SmallTrial.assertSameOnOneAndThreeThreads(study, whole);
    }

    @Test
    void anArmRunAloneEqualsTheSameArmBesideOthers() {
        Map.of("vein", VEIN, "tumour", TUMOUR, "both", BOTH).forEach((name, arm) -> {
            TrialResult alone = SmallTrial.run(SmallTrial.study(MSC, arm));
            assertThat(SmallTrial.observed(alone, name)).as(name).isEqualTo(SmallTrial.observed(whole, name));
        });
    }

    @Test
    void armsAreEqualUntilCellsAreGiven() {
        assertThat(sum("tumour", Observation.TUMOUR_VOLUME, 720))
                .isEqualTo(sum("vehicle", Observation.TUMOUR_VOLUME, 720));
        assertThat(sum("tumour", Observation.TUMOUR_VOLUME, 2880))
                .isNotEqualTo(sum("vehicle", Observation.TUMOUR_VOLUME, 2880));
    }

    @Test
    void givenCellsAreCountedApartFromTheTumour() {
        assertThat(sum("vehicle", Observation.GIVEN_CELLS, 1080)).isZero();
        assertThat(sum("tumour", Observation.GIVEN_CELLS, 1080)).isGreaterThan(20);
        double untreated = sum("vehicle", Observation.LIVE_CELLS, 1080);
        assertThat(sum("tumour", Observation.LIVE_CELLS, 1080)).isCloseTo(untreated, within(0.1 * untreated));
        assertThat(sum("tumour", Observation.GIVEN_CELLS, 2880))
                .isGreaterThan(sum("tumour", Observation.GIVEN_CELLS, 1080));
    }

    @Test
    void theLungHoldsWhatAVeinGets() {
        List<Observation> label = afterAnHour(Observation.INJECTED_DOSE);
        List<Observation> living = afterAnHour(Observation.LIVING_DOSE);
        assertThat(label)
                .filteredOn(each -> each.site().equals("lung"))
                .hasSize(2)
                .allSatisfy(each -> {
                    assertThat(each.value()).isBetween(50.0, 100.0);
                    assertThat(each.product()).isEqualTo("msc");
                });
        assertThat(living)
                .filteredOn(each -> each.site().equals("lung"))
                .allSatisfy(each -> assertThat(each.value()).isBetween(30.0, 90.0));
        assertThat(label.stream().mapToDouble(Observation::value).sum()).isCloseTo(200, within(1e-6));
        assertThat(whole.of("vein"))
                .allSatisfy(course -> assertThat(course.largestImbalance()).isLessThan(1e-9));
    }

    @Test
    void largerCellsAreArrestedMore() {
        double before = 0;
        for (String diameter : List.of("8 um", "12 um", "20 um", "30 um")) {
            Study other = SmallTrial.study(
                    Map.of(
                            "products.msc",
                            "{ cells: { type: MSC, source: blood, diameter: " + diameter + " (assumed 5 .. 40) } }"),
                    VEIN);
            CellKinetics kinetics = (CellKinetics) WholeBody.of(other, "msc");
            double arrest = kinetics.arrest().getOrDefault(Organ.LUNG, 0.0);
            assertThat(arrest).isGreaterThan(before).isLessThan(1);
            assertThat(kinetics.arrest().getOrDefault(Organ.LIVER, 0.0)).isLessThan(arrest);
            before = arrest;
        }
        assertThat(before).isGreaterThan(0.98);
        assertThat(CellProducts.arrested(6, 6, 7)).isEqualTo(0.5);
    }

    @Test
    void cellsAreCountedByNumberOrByBodyWeight() {
        Study rat = SmallTrial.study(
                MSC, VEIN, "weight: [{ give: msc, dose: 8e6 cells/kg, route: intravenous, at: 1003 min }]");
        assertThat(Doses.of(rat, "vein").getFirst().amount()).isEqualTo(2e6);
        double grams = Objects.requireNonNull(rat.subject().weight()).value();
        assertThat(Doses.of(rat, "weight").getFirst().amount()).isCloseTo(8e3 * grams, within(1e-6));
        assertThat(SmallTrial.observed(whole, "vein"))
                .filteredOn(each -> each.quantity().equals(Observation.DOSE))
                .extracting(Observation::unit)
                .containsOnly("cells");
    }
}

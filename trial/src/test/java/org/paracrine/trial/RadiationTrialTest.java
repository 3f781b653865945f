package org.paracrine.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.paracrine.cell.Radiosensitivity;
import org.paracrine.simulation.Fraction;
import org.paracrine.study.Study;

/// Radiotherapy in a trial, alone and beside a product.
class RadiationTrialTest {
    private static final String VEHICLE = "vehicle: []";
    /// Not at a step of the cells (15 min), and before the second day.
    private static final double FIRST = 1003;

    private static final String ONCE = "once: [{ irradiate: 8 Gy, at: 1003 min }]";
    private static final String TWICE = "twice: [{ irradiate: 8 Gy, at: 1003 min, every: 8 h, times: 2 }]";
    private static final String BOTH = "both: [{ irradiate: 8 Gy, at: 1003 min }, " + SmallTrial.EARLY + "]";

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static Study study;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static TrialResult whole;

    @BeforeAll
    static void run() {
        study = SmallTrial.study(VEHICLE, ONCE, TWICE, BOTH);
        whole = SmallTrial.run(study);
    }

    private static List<Observation> before(double minutes, String arm) {
        return SmallTrial.observed(whole, arm).stream()
                .filter(each -> each.minutes() <= minutes && !each.quantity().equals(Observation.RADIATION))
                .toList();
    }

    /// The last count of a quantity in all animals of an arm.
    private static double last(String arm, String quantity) {
        return SmallTrial.observed(whole, arm).stream()
                .filter(each -> each.quantity().equals(quantity) && each.minutes() == 2880)
                .mapToDouble(Observation::value)
                .sum();
    }

    @Test
    void fractionsOfAnArmAreInTheOrderOfTimeAndWithinTheRun() {
        Study late = SmallTrial.study("late: [{ irradiate: 2 Gy, at: [1 d, 1 h], every: 1 d, times: 2 }]");
        assertThat(Fractions.of(late, "late"))
                .containsExactly(new Fraction(60, 2), new Fraction(1440, 2), new Fraction(1500, 2));
    }

    @Test
    void oneAndThreeThreadsGiveTheSameBits() {
        SmallTrial.assertSameOnOneAndThreeThreads(study, whole);
    }

    @Test
    void armsAreEqualUntilTheirFirstDifferentFraction() {
        assertThat(before(FIRST, "once")).isEqualTo(before(FIRST, "vehicle")).isNotEmpty();
        assertThat(before(FIRST + 480, "twice"))
                .isEqualTo(before(FIRST + 480, "once"))
                .isNotEqualTo(before(FIRST + 480, "vehicle"));
        assertThat(SmallTrial.observed(whole, "twice")).isNotEqualTo(SmallTrial.observed(whole, "once"));
    }

    @Test
    void anArmRunAloneEqualsTheSameArmBesideOthers() {
        Map.of("once", ONCE, "twice", TWICE, "both", BOTH).forEach((name, arm) -> {
            TrialResult alone = SmallTrial.run(SmallTrial.study(arm));
            assertThat(SmallTrial.observed(alone, name)).as(name).isEqualTo(SmallTrial.observed(whole, name));
        });
    }

    @Test
    void radiationCostsClonogenicCellsAndMoreOfItMore() {
        double untouched = last("vehicle", Observation.CLONOGENIC_CELLS);
        assertThat(untouched).isEqualTo(last("vehicle", Observation.LIVE_CELLS));
        double once = last("once", Observation.CLONOGENIC_CELLS);
        assertThat(once).isLessThan(0.6 * untouched).isLessThan(last("once", Observation.LIVE_CELLS));
        assertThat(last("twice", Observation.CLONOGENIC_CELLS)).isLessThan(0.6 * once);
    }

    @Test
    void everyFractionIsWrittenDown() {
        assertThat(whole.of("twice").getFirst().observations())
                .filteredOn(each -> each.quantity().equals(Observation.RADIATION))
                .extracting(Observation::minutes, Observation::value, Observation::unit)
                .containsExactly(tuple(FIRST, 8.0, "Gy"), tuple(FIRST + 480, 8.0, "Gy"));
    }

    @Test
    void cellsAreCountedAsClonogenicOnlyInTrialsWithRadiation() {
        TrialResult other = SmallTrial.run(SmallTrial.study(VEHICLE));
        assertThat(SmallTrial.observed(other, "vehicle"))
                .noneMatch(each -> each.quantity().equals(Observation.CLONOGENIC_CELLS));
    }

    /// P260: 80 % of T98G survive 2 Gy, in air. The library's α is taken from this value, so it is no prediction.
    @Test
    void theLibrarysGliomaSurvivesTwoGrayAsT98gDoes() {
        double air = 150;
        Radiosensitivity glioma =
                CellTypes.of(study.tumour().cells()).getFirst().radiosensitivity();
        assertThat(glioma.survival(glioma.effectiveDose(2, air), 0)).isCloseTo(0.8, within(0.01));
    }
}

package org.paracrine.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.paracrine.body.Organ;
import org.paracrine.evidence.Evidence;
import org.paracrine.evidence.Parameter;
import org.paracrine.numerics.Clock;
import org.paracrine.numerics.Crew;
import org.paracrine.numerics.RandomStream;
import org.paracrine.simulation.Simulation;
import org.paracrine.study.Study;

/// The 20 g mouse of the library, given vesicles intravenously, against the rows of the evidence tables.
///
/// The library was calibrated to these very rows, so agreement guards the calibration and the way from the library to
/// the organs; it does not show that the model predicts anything else.
@Tag("validation")
class MouseValidationTest {
    private static final int HOURS = 20;

    /// Share of the dose, by the minute (%).
    private static final double[] BLOOD = new double[60 * HOURS + 1];

    private static double liver;
    private static double spleen;
    private static double lung;

    @BeforeAll
    static void giveVesiclesIntravenously() {
        Study study = SmallTrial.study(
                Map.of("subject.species", "mouse", "tumour.represents", "0.1 mm3"),
                "vein: [{ give: native, dose: 5 ug, route: intravenous, at: 0 h }]");
        assertThat(Objects.requireNonNull(study.subject().weight()).value()).isEqualTo(20);
        Simulation mouse = new Simulation(
                Protocol.plan(study).withDoses(Doses.of(study, "vein")), new RandomStream(1, 1), Crew.alone());
        for (int minute = 1; minute < BLOOD.length; minute++) {
            mouse.runUntil(Clock.ticks(minute));
            BLOOD[minute] = share(mouse, Organ.BLOOD);
            if (minute == 240) {
                liver = share(mouse, Organ.LIVER);
                spleen = share(mouse, Organ.SPLEEN);
                lung = share(mouse, Organ.LUNG);
            }
        }
    }

    private static double share(Simulation mouse, Organ organ) {
        return 100 * mouse.amount(0, organ) / mouse.given(0);
    }

    private static Parameter row(String id) {
        return Evidence.shipped().parameter(id).orElseThrow();
    }

    @Test
    void organsHoldAtFourHoursWhatMorishitaMeasured() {
        assertThat(liver).as("liver").isCloseTo(row("P047").value().orElseThrow(), withinPercentage(4));
        assertThat(spleen).as("spleen").isCloseTo(row("P048").value().orElseThrow(), withinPercentage(4));
        assertThat(lung).as("lung").isCloseTo(row("P049").value().orElseThrow(), withinPercentage(4));
    }

    /// The slope from 10 to 20 h, long after the fast phase.
    @Test
    void bloodLosesVesiclesSlowlyAsInKim() {
        assertIn("P036", slowHalfLife());
    }

    /// What is left of the first minutes when the slow phase is taken off.
    @Test
    void bloodLosesVesiclesFastAsInKim() {
        assertIn("P035", Math.log(2) * 8 / Math.log(fastPart(2) / fastPart(10)));
    }

    private static void assertIn(String id, double minutes) {
        assertThat(minutes)
                .as(row(id).name())
                .isBetween(row(id).low().orElseThrow(), row(id).high().orElseThrow());
    }

    private static double slowHalfLife() {
        return Math.log(2) * 600 / Math.log(BLOOD[600] / BLOOD[1200]);
    }

    private static double fastPart(int minute) {
        return BLOOD[minute] - BLOOD[600] * Math.pow(2, (600 - minute) / slowHalfLife());
    }
}

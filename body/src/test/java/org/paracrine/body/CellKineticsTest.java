package org.paracrine.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// What given cells do in a body.
class CellKineticsTest {
    private static final double DOSE = 1e6;
    /// µm³/min.
    private static final double TUMOUR = 1e8;

    private static double total(Body body) {
        return Arrays.stream(Organ.values()).mapToDouble(body::amount).sum();
    }

    /// Nobody dies, comes loose or is removed.
    private static CellKinetics still(Physiology body, Map<Organ, Double> arrest) {
        return new CellKinetics(body, arrest, 0, 0, 0, 0, 1);
    }

    @Test
    void nothingIsLostOverWeeksAndNothingIsBelowZero() {
        Body body = new Body(Bodies.cells(0.9));
        body.changeTumourClearance(TUMOUR);
        for (int step = 0; step < 21 * 240; step++) {
            if (step % 500 == 0) {
                body.give(Route.INTRAVENOUS, DOSE);
                body.infuse(DOSE / 3, 45);
                body.give(Route.INTRATUMOURAL, DOSE / 7);
            }
            body.advance(6);
            assertThat(total(body)).as("after step %d", step).isCloseTo(body.given(), within(1e-10 * body.given()));
            for (Organ organ : Organ.values()) {
                assertThat(body.amount(organ))
                        .as("%s after step %d", organ, step)
                        .isNotNegative();
            }
        }
        assertThat(body.amount(Organ.TUMOUR)).isGreaterThan(0);
        assertThat(body.amount(Organ.ELIMINATED)).isGreaterThan(0.5 * body.given());
    }

    @Test
    void itSolvesItsEquations() {
        Body body = new Body(Bodies.cells(1), 1e-9);
        body.changeTumourClearance(TUMOUR);
        PlainBody plain = new PlainBody(Bodies.cells(1), TUMOUR, 0);
        double[] content = plain.empty();
        body.give(Route.INTRAVENOUS, DOSE);
        plain.give(content, Route.INTRAVENOUS, DOSE);
        for (double minutes : new double[] {1, 40, 79}) {
            body.advance(minutes);
            content = plain.advance(content, minutes, 5e-4);
            for (Organ organ : Organ.values()) {
                assertThat(body.amount(organ))
                        .as("%s after a step of %s min", organ, minutes)
                        .isCloseTo(plain.amount(content, organ), within(2e-8 * DOSE));
            }
        }
    }

    /// All that live die at one rate, wherever they are.
    @Test
    void theLivingFollowOneExponential() {
        Body body = new Body(Bodies.cells(0.8), 1e-10);
        body.give(Route.INTRAVENOUS, DOSE);
        for (int minutes = 10; minutes <= 300; minutes += 10) {
            body.advance(10);
            double living = body.amount(Organ.BLOOD);
            for (Organ organ : Organ.values()) {
                living += body.atWallsOf(organ);
            }
            assertThat(living).isCloseTo(0.8 * DOSE * Math.exp(-0.01 * minutes), within(1e-8 * DOSE));
        }
    }

    /// Lung and body take turns: the lung gets τ + (1 − τ)(1 − σ)τ + … = τ / (1 − (1 − τ)(1 − σ)).
    @Test
    void arrestedCellsAreSharedAsTheirPassesSay() {
        double lung = 0.7;
        double rest = 0.2;
        Map<Organ, Double> arrest = new EnumMap<>(Organ.class);
        arrest.put(Organ.LUNG, lung);
        Physiology mouse = Bodies.mouse();
        double flow = Objects.requireNonNull(mouse.organs().get(Organ.LUNG)).flow();
        double missed = 0;
        for (Map.Entry<Organ, OrganPhysiology> each : mouse.organs().entrySet()) {
            if (each.getKey() != Organ.LUNG && each.getKey() != Organ.LIVER) {
                arrest.put(each.getKey(), rest);
                missed += (1 - rest) * each.getValue().flow() / flow;
            }
        }
        missed += Objects.requireNonNull(mouse.organs().get(Organ.LIVER)).flow() / flow;
        Body body = new Body(still(mouse, arrest), 1e-10);
        body.give(Route.INTRAVENOUS, DOSE);
        body.advance(600);
        double expected = lung / (1 - (1 - lung) * missed);
        assertThat(body.atWallsOf(Organ.LUNG)).isCloseTo(expected * DOSE, within(1e-8 * DOSE));
        assertThat(body.amount(Organ.LIVER)).isZero();
    }

    /// First order in and out: W = a/(a + r) (1 − exp(−(a + r) t)), where all the blood is that of the lung.
    @Test
    void theLungTakesInAndLetsGoAsTheClosedForm() {
        double blood = Bodies.ML;
        double little = 1e-9 * blood;
        double flow = 1e-3 * blood;
        Map<Organ, OrganPhysiology> organs = new EnumMap<>(Organ.class);
        organs.put(Organ.LUNG, new OrganPhysiology(2 * blood, blood, 0, flow, 0, 0));
        organs.put(Organ.REST, new OrganPhysiology(2 * little, little, 0, flow, 0, 0));
        Physiology lungAlone = new Physiology(little, little, 0.55, 0, 1, organs);
        double share = 0.9;
        double in = flow / blood * share / (1 - share);
        double out = 0.002;
        Body body = new Body(new CellKinetics(lungAlone, Map.of(Organ.LUNG, share), out, 0, 0, 0, 1), 1e-10);
        body.give(Route.INTRAVENOUS, DOSE);
        for (int minutes = 10; minutes <= 600; minutes += 10) {
            body.advance(10);
            double expected = in / (in + out) * -Math.expm1(-(in + out) * minutes);
            assertThat(body.atWallsOf(Organ.LUNG))
                    .as("%d min", minutes)
                    .isCloseTo(expected * DOSE, within(1e-7 * DOSE));
        }
    }

    @Test
    void whatIsLeftOfTheDeadGoesFromTheLungToTheLiver() {
        Map<Organ, Double> arrest = Map.of(Organ.LUNG, 0.95);
        Body body = new Body(new CellKinetics(Bodies.mouse(), arrest, 0.0001, 0.001, 0.005, 0.0002, 0.9));
        body.give(Route.INTRAVENOUS, DOSE);
        body.advance(60);
        assertThat(body.amount(Organ.LUNG)).isGreaterThan(10 * body.amount(Organ.LIVER));
        body.advance(1380);
        assertThat(body.amount(Organ.LIVER)).isGreaterThan(body.amount(Organ.LUNG));
        assertThat(body.inPhagocytesOf(Organ.LIVER)).isEqualTo(body.amount(Organ.LIVER));
    }

    @Test
    void withoutMacrophagesTheDeadStayWhereTheyDied() {
        Physiology depleted = Bodies.mouse().withMacrophagesDepleted(1);
        Body body = new Body(new CellKinetics(depleted, Map.of(Organ.LUNG, 0.99), 0, 0.01, 0.1, 0.1, 1));
        body.give(Route.INTRAVENOUS, DOSE);
        body.advance(1440);
        assertThat(body.amount(Organ.LUNG)).isGreaterThan(0.98 * DOSE);
        assertThat(total(body)).isCloseTo(DOSE, within(1e-9 * DOSE));
    }

    @Test
    void cellsGoIntoVeinsAndTumoursAlone() {
        CellKinetics cells = Bodies.cells(1);
        assertThat(Arrays.stream(Route.values()).filter(cells::takes))
                .containsExactly(Route.INTRAVENOUS, Route.INTRATUMOURAL);
        assertThatThrownBy(() -> still(Bodies.mouse(), Map.of(Organ.LUNG, 1.0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("LUNG")
                .hasMessageContaining("below 1");
    }
}

package org.paracrine.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BodyTest {
    private static final double DAY = 1440;
    private static final double DOSE = 5e10;

    /// Rates of the order that vesicles show in mice; what matters here is that they are all there and all
    /// different.
    private static final Kinetics KINETICS = new Kinetics(
            1.6e12,
            Map.of(
                    Organ.LIVER, new OrganKinetics(0.05, 0.004, 0.003),
                    Organ.SPLEEN, new OrganKinetics(0.006, 0.001, 0.002),
                    Organ.LUNG, new OrganKinetics(0.01, 0.02, 0.0005),
                    Organ.KIDNEY, new OrganKinetics(0.003, 0.002, 0.01),
                    Organ.REST, new OrganKinetics(0.03, 0.01, 0.0001)),
            0.002,
            0.01,
            1e-4);

    @Test
    void twiceTheVesselsLetTwiceAsMuchIntoTheTumour() {
        double[] entered = new double[2];
        for (int vessels = 1; vessels <= 2; vessels++) {
            Body body = new Body(KINETICS);
            body.give(Route.INTRAVENOUS, DOSE);
            body.advance(1);
            body.changeTumourInflux(vessels * KINETICS.tumourInflux());
            entered[vessels - 1] = body.advance(0.01);
        }
        assertThat(entered[1]).isCloseTo(2 * entered[0], within(1e-5 * entered[0]));
    }

    @Test
    void nothingIsLostOverWeeks() {
        Body body = new Body(KINETICS);
        for (int step = 0; step < 21 * 240; step++) {
            if (step % 720 == 0) {
                body.give(Route.INTRAVENOUS, DOSE);
                body.give(Route.INTRAPERITONEAL, DOSE / 3);
                body.give(Route.INTRATUMOURAL, DOSE / 7);
            }
            double entered = body.advance(6);
            body.returnFromTumour(0.7 * entered);
        }
        assertThat(total(body)).isCloseTo(body.given(), within(1e-9 * DOSE));
        assertThat(body.amount(Organ.ELIMINATED)).isGreaterThan(0.9 * (body.given() - body.amount(Organ.TUMOUR)));
    }

    @Test
    void itSolvesItsEquations() {
        Body body = new Body(KINETICS);
        body.give(Route.INTRAVENOUS, DOSE);
        body.give(Route.INTRAPERITONEAL, DOSE);
        double[] stepped = new double[Organ.values().length];
        stepped[Organ.BLOOD.ordinal()] = DOSE;
        stepped[Organ.PERITONEUM.ordinal()] = DOSE;
        double entered = 0;
        for (double minutes : new double[] {0.01, 6, 600, 3 * DAY}) {
            entered += body.advance(minutes);
            stepped = rungeKutta(stepped, minutes);
            for (Organ organ : Organ.values()) {
                assertThat(body.amount(organ))
                        .as("%s after a step of %s min", organ, minutes)
                        .isCloseTo(stepped[organ.ordinal()], within(1e-9 * DOSE));
            }
        }
        assertThat(entered).isCloseTo(body.amount(Organ.TUMOUR), within(1e-9 * entered));
    }

    /// The equations once more, written out, by the classical fourth-order method with a step of about 0.1 min.
    private static double[] rungeKutta(double[] start, double minutes) {
        int steps = Math.max(10, (int) Math.ceil(minutes * 10));
        double step = minutes / steps;
        double[] state = start;
        for (int at = 0; at < steps; at++) {
            double[] one = slope(state);
            double[] two = slope(moved(state, one, step / 2));
            double[] three = slope(moved(state, two, step / 2));
            double[] four = slope(moved(state, three, step));
            double[] next = state.clone();
            for (int i = 0; i < next.length; i++) {
                next[i] += step / 6 * (one[i] + 2 * two[i] + 2 * three[i] + four[i]);
            }
            state = next;
        }
        return state;
    }

    private static double[] moved(double[] state, double[] slope, double by) {
        double[] moved = state.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += by * slope[i];
        }
        return moved;
    }

    private static double[] slope(double[] state) {
        double blood = state[Organ.BLOOD.ordinal()];
        double peritoneum = state[Organ.PERITONEUM.ordinal()];
        double[] slope = new double[state.length];
        double intoBlood = 0.01 * peritoneum - (0.002 + 1e-4) * blood;
        double eliminated = 0.002 * blood;
        for (Map.Entry<Organ, OrganKinetics> organ : KINETICS.organs().entrySet()) {
            OrganKinetics its = organ.getValue();
            double content = state[organ.getKey().ordinal()];
            slope[organ.getKey().ordinal()] = its.uptake() * blood - its.release() * content - its.loss() * content;
            intoBlood += its.release() * content - its.uptake() * blood;
            eliminated += its.loss() * content;
        }
        slope[Organ.BLOOD.ordinal()] = intoBlood;
        slope[Organ.PERITONEUM.ordinal()] = -0.01 * peritoneum;
        slope[Organ.TUMOUR.ordinal()] = 1e-4 * blood;
        slope[Organ.ELIMINATED.ordinal()] = eliminated;
        return slope;
    }

    @Test
    void theLengthOfTheStepDoesNotMatter() {
        Body once = dosed(Route.INTRAVENOUS, DOSE);
        Body often = dosed(Route.INTRAVENOUS, DOSE);
        double enteredOnce = once.advance(DAY);
        double enteredOften = 0;
        double area = 0;
        for (int step = 0; step < 1440; step++) {
            enteredOften += often.advance(1);
            area += often.meanBloodConcentration();
        }
        for (Organ organ : Organ.values()) {
            assertThat(often.amount(organ)).isCloseTo(once.amount(organ), within(1e-11 * DOSE));
        }
        assertThat(enteredOften).isCloseTo(enteredOnce, within(1e-11 * DOSE));
        assertThat(area / 1440).isCloseTo(once.meanBloodConcentration(), within(1e-11 * DOSE / 1.6e12));
    }

    @Test
    void twiceTheDoseIsTwiceTheAmountEverywhere() {
        Body one = dosed(Route.INTRAPERITONEAL, DOSE);
        Body two = dosed(Route.INTRAPERITONEAL, 2 * DOSE);
        one.advance(50);
        two.advance(50);
        for (Organ organ : Organ.values()) {
            assertThat(two.amount(organ)).isCloseTo(2 * one.amount(organ), within(1e-12 * DOSE));
        }
    }

    @Test
    void dosesAddUpInAnyOrder() {
        Body early = dosed(Route.INTRAVENOUS, DOSE);
        early.advance(30);
        early.give(Route.INTRAPERITONEAL, DOSE / 2);
        early.advance(30);
        Body first = dosed(Route.INTRAVENOUS, DOSE);
        first.advance(60);
        Body second = dosed(Route.INTRAPERITONEAL, DOSE / 2);
        second.advance(30);
        for (Organ organ : Organ.values()) {
            assertThat(early.amount(organ)).isCloseTo(first.amount(organ) + second.amount(organ), within(1e-12 * DOSE));
        }
    }

    /// P035 and P036 of the evidence (kim2019pk): labelled exosomes in mice fall with half-lives of 6.85 to
    /// 8.79 min, then of 149 to 792 min. With one organ, α + β = u + r + l and α β = u l.
    @Test
    void labelledExosomesFallWithTheirTwoMeasuredHalfLives() {
        double fast = Math.log(2) / 7.5;
        double slow = Math.log(2) / 400;
        double loss = 0.003;
        double uptake = fast * slow / loss;
        double release = fast + slow - uptake - loss;
        Map<Organ, OrganKinetics> liver = Map.of(Organ.LIVER, new OrganKinetics(uptake, release, loss));
        Body body = new Body(new Kinetics(1.6e12, liver, 0, 0, 0));
        body.give(Route.INTRAVENOUS, 1);
        double share = (fast - release - loss) / (fast - slow);
        for (int minutes = 5; minutes <= 600; minutes += 5) {
            body.advance(5);
            double exact = share * Math.exp(-fast * minutes) + (1 - share) * Math.exp(-slow * minutes);
            assertThat(body.amount(Organ.BLOOD)).isCloseTo(exact, within(1e-12));
        }
    }

    @Test
    void theMeanConcentrationIsTheAreaUnderTheCurve() {
        Body body = new Body(new Kinetics(2e12, Map.of(), 0.1, 0, 0));
        body.give(Route.INTRAVENOUS, 4e12);
        assertThat(body.bloodConcentration()).isEqualTo(2);
        body.advance(10);
        assertThat(body.meanBloodConcentration()).isCloseTo(2 * (1 - Math.exp(-1)), within(1e-12));
    }

    @Test
    void aCopyGoesItsOwnWay() {
        Body body = dosed(Route.INTRAVENOUS, DOSE);
        body.advance(6);
        Body copy = body.copy();
        double liver = body.amount(Organ.LIVER);
        copy.advance(6);
        copy.give(Route.INTRAVENOUS, DOSE);
        assertThat(body.amount(Organ.LIVER)).isEqualTo(liver);
        assertThat(body.given()).isEqualTo(DOSE);
        body.advance(6);
        body.give(Route.INTRAVENOUS, DOSE);
        assertThat(body.amount(Organ.LIVER)).as("the same bits").isEqualTo(copy.amount(Organ.LIVER));
    }

    @Test
    void manyStepLengthsAreSolvedAnew() {
        Body body = dosed(Route.INTRAVENOUS, DOSE);
        for (int step = 1; step < 60; step++) {
            body.advance(0.1 * step);
        }
        Body once = dosed(Route.INTRAVENOUS, DOSE);
        once.advance(177);
        assertThat(body.amount(Organ.LIVER)).isCloseTo(once.amount(Organ.LIVER), within(1e-11 * DOSE));
    }

    @Test
    void misuseIsRefusedWithNumbers() {
        Body body = new Body(KINETICS);
        assertThatThrownBy(() -> body.give(Route.INTRAVENOUS, -5)).hasMessageContaining("-5.0");
        assertThatThrownBy(() -> body.advance(Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> body.returnFromTumour(1)).hasMessageContaining("cannot return 1.0");
        assertThatThrownBy(() -> new OrganKinetics(0.1, -0.1, 0)).hasMessageContaining("release of an organ");
        assertThatThrownBy(() -> new Kinetics(0, Map.of(), 0, 0, 0)).hasMessageContaining("blood volume");
        Map<Organ, OrganKinetics> tumour = Map.of(Organ.TUMOUR, new OrganKinetics(1, 1, 1));
        assertThatThrownBy(() -> new Kinetics(1, tumour, 0, 0, 0)).hasMessageContaining("TUMOUR has no organ kinetics");
    }

    private static Body dosed(Route route, double amount) {
        Body body = new Body(KINETICS);
        body.give(route, amount);
        return body;
    }

    private static double total(Body body) {
        return Arrays.stream(Organ.values()).mapToDouble(body::amount).sum();
    }
}

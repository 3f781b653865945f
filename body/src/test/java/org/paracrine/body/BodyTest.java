package org.paracrine.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BodyTest {
    private static final double DAY = 1440;
    private static final double DOSE = 5e10;
    /// µm³/min.
    private static final double TUMOUR = 1e8;

    private static Body dosed(Kinetics kinetics, Route route, double amount) {
        Body body = new Body(kinetics);
        body.changeTumourClearance(TUMOUR);
        body.give(route, amount);
        return body;
    }

    private static double total(Body body) {
        return Arrays.stream(Organ.values()).mapToDouble(body::amount).sum();
    }

    @Test
    void nothingIsLostOverWeeksAndNothingIsBelowZero() {
        Body body = new Body(Bodies.vesicles());
        body.changeTumourClearance(TUMOUR);
        Route[] routes = Route.values();
        for (int step = 0; step < 21 * 240; step++) {
            if (step % 240 == 0) {
                body.give(routes[step / 240 % routes.length], DOSE);
                body.infuse(DOSE / 3, 45);
            }
            double entered = body.advance(6);
            body.returnFromTumour(0.7 * entered);
            assertThat(total(body)).as("after step %d", step).isCloseTo(body.given(), within(1e-10 * body.given()));
            for (Organ organ : Organ.values()) {
                assertThat(body.amount(organ))
                        .as("%s after step %d", organ, step)
                        .isNotNegative();
            }
        }
        assertThat(body.amount(Organ.ELIMINATED)).isGreaterThan(0.5 * body.given());
    }

    @ParameterizedTest
    @EnumSource(Route.class)
    void itSolvesItsEquations(Route route) {
        for (Kinetics kinetics : List.of(Bodies.vesicles(), Bodies.drug())) {
            double dose = kinetics instanceof VesicleKinetics ? 1e12 : 1;
            double span = kinetics instanceof VesicleKinetics ? 120 : 4;
            double plainStep = kinetics instanceof VesicleKinetics ? 5e-4 : 1e-5;
            Body body = new Body(kinetics, 1e-9);
            body.changeTumourClearance(TUMOUR);
            PlainBody plain = new PlainBody(kinetics, TUMOUR, 0);
            double[] content = plain.empty();
            body.give(route, dose);
            plain.give(content, route, dose);
            for (double minutes : new double[] {span / 100, span / 3, span}) {
                body.advance(minutes);
                content = plain.advance(content, minutes, plainStep);
                for (Organ organ : Organ.values()) {
                    assertThat(body.amount(organ))
                            .as("%s of %s after a step of %s min", organ, kinetics.getClass(), minutes)
                            .isCloseTo(plain.amount(content, organ), within(2e-8 * dose));
                }
            }
        }
    }

    @Test
    void anInfusionIsWhatThePlainBodySays() {
        Body body = new Body(Bodies.vesicles(), 1e-9);
        body.changeTumourClearance(TUMOUR);
        body.infuse(1e12, 30);
        PlainBody pumped = new PlainBody(Bodies.vesicles(), TUMOUR, 1e12 / 30);
        PlainBody still = new PlainBody(Bodies.vesicles(), TUMOUR, 0);
        double[] content = pumped.advance(pumped.empty(), 30, 5e-4);
        content = still.advance(content, 20, 5e-4);
        body.advance(12);
        assertThat(body.amount(Organ.SYRINGE)).isCloseTo(0.6e12, within(1.0));
        body.advance(38);
        for (Organ organ : Organ.values()) {
            assertThat(body.amount(organ)).as("%s", organ).isCloseTo(still.amount(content, organ), within(2e-8 * 1e12));
        }
    }

    @Test
    void twiceTheVesselsLetTwiceAsMuchIntoTheTumour() {
        double[] entered = new double[2];
        for (int vessels = 1; vessels <= 2; vessels++) {
            Body body = dosed(Bodies.vesicles(), Route.INTRAVENOUS, DOSE);
            body.advance(1);
            body.changeTumourClearance(vessels * TUMOUR);
            entered[vessels - 1] = body.advance(0.01);
        }
        assertThat(entered[1]).isCloseTo(2 * entered[0], withinPercentage(0.01));
    }

    @Test
    void theLengthOfTheStepDoesNotMatter() {
        Body once = dosed(Bodies.vesicles(), Route.INTRAVENOUS, DOSE);
        Body often = dosed(Bodies.vesicles(), Route.INTRAVENOUS, DOSE);
        double enteredOnce = once.advance(3 * DAY);
        double enteredOften = 0;
        for (int step = 0; step < 720; step++) {
            enteredOften += often.advance(6);
        }
        for (Organ organ : Organ.values()) {
            assertThat(often.amount(organ))
                    .as("%s", organ)
                    .isCloseTo(once.amount(organ), within(20 * Body.TOLERANCE * once.amount(organ) + 1e-8 * DOSE));
        }
        assertThat(enteredOften).isCloseTo(enteredOnce, withinPercentage(1e-3));
    }

    @Test
    void aCopyGoesItsOwnWayWithTheSameBits() {
        Body body = dosed(Bodies.vesicles(), Route.INTRAVENOUS, DOSE);
        body.infuse(DOSE, 100);
        body.advance(6);
        body.returnFromTumour(body.amount(Organ.TUMOUR) / 2);
        Body copy = body.copy();
        double liver = body.amount(Organ.LIVER);
        copy.advance(6);
        assertThat(body.amount(Organ.LIVER)).isEqualTo(liver);
        body.advance(6);
        for (Organ organ : Organ.values()) {
            assertThat(body.amount(organ)).as("the same bits in %s", organ).isEqualTo(copy.amount(organ));
        }
        copy.give(Route.INTRAVENOUS, DOSE);
        assertThat(body.given()).isEqualTo(2 * DOSE);
    }

    /// One compartment: C = D/V exp(−k t), whatever the flows, since all blood loses at the same rate.
    @Test
    void bloodThatOnlyLosesFollowsOneExponential() {
        VesicleKinetics kinetics =
                new VesicleKinetics(Bodies.mouse(), 0, 0, Map.of(), 0, new Phagocytosis(0, 1, 1, 0), 0.02, 0, Map.of());
        Body body = new Body(kinetics, 1e-10);
        body.give(Route.INTRAVENOUS, DOSE);
        for (int minutes = 10; minutes <= 300; minutes += 10) {
            body.advance(10);
            assertThat(body.amount(Organ.BLOOD)).isCloseTo(DOSE * Math.exp(-0.02 * minutes), within(1e-8 * DOSE));
        }
    }

    /// One compartment: A = R/k (1 − exp(−k t)) while it flows, then one exponential.
    @Test
    void anInfusionRisesAndFallsAsTheClosedForm() {
        VesicleKinetics kinetics =
                new VesicleKinetics(Bodies.mouse(), 0, 0, Map.of(), 0, new Phagocytosis(0, 1, 1, 0), 0.02, 0, Map.of());
        Body body = new Body(kinetics, 1e-10);
        body.infuse(DOSE, 60);
        double end = DOSE / 60 / 0.02 * -Math.expm1(-0.02 * 60);
        for (int minutes = 7; minutes <= 210; minutes += 7) {
            body.advance(7);
            double exact = minutes <= 60
                    ? DOSE / 60 / 0.02 * -Math.expm1(-0.02 * minutes)
                    : end * Math.exp(-0.02 * (minutes - 60));
            assertThat(body.amount(Organ.BLOOD)).isCloseTo(exact, within(1e-8 * DOSE));
        }
    }

    /// Absorption and loss, the function of Bateman: A = D a/(k − a) (exp(−a t) − exp(−k t)).
    @Test
    void aDepotGivesTheBatemanFunction() {
        Depot depot = new Depot(0.03, 0, 0, 0, 0.01);
        VesicleKinetics kinetics = new VesicleKinetics(
                Bodies.mouse(),
                0,
                0,
                Map.of(),
                0,
                new Phagocytosis(0, 1, 1, 0),
                0.02,
                0,
                Map.of(Organ.SUBCUTIS, depot));
        Body body = new Body(kinetics, 1e-10);
        body.give(Route.SUBCUTANEOUS, DOSE);
        for (int minutes = 5; minutes <= 200; minutes += 5) {
            body.advance(5);
            double exact = DOSE * 0.03 / (0.02 - 0.04) * (Math.exp(-0.04 * minutes) - Math.exp(-0.02 * minutes));
            assertThat(body.amount(Organ.BLOOD)).isCloseTo(exact, within(1e-8 * DOSE));
        }
    }

    /// Two compartments, blood and the wall of its vessels, in the limit of all blood in one place:
    /// bolus and infusion.
    @Test
    void oneOrganWithAllTheBloodIsTheTwoCompartmentModel() {
        double on = 0.05;
        double off = 0.03;
        double loss = 0.01;
        OrganPhysiology tiny = new OrganPhysiology(2e3, 1e3, 0, 1e11, 0, 0);
        OrganPhysiology all = new OrganPhysiology(2e12, 1e12, 0, 1e11, 0, 0);
        Physiology body = new Physiology(1e3, 1e3, 1, 0, 1, Map.of(Organ.LUNG, tiny, Organ.REST, all));
        VesicleKinetics kinetics =
                new VesicleKinetics(body, on, off, Map.of(), 0, new Phagocytosis(0, 1, 1, 0), loss, 0, Map.of());
        double sum = on + off + loss;
        double root = Math.sqrt(sum * sum - 4 * off * loss);
        double fast = (sum + root) / 2;
        double slow = (sum - root) / 2;
        double a = (fast - off) / (fast - slow);
        Body bolus = new Body(kinetics, 1e-10);
        bolus.give(Route.INTRAVENOUS, DOSE);
        Body infusion = new Body(kinetics, 1e-10);
        infusion.infuse(DOSE, 100);
        for (int minutes = 5; minutes <= 300; minutes += 5) {
            bolus.advance(5);
            infusion.advance(5);
            double exact = a * Math.exp(-fast * minutes) + (1 - a) * Math.exp(-slow * minutes);
            assertThat(bolus.amount(Organ.BLOOD)).isCloseTo(DOSE * exact, within(1e-8 * DOSE));
            double from = Math.max(0, minutes - 100);
            double filled = a / fast * (Math.exp(-fast * from) - Math.exp(-fast * minutes))
                    + (1 - a) / slow * (Math.exp(-slow * from) - Math.exp(-slow * minutes));
            assertThat(infusion.amount(Organ.BLOOD)).isCloseTo(DOSE / 100 * filled, within(1e-8 * DOSE));
        }
    }

    /// Saturable loss alone in one place: H ln(x/x₀) + (x − x₀) = −M t, the integrated Michaelis–Menten equation.
    @Test
    void uptakeAloneFollowsTheIntegratedMichaelisMentenEquation() {
        OrganPhysiology tiny = new OrganPhysiology(2e3, 1e3, 0, 1e11, 0, 0);
        OrganPhysiology all = new OrganPhysiology(2e12, 1e12, 0, 1e11, 0, 1e7);
        Physiology body = new Physiology(1e3, 1e3, 1, 0, 1, Map.of(Organ.LUNG, tiny, Organ.LIVER, all));
        VesicleKinetics kinetics =
                new VesicleKinetics(body, 0, 0, Map.of(), 0, new Phagocytosis(100, 0.01, 1, 0), 0, 0, Map.of());
        Body mouse = new Body(kinetics, 1e-10);
        mouse.give(Route.INTRAVENOUS, DOSE);
        for (int minutes = 4; minutes <= 100; minutes += 4) {
            mouse.advance(4);
            double left = mouse.amount(Organ.BLOOD);
            double sum = 1e10 * Math.log(left / DOSE) + left - DOSE;
            assertThat(sum)
                    .as("after %d min, %s left", minutes, left / DOSE)
                    .isCloseTo(-1e9 * minutes, within(1e-6 * DOSE));
        }
    }

    /// Area under the curve in the arteries: what a tumour would see that takes a little of it.
    private static double area(Kinetics kinetics, double dose) {
        Body body = new Body(kinetics);
        body.changeTumourClearance(1e7);
        body.give(Route.INTRAVENOUS, dose);
        return body.advance(4 * DAY) / 1e7;
    }

    @Test
    void aLadderOfDosesShowsSaturation() {
        List<Double> clearances = new ArrayList<>();
        for (double dose = 1e9; dose < 2e13; dose *= 10) {
            clearances.add(dose / area(Bodies.vesicles(), dose));
        }
        assertThat(clearances.get(0)).isCloseTo(clearances.get(1), withinPercentage(2));
        for (int at = 1; at < clearances.size(); at++) {
            assertThat(clearances.get(at)).as("%s", clearances).isLessThan(clearances.get(at - 1));
        }
        assertThat(clearances.get(4)).as("%s", clearances).isLessThan(0.5 * clearances.get(0));
    }

    @Test
    void fewerMacrophagesAndLessRecognitionLeaveMoreInTheBlood() {
        double all = area(Bodies.vesicles(), DOSE);
        Physiology depleted = Bodies.mouse().withMacrophagesDepleted(0.9);
        Phagocytosis hidden = new Phagocytosis(200, 0.5, 0.4, 0.003);
        assertThat(area(Bodies.vesicles(depleted, Bodies.macrophages()), DOSE)).isGreaterThan(2 * all);
        assertThat(area(Bodies.vesicles(Bodies.mouse(), hidden), DOSE)).isGreaterThan(1.5 * all);
        Body none = dosed(
                Bodies.vesicles(Bodies.mouse().withMacrophagesDepleted(1), Bodies.macrophages()),
                Route.INTRAVENOUS,
                DOSE);
        none.advance(100);
        assertThat(none.inPhagocytesOf(Organ.LIVER)).isZero();
    }

    @Test
    void vesselsThatLetNothingThroughKeepTheInterstitiumEmpty() {
        VesicleKinetics tight =
                new VesicleKinetics(Bodies.mouse(), 0, 0, Map.of(), 0, new Phagocytosis(0, 1, 1, 0), 0, 0, Map.of());
        Body body = dosed(tight, Route.INTRAVENOUS, DOSE);
        body.changeTumourClearance(0);
        body.advance(DAY);
        assertThat(body.amount(Organ.BLOOD)).isCloseTo(DOSE, within(1e-10 * DOSE));
    }

    /// At rest all blood has one concentration, and tissue the partition coefficient times it.
    @Test
    void aDrugThatIsNotClearedReachesItsPartition() {
        DrugKinetics still = new DrugKinetics(Bodies.mouse(), Bodies.drug().partition(), 0, 0, 0, 0, Map.of());
        Body body = new Body(still);
        body.give(Route.INTRAVENOUS, DOSE);
        body.advance(10 * DAY);
        double concentration = body.venousConcentration();
        still.physiology().organs().forEach((organ, its) -> {
            double held = still.partition().getOrDefault(organ, Double.NaN) * its.tissue() * concentration;
            assertThat(body.amount(organ)).as("%s", organ).isCloseTo(held, withinPercentage(0.01));
        });
    }

    /// The well-stirred liver: clearance = Q C / (Q + C) of blood flow Q and intrinsic clearance C.
    @Test
    void theLiverClearsWhatAWellStirredLiverClears() {
        Map<Organ, Double> partition = Map.of(Organ.LIVER, 2.0);
        DrugKinetics kinetics = new DrugKinetics(Bodies.mouse(), partition, 1.2 * Bodies.ML, 0, 0, 0, Map.of());
        double flow = 2.43 * Bodies.ML;
        double expected = flow * 1.2 * Bodies.ML / (flow + 1.2 * Bodies.ML);
        assertThat(DOSE / area(kinetics, DOSE)).isCloseTo(expected, withinPercentage(1.5));
    }

    @Test
    void whatTheTumourMadeMayComeBackAndNoMore() {
        Body body = new Body(Bodies.vesicles());
        body.beMadeInTumour(DOSE);
        body.returnFromTumour(0.25 * DOSE);
        body.advance(6);
        assertThat(body.given()).isZero();
        assertThat(body.amount(Organ.TUMOUR)).isEqualTo(0.75 * DOSE);
        assertThat(total(body)).isCloseTo(DOSE, within(1e-10 * DOSE));
        assertThatThrownBy(() -> body.returnFromTumour(DOSE)).hasMessageContaining("cannot return");
    }

    @Test
    void misuseIsRefusedWithNumbers() {
        Body body = new Body(Bodies.vesicles());
        assertThatThrownBy(() -> body.give(Route.INTRAVENOUS, -5)).hasMessageContaining("-5.0");
        assertThatThrownBy(() -> body.advance(Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> body.infuse(1, 0)).hasMessageContaining("duration");
        assertThatThrownBy(() -> body.returnFromTumour(1)).hasMessageContaining("cannot return 1.0");
        assertThatThrownBy(() -> new Phagocytosis(1, 0, 1, 0)).hasMessageContaining("half-saturation");
        OrganPhysiology lung = new OrganPhysiology(2, 1, 0, 10, 0, 0);
        assertThatThrownBy(() -> new Physiology(1, 1, 1, 0, 1, Map.of(Organ.LUNG, lung)))
                .hasMessageContaining("do not add up");
        assertThatThrownBy(() -> new Physiology(1, 1, 1, 0, 1, Map.of(Organ.REST, lung)))
                .hasMessageContaining("needs a lung");
        assertThatThrownBy(() -> new Physiology(1, 1, 1, 0, 1, Map.of(Organ.TUMOUR, lung)))
                .hasMessageContaining("TUMOUR is no organ");
        VesicleKinetics noDepots =
                new VesicleKinetics(Bodies.mouse(), 0, 0, Map.of(), 0, Bodies.macrophages(), 0, 0, Map.of());
        assertThatThrownBy(() -> new Body(noDepots).give(Route.INHALED, 1)).hasMessageContaining("INHALED");
    }
}

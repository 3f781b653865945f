package org.paracrine.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.paracrine.cell.Combination;
import org.paracrine.cell.DrugEffect;
import org.paracrine.cell.DrugResponse;
import org.paracrine.simulation.Carrier;
import org.paracrine.simulation.Plan;
import org.paracrine.study.Studies;
import org.paracrine.study.Study;

/// Drugs that act in cells and are pumped out of them, in a trial.
class DrugActionTrialTest {
    private static final String DOX = "{ give: dox, dose: 8 mg/kg, route: intravenous, at: 603 min }";
    private static final String VERAPAMIL = "{ give: verapamil, dose: 50 mg/kg, route: intravenous, at: 307 min }";
    private static final String LOADED = "{ give: loaded, dose: 200 ug, route: intratumoural, at: 603 min }";

    private static final String TEXT = """
            version: 1
            study: Drugs in cells
            subject: { species: mouse, animals: 2 }
            tumour:
              model: colon
              cells:
                colon-cancer:
                  start: 60 cells
                  response:
                    combination: COMBINATION
                    drugs:
                      doxorubicin: { half-max: 2e6 copies (assumed 1e6 .. 4e6), Hill: 1.5 (assumed 1 .. 3), kills: 0.002 /min (assumed 0.001 .. 0.003), slows: 80 % (assumed 60 .. 90) }
                      verapamil: { above: 100 copies/um3 (assumed 50 .. 200), for: 6 h (assumed 3 .. 12), Hill: 4 (assumed 2 .. 8), slows: 50 % (assumed 30 .. 70) }
                  efflux:
                    doxorubicin:
                      rate: RATE /min
                      induction: { times: 5, half-max: 1e6 copies, within: 12 h, fades: 7 d }
                      inhibitors: { verapamil: { half-max: 1e4 copies, most: 100 % } }
            tissue: { size: [200 um, 200 um, 200 um], voxel: 25 um }
            cargo:
              verapamil: { half-life: 24 h }
            products:
              loaded:
                vesicle:
                  source: bone marrow
                  loading: electroporation
                  diameter: 100 nm ± 25 % (msc_size_tbl P232)
                  particles: 2e10 /ug (webber2013)
                  cargo: { doxorubicin: 20000 /particle }
                  escape: 80 %
              dox:
                drug: { substance: doxorubicin, molar mass: 543.5 g/mol, diffusivity: 1e4 um2/min, permeability: 0.8 um/min, uptake: 300 um3/min/cell, loss: 0.1 /min }
              verapamil:
                drug: { substance: verapamil, molar mass: 454.6 g/mol, diffusivity: 1e4 um2/min, permeability: 3 um/min, uptake: 100 um3/min/cell }
            run: { for: 2 d, seed: 3, step: 12 min }
            measure: { tumour volume: every 6 h, cargo per tumour cell: every 6 h, biodistribution: [5 min, 1 h, 4 h, 24 h] }
            arms:
              ARMS
            """;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static Study study;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static TrialResult whole;

    private static final String ALL =
            "vehicle: []\n  dox: [" + DOX + "]\n  both: [" + VERAPAMIL + ", " + DOX + "]\n  loaded: [" + LOADED + "]";

    private static Study study(String arms, String rate, String combination) {
        String text = TEXT.replace("ARMS", arms).replace("RATE", rate).replace("COMBINATION", combination);
        return Studies.read("study.yaml", text, Map.of()).study();
    }

    @BeforeAll
    static void run() {
        study = study(ALL, "0.02", "loewe");
        whole = SmallTrial.run(study);
    }

    /// Mean copies of doxorubicin in the live cells of both animals at a moment.
    private static double copies(TrialResult result, String arm, double minutes) {
        return SmallTrial.observed(result, arm).stream()
                .filter(each -> each.quantity().equals(Observation.CARGO_MEAN)
                        && each.site().equals("doxorubicin")
                        && each.minutes() == minutes)
                .mapToDouble(Observation::value)
                .average()
                .orElseThrow();
    }

    private static double live(String arm) {
        return SmallTrial.observed(whole, arm).stream()
                .filter(each -> each.quantity().equals(Observation.LIVE_CELLS) && each.minutes() == 2880)
                .mapToDouble(Observation::value)
                .sum();
    }

    @Test
    void whatTheStudySaysReachesTheCells() {
        Plan plan = Protocol.plan(study);
        DrugResponse drugs = plan.types().getFirst().drugs();
        assertThat(drugs.combination()).isEqualTo(Combination.LOEWE);
        assertThat(drugs.effects().get("doxorubicin")).isEqualTo(new DrugEffect.ByAmount(2e6, false, 1.5, 0.002, 0.8));
        assertThat(drugs.effects().get("verapamil")).isEqualTo(new DrugEffect.ByTime(100, true, 360, true, 4, 0, 0.5));
        assertThat(Objects.requireNonNull(drugs.pumps().get("doxorubicin")).inhibitors())
                .containsOnlyKeys("verapamil");
        assertThat(plan.cargo())
                .filteredOn(cargo -> cargo.name().equals("doxorubicin"))
                .singleElement()
                .satisfies(cargo -> assertThat(cargo.free()).isEqualTo("dox"));
    }

    @Test
    void aFreeDrugThatNobodyGivesMovesIfCellsBringItOut() {
        Plan plan = Protocol.plan(study("loaded: [" + LOADED + "]", "0.02", "bliss"));
        assertThat(plan.carriers()).extracting(Carrier::name).containsExactly("loaded", "dox");
        TrialResult alone = SmallTrial.run(study("loaded: [" + LOADED + "]", "0.02", "loewe"));
        assertThat(SmallTrial.observed(alone, "loaded").stream()
                        .filter(each -> each.product().equals("dox"))
                        .map(Observation::quantity)
                        .distinct())
                .containsExactlyInAnyOrder(Observation.GIVEN_OFF, Observation.GIVEN_OFF_SHARE);
    }

    @Test
    void oneAndThreeThreadsGiveTheSameBits() {
        SmallTrial.assertSameOnOneAndThreeThreads(study, whole);
    }

    @Test
    void anArmRunAloneEqualsTheSameArmBesideOthers() {
        Map.of("dox", "[" + DOX + "]", "both", "[" + VERAPAMIL + ", " + DOX + "]", "loaded", "[" + LOADED + "]")
                .forEach((name, doses) -> {
                    TrialResult alone = SmallTrial.run(study(name + ": " + doses, "0.02", "loewe"));
                    assertThat(SmallTrial.observed(alone, name)).as(name).isEqualTo(SmallTrial.observed(whole, name));
                });
    }

    @Test
    void thePumpKeepsTheDrugOutAndItsInhibitorLetsItIn() {
        TrialResult without = SmallTrial.run(study("dox: [" + DOX + "]", "0", "loewe"));
        for (double minutes : new double[] {720, 1440, 2880}) {
            double pumped = copies(whole, "dox", minutes);
            assertThat(pumped).as("%s min", minutes).isLessThan(0.7 * copies(without, "dox", minutes));
            assertThat(copies(whole, "both", minutes)).as("%s min", minutes).isGreaterThan(1.5 * pumped);
        }
    }

    @Test
    void drugsCostCells() {
        assertThat(live("both")).isLessThan(0.8 * live("vehicle"));
        assertThat(live("both")).isLessThan(live("dox"));
    }

    @Test
    void theBooksOfEveryProductHold() {
        for (String arm : List.of("dox", "both", "loaded")) {
            assertThat(whole.of(arm))
                    .allSatisfy(course -> assertThat(course.largestImbalance()).isCloseTo(0, within(1e-9)));
        }
    }
}

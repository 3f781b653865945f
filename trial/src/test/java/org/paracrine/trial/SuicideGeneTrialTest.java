package org.paracrine.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.paracrine.simulation.CellChemistry;
import org.paracrine.simulation.Enzyme;
import org.paracrine.study.Studies;
import org.paracrine.study.Study;

/// Cells with a suicide gene in a trial: nothing without the prodrug, and with it more than the cells that have the
/// gene.
class SuicideGeneTrialTest {
    private static final String VEHICLE = "vehicle: []";
    /// Not at a step of the cells (15 min).
    private static final String PRODRUG =
            "prodrug: [{ give: ganciclovir, dose: 50 mg/kg, route: intraperitoneal, at: [487 min, 1507 min] }]";

    private static final String TEXT = """
            version: 1
            study: A suicide gene in a small trial
            subject: { species: mouse, animals: 2 }
            tumour:
              model: glioma
              cells:
                MSC:
                  start: 15 cells (assumed 12 .. 18)
                  cycle: { entry: 0 /min (assumed 0 .. 0) }
                  apoptosis: 0 /min (assumed 0 .. 0)
                  volume: 2494 um3 (physicell_grammar P179)
                  enzymes:
                    thymidine kinase:
                      converts: ganciclovir
                      into: toxin
                      rate: 1e5 copies/min/cell (assumed 5e4 .. 2e5)
                      half saturation: 11 uM (assumed 5 .. 50)
                  gap junctions: { toxin: 20 um3/min (assumed 10 .. 40) }
                glioma:
                  start: 40 cells (assumed 30 .. 50)
                  gap junctions: { toxin: 20 um3/min (assumed 10 .. 40) }
                  targets: { channel: { ganciclovir: 10 uM (assumed 5 .. 20) } }
            tissue: { size: [200 um, 200 um, 200 um], voxel: 25 um }
            cargo:
              ganciclovir: { half-life: 1 h (assumed 0.5 .. 2) }
              toxin: { half-life: 12 h (assumed 6 .. 24) }
            products:
              ganciclovir:
                drug:
                  substance: ganciclovir
                  molar mass: 255.23 g/mol (assumed 255.2 .. 255.3)
                  diffusivity: 2e4 um2/min (assumed 1e4 .. 4e4)
                  permeability: 5 um/min (assumed 2 .. 10)
                  uptake: 50 um3/min/cell (assumed 20 .. 100)
            rules:
              - MSC: toxin increases apoptosis to 0.002 /min (assumed 0.001 .. 0.004), half-max 1e6 copies (assumed 3e5 .. 3e6), Hill 2 (assumed 1 .. 4)
              - glioma: toxin increases apoptosis to 0.002 /min (assumed 0.001 .. 0.004), half-max 1e6 copies (assumed 3e5 .. 3e6), Hill 2 (assumed 1 .. 4)
              - glioma: occupancy of channel decreases migration speed to 0 um/min (assumed 0 .. 0.1), half-max 0.5 (assumed 0.3 .. 0.7), Hill 2 (assumed 1 .. 4)
            run: { for: 2 d, seed: 3, step: 15 min }
            measure: { tumour volume: every 6 h, cargo per tumour cell: every 6 h, biodistribution: [1 h, 4 h, 24 h] }
            arms:
            """;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static TrialResult whole;

    private static Study study(String... arms) {
        return with(TEXT, arms);
    }

    private static Study with(String text, String... arms) {
        StringBuilder whole = new StringBuilder(text);
        List.of(arms).forEach(arm -> whole.append("  ").append(arm).append('\n'));
        return Studies.read("study.yaml", whole.toString(), Map.of()).study();
    }

    @BeforeAll
    static void run() {
        whole = SmallTrial.run(study(VEHICLE, PRODRUG));
    }

    private static double last(TrialResult result, String arm, String quantity, String site) {
        return SmallTrial.observed(result, arm).stream()
                .filter(each -> each.quantity().equals(quantity) && each.site().equals(site) && each.minutes() == 2880)
                .mapToDouble(Observation::value)
                .sum();
    }

    /// 1e-9 mol/L × 6.02214076e23 /mol over 1e15 µm³/L.
    @Test
    void aNanomolarIsSixTenthsOfAMoleculeInACubicMicrometre() {
        assertThat(Chemistry.NANOMOLAR).isCloseTo(0.602214076, within(1e-12));
    }

    @Test
    void thePlanHasTheEnzymesOfTheCellsInItsOwnUnits() {
        CellChemistry chemistry = Protocol.plan(study(VEHICLE, PRODRUG)).chemistry();
        assertThat(chemistry.enzymes()).singleElement().satisfies(enzyme -> {
            assertThat(enzyme.substance()).isEqualTo("ganciclovir");
            assertThat(enzyme.rate()).isEqualTo(1e5);
            assertThat(enzyme.halfSaturation()).isCloseTo(11e3 * 0.602214076, within(1e-6));
            assertThat(enzyme.becomes()).isEqualTo(new Enzyme.Becomes.Cargo("toxin"));
        });
        assertThat(chemistry.junctions()).hasSize(2);
        assertThat(chemistry.occupancies())
                .singleElement()
                .satisfies(each -> assertThat(each.signal()).isEqualTo("occupancy of channel"));
        assertThat(Protocol.plan(study(VEHICLE)).chemistry().enzymes()).isEmpty();
    }

    @Test
    void noRuleIsToldNeverToActBecauseAnEnzymeMakesItsCargo() {
        assertThat(new WrittenRules(study(VEHICLE, PRODRUG)).findings())
                .noneMatch(finding -> finding.toString().contains("toxin"));
        assertThat(new WrittenRules(study(VEHICLE)).findings())
                .anyMatch(finding -> finding.toString().contains("toxin"))
                .anyMatch(finding -> finding.toString().contains("occupancy of channel"));
    }

    @Test
    void oneAndThreeThreadsGiveTheSameBits() {
        SmallTrial.assertSameOnOneAndThreeThreads(study(VEHICLE, PRODRUG), whole);
    }

    @Test
    void anArmRunAloneEqualsTheSameArmBesideOthers() {
        assertThat(SmallTrial.observed(SmallTrial.run(study(PRODRUG)), "prodrug"))
                .isEqualTo(SmallTrial.observed(whole, "prodrug"));
    }

    @Test
    void theProdrugKillsWithTheGeneAndNotWithoutIt() {
        assertThat(last(whole, "prodrug", Observation.LIVE_CELLS, ""))
                .isLessThan(0.8 * last(whole, "vehicle", Observation.LIVE_CELLS, ""));
        String without =
                TEXT.replace("rate: 1e5 copies/min/cell (assumed 5e4 .. 2e5)", "rate: 0 /min (assumed 0 .. 0)");
        TrialResult silent = SmallTrial.run(with(without, VEHICLE, PRODRUG));
        assertThat(last(silent, "prodrug", Observation.LIVE_CELLS, ""))
                .isEqualTo(last(silent, "vehicle", Observation.LIVE_CELLS, ""));
    }

    /// Gap junctions are what makes neighbours die as well.
    @Test
    void withoutGapJunctionsMoreCellsLive() {
        String closed = TEXT.replace("20 um3/min (assumed 10 .. 40)", "0 um3/min (assumed 0 .. 0)");
        TrialResult result = SmallTrial.run(with(closed, PRODRUG));
        assertThat(last(result, "prodrug", Observation.LIVE_CELLS, ""))
                .isGreaterThan(last(whole, "prodrug", Observation.LIVE_CELLS, ""));
    }

    /// At most 18 cells of each animal have the gene.
    @Test
    void moreCellsDieThanHaveTheGene() {
        double lost =
                last(whole, "vehicle", Observation.LIVE_CELLS, "") - last(whole, "prodrug", Observation.LIVE_CELLS, "");
        assertThat(lost).isGreaterThan(2 * 18);
    }

    @Test
    void theBooksOfTheProdrugAreRight() {
        assertThat(whole.of("prodrug"))
                .allSatisfy(course -> assertThat(course.largestImbalance()).isLessThan(1e-9));
    }
}

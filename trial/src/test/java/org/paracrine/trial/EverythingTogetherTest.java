package org.paracrine.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.paracrine.study.Study;

/// All that acts on a tumour, in one trial: given stem cells with a suicide gene and a cytokine, a prodrug, a drug that
/// acts, is pumped out and also comes in vesicles and from a depot, vesicles of the tumour, a virus, and radiation.
class EverythingTogetherTest {
    private static final String VEHICLE = "vehicle: []";
    /// Most of it not at a step of the cells (15 min).
    private static final String ALL = """
            all:
                - { give: msc, dose: 4e3 cells, route: intratumoural, at: 63 min }
                - { give: msc, dose: 1e6 cells, route: intravenous, at: 127 min }
                - { give: ganciclovir, dose: 50 mg/kg, route: intraperitoneal, at: 363 min, every: 6 h, times: 3 }
                - { give: virus, dose: 1e4 PFU, route: intratumoural, at: 401 min }
                - { give: carrier, dose: 5 ug, route: intravenous, at: 509 min }
                - { irradiate: 2 Gy, at: 611 min }""";

    private static final String DRUG = "drug: [{ give: free, dose: 2 mg/kg, route: intravenous, at: 247 min }]";

    private static final String TEXT = """
            version: 1
            study: Everything
            take: [CAF, TRAIL payload, HSV-TK payload]
            subject: { species: mouse, weight: 20 g (assumed 18 .. 22), animals: 2 }
            tumour:
              model: glioma
              represents: 0.5 mm3 (assumed 0.4 .. 0.6)
              cells:
                glioma:
                  start: 60 cells (assumed 50 .. 70)
                  secretes: { own: 60 particles/h/cell (chiu2016 P133) }
                  carries: { taxol: 1e5 copies (assumed 5e4 .. 2e5) }
                  releases: { taxol: 12 h (assumed 6 .. 24) }
                  uptake: { release: 6 h (assumed 3 .. 12), breakdown: 12 h (assumed 6 .. 24) }
                  gap junctions: { ganciclovir triphosphate: 20 um3/min (assumed 5 .. 80) }
                  targets: { EGFR: { free: 3 nM (assumed 1 .. 10) } }
                  response:
                    combination: loewe
                    drugs:
                      taxol: { half-max: 1e6 copies (assumed 3e5 .. 3e6), Hill: 1.5 (assumed 1 .. 3), kills: 0.0005 /min (assumed 0.0002 .. 0.001) }
                      ganciclovir triphosphate: { half-max: 2e6 copies (assumed 7e5 .. 6e6), Hill: 2 (assumed 1 .. 3), kills: 0.001 /min (assumed 0.0005 .. 0.002) }
                  efflux: { taxol: { rate: 0.001 /min (assumed 0.0005 .. 0.002) } }
            tissue: { size: [200 um, 200 um, 200 um], voxel: 25 um }
            cargo:
              genome: { half-life: 8 d (assumed 4 .. 16) }
              taxol: { half-life: 24 h (assumed 12 .. 48) }
            products:
              msc: { cells: { type: MSC, source: human bone marrow, viability: 90 % } }
              virus:
                virus:
                  source: adenovirus
                  diameter: 90 nm ± 5 % (assumed 80 .. 100)
                  genome: genome
                  infectious: 5 % (assumed 4 .. 6)
                  hosts:
                    glioma: { maximum: 4 particles/min/cell (assumed 3 .. 5), half saturation: 0.05 particles/um3 (assumed 0.04 .. 0.06), replication: 0.4 /h (assumed 0.3 .. 0.5), burst: 500 copies (assumed 400 .. 600) }
              own:
                vesicle:
                  source: glioma
                  diameter: 100 nm ± 25 % (msc_size_tbl P232)
                  particles: 5e9 /ug (webber2013)
                  cargo: { miR-146b: 1 /particle (assumed 0.3 .. 3) }
                  escape: 20 % (assumed 5 .. 50)
              carrier:
                vesicle:
                  source: bone marrow
                  diameter: 100 nm ± 25 % (msc_size_tbl P232)
                  particles: 5e9 /ug (webber2013)
                  cargo: { taxol: 1000 /particle (assumed 300 .. 3000) }
                  escape: 20 % (assumed 5 .. 50)
              free:
                drug: { substance: taxol, molar mass: 853.9 g/mol (assumed 853 .. 855), diffusivity: 1e4 um2/min (assumed 5e3 .. 2e4), permeability: 30 um/min (assumed 10 .. 100), uptake: 100 um3/min/cell (assumed 30 .. 300) }
            rules:
              - glioma: genome increases necrosis to 0.01 /min (assumed 0.005 .. 0.02), half-max 250 copies (assumed 200 .. 300), Hill 4 (assumed 3 .. 5)
              - glioma: TRAIL increases apoptosis to 0.001 /min (assumed 0.0005 .. 0.002), half-max 1 nM (assumed 0.3 .. 3), Hill 2 (assumed 1 .. 3)
              - glioma: occupancy of EGFR decreases cycle entry to 0.00005 /min (assumed 0.00003 .. 0.0001), half-max 0.5 (assumed 0.3 .. 0.7), Hill 2 (assumed 1 .. 3)
              - glioma: oxygen decreases own release to 0.5 particles/min/cell (assumed 0.4 .. 0.6), half-max 20 mmHg (assumed 15 .. 25), Hill 4 (assumed 3 .. 5)
            run: { for: 1 d, seed: 3, step: 15 min }
            measure:
              tumour volume: every 6 h
              cargo per tumour cell: every 6 h
              biodistribution: [1 h, 6 h]
            arms:
            """;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static Study study;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static TrialResult whole;

    private static Study study(String... arms) {
        return SmallTrial.study(TEXT, Map.of(), arms);
    }

    @BeforeAll
    static void run() {
        study = study(VEHICLE, ALL, DRUG);
        whole = SmallTrial.run(study);
    }

    @Test
    void theBooksOfAllProductsAddUp() {
        assertThat(whole.courses()).hasSize(6).allMatch(course -> course.largestImbalance() < 1e-9);
    }

    @Test
    void allOfItHappens() {
        List<Observation> all = SmallTrial.observed(whole, "all");
        for (String quantity : List.of(Observation.GIVEN_CELLS, Observation.INFECTED_CELLS, Observation.GIVEN_OFF)) {
            assertThat(all).as(quantity).anyMatch(each -> each.quantity().equals(quantity) && each.value() > 0);
        }
        for (String cargo : List.of("taxol", "ganciclovir", "ganciclovir triphosphate", "genome", "miR-146b")) {
            assertThat(all)
                    .as(cargo)
                    .anyMatch(each -> each.quantity().equals(Observation.CARGO_MEAN)
                            && each.site().equals(cargo)
                            && each.value() > 0);
        }
    }

    @Test
    void oneAndThreeThreadsGiveTheSameBits() {
        SmallTrial.assertSameOnOneAndThreeThreads(study, whole);
    }

    /// The products that an arm does not get are there all the same, so each is run beside the vehicle.
    @Test
    void anArmDoesNotFeelTheOthers() {
        Map.of("all", ALL, "drug", DRUG).forEach((name, arm) -> {
            TrialResult fewer = SmallTrial.run(study(arm));
            assertThat(ofTumour(fewer, name)).as(name).isEqualTo(ofTumour(whole, name));
        });
    }

    private static List<Observation> ofTumour(TrialResult result, String arm) {
        return SmallTrial.observed(result, arm).stream()
                .filter(each -> each.quantity().equals(Observation.TUMOUR_VOLUME)
                        || each.quantity().equals(Observation.LIVE_CELLS)
                        || each.quantity().equals(Observation.CARGO_MEAN))
                .toList();
    }
}

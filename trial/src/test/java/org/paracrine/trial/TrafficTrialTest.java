package org.paracrine.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.paracrine.simulation.Carrier;
import org.paracrine.simulation.Plan;
import org.paracrine.study.Studies;
import org.paracrine.study.Study;

/// Vesicles that the tumour makes, a virus that spreads in it, and a drug that leaves the cells, in one trial.
class TrafficTrialTest {
    private static final String VEHICLE = "vehicle: []";
    /// Not at a step of the cells (15 min).
    private static final String VIRUS = "virus: [{ give: virus, dose: 1e4 PFU, route: intratumoural, at: 363 min }]";

    private static final String VEIN = "vein: [{ give: virus, dose: 4e9 particles, route: intravenous, at: 1003 min }]";

    private static final String TEXT = """
            version: 1
            study: Traffic
            subject: { species: mouse, weight: 20 g (assumed 18 .. 22), animals: 2 }
            tumour:
              model: glioma
              cells:
                glioma:
                  start: 50 cells (assumed 40 .. 60)
                  secretes: { own: 60 particles/h/cell (chiu2016 P133) }
                  carries: { taxol: 1e6 copies (assumed 5e5 .. 2e6) }
                  releases: { taxol: 12 h (assumed 6 .. 24) }
                  uptake: { release: 6 h (assumed 3 .. 12), breakdown: 12 h (assumed 6 .. 24) }
            tissue: { size: [200 um, 200 um, 200 um], voxel: 25 um }
            cargo:
              genome: { half-life: 8 d (assumed 4 .. 16) }
              taxol: { half-life: 24 h (assumed 12 .. 48) }
            products:
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
              free:
                drug: { substance: taxol, molar mass: 853.9 g/mol (assumed 853 .. 855), diffusivity: 1e4 um2/min (assumed 5e3 .. 2e4), permeability: 30 um/min (assumed 10 .. 100), uptake: 100 um3/min/cell (assumed 30 .. 300) }
            rules:
              - glioma: genome increases necrosis to 0.01 /min (assumed 0.005 .. 0.02), half-max 250 copies (assumed 200 .. 300), Hill 4 (assumed 3 .. 5)
              - glioma: oxygen decreases own release to 0.5 particles/min/cell (assumed 0.4 .. 0.6), half-max 20 mmHg (assumed 15 .. 25), Hill 4 (assumed 3 .. 5)
            run: { for: 3 d, seed: 3, step: 15 min }
            measure:
              tumour volume: every 12 h
              cargo per tumour cell: every 12 h
              biodistribution: [6 h, 1 d]
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
        study = study(VEHICLE, VIRUS, VEIN);
        whole = SmallTrial.run(study);
    }

    private static List<Double> values(String arm, String quantity, String product) {
        return SmallTrial.observed(whole, arm).stream()
                .filter(each -> each.animal() == 1
                        && each.quantity().equals(quantity)
                        && each.product().equals(product))
                .map(Observation::value)
                .toList();
    }

    @Test
    void cellsAreInfectedOneAfterTheOtherAndOnlyWhereAVirusIsGiven() {
        List<Double> infected = values("virus", Observation.INFECTED_CELLS, "virus");
        assertThat(infected.getFirst()).isZero();
        double first = infected.stream().filter(count -> count > 0).findFirst().orElse(0.0);
        assertThat(infected).anyMatch(count -> count > 2 * first && first > 0);
        assertThat(values("vehicle", Observation.INFECTED_CELLS, "virus")).allMatch(count -> count == 0);
        assertThat(values("virus", Observation.LIVE_CELLS, "").getLast())
                .isLessThan(values("vehicle", Observation.LIVE_CELLS, "").getLast());
    }

    @Test
    void whatCellsMakeIsWrittenDownAndAddsUpInEveryArm() {
        for (String arm : List.of("vehicle", "virus", "vein")) {
            for (String product : List.of("own", "free")) {
                List<Double> made = values(arm, Observation.GIVEN_OFF, product);
                assertThat(made).hasSize(2).isSorted().allMatch(count -> count > 0);
                List<Double> places = values(arm, Observation.GIVEN_OFF_SHARE, product);
                double sum = places.stream().mapToDouble(Double::doubleValue).sum();
                assertThat(sum).isCloseTo(200, within(1e-6));
            }
        }
        assertThat(whole.courses()).allMatch(course -> course.largestImbalance() < 1e-9);
    }

    @Test
    void oneAndThreeThreadsGiveTheSameBits() {
        SmallTrial.assertSameOnOneAndThreeThreads(study, whole);
    }

    @Test
    void anArmRunAloneEqualsTheSameArmBesideOthers() {
        Map.of("vehicle", VEHICLE, "virus", VIRUS, "vein", VEIN).forEach((name, arm) -> {
            TrialResult alone = SmallTrial.run(study(arm));
            assertThat(uninfected(alone, name)).as(name).isEqualTo(uninfected(whole, name));
            if (!name.equals("vehicle")) {
                assertThat(SmallTrial.observed(alone, name)).as(name).isEqualTo(SmallTrial.observed(whole, name));
            }
        });
    }

    /// Nobody counts infected cells in a trial that gives no virus.
    private static List<Observation> uninfected(TrialResult result, String arm) {
        return SmallTrial.observed(result, arm).stream()
                .filter(each -> !each.quantity().equals(Observation.INFECTED_CELLS))
                .toList();
    }

    @Test
    void plaquesAreTheParticlesThatInfect() {
        assertThat(Doses.of(study, "virus").getFirst().amount()).isCloseTo(1e4 / 0.05, within(1e-6));
        assertThat(Doses.of(study, "vein").getFirst().amount()).isEqualTo(4e9);
    }

    @Test
    void withoutABodyCellsStillTradeVesicles() {
        String text = TEXT.replace("subject: { species: mouse, weight: 20 g (assumed 18 .. 22), animals: 2 }\n", "")
                + "  vehicle: []\n";
        Study bodiless = Studies.read("study.yaml", text, new LinkedHashMap<>()).study();
        Plan plan = Protocol.typical(bodiless).plan();
        assertThat(plan.carriers()).extracting(Carrier::name).containsExactly("own", "free");
        assertThat(plan.carriers()).allMatch(carrier -> carrier.kinetics() == null);
        TrialResult result = SmallTrial.run(bodiless);
        assertThat(SmallTrial.observed(result, "vehicle"))
                .anyMatch(each -> each.quantity().equals(Observation.GIVEN_OFF) && each.value() > 0);
    }
}

package org.paracrine.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.paracrine.body.Dose;
import org.paracrine.body.VesicleKinetics;
import org.paracrine.simulation.Carrier;
import org.paracrine.simulation.CellUptake;
import org.paracrine.study.Product;
import org.paracrine.study.Studies;
import org.paracrine.study.Study;
import org.paracrine.vesicle.FinishedProduct;
import org.paracrine.vesicle.Formulation;
import org.paracrine.vesicle.UptakeKinetics;

/// What the making of a product does to what a trial gives.
class FinishedProductsTest {
    private static final String STUDY = """
            version: 1
            study: A test
            subject: { species: mouse, animals: 1 }
            tumour: { model: glioma, cells: { glioma: { receptors: { folate receptor: 1e5 /cell (assumed 1e4 .. 1e6) } } } }
            products:
              exo:
                vesicle:
                  source: human marrow MSC
                  particles: 1e10 /ug (assumed 3e9 .. 3e10)
                  diameter: 110 nm ± 30 % (msc_size_tbl P232)
                  escape: 20 % (assumed 5 .. 50)
                  MORE
            arms: { treated: [{ give: exo, dose: 5 ug, route: intravenous, at: 1 d }] }
            run: { for: 2 d }
            """;

    private static final String LOADED = """
            loading:
                    method: by hand
                    vesicles: 10 ug
                    loss: 50 %
                    aggregation: 40 %
                    clusters: 4
                    cargo: { miR-146b: { class: small RNA, offered: 1e12 copies, efficiency: 10 % (assumed 5 .. 20) } }
            """.strip();

    private static Study study(String more) {
        return Studies.read("study.yaml", STUDY.replace("MORE", more), Map.of()).study();
    }

    private static Product.Vesicle vesicle(String more) {
        return (Product.Vesicle) Objects.requireNonNull(study(more).products().get("exo"));
    }

    private static Carrier carrier(String more) {
        return Carriers.of(study(more)).getFirst();
    }

    /// 10 % of 1e12 copies in what is left of 1e11 vesicles: 2 each, and more in each particle since some stick
    /// together.
    @Test
    void whatIsOfferedIsFoundInTheParticles() {
        FinishedProduct made = FinishedProducts.of(vesicle(LOADED));
        double particlesPerVesicle = 1 - 0.4 + 0.4 / 4;
        assertThat(made.load("miR-146b").mean()).isCloseTo(2 / particlesPerVesicle, within(1e-9));
        assertThat(made.batch().vesicles()).isCloseTo(0.5e11, within(1.0));
        assertThat(made.particlesPerMicrogram()).isCloseTo(1e10 * particlesPerVesicle, within(1.0));
        assertThat(FinishedProducts.formulation("exo", vesicle(LOADED)).deliveredPerParticle("miR-146b"))
                .isCloseTo(0.2 * 2 / particlesPerVesicle, within(1e-9));
    }

    /// Sticking together changes the count, not the cargo of a dose by mass.
    @Test
    void aDoseByMassHasTheSameCargoHoweverItsVesiclesStickTogether() {
        double[] copies = new double[2];
        int at = 0;
        for (String loading : List.of(LOADED, LOADED.replace("aggregation: 40 %", "aggregation: 0 %"))) {
            Study study = study(loading);
            Dose dose = Doses.of(FinishedProducts.asGiven(study), "treated").getFirst();
            Formulation given = FinishedProducts.formulation("exo", vesicle(loading));
            assertThat(dose.amount()).isCloseTo(given.particles(5), within(1.0));
            copies[at++] = dose.amount() * given.copiesPerParticle("miR-146b");
        }
        assertThat(copies[0]).isCloseTo(copies[1], within(1e-6 * copies[1]));
    }

    @Test
    void clustersDiffuseSlowerAndPassVesselsLessEasily() {
        Carrier loose = carrier(LOADED.replace("aggregation: 40 %", "aggregation: 0 %"));
        Carrier sticky = carrier(LOADED);
        assertThat(sticky.diffusivity()).isLessThan(loose.diffusivity());
        assertThat(sticky.permeability()).isLessThan(loose.permeability());
    }

    @Test
    void aLigandAddsWhatItsReceptorsTakeInAndMoreReceptorsTakeInMore() {
        String ligands = "ligands: { folate: { count: 100 /particle (assumed 30 .. 300) } }";
        UptakeKinetics plain = kinetics(carrier("loading: none"));
        UptakeKinetics folate = kinetics(carrier(ligands));
        UptakeKinetics more = kinetics(
                carrier(ligands.replace("count: 100 /particle (assumed 30", "count: 300 /particle (assumed 30")));
        assertThat(folate.clearance(0)).isGreaterThan(2 * plain.clearance(0));
        assertThat(more.clearance(0)).isGreaterThan(folate.clearance(0));
        assertThat(folate.maximumRate()).isGreaterThan(plain.maximumRate());
        assertThat(kinetics(carrier("ligand: { target: MUC1, uptake: 3 (assumed 2 .. 6) }"))
                        .clearance(0))
                .isCloseTo(3 * plain.clearance(0), within(1e-9));
    }

    private static UptakeKinetics kinetics(Carrier carrier) {
        return ((CellUptake.Saturable) carrier.uptake().getFirst()).kinetics();
    }

    @Test
    void whatHoldsPhagocytesOffIsRecognisedLess() {
        double plain = recognition(carrier("loading: none"));
        double spared = recognition(
                carrier(
                        "ligands: { CD47: { count: 20 /particle (assumed 5 .. 50), phagocytosis: 0.25 (assumed 0.2 .. 0.9) } }"));
        assertThat(spared).isEqualTo(0.25 * plain);
    }

    private static double recognition(Carrier carrier) {
        return ((VesicleKinetics) Objects.requireNonNull(carrier.kinetics()))
                .phagocytosis()
                .recognition();
    }

    @Test
    void everyDrawOfAnAnimalMakesAProduct() {
        String indent = "\n      ";
        String made = String.join(
                indent,
                "production: { system: flask, cells: 1e7 cells, time: 48 h }",
                "isolation: { method: ultracentrifugation }",
                "storage: { at: 4 C, for: 3 d }",
                "ligands: { iRGD: { count: 100 /particle (assumed 30 .. 300), receptor: folate receptor } }",
                LOADED.replace("vesicles: 10 ug", "vesicles: 0.3 ug"));
        Study study = study(made);
        for (int animal = 1; animal <= 30; animal++) {
            assertThat(Protocol.of(study, 7, animal).plan().carriers()).hasSize(1);
        }
    }

    @Test
    void theBloodEmptiesAfterADoseAndASparedProductStaysLonger() {
        Study study = study("loading: none");
        List<PlasmaCurve.Point> curve = PlasmaCurve.of(study, vesicle("loading: none"), 1e10);
        assertThat(curve.getFirst().share()).isBetween(0.5, 1.0);
        for (int at = 1; at < curve.size(); at++) {
            assertThat(curve.get(at).share()).isBetween(0.0, curve.get(at - 1).share());
        }
        String held = "ligands: { CD47: { count: 20 /particle (assumed 5 .. 50) } }";
        assertThat(PlasmaCurve.of(study(held), vesicle(held), 1e10).get(3).share())
                .isGreaterThan(curve.get(3).share());
    }
}

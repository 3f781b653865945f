package org.paracrine.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paracrine.body.Body;
import org.paracrine.body.DrugKinetics;
import org.paracrine.body.Organ;
import org.paracrine.body.OrganPhysiology;
import org.paracrine.body.Physiology;
import org.paracrine.body.Route;
import org.paracrine.body.VesicleKinetics;
import org.paracrine.evidence.Evidence;
import org.paracrine.evidence.Parameter;
import org.paracrine.study.Anatomy;
import org.paracrine.study.Studies;
import org.paracrine.study.Study;

class WholeBodyTest {
    private static final double CUBIC_MICROMETRES_PER_LITRE = 1e15;

    private static final String TEXT = """
            version: 1
            study: A drug and vesicles in a body
            subject: { species: human, animals: 1 }
            tumour: { model: colon }
            products:
              dox:
                drug:
                  substance: doxorubicin
                  molar mass: 543.5 g/mol
                  diffusivity: 1e4 um2/min (assumed 5e3 .. 2e4)
                  permeability: 30 um/min (assumed 10 .. 100)
                  uptake: 100 um3/min/cell (assumed 30 .. 300)
              exo:
                vesicle:
                  source: bone marrow
                  diameter: 100 nm ± 25 % (msc_size_tbl P232)
                  particles: 5e9 /ug (webber2013)
                  escape: 20 % (assumed 5 .. 50)
                  kinetics: { recognition: 0.3 }
            cargo: { doxorubicin: { half-life: 25 h (assumed 10 .. 50) } }
            arms: { drug: [{ give: dox, dose: 1 mg/kg, route: intravenous, at: 0 h }] }
            run: { for: 1 d }
            """;

    private static Study study(Map<String, String> settings) {
        return Studies.read("study.yaml", TEXT, new LinkedHashMap<>(settings)).study();
    }

    private static Parameter row(String id) {
        return Evidence.shipped().parameter(id).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"mouse, 20", "rat, 250", "human, 70000"})
    void theLibrarysBodiesAddUp(String species, double grams) {
        Study study = study(Map.of("subject.species", species));
        Anatomy anatomy = Objects.requireNonNull(study.body());
        Physiology body = WholeBody.physiology(study);
        assertThat(body.organs()).hasSize(12);
        assertThat(body.blood()).isCloseTo(anatomy.blood().value() * grams * 1e9, withinPercentage(1e-6));
        double output = anatomy.cardiacOutput().value() * grams * 1e9;
        assertThat(Objects.requireNonNull(body.organs().get(Organ.LUNG)).flow())
                .isCloseTo(output, withinPercentage(1e-6));
        double volume = body.organs().values().stream()
                .mapToDouble(OrganPhysiology::volume)
                .sum();
        // A gram of body is about a mL.
        assertThat(volume).isBetween(0.85 * grams * 1e12, 1.05 * grams * 1e12);
    }

    /// P196 and P197 of the evidence (drummond1999): doxorubicin leaves the blood of adults with 45 L/h and, late, with
    /// a
    /// half-life of 3.6 to 13.3 h.
    @Test
    void anAdultClearsDoxorubicinAsPrinted() {
        Body body = new Body(WholeBody.of(study(Map.of()), "dox"));
        body.changeTumourClearance(1e6);
        body.give(Route.INTRAVENOUS, 1e17);
        double area = body.advance(720) / 1e6;
        double before = body.venousConcentration();
        area += body.advance(720) / 1e6;
        double halfLife = 12 * Math.log(2) / Math.log(before / body.venousConcentration());
        area += body.advance(30_000) / 1e6;
        double litresPerHour = 60 * 1e17 / area / CUBIC_MICROMETRES_PER_LITRE;
        assertThat(litresPerHour).isCloseTo(row("P197").value().orElseThrow(), withinPercentage(10));
        assertThat(halfLife)
                .isBetween(row("P196").low().orElseThrow(), row("P196").high().orElseThrow());
    }

    @Test
    void aProductChangesTheBodysKineticsForItselfAlone() {
        Study study = study(Map.of());
        VesicleKinetics exosomes = (VesicleKinetics) WholeBody.of(study, "exo");
        assertThat(exosomes.phagocytosis().recognition()).isEqualTo(0.3);
        assertThat(exosomes.passage().get(Organ.BRAIN)).isEqualTo(0);
        assertThat(exosomes.passage().get(Organ.LIVER)).isBetween(0.05, 0.5);
        assertThat(exosomes.filtered()).as("too large for the glomerulus").isCloseTo(0, within(1e-9));
        assertThat(Objects.requireNonNull(study.body()).vesicles().recognition().value())
                .isEqualTo(1);
    }

    @Test
    void aDrugTakesOnlyTheRoutesThatItsBodyKnows() {
        DrugKinetics drug = (DrugKinetics) WholeBody.of(study(Map.of()), "dox");
        assertThat(drug.takes(Route.INTRAPERITONEAL)).isTrue();
        assertThat(drug.takes(Route.INHALED)).isFalse();
    }
}

package org.paracrine.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Enzymes, gap junctions and the targets of drugs as a study says them.
class ChemistryLanguageTest {
    private static final String STUDY = """
            version: 1
            study: A suicide gene
            subject: { species: mouse, animals: 1 }
            tumour:
              model: glioma
              cells:
                MSC:
                  start: 40 cells (assumed 30 .. 50)
                  cycle: { entry: 0 /min (assumed 0 .. 0.001) }
                  apoptosis: 0 /min (assumed 0 .. 0.001)
                  volume: 2494 um3 (physicell_grammar P179)
                  enzymes:
                    kinase:
                      converts: ganciclovir
                      into: toxin
                      rate: 1e5 copies/min/cell (assumed 1e4 .. 1e6)
                      half saturation: 11 uM (assumed 5 .. 50)
                    deaminase:
                      converts: 5-FC
                      releases: 5-FU
                      where: around
                      rate: 1e5 /min (assumed 1e4 .. 1e6)
                      half saturation: 1 mM (assumed 0.5 .. 5)
                  gap junctions: { toxin: 20 um3/min (assumed 5 .. 80) }
                glioma:
                  targets:
                    EGFR: { antibody: 1 nM (assumed 0.3 .. 3), 5-FC: 0.2 uM (assumed 0.1 .. 0.5) }
            cargo:
              ganciclovir: { half-life: 2 h (assumed 1 .. 4) }
              toxin: { half-life: 12 h (assumed 6 .. 24) }
              5-FC: { half-life: 1 h (assumed 1 .. 4) }
              5-FU: { half-life: 1 h (assumed 1 .. 4) }
              antibody: { half-life: 1 h (assumed 1 .. 4) }
            products:
              ganciclovir: { drug: &drug }
              5-FC: { drug: *5-FC }
              5-FU: { drug: *5-FU }
              antibody: { drug: *antibody }
              exo: *exo
            rules:
              - glioma: occupancy of EGFR decreases cycle entry to 0 /min (assumed 0 .. 0.00001), half-max 0.5 (assumed 0.3 .. 0.7), Hill 2 (assumed 1 .. 4)
              - glioma: occupancy of EGFR by antibody increases apoptosis to 0.001 /min (assumed 0.0005 .. 0.002), half-max 50 % (assumed 30 .. 70), Hill 2 (assumed 1 .. 4)
            arms:
              vehicle: []
              treated:
                - { give: ganciclovir, dose: 1 mg/kg, route: intravenous, at: 1 d }
                - { give: 5-FC, dose: 1 mg/kg, route: intravenous, at: 1 d }
                - { give: antibody, dose: 1 mg/kg, route: intravenous, at: 1 d }
            run: { for: 2 d }
            """.replace("&drug", drug("ganciclovir"))
            .replace("*5-FC", drug("5-FC"))
            .replace("*5-FU", drug("5-FU"))
            .replace("*antibody", drug("antibody"))
            .replace(
                    "*exo",
                    "{ vesicle: { source: marrow, diameter: 100 nm ± 25 % (msc_size_tbl P232), particles: 1e9 /ug"
                            + " (assumed 3e8 .. 3e9), escape: 20 % (assumed 5 .. 50) } }");

    private static String drug(String substance) {
        return "{ substance: " + substance
                + ", molar mass: 255 g/mol (assumed 254 .. 256), diffusivity: 1e4 um2/min (assumed 5e3 .. 2e4),"
                + " permeability: 30 um/min (assumed 10 .. 100), uptake: 100 um3/min/cell (assumed 30 .. 300) }";
    }

    private static String with(String old, String replacement) {
        assertThat(STUDY).contains(old);
        return STUDY.replace(old, replacement);
    }

    @Test
    void enzymesJunctionsAndTargetsAreReadInTheirUnits() {
        ReadStudy read = Draft.read(STUDY);
        assertThat(read.warnings()).isEmpty();
        Tumour.CellType msc = cell(read.study(), "MSC");
        Enzyme kinase = Objects.requireNonNull(msc.enzymes().get("kinase"));
        assertThat(kinase.where()).isEqualTo(Enzyme.Where.INSIDE);
        assertThat(kinase.rate().value()).isEqualTo(1e5);
        assertThat(kinase.halfSaturation().value()).isCloseTo(11e3, within(1e-9));
        assertThat(msc.enzymes().get("deaminase")).satisfies(deaminase -> {
            assertThat(deaminase.where()).isEqualTo(Enzyme.Where.AROUND);
            assertThat(deaminase.releases()).isEqualTo("5-FU");
        });
        assertThat(msc.gapJunctions().get("toxin"))
                .satisfies(each -> assertThat(each.value()).isEqualTo(20));
        assertThat(cell(read.study(), "glioma").targets().get("EGFR"))
                .extractingByKey("5-FC")
                .satisfies(constant -> assertThat(constant.value()).isCloseTo(200, within(1e-9)));
        assertThat(read.study().rules().get(1).signal()).isEqualTo("occupancy of EGFR by antibody");
    }

    private static Tumour.CellType cell(Study study, String name) {
        return Objects.requireNonNull(study.tumour().cells().get(name));
    }

    @Test
    void theResolvedStudyMeansTheSame() {
        ReadStudy read = Draft.read(STUDY);
        assertThat(Draft.study(read.resolved())).isEqualTo(read.study());
    }

    @Test
    void whatAnEnzymeReleasesIsCarriedButNotGiven() {
        Study study = Draft.study(STUDY);
        assertThat(study.given()).containsExactly("ganciclovir", "5-FC", "antibody");
        assertThat(study.travelling()).containsExactly("ganciclovir", "5-FC", "5-FU", "antibody");
    }

    @Test
    void anEnzymeWithNeitherOrBothProductsIsRefused() {
        String wanted = "exactly one of into, releases is wanted";
        assertThat(Draft.problems(with("          into: toxin\n", "")))
                .singleElement()
                .asString()
                .contains(wanted);
        assertThat(Draft.problems(with("into: toxin\n", "into: toxin\n          releases: 5-FU\n")))
                .singleElement()
                .asString()
                .contains(wanted);
    }

    @Test
    void namesThatAreNotThereAreToldWithTheNearest() {
        assertThat(Draft.problems(with("converts: ganciclovir", "converts: gancyclovir")))
                .singleElement()
                .asString()
                .contains("\"gancyclovir\" is not among `products`; did you mean \"ganciclovir\"?");
        assertThat(Draft.problems(with("into: toxin", "into: toxine")))
                .singleElement()
                .asString()
                .contains("did you mean \"toxin\"?");
        assertThat(Draft.problems(with("5-FC: 0.2 uM", "5-FCC: 0.2 uM")))
                .anySatisfy(problem -> assertThat(problem)
                        .contains("what binds a target is a drug product", "did you mean \"5-FC\"?"));
        assertThat(Draft.problems(with("occupancy of EGFR decreases", "occupancy of EGRF decreases")))
                .singleElement()
                .asString()
                .contains("did you mean \"occupancy of EGFR\"?");
    }

    @Test
    void anEnzymeConvertsAndReleasesDrugsAndNotTheSameOne() {
        assertThat(Draft.problems(with("converts: ganciclovir", "converts: exo")))
                .singleElement()
                .asString()
                .contains("what an enzyme converts is a drug; \"exo\" is another kind of product");
        assertThat(Draft.problems(with("releases: 5-FU", "releases: exo")))
                .singleElement()
                .asString()
                .contains("what an enzyme releases is a drug");
        assertThat(Draft.problems(with("releases: 5-FU", "releases: 5-FC")))
                .singleElement()
                .asString()
                .contains("what is converted cannot be what it turns into");
        assertThat(Draft.problems(with("into: toxin", "into: ganciclovir")))
                .singleElement()
                .asString()
                .contains("so it cannot be what it turns into");
    }

    @Test
    void anOccupancyOfATypeWithoutTheTargetIsRefused() {
        assertThat(Draft.problems(with("- glioma: occupancy of EGFR decreases", "- MSC: occupancy of EGFR decreases")))
                .singleElement()
                .asString()
                .contains(
                        "\"occupancy of EGFR\" is always 0 in MSC, which has no such target",
                        "tumour.cells.MSC.targets");
        assertThat(Draft.problems(Draft.and(
                        "rules:\n  - glioma: occupancy of PD-1 decreases apoptosis to 0 /min, half-max 0.5, Hill 2\n")))
                .singleElement()
                .asString()
                .contains("the targets of drugs stand under targets of a type of cell");
    }

    @Test
    void whatNoArmGivesIsWarnedAbout() {
        String nothing = STUDY.substring(0, STUDY.indexOf("  treated:")) + "run: { for: 2 d }\n";
        assertThat(Draft.read(nothing).warnings())
                .extracting(Problem::message)
                .contains(
                        "no arm gives \"ganciclovir\", so the enzyme has nothing to convert",
                        "no arm gives anything that binds it, so its occupancy is always 0");
    }

    @Test
    void aTargetThatNothingBindsIsRefused() {
        assertThat(Draft.problems(with("glioma:\n      targets:", "glioma:\n      targets:\n        HER2: {}")))
                .singleElement()
                .asString()
                .contains("nothing binds it; write for example { nivolumab: 3 nM (assumed 1 .. 10) }");
    }
}

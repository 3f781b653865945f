package org.paracrine.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// The language of products that are cells.
class CellProductLanguageTest {
    private static final String CELLS = """
            version: 1
            study: Cells
            subject: { species: mouse, animals: 1 }
            tumour: { model: glioma, represents: 50 mm3 (assumed 20 .. 100) }
            products:
              msc:
                cells:
                  type: MSC
                  source: human bone marrow
                  viability: 90 %
            arms:
              vehicle: []
              cells: [{ give: msc, dose: 1e6 cells, route: intravenous, at: 1 d }]
            run: { for: 2 d }
            """;

    private static Product.Cells msc(String text) {
        Product product = Draft.read(text).study().products().get("msc");
        assertThat(product).isInstanceOf(Product.Cells.class);
        return (Product.Cells) product;
    }

    private static List<String> problems(String text) {
        return Draft.problems(text);
    }

    @Test
    void theTypeOfTheLibraryComesWithWhatItFollows() {
        ReadStudy read = Draft.read(CELLS);
        Study study = read.study();
        assertThat(read.warnings()).isEmpty();
        assertThat(study.tumour().cells().keySet()).containsExactly("glioma", "MSC");
        assertThat(study.tissue().substrates().keySet()).containsExactly("oxygen", "CXCL12");
        assertThat(study.tumour().cells().get("glioma"))
                .satisfies(glioma -> assertThat(glioma.secretion()).containsOnlyKeys("CXCL12"));
        assertThat(study.tumour().cells().get("MSC"))
                .satisfies(type -> assertThat(type.start()).isNull());
        assertThat(msc(CELLS).viability().value()).isEqualTo(0.9);
    }

    @Test
    void withoutSuchAProductNothingIsFilledIn() {
        Study study = Draft.read(
                        CELLS.replaceAll("(?s)products:.*arms:", "arms:").replaceAll("  cells: \\[.*\\]\n", ""))
                .study();
        assertThat(study.tumour().cells().keySet()).containsExactly("glioma");
        assertThat(study.tissue().substrates().keySet()).containsExactly("oxygen");
    }

    @Test
    void whatTheStudySaysOfTheTypeStays() {
        String own = CELLS.replace(
                "tumour: { model: glioma,",
                "tumour: { cells: { MSC: { start: 3 cells (assumed 2 .. 4), volume: 3000 um3 (assumed 2000 .. 4000) } }, model: glioma,");
        Map<String, Tumour.CellType> cells = Draft.read(own).study().tumour().cells();
        assertThat(cells.get("MSC")).satisfies(type -> {
            assertThat(type.volume().value()).isEqualTo(3000);
            assertThat(type.motility()).isNotNull();
        });
    }

    @Test
    void aTypeThatIsWrittenOutIsLeftAlone() {
        String own = CELLS.replace(
                "tumour: { model: glioma,",
                "tumour: { cells: { MSC: { volume: 3000 um3 (assumed 2000 .. 4000), apoptosis: 0 /min (assumed 0 .. 1e-5),"
                        + " cycle: { model: live, entry: 0 /min (assumed 0 .. 1e-5) } } }, model: glioma,");
        Study study = Draft.read(own).study();
        assertThat(study.tissue().substrates().keySet()).containsExactly("oxygen");
        assertThat(study.tumour().cells().get("MSC"))
                .satisfies(type -> assertThat(type.motility()).isNull());
    }

    @Test
    void aResolvedStudyIsReadAsTheSame() {
        ReadStudy first = Draft.read(CELLS);
        assertThat(Draft.read(first.resolved()).study()).isEqualTo(first.study());
    }

    @Test
    void aTypeThatNobodyKnowsIsToldWithTheNearest() {
        assertThat(problems(CELLS.replace("type: MSC", "type: MCS")))
                .singleElement()
                .asString()
                .contains("8:13", "\"MCS\" is not among", "did you mean \"MSC\"?");
    }

    @Test
    void allThatIsWrongWithADoseIsToldAtOnce() {
        String wrong = CELLS.replace("cells: [{ give: msc, dose: 1e6 cells, route: intravenous, at: 1 d }]", """
                mass: [{ give: msc, dose: 5 ug, route: intravenous, at: 1 d }]
                  airways: [{ give: msc, dose: 1e5 cells, route: inhaled, at: 1 d }]
                  full: [{ give: msc, dose: 5e7 cells, route: intratumoural, at: 1 d }]
                  blood: [{ give: msc, dose: 1e12 cells, route: intravenous, at: 1 d }]""");
        assertThat(problems(wrong))
                .anySatisfy(line -> assertThat(line)
                        .contains("arms.mass[0].dose", "is made of cells", "not in ug", "write for example 1e6 cells"))
                .anySatisfy(line -> assertThat(line)
                        .contains("arms.airways[0].route", "inhaled", "they can be given intravenous, intratumoural"))
                .anySatisfy(line -> assertThat(line)
                        .contains("arms.full[0].dose", "would fill 210 mm3", "more than the 50 mm3", "fewer than"))
                .anySatisfy(line ->
                        assertThat(line).contains("arms.blood[0].dose", "more than all the blood of the animal"))
                .hasSize(4);
    }

    @Test
    void whatIsNotMadeOfCellsIsNotGivenInCells() {
        String wrong = CELLS.replace(
                "  msc:\n    cells:\n      type: MSC\n      source: human bone marrow\n      viability: 90 %\n", """
                  msc:
                    vesicle:
                      source: bone marrow
                      diameter: 100 nm ± 25 % (msc_size_tbl P232)
                      particles: 5e9 /ug (assumed 1e9 .. 2e10)
                      escape: 20 % (assumed 5 .. 50)
                """);
        assertThat(problems(wrong)).singleElement().asString().contains("arms.cells[0].dose", "is not made of cells");
    }

    @Test
    void cellsHaveKineticsOfTheirOwn() {
        String changed = CELLS.replace(
                "viability: 90 %",
                "kinetics: { death: 0.001 /min (assumed 0.0005 .. 0.002), release: 0 /min (assumed 0 .. 0.001) }");
        Product.Cells msc = msc(changed);
        Anatomy body = Objects.requireNonNull(Draft.read(changed).study().body());
        Transport.Cells usual = Objects.requireNonNull(body.cells());
        assertThat(usual.changedBy(msc.kinetics()).death().value()).isEqualTo(0.001);
        assertThat(usual.changedBy(msc.kinetics()).squeeze()).isEqualTo(usual.squeeze());
        String foreign = CELLS.replace(
                "viability: 90 %",
                "kinetics: { recognition: 2, unbound: 10 % (assumed 5 .. 20), blood loss: 0.1 /min (assumed 0.05 .. 0.2) }");
        assertThat(problems(foreign))
                .hasSize(3)
                .allSatisfy(line -> assertThat(line).contains("products.msc.cells.kinetics", "these are cells"));
    }
}

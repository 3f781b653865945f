package org.paracrine.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// What cells give off, as a study says it.
class TrafficLanguageTest {
    private static final String VIRUS = """
              adeno:
                virus:
                  source: adenovirus
                  diameter: 90 nm ± 5 % (assumed 80 .. 100)
                  genome: genome
                  infectious: 5 % (assumed 2 .. 10)
                  hosts:
                    glioma: { maximum: 4 particles/min/cell (assumed 2 .. 8), half saturation: 0.05 particles/um3 (assumed 0.02 .. 0.1), replication: 0.3 /h (assumed 0.2 .. 0.4), burst: 2000 copies (assumed 1000 .. 4000) }
            """;

    private static final String DRUG = """
              free taxol:
                drug: { substance: taxol, molar mass: 853.9 g/mol (assumed 853 .. 855), diffusivity: 1e4 um2/min (assumed 5e3 .. 2e4), permeability: 30 um/min (assumed 10 .. 100), uptake: 100 um3/min/cell (assumed 30 .. 300) }
            """;

    private static final String CARGO =
            "cargo: { genome: { half-life: 4 d (assumed 2 .. 8) }, taxol: { half-life: 2 d (assumed 1 .. 4) } }\n";

    private static final String KILLS =
            "rules:\n  - glioma: genome increases necrosis to 0.01 /min (assumed 0.005 .. 0.02), half-max 1000 copies (assumed 500 .. 1500), Hill 4 (assumed 2 .. 8)\n";

    /// The good draft with more under its type of cell, among its products and at its end.
    private static String text(String cell, String products, String end) {
        return Draft.GOOD
                        .replace(
                                "tumour: { model: glioma }",
                                "tumour: { model: glioma, cells: { glioma: { " + cell + " } } }")
                        .replace("arms:\n", products + "arms:\n")
                + CARGO
                + end;
    }

    private static List<String> problems(String cell, String products, String end) {
        return Draft.problems(text(cell, products, end));
    }

    @Test
    void cellsMakeVesiclesThatNoArmGives() {
        ReadStudy read = Draft.read(text(
                        "secretes: { exo: 60 particles/h/cell (chiu2016 P133 20 .. 200) }, uptake: { release: 12 h (assumed 4 .. 48), breakdown: 8 h (assumed 3 .. 24) }",
                        "",
                        "")
                .replace("    - { give: exo, dose: 50 ug, route: intratumoural, at: 5 d }\n", "    []\n"));
        Study study = read.study();
        assertThat(study.given()).isEmpty();
        assertThat(study.travelling()).containsExactly("exo");
        Tumour.CellType cell = study.tumour().cells().values().iterator().next();
        Quantity made = Objects.requireNonNull(cell.secretes().get("exo"));
        assertThat(made.value()).isCloseTo(1, within(1e-12));
        Tumour.Uptake uptake = Objects.requireNonNull(cell.uptake());
        assertThat(Objects.requireNonNull(uptake.release()).value()).isEqualTo(720);
        assertThat(Objects.requireNonNull(uptake.breakdown()).value()).isEqualTo(480);
        assertThat(read.warnings()).isEmpty();
    }

    @Test
    void aVirusIsGivenInPlaquesAndRulesKnowItsGenome() {
        Study study = Draft.study(
                text("secretes: {}", VIRUS, KILLS).replace("give: exo, dose: 50 ug", "give: adeno, dose: 1e6 PFU"));
        assertThat(study.travelling()).containsExactly("adeno");
        assertThat(study.administrations("treated").getFirst().unit()).isEqualTo("PFU");
        Product.Virus virus =
                (Product.Virus) Objects.requireNonNull(study.products().get("adeno"));
        Product.Host host = Objects.requireNonNull(virus.hosts().get("glioma"));
        assertThat(host.replication().value()).isCloseTo(0.005, within(1e-12));
    }

    @Test
    void aDepotIsCargoWithADrug() {
        Study study = Draft.study(text(
                "carries: { taxol: 1e6 copies (assumed 1e5 .. 1e7) }, releases: { taxol: 24 h (assumed 12 .. 48) }",
                DRUG,
                ""));
        assertThat(study.travelling()).containsExactly("exo", "free taxol");
    }

    @Test
    void rulesAndDifferencesChangeWhatCellsMake() {
        Study study = Draft.study(
                text(
                        "secretes: { exo: 60 particles/h/cell (chiu2016 P133) }, differs: { exo release: { uniform: { from: 30 particles/h/cell, to: 90 particles/h/cell } } }",
                        "",
                        "rules:\n  - glioma: oxygen decreases exo release to 0.2 particles/min/cell (assumed 0.1 .. 0.4), half-max 10 mmHg (assumed 5 .. 20), Hill 4 (assumed 2 .. 8)\n"));
        assertThat(study.rules().getLast().behaviour()).isEqualTo("exo release");
        assertThat(Study.releaseOf("exo release")).isEqualTo("exo");
        assertThat(Study.releaseOf("apoptosis")).isNull();
    }

    @Test
    void whatDoesNotFitIsToldAllAtOnce() {
        assertThat(problems(
                        "secretes: { adeno: 5 particles/h/cell (assumed 1 .. 9), free taxol: 5 particles/h/cell (assumed 1 .. 9), exos: 1 particles/h/cell (assumed 1 .. 9) }",
                        VIRUS + DRUG,
                        ""))
                .containsExactly(
                        "study.yaml:4:150: tumour.cells.glioma.secretes.exos: \"exos\" is not among `products`; did you mean \"exo\"? allowed: exo, adeno, free taxol");
        assertThat(
                        problems(
                                "secretes: { adeno: 5 particles/h/cell (assumed 1 .. 9), free taxol: 5 particles/h/cell (assumed 1 .. 9) }, releases: { genome: 3 h (assumed 1 .. 9) }",
                                VIRUS + DRUG + VIRUS.replace("adeno:", "herpes:"),
                                "rules:\n  - glioma: oxygen decreases free taxol release to 0 particles/min/cell (assumed 0 .. 1), half-max 10 mmHg (assumed 5 .. 20), Hill 4 (assumed 2 .. 8)\n  - glioma: oxygen increases exo release to 2 particles/min/cell (assumed 1 .. 4), half-max 10 mmHg (assumed 5 .. 20), Hill 4 (assumed 2 .. 8)\n"))
                .anyMatch(line -> line.contains("\"adeno\" is a virus, which leaves the cells that die"))
                .anyMatch(line -> line.contains("\"free taxol\" is a drug, and what cells make is vesicles"))
                .anyMatch(line -> line.contains("how \"genome\" moves outside of cells is not known"))
                .anyMatch(line -> line.contains("already counts the genomes of adeno"))
                .anyMatch(line -> line.contains("cells make vesicles alone, and \"free taxol\" is none"))
                .anyMatch(line -> line.contains("no type of cell makes \"exo\""))
                .hasSize(6);
    }

    @Test
    void twoDrugsOfOneCargoCannotBothLeaveACell() {
        assertThat(problems(
                        "releases: { taxol: 24 h (assumed 12 .. 48) }",
                        DRUG + DRUG.replace("free taxol", "other taxol"),
                        ""))
                .singleElement()
                .asString()
                .contains("free taxol and other taxol are both \"taxol\" as a drug");
    }

    @Test
    void virusesAreCountedAndNothingElseInPlaques() {
        assertThat(problems("secretes: {}", VIRUS, KILLS + "# dose\n")).isEmpty();
        assertThat(Draft.problems(text("secretes: {}", VIRUS, KILLS).replace("give: exo,", "give: adeno,")))
                .singleElement()
                .asString()
                .contains("\"adeno\" is a virus, which is given in particles or in PFU");
        assertThat(Draft.problems(Draft.with("dose: 50 ug", "dose: 1e6 PFU")))
                .singleElement()
                .asString()
                .contains("only viruses are given in PFU, and \"exo\" is none");
    }

    @Test
    void aVirusThatKillsNobodyIsWarnedAbout() {
        assertThat(Draft.read(text("secretes: {}", VIRUS, "")).warnings())
                .extracting(Problem::message)
                .singleElement()
                .asString()
                .contains("no rule says how it kills glioma");
    }

    @Test
    void whatIsStoredIsNotWhatCellsMake() {
        String stored = text("secretes: { exo: 60 particles/h/cell (chiu2016 P133) }", "", "")
                .replace(
                        "      escape: 20 %",
                        "      storage: { at: 4 C, for: 1 d, loss per day: 1 % (assumed 0.2 .. 5) }\n      escape: 20 %");
        assertThat(Draft.read(stored).warnings())
                .extracting(Problem::message)
                .anyMatch(message -> message.contains("describe these as a product of their own"));
    }

    @Test
    void aGenomeIsNoCargoOfVesicles() {
        assertThat(Draft.problems(text("secretes: {}", VIRUS, KILLS)
                        .replace("miR-146b: 0.00825 /particle", "genome: 0.00825 /particle")))
                .singleElement()
                .asString()
                .contains("the vesicles \"exo\" carry \"genome\" as cargo");
    }
}

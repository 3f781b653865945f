package org.paracrine.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paracrine.numerics.RandomStream;

/// Vessels, flow, matrix and patterns, as users write them.
class TissueLanguageTest {
    private static final String DARCY = """
            tissue:
              accuracy: 2 %
              vessels:
                network:
                  file: vessels.csv
                  arterial: 30 mmHg (assumed 20 .. 40)
                  venous: 12 mmHg (assumed 8 .. 16)
                  sprouting:
                    towards: VEGF
                    half-max: 10 ug/L (assumed 5 .. 20)
                    above: 1 ng/mL (assumed 0.5 .. 2)
                    rate: 1e-5 /um/min (assumed 3e-6 .. 3e-5)
                    speed: 10.2 um/h (assumed 5 .. 21)
                  regression: 2 d (assumed 1 .. 4)
              interstitium:
                binding: { on: 0.01 /min (assumed 0 .. 0.03), off: 0.02 /min (assumed 0 .. 0.05), trapping: 0.001 /min (assumed 0 .. 0.01) }
              flow:
                conductivity: 250 um2/mmHg/min (assumed 50 .. 1000)
                vessel wall: 0.17 um/mmHg/min (assumed 0.02 .. 0.5)
                osmotic: 5 mmHg (assumed 0 .. 10)
                lymph: 0.001 /mmHg/min (assumed 0 .. 0.01)
                around: -1 mmHg (assumed -2 .. 2)
              matrix:
                capacity: 3 (assumed 2 .. 5)
                cells:
                  glioma: { degrades: 5e-4 /min (assumed 1e-4 .. 2e-3) }
                gaps: 40 um2 (assumed 20 .. 80)
              substrates:
                oxygen:
                  pattern: { image: pictures/oxygen.png, black: 0 mmHg, white: 40 mmHg }
                VEGF:
                  unit: ng/mL
                  diffusivity: 5000 um2/min (assumed 3000 .. 8000)
                  among cells: 25 um2/s (assumed 10 .. 40)
                  decay: 0.01 /min (assumed 0.005 .. 0.02)
                  start: 0 ng/mL (assumed 0 .. 1)
                  pattern: { csv: vegf.csv }
            measure:
              fields: every 1 d
            """;

    private static final String GIVEN = """
            tissue:
              flow:
                velocity: [0.1 um/min (assumed 0.05 .. 0.2), 0 um/min, -0.6 um/h]
              substrates:
                oxygen:
                  pattern: { function: "5 * exp(-r / 100) + max(0, x)" }
            """;

    @TempDir
    private Path folder;

    private ReadStudy whole() throws IOException {
        Files.writeString(folder.resolve("vessels.csv"), "segment\n");
        Files.writeString(folder.resolve("vegf.csv"), "x,y,z,level\n");
        Files.write(
                Files.createDirectories(folder.resolve("pictures")).resolve("oxygen.png"), new byte[] {(byte) 0x89, 0});
        return Studies.read(Files.writeString(folder.resolve("study.yaml"), Draft.and(DARCY)), Map.of());
    }

    private static InterstitialFlow flow(Study study) {
        return Objects.requireNonNull(study.tissue().flow());
    }

    @Test
    void vesselsFlowAndMatrixAreInTheirUnits() throws IOException {
        Tissue tissue = whole().study().tissue();
        assertThat(tissue.accuracy().value()).isEqualTo(0.02);
        assertThat(tissue.substrates().get("VEGF"))
                .satisfies(vegf -> assertThat(vegf.amongCells())
                        .extracting(Quantity::value)
                        .isEqualTo(1500.0));
        Network network =
                Objects.requireNonNull(Objects.requireNonNull(tissue.vessels()).network());
        assertThat(Objects.requireNonNull(network.regression()).value()).isEqualTo(2880);
        Network.Sprouting sprouting = Objects.requireNonNull(network.sprouting());
        assertThat(sprouting.halfMax().value()).isEqualTo(10);
        assertThat(sprouting.halfMax().unit()).isEqualTo("ng/mL");
        assertThat(sprouting.speed().value()).isCloseTo(0.17, within(1e-15));
        assertThat(tissue.flow()).isInstanceOfSatisfying(InterstitialFlow.Darcy.class, flow -> {
            assertThat(flow.conductivity().value()).isEqualTo(250);
            assertThat(flow.around()).extracting(Quantity::value).isEqualTo(-1.0);
            assertThat(flow.vesselPressure()).isNull();
        });
        Remodelling matrix = Objects.requireNonNull(tissue.matrix());
        assertThat(matrix.cells()).containsOnlyKeys("glioma");
        assertThat(Objects.requireNonNull(matrix.cells().get("glioma")).deposits())
                .isNull();
    }

    @Test
    void aGivenFlowMayPointBackwards() {
        Study study = Draft.study(Draft.and(GIVEN));
        assertThat(((InterstitialFlow.Given) flow(study)).velocity())
                .extracting(Quantity::value)
                .containsExactly(0.1, 0.0, -0.01);
        Study flat = Draft.study(
                Draft.and("tissue: { size: [400 um, 400 um], flow: { velocity: [1 um/min, 2 um/min] } }\n"));
        assertThat(((InterstitialFlow.Given) flow(flat)).velocity()).hasSize(2);
    }

    @Test
    void everyNewQuantityHasAPathAndIsDrawnInItsRange() throws IOException {
        Study study = whole().study();
        List<Sampling.Drawn> drawn =
                Sampling.draw(study, new RandomStream(3, 1)).drawn();
        assertThat(drawn)
                .extracting(Sampling.Drawn::path)
                .contains(
                        "tissue.vessels.network.arterial",
                        "tissue.vessels.network.sprouting.half-max",
                        "tissue.vessels.network.regression",
                        "tissue.interstitium.binding.trapping",
                        "tissue.flow.conductivity",
                        "tissue.flow.around",
                        "tissue.matrix.capacity",
                        "tissue.matrix.gaps",
                        "tissue.matrix.cells.glioma.degrades",
                        "tissue.substrates.VEGF.among cells");
        assertThat(Sampling.draw(Draft.study(Draft.and(GIVEN)), new RandomStream(3, 1))
                        .drawn())
                .filteredOn(each -> each.path().equals("tissue.flow.velocity[0]"))
                .singleElement()
                .satisfies(each -> assertThat(each.value()).isBetween(0.05, 0.2));
    }

    @Test
    void everyNewQuantityCanBeSetByItsPath() throws IOException {
        whole();
        Path file = folder.resolve("study.yaml");
        Map<String, Quantity> before =
                StudyPaths.quantities(Studies.read(file, Map.of()).study());
        before.forEach((path, quantity) -> {
            if (path.startsWith("tissue.")) {
                String value = (Numbers.text(quantity.value()) + " " + quantity.unit()).strip();
                Study set = Studies.read(file, Map.of(path, value)).study();
                assertThat(StudyPaths.quantities(set))
                        .hasEntrySatisfying(
                                path, found -> assertThat(found.value()).isEqualTo(quantity.value()));
            }
        });
        Study faster = Studies.read(
                        "study.yaml", Draft.and(GIVEN), Map.of("tissue.flow.velocity[2]", "3 um/min (assumed 2 .. 4)"))
                .study();
        assertThat(StudyPaths.quantities(faster))
                .hasEntrySatisfying(
                        "tissue.flow.velocity[2]",
                        found -> assertThat(found.value()).isEqualTo(3));
    }

    @Test
    void theResolvedStudyNamesTheFilesAndMeansTheSame() throws IOException {
        ReadStudy first = whole();
        Path resolved = Files.writeString(folder.resolve("study.resolved.yaml"), first.resolved());
        assertThat(first.resolved()).contains("file: vessels.csv ", "image: pictures/oxygen.png ", "csv: vegf.csv ");
        assertThat(Studies.read(resolved, Map.of()).study()).isEqualTo(first.study());
        Study given = Draft.study(Draft.and(GIVEN));
        assertThat(Draft.study(Draft.read(Draft.and(GIVEN)).resolved())).isEqualTo(given);
    }

    @Test
    void aStudyIsWholeWithoutItsFolder() throws IOException {
        ReadStudy read = whole();
        assertThat(read.attachments())
                .extracting(Attachment::name)
                .containsExactlyInAnyOrder("vessels.csv", "pictures/oxygen.png", "vegf.csv");
        Files.delete(folder.resolve("vessels.csv"));
        Network network = Objects.requireNonNull(
                Objects.requireNonNull(read.study().tissue().vessels()).network());
        assertThat(Objects.requireNonNull(network.file()).text()).isEqualTo("segment\n");
    }

    @Test
    void anotherContentIsAnotherStudy() throws IOException {
        Study before = whole().study();
        Files.writeString(folder.resolve("vegf.csv"), "x,y,z,level\n0,0,0,1\n");
        assertThat(Studies.read(folder.resolve("study.yaml"), Map.of()).study()).isNotEqualTo(before);
    }

    @Test
    void whatIsLeftOutIsNotThere() {
        ReadStudy read = Draft.read(Draft.GOOD);
        Tissue tissue = read.study().tissue();
        assertThat(tissue.accuracy().value()).isEqualTo(0.01);
        assertThat(tissue.flow()).isNull();
        assertThat(tissue.matrix()).isNull();
        assertThat(Objects.requireNonNull(tissue.vessels()).network()).isNull();
        assertThat(Objects.requireNonNull(tissue.interstitium()).binding()).isNull();
        assertThat(read.study().measure().fields()).isNull();
        assertThat(read.attachments()).isEmpty();
        assertThat(read.resolved())
                .contains("accuracy: 1 % ")
                .doesNotContain("network", "binding", "\n  flow:", "matrix:", "pattern", "fields");
    }

    @Test
    void cellsThatDoNothingToTheMatrixAreWarnedAbout() {
        ReadStudy read =
                Draft.read(Draft.and("tissue: { matrix: { capacity: 3 (assumed 2 .. 5), cells: { glioma: { } } } }\n"));
        assertThat(read.warnings())
                .extracting(Problem::toString)
                .containsExactly(
                        "study.yaml:18:68: tissue.matrix.cells.glioma: these cells do nothing to the matrix; write degrades, deposits or both");
    }

    @Test
    void moreFieldsNeedMoreMemory() {
        String large = Draft.and("tissue: { size: [2000 um, 2000 um, 2000 um], voxel: 10 um }\n");
        double voxels = 8e6;
        long enough = (long) (voxels * (8 * 2 + 120));
        assertThat(Studies.read("study.yaml", large, Map.of(), enough).warnings())
                .isEmpty();
        assertThat(problemsWith(large, enough - 1))
                .containsExactly(
                        "study.yaml:18:53: tissue.voxel: the block has 8000000 voxels, which need about 1.1 GB of memory with 2 fields, but Java may use 1.1 GB; take a larger voxel or a smaller block, or give Java more: PARACRINE_MEMORY=2g");
        assertThat(problemsWith(large.replace("vehicle: []", "vehicle: []\n  other: []"), enough - 1))
                .singleElement()
                .asString()
                .contains("with 2 fields");
        assertThat(problemsWith(large.replaceFirst("(?s)  treated:.*?\nrun", "run"), (long) (voxels * 100)))
                .singleElement()
                .asString()
                .contains("with 1 field,");
    }

    private static List<String> problemsWith(String text, long memory) {
        try {
            Studies.read("study.yaml", text, Map.of(), memory);
            return List.of();
        } catch (StudyException wrong) {
            return wrong.problems().stream().map(Problem::toString).toList();
        }
    }
}

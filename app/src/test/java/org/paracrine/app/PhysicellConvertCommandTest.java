package org.paracrine.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhysicellConvertCommandTest {
    private static final String ZIP = "shared/data/physicell-samples.zip";
    private static final String TEMPLATE = "sample_projects/template/config/PhysiCell_settings.xml";
    private static final Path MODEL =
            Path.of("..", "physicell", "src", "test", "resources", "convert", "config", "PhysiCell_settings.xml");

    @TempDir
    private Path folder;

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private static Spoken convert(Path settings, Path study) {
        return Spoken.by("physicell", "convert", settings.toString(), "-o", study.toString());
    }

    @Test
    void aModelBecomesAStudyThatIsWellFormedAndWhatDidNotComeIsListed() throws IOException {
        Path study = folder.resolve("new/study.yaml");
        Spoken spoken = convert(MODEL, study);
        assertThat(spoken.err()).isEmpty();
        assertThat(spoken.code()).isZero();
        assertThat(spoken.out())
                .startsWith("Study: " + study + "\nwith:  " + study.resolveSibling("cells.csv"))
                .contains("3 types of cells, 3 substrates, 10 rules")
                .contains("\n - the author's own C++ (custom_modules) is not read")
                .contains("\"M0/M1\" is called \"M0-M1\"", "Next: paracrine check " + study)
                .doesNotContain("To be put right");
        assertThat(names(folder.resolve("new"))).containsExactly("cells.csv", "fields.csv", "study.yaml");
        assertThat(Files.readString(study)).contains("# - the author's own C++ (custom_modules) is not read");
        Spoken check = Spoken.by("check", study.toString());
        assertThat(check.code()).isZero();
        assertThat(check.err())
                .contains(
                        "numbers have no source but this",
                        "rules[4]: the rule never acts: no factor comes into tumour cell")
                .hasLineCount(4);
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        Path study = Files.writeString(folder.resolve("study.yaml"), "mine");
        Spoken spoken = convert(MODEL, study);
        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.err()).contains("study.yaml exists already").hasLineCount(1);
        assertThat(study).hasContent("mine");
        Files.writeString(folder.resolve("fields.csv"), "mine");
        Spoken other = convert(MODEL, folder.resolve("other.yaml"));
        assertThat(other.code()).isEqualTo(2);
        assertThat(other.err()).contains("fields.csv exists already").hasLineCount(1);
        assertThat(names(folder)).containsExactly("fields.csv", "study.yaml");
    }

    @Test
    void aStudyIsNotCalledAsItsFiles() throws IOException {
        Spoken spoken = convert(MODEL, folder.resolve("cells.csv"));
        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.err())
                .contains("the study cannot be called cells.csv")
                .hasLineCount(1);
        assertThat(names(folder)).isEmpty();
    }

    @Test
    void aModelThatIsWrongLeavesNothing() throws IOException {
        Path settings = Files.writeString(folder.resolve("model.xml"), "<PhysiCell_settings><domain/>");
        Spoken spoken = convert(settings, folder.resolve("a/study.yaml"));
        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.err()).contains("model.xml:1:", "one thing has to be put right");
        assertThat(names(folder)).containsExactly("model.xml");
        Spoken missing = convert(folder.resolve("missing.xml"), folder.resolve("a/study.yaml"));
        assertThat(missing.code()).isEqualTo(2);
        assertThat(missing.err()).contains("missing.xml").doesNotContain("Exception");
    }

    @Test
    void whatWouldStopTheStudyIsFoundByReadingIt() throws IOException {
        Path study = folder.resolve("study.yaml");
        convert(MODEL, study);
        assertThat(PhysicellConvertCommand.wrong(study)).isEmpty();
        Files.writeString(study, Files.readString(study).replace("voxel: 20 um", "voxel: 1e-4 um"));
        assertThat(PhysicellConvertCommand.wrong(study))
                .anyMatch(each -> each.matches("line \\d+: tissue\\.voxel: the block has .* voxels, .*"));
    }

    @Test
    void theModelAndTheFileAreNeeded() {
        Spoken noFile = Spoken.by("physicell", "convert", MODEL.toString());
        assertThat(noFile.code()).isEqualTo(2);
        assertThat(noFile.err()).contains("--out", "See paracrine physicell convert --help.");
        Spoken noModel = Spoken.by("physicell", "convert", "-o", "study.yaml");
        assertThat(noModel.code()).isEqualTo(2);
        assertThat(noModel.err()).contains("the settings of the model (SETTINGS) are missing");
        assertThat(Spoken.by("physicell", "--help").out()).contains("run", "convert");
    }

    @Test
    void theConvertedStudyRuns() throws IOException {
        Path study = folder.resolve("study.yaml");
        assertThat(convert(MODEL, study).code()).isZero();
        run(study);
    }

    /// The template project of PhysiCell, where `shared/data/physicell-samples.zip` lies in a folder above this one.
    @Test
    void theConvertedTemplateRuns() throws IOException {
        Path above = Path.of("").toAbsolutePath();
        while (above.getParent() != null && !Files.exists(above.resolve(ZIP))) {
            above = above.getParent();
        }
        assumeThat(above.resolve(ZIP))
                .as("the samples of PhysiCell, which are not in the repository")
                .exists();
        Path settings =
                Files.createDirectories(folder.resolve("template/config")).resolve("PhysiCell_settings.xml");
        try (ZipFile zip = new ZipFile(above.resolve(ZIP).toFile());
                InputStream content = zip.getInputStream(Objects.requireNonNull(zip.getEntry(TEMPLATE)))) {
            Files.copy(content, settings);
        }
        Path study = folder.resolve("study.yaml");
        assertThat(convert(settings, study).code()).isZero();
        run(study);
    }

    private void run(Path study) {
        Path out = folder.resolve("run");
        Spoken run = Spoken.by(
                "run", study.toString(), "--set", "run.for=1 h", "--quiet", "--threads", "1", "--out", out.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(out.resolve("report.html")).exists();
        assertThat(out.resolve("fields.zarr")).exists();
    }
}

package org.paracrine.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunCommandTest {
    private static final String OBSERVATIONS = "observations.parquet";

    private static final String STUDY = """
            version: 1
            study: Forty cells & one day
            subject: { species: mouse, animals: 2 }
            tumour:
              model: glioma
              represents: 0.1 mm3 (assumed 0.08 .. 0.12)
              cells: { glioma: { start: 40 cells (assumed 35 .. 45) } }
            tissue: { size: [200 um, 200 um, 200 um], voxel: 25 um }
            products:
              exo:
                vesicle:
                  source: bone marrow
                  diameter: 100 nm ± 25 % (msc_size_tbl P232)
                  particles: 5e9 /ug (webber2013)
                  cargo: { miR-146b: 1 /particle (assumed 0.3 .. 3) }
                  escape: 20 % (assumed 5 .. 50)
            arms:
              vehicle: []
              exosomes twice: [{ give: exo, dose: 5 ug, route: intravenous, at: [2 h, 8 h] }]
            rules:
              - glioma: miR-146b decreases cycle entry to 0 /min (assumed 0 .. 0.00002), half-max 20 copies (assumed 10 .. 40), Hill 2 (assumed 1 .. 3)
            run: { for: 1 d, step: 20 min }
            measure:
              tumour volume: every 6 h
              survival: { when: tumour volume > 8 mm3 }
              cargo per tumour cell: every 6 h
              biodistribution: [5 min, 1 h, 4 h]
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private static Path folder;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static Path file;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static Path whole;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static Spoken spoken;

    @BeforeAll
    static void runOnce() throws IOException {
        file = Files.writeString(folder.resolve("study.yaml"), STUDY);
        whole = folder.resolve("whole");
        spoken = run(file, whole, "--threads", "1");
    }

    private static Spoken run(Path study, Path out, String... more) {
        List<String> words = new ArrayList<>(List.of("run", study.toString(), "--out", out.toString()));
        words.addAll(List.of(more));
        return Spoken.by(words.toArray(String[]::new));
    }

    private static List<String> names(Path in) throws IOException {
        try (Stream<Path> files = Files.list(in)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aRunLeavesItsTablesItsReportAndWhatItWasMadeOf() throws IOException {
        assertThat(spoken.code()).as(spoken.err()).isZero();
        assertThat(names(whole))
                .containsExactly(
                        "cells.parquet",
                        "draws.parquet",
                        "endpoints.parquet",
                        "fields.parquet",
                        OBSERVATIONS,
                        "provenance.json",
                        "report.html",
                        "study.resolved.yaml",
                        "survival.parquet");
        for (String name : names(whole)) {
            assertThat(whole.resolve(name)).as(name).isNotEmptyFile();
        }
    }

    @Test
    void theArmsAndTheReportAreTold() {
        assertThat(spoken.out())
                .contains("Forty cells & one day", "vehicle", "exosomes twice", "Report: ")
                .endsWith("report.html" + System.lineSeparator());
        assertThat(spoken.err()).doesNotContain("Exception");
    }

    @Test
    void theReportNamesTheStudyAndAllArms() throws IOException {
        assertThat(Files.readString(whole.resolve("report.html")))
                .contains(
                        "\"title\":\"Forty cells \\u0026 one day\"",
                        "2 virtual mice per arm",
                        "\"vehicle\"",
                        "\"exosomes twice\"");
    }

    @Test
    void provenanceSaysHowItCameAbout() throws IOException {
        assertThat(Files.readString(whole.resolve("provenance.json"))).contains("--threads", "\"seed\"", "complete");
    }

    @Test
    void twoThreadsGiveTheSameBytes() throws IOException {
        Path out = folder.resolve("two threads");
        assertThat(run(file, out, "--threads", "2", "--seed", "1").code()).isZero();
        for (String table : List.of(
                OBSERVATIONS,
                "endpoints.parquet",
                "fields.parquet",
                "survival.parquet",
                "draws.parquet",
                "cells.parquet")) {
            assertThat(out.resolve(table)).as(table).hasSameBinaryContentAs(whole.resolve(table));
        }
    }

    @Test
    void anotherSeedGivesOtherResults() throws IOException {
        Path out = folder.resolve("seed 2");
        assertThat(run(file, out, "--seed", "2").code()).isZero();
        assertThat(Files.mismatch(out.resolve(OBSERVATIONS), whole.resolve(OBSERVATIONS)))
                .isNotNegative();
        assertThat(Files.readString(out.resolve("study.resolved.yaml"))).contains("seed: 2 ");
    }

    @Test
    void theResolvedStudyGivesTheSameResults() {
        Path out = folder.resolve("again");
        Spoken again = run(whole.resolve("study.resolved.yaml"), out);
        assertThat(again.code()).as(again.err()).isZero();
        assertThat(out.resolve(OBSERVATIONS)).hasSameBinaryContentAs(whole.resolve(OBSERVATIONS));
    }

    @Test
    void aQuietRunPrintsOnlyWhereTheReportIs() {
        Path out = folder.resolve("quiet");
        Spoken quiet = run(file, out, "--quiet", "--set", "subject.animals=1", "--set", "run.for=2 h");
        assertThat(quiet.code()).isZero();
        assertThat(quiet.err()).isEmpty();
        assertThat(quiet.out()).hasLineCount(1);
        assertThat(Path.of(quiet.out().strip()).toAbsolutePath()).isEqualTo(out.resolve("report.html"));
    }

    @Test
    void nothingIsEverOverwritten(@TempDir Path there) throws IOException {
        Path kept = Files.writeString(there.resolve("mine.txt"), "mine");
        Spoken refused = run(file, there);
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).contains(there.toString(), "exists").doesNotContain("Exception");
        assertThat(names(there)).containsExactly("mine.txt");
        assertThat(kept).hasContent("mine");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            subject.animals=0                        | subject.animals
            arms.exosomes twice[0].give=exso         | exso
            run.for=5 kg                             | run.for
            tumour.represents=NaN mm3                | tumour.represents
            tumour.represents=-1 mm3                 | tumour.represents
            run.step=1 h                             | take at most 20
            tissue.size=[50 um, 50 um, 50 um]        | do not fit
            """)
    void aWrongStudyGetsOneSentenceAndLeavesNothing(String setting, String said, @TempDir Path runs)
            throws IOException {
        Spoken refused = run(file, runs.resolve("new").resolve("run"), "--quiet", "--set", setting);
        assertThat(refused.code()).as(refused.err()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err())
                .contains(said, "one thing has to be put right")
                .hasLineCount(2)
                .doesNotContain("Exception");
        assertThat(names(runs)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing.yaml", "empty.yaml"})
    void aStudyThatIsNotThereOrEmptyLeavesNothing(String name, @TempDir Path runs) throws IOException {
        Path study = folder.resolve(name);
        if (name.startsWith("empty")) {
            Files.writeString(study, "");
        }
        Spoken refused = run(study, runs.resolve("run"));
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err())
                .startsWith(study.toString())
                .contains("one thing has to be put right")
                .hasLineCount(2);
        assertThat(names(runs)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--threads=0", "--threads=-1", "--threads=two", "--seed=x"})
    void aWrongOptionGetsOneSentenceAndLeavesNothing(String option, @TempDir Path runs) throws IOException {
        Spoken refused = run(file, runs.resolve("run"), option);
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err())
                .contains(option.substring(0, option.indexOf('=')), "See paracrine run --help.")
                .hasLineCount(1);
        assertThat(names(runs)).isEmpty();
    }
}

package org.paracrine.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {

    @TempDir
    Path runs;

    @Test
    void aFinishedRunStandsWhole() throws IOException {
        Path target = runs.resolve("glioma");
        try (RunFolder folder = RunFolder.create(target)) {
            folder.text("study.resolved.yaml", "study: Gliom µ\n");
            Files.writeString(folder.file("cells/day-1.txt"), "3000");
            assertThat(target).doesNotExist();
            assertThat(folder.finish()).isEqualTo(target);
        }
        assertThat(target.resolve("study.resolved.yaml")).hasContent("study: Gliom µ\n");
        assertThat(target.resolve("cells/day-1.txt")).hasContent("3000");
        assertThat(left()).containsExactly("glioma");
    }

    @Test
    void anUnfinishedRunLeavesNothing() throws IOException {
        try (RunFolder folder = RunFolder.create(runs.resolve("new/runs/glioma"))) {
            folder.text("cells/a.txt", "half");
            assertThat(left()).containsExactly("new");
        }
        assertThat(left()).isEmpty();
    }

    @Test
    void aLinkInAnUnfinishedRunIsNotFollowed() throws IOException {
        Path precious = Files.createDirectory(runs.resolve("precious"));
        Files.writeString(precious.resolve("data"), "keep");
        try (RunFolder folder = RunFolder.create(runs.resolve("glioma"))) {
            Files.createSymbolicLink(folder.file("link"), precious);
        }
        assertThat(precious.resolve("data")).hasContent("keep");
        assertThat(left()).containsExactly("precious");
    }

    @Test
    void anExistingPlaceIsRefused() throws IOException {
        Path file = Files.writeString(runs.resolve("file"), "mine");
        Path folder = Files.createDirectory(runs.resolve("folder"));
        for (Path taken : List.of(file, folder)) {
            assertThatExceptionOfType(ArchiveFailure.class)
                    .isThrownBy(() -> RunFolder.create(taken))
                    .withMessage(
                            taken + " exists already and is not overwritten: choose another name, or move it away.")
                    .satisfies(failure -> assertThat(failure.reason()).isEqualTo(ArchiveFailure.Reason.EXISTS));
        }
        assertThat(left()).containsExactly("file", "folder");
    }

    @Test
    void aFileWhereAFolderShouldBeIsAClearFailure() throws IOException {
        Path file = Files.writeString(runs.resolve("file"), "mine");
        assertThatExceptionOfType(ArchiveFailure.class)
                .isThrownBy(() -> RunFolder.create(file.resolve("run")))
                .withMessageContaining(file.toString())
                .satisfies(failure -> assertThat(failure.isDiskFull()).isFalse());
    }

    @Test
    void aPlaceTakenMeanwhileKeepsBoth() throws IOException {
        Path target = runs.resolve("glioma");
        Files.createDirectories(runs);
        try (RunFolder folder = RunFolder.create(target)) {
            folder.text("a.txt", "ours");
            Files.createDirectory(target);
            assertThatExceptionOfType(ArchiveFailure.class)
                    .isThrownBy(folder::finish)
                    .withMessageContaining("The results are whole and stay in")
                    .satisfies(failure -> assertThat(failure.reason()).isEqualTo(ArchiveFailure.Reason.EXISTS));
        }
        assertThat(target).isEmptyDirectory();
        assertThat(left()).hasSize(2).anyMatch(name -> name.startsWith(".glioma.partial-"));
    }

    @Test
    void twoRunsOfOneNameGetTwoFolders() throws IOException {
        RunName name = RunName.of("Glioma", "study: Glioma", 1);
        try (RunFolder first = RunFolder.create(runs, name);
                RunFolder second = RunFolder.create(runs, name)) {
            first.text("a.txt", "first");
            second.text("a.txt", "second");
            assertThat(first.finish()).isEqualTo(runs.resolve(name.text()));
            assertThat(second.finish()).isEqualTo(runs.resolve(name.text() + "-2"));
        }
        assertThat(runs.resolve(name.text()).resolve("a.txt")).hasContent("first");
        assertThat(runs.resolve(name.text() + "-2").resolve("a.txt")).hasContent("second");
        assertThat(name.freeIn(runs)).isEqualTo(runs.resolve(name.text() + "-3"));
    }

    @Test
    void filesStayInsideTheFolder() {
        try (RunFolder folder = RunFolder.create(runs.resolve("glioma"))) {
            for (String name : List.of("../escape", "/escape", "", " ", ".", "a/../../escape")) {
                assertThatThrownBy(() -> folder.file(name))
                        .as(name)
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("is not a file inside");
            }
        }
    }

    @Test
    void aFinishedFolderTakesNoMore() {
        try (RunFolder folder = RunFolder.create(runs.resolve("glioma"))) {
            folder.finish();
            assertThatThrownBy(() -> folder.text("late.txt", "")).hasMessageContaining("FINISHED");
            assertThatThrownBy(folder::finish).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void moreSpaceThanThereIsMeansAFullDisk() {
        try (RunFolder folder = RunFolder.create(runs.resolve("glioma"))) {
            folder.requireSpace(1);
            assertThatExceptionOfType(ArchiveFailure.class)
                    .isThrownBy(() -> folder.requireSpace(Long.MAX_VALUE))
                    .satisfies(failure -> assertThat(failure.isDiskFull()).isTrue());
        }
    }

    @Test
    void aFullDiskIsToldAsSuch() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "only Linux has a file that is always full");
        try (RunFolder folder = RunFolder.create(runs.resolve("glioma"))) {
            Files.createSymbolicLink(folder.file("report.html"), full);
            assertThatExceptionOfType(ArchiveFailure.class)
                    .isThrownBy(() -> folder.text("report.html", "<html>"))
                    .withMessageContaining("is full")
                    .satisfies(failure -> assertThat(failure.isDiskFull()).isTrue());
        }
        assertThat(left()).isEmpty();
    }

    private List<String> left() throws IOException {
        try (Stream<Path> paths = Files.list(runs)) {
            return paths.map(path -> String.valueOf(path.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}

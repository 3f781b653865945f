package org.paracrine.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that belong together come into being together.
class NewFilesTest {
    @TempDir
    private Path folder;

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private static void write(NewFiles files) throws IOException {
        Files.writeString(files.place("cells.csv"), "cells");
        Files.writeString(files.main(), "study");
    }

    @Test
    void allFilesStandInAFolderThatIsMade() throws IOException {
        Path main = folder.resolve("a/b/study.yaml");
        try (NewFiles files = NewFiles.create(main)) {
            write(files);
            assertThat(main).doesNotExist();
            assertThat(files.finish()).containsExactly(main, main.resolveSibling("cells.csv"));
        }
        assertThat(names(folder.resolve("a/b"))).containsExactly("cells.csv", "study.yaml");
        assertThat(main).hasContent("study");
    }

    @Test
    void nothingIsLeftOfWhatWasNotFinished() throws IOException {
        try (NewFiles files = NewFiles.create(folder.resolve("a/b/study.yaml"))) {
            write(files);
        }
        assertThat(names(folder)).isEmpty();
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        Path main = Files.writeString(folder.resolve("study.yaml"), "mine");
        assertThatThrownBy(() -> NewFiles.create(main))
                .isInstanceOf(ArchiveFailure.class)
                .hasMessageContaining("study.yaml exists already");
        Files.writeString(folder.resolve("cells.csv"), "mine");
        try (NewFiles files = NewFiles.create(folder.resolve("other.yaml"))) {
            write(files);
            assertThatThrownBy(files::finish)
                    .isInstanceOf(ArchiveFailure.class)
                    .hasMessageContaining("cells.csv exists already");
        }
        assertThat(names(folder)).containsExactly("cells.csv", "study.yaml");
        assertThat(folder.resolve("cells.csv")).hasContent("mine");
    }

    @Test
    void aFileWithTheSameContentStays() throws IOException {
        Path cells = Files.writeString(folder.resolve("cells.csv"), "cells");
        try (NewFiles files = NewFiles.create(folder.resolve("study.yaml"))) {
            write(files);
            assertThat(files.finish()).containsExactly(folder.resolve("study.yaml"));
        }
        assertThat(cells).hasContent("cells");
        assertThat(names(folder)).containsExactly("cells.csv", "study.yaml");
    }

    @Test
    void whatCameMeanwhileIsNotOverwrittenEither() throws IOException {
        try (NewFiles files = NewFiles.create(folder.resolve("study.yaml"))) {
            write(files);
            Files.writeString(folder.resolve("study.yaml"), "meanwhile");
            assertThatThrownBy(files::finish).isInstanceOf(ArchiveFailure.class);
        }
        assertThat(names(folder)).containsExactly("study.yaml");
        assertThat(folder.resolve("study.yaml")).hasContent("meanwhile");
    }

    @Test
    void onlyNamesOfOtherFilesArePlaces() {
        try (NewFiles files = NewFiles.create(folder.resolve("study.yaml"))) {
            for (String bad : List.of("../cells.csv", "a/cells.csv", "study.yaml", "", "/tmp/cells.csv")) {
                assertThatThrownBy(() -> files.place(bad)).isInstanceOf(IllegalArgumentException.class);
            }
        }
    }

    @Test
    void aFileInThePlaceOfTheFolderIsSaid() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> NewFiles.create(file.resolve("study.yaml")))
                .isInstanceOf(ArchiveFailure.class)
                .hasMessageContaining("is a file, not a folder");
    }
}

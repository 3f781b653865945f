package org.paracrine.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that a study names: only those of its folder, only so large, and never changed once read.
class AttachmentTest {
    @TempDir
    private Path folder;

    private List<String> problems(String name) throws IOException {
        Path file = Files.createDirectories(folder.resolve("study")).resolve("study.yaml");
        Files.writeString(
                file, Draft.and("tissue:\n  substrates:\n    oxygen:\n      pattern: { csv: " + name + " }\n"));
        try {
            Studies.read(file, Map.of());
            return List.of();
        } catch (StudyException wrong) {
            return wrong.problems().stream()
                    .map(problem -> problem.toString().replace(file.toString(), "study.yaml"))
                    .toList();
        }
    }

    private static String at(String sentence) {
        return "study.yaml:21:23: tissue.substrates.oxygen.pattern.csv: " + sentence;
    }

    @Test
    void filesStayInTheFolderOfTheStudy() throws IOException {
        Path outside = Files.writeString(folder.resolve("outside.csv"), "x");
        Path study = Files.createDirectories(folder.resolve("study"));
        Files.createSymbolicLink(study.resolve("link.csv"), outside);
        assertThat(problems("../outside.csv"))
                .containsExactly(
                        at("the file \"../outside.csv\" is outside of the folder of the study; copy it there"));
        assertThat(problems(outside.toString()))
                .containsExactly(
                        at("the file \"" + outside + "\" is outside of the folder of the study; copy it there"));
        assertThat(problems("link.csv"))
                .containsExactly(at("the file \"link.csv\" is a link out of the folder of the study; copy it there"));
        assertThat(problems(".")).containsExactly(at("there is no file \".\" in the folder of the study"));
        assertThat(problems("none.csv"))
                .containsExactly(at("there is no file \"none.csv\" in the folder of the study"));
        assertThat(problems("\"a\\0b\"")).containsExactly(at("\"a\0b\" is not the name of a file"));
    }

    @Test
    void emptyAndLargeFilesAreRefused() throws IOException {
        Path study = Files.createDirectories(folder.resolve("study"));
        Files.createFile(study.resolve("empty.csv"));
        try (RandomAccessFile large =
                new RandomAccessFile(study.resolve("large.csv").toFile(), "rw")) {
            large.setLength(Attachments.MOST_BYTES);
            assertThat(problems("large.csv")).isEmpty();
            large.setLength(Attachments.MOST_BYTES + 1L);
        }
        assertThat(problems("empty.csv")).containsExactly(at("the file \"empty.csv\" is empty"));
        assertThat(problems("large.csv"))
                .containsExactly(at("the file \"large.csv\" has more than 20000000 bytes, the most that is read"));
    }

    @Test
    void aFileNamedTwiceIsReadOnce() throws IOException {
        Files.writeString(folder.resolve("start.csv"), "x,y,z,level\n");
        Attachments attachments = new Attachments(new StudyFolder(folder));
        assertThat(attachments.named("start.csv")).isSameAs(attachments.named("start.csv"));
        assertThat(attachments.all()).hasSize(1);
    }

    @Test
    void aTextCannotNameFiles() {
        assertThatThrownBy(() -> new StudyFolder(null).read("start.csv", 10))
                .hasMessage("a study that is not a file cannot name the file \"start.csv\"");
    }

    @Test
    void whatWasReadNeverChanges() throws IOException {
        byte[] bytes = {1, 2, 3};
        Attachment attachment = new Attachment("a", bytes);
        bytes[0] = 9;
        attachment.content()[1] = 9;
        assertThat(attachment.content()).containsExactly(1, 2, 3);
        assertThat(attachment.stream().readAllBytes()).containsExactly(1, 2, 3);
        assertThat(attachment)
                .isEqualTo(new Attachment("a", new byte[] {1, 2, 3}))
                .hasSameHashCodeAs(new Attachment("a", new byte[] {1, 2, 3}))
                .isNotEqualTo(new Attachment("b", new byte[] {1, 2, 3}))
                .isNotEqualTo(new Attachment("a", new byte[] {1, 2}))
                .hasToString("a (3 bytes)");
    }
}

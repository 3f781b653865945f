package org.paracrine.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paracrine.archive.RunFolder;
import org.paracrine.numerics.NumericalFailure;

class FailTest {
    private static final String FULL =
            "paracrine: the disk is full, and nothing was kept; free some space or write to another disk.";

    @Test
    void theUsersFilesAreTheUsersTurn() {
        expect(2, new NoSuchFileException("a.yaml"), "paracrine: there is no file or folder a.yaml.");
        expect(
                2,
                new FileAlreadyExistsException("runs/a"),
                "paracrine: runs/a exists already, and nothing is ever overwritten; choose another name.");
        expect(2, new NotDirectoryException("a"), "paracrine: a is a file, not a folder.");
        expect(
                2,
                new AccessDeniedException("a"),
                "paracrine: a may not be read or written by you; check its permissions.");
        expect(2, new InvalidPathException("a\0b", "Nul character"), "paracrine: \"a\0b\" is not a path.");
    }

    @Test
    void aFullDiskIsARunThatCouldNotGoOn() {
        expect(3, new UncheckedIOException(new FileSystemException("runs/a", null, "No space left on device")), FULL);
        expect(3, new IOException("No space left on device"), FULL);
    }

    @Test
    void aNumericalFailureSpeaksForItself() {
        expect(
                3,
                new NumericalFailure("negative oxygen; halve the step"),
                "paracrine: negative oxygen; halve the step.");
    }

    @Test
    void aRunFolderThatExistsIsTheUsersTurn(@TempDir Path folder) {
        assertThatThrownBy(() -> RunFolder.create(folder))
                .satisfies(cause -> assertThat(said(2, cause, false))
                        .startsWith("paracrine: " + folder + " exists already and is not overwritten")
                        .hasLineCount(1));
    }

    @Test
    void tooLittleMemoryNamesTheWayOut() {
        assertThat(said(3, new OutOfMemoryError(), false)).contains("MB of memory", "PARACRINE_MEMORY", "4g");
    }

    /// Errors are no exceptions, and pass by the handlers of exceptions.
    @Test
    void aLackOfMemoryAnywhereInACommandIsToldLikeThat() {
        Writer lacking = new Writer() {
            @Override
            public void write(char[] text, int from, int length) {
                throw new OutOfMemoryError();
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        StringWriter err = new StringWriter();
        assertThat(Main.execute(new PrintWriter(lacking), new PrintWriter(err), "--version"))
                .isEqualTo(3);
        assertThat(err.toString()).contains("PARACRINE_MEMORY").hasLineCount(1);
    }

    @Test
    void anythingElseIsOurFaultAndSaysSoWithoutATrace() {
        assertThat(said(70, new IllegalStateException("two clocks"), false))
                .contains("mistake of Paracrine itself (IllegalStateException: two clocks)", "please report it")
                .hasLineCount(1);
        assertThat(said(70, new NullPointerException(), false)).contains("(NullPointerException)");
        assertThat(said(70, new IllegalStateException("two clocks"), true)).contains("\tat ");
    }

    private static void expect(int code, Throwable cause, String sentence) {
        assertThat(said(code, cause, false)).isEqualTo(sentence + System.lineSeparator());
    }

    private static String said(int code, Throwable cause, boolean debug) {
        StringWriter err = new StringWriter();
        assertThat(Fail.report(cause, new PrintWriter(err), debug)).isEqualTo(code);
        return err.toString();
    }
}

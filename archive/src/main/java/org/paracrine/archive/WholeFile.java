package org.paracrine.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A file that is whole or not there: written under a temporary name beside its place and renamed.
public final class WholeFile {

    private WholeFile() {}

    /// Writes the content to the file it is given.
    public interface Content {
        void writeTo(Path file) throws IOException;
    }

    /// An existing file is refused. What goes wrong is an [ArchiveFailure].
    public static void write(Path target, Content content) {
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw ArchiveFailure.exists(target);
        }
        Path temporary = target.resolveSibling("." + target.getFileName() + ".partial");
        try {
            content.writeTo(temporary);
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw ArchiveFailure.writing("cannot write " + target.getFileName(), target, failure);
        } finally {
            // What is left of a failed write; the failure itself is already on its way to the user.
            boolean ignored = temporary.toFile().delete();
        }
    }
}

package org.paracrine.study;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The folder of a study: the only place where the files lie that a study may name.
///
/// @param path nothing for a study that is not a file, which can name none either
record StudyFolder(@Nullable Path path) {
    /// The whole content of a file.
    ///
    /// @param name relative to the folder
    /// @param mostBytes that are read
    /// @throws IllegalArgumentException with a sentence if the file is not there, not inside or too large
    byte[] read(String name, int mostBytes) {
        try (InputStream stream = Files.newInputStream(inside(name))) {
            byte[] content = stream.readNBytes(mostBytes + 1);
            if (content.length > mostBytes) {
                throw new IllegalArgumentException(
                        "the file \"" + name + "\" has more than " + mostBytes + " bytes, the most that is read");
            }
            return content;
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("the file \"" + name + "\" could not be read", unreadable);
        }
    }

    private Path inside(String name) throws IOException {
        if (path == null) {
            throw new IllegalArgumentException("a study that is not a file cannot name the file \"" + name + "\"");
        }
        Path file;
        try {
            file = path.resolve(name).normalize();
        } catch (InvalidPathException notAPath) {
            throw new IllegalArgumentException("\"" + name + "\" is not the name of a file", notAPath);
        }
        if (Path.of(name).isAbsolute() || !file.startsWith(path.normalize())) {
            throw new IllegalArgumentException(
                    "the file \"" + name + "\" is outside of the folder of the study; copy it there");
        }
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("there is no file \"" + name + "\" in the folder of the study");
        }
        if (!file.toRealPath().startsWith(path.toRealPath())) {
            throw new IllegalArgumentException(
                    "the file \"" + name + "\" is a link out of the folder of the study; copy it there");
        }
        return file;
    }
}

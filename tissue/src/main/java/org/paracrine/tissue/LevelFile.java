package org.paracrine.tissue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// A file that says how a field starts, with what was in it when it was read.
public final class LevelFile {
    /// Tables of a million voxels have 50 MB, images less.
    public static final long MOST_BYTES = 200L << 20;

    private final String name;
    private final byte[] content;

    /// @param name to be shown with problems
    public LevelFile(String name, byte[] content) {
        this.name = name;
        this.content = content.clone();
    }

    /// Reads a file.
    ///
    /// @throws IllegalArgumentException if there is no such file, or it is too large or unreadable
    public static LevelFile of(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("there is no file " + file + " to take levels from");
        }
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new IllegalArgumentException(
                        file + " has " + Files.size(file) + " bytes; at most " + MOST_BYTES + " are read");
            }
            return new LevelFile(file.toString(), Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(file + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    /// Bytes in it.
    long size() {
        return content.length;
    }

    /// What is in it; not a copy, and not to be changed.
    byte[] content() {
        return content;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LevelFile file && name.equals(file.name) && Arrays.equals(content, file.content);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(content);
    }

    /// Its name.
    @Override
    public String toString() {
        return name;
    }
}

package org.paracrine.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/// A few files in one folder that come into being together or not at all, and overwrite nothing: they grow in a hidden
/// folder beside their places and are moved there when all are whole, the main one last.
///
/// ```
/// try (NewFiles files = NewFiles.create(study)) {
///     Files.write(files.place("cells.csv"), cells);
///     Files.writeString(files.main(), text);
///     files.finish();
/// }   // without finish() nothing is left
/// ```
public final class NewFiles implements AutoCloseable {
    private final Path target;
    private final Path folder;
    private final Path partial;
    private final List<Path> foldersMade;
    private final List<String> others = new ArrayList<>();
    private boolean finished;

    private NewFiles(Path target, Path folder, Path partial, List<Path> foldersMade) {
        this.target = target;
        this.folder = folder;
        this.partial = partial;
        this.foldersMade = foldersMade;
    }

    /// Files around a main one, which must not exist; its folder is made where it is missing.
    public static NewFiles create(Path main) {
        Path target = main.toAbsolutePath().normalize();
        Path folder = target.getParent();
        if (folder == null || Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw ArchiveFailure.exists(target);
        }
        List<Path> missing = RunFolder.missing(folder);
        try {
            Files.createDirectories(folder);
            return new NewFiles(target, folder, RunFolder.createPartial(target), missing);
        } catch (IOException failure) {
            RunFolder.removeEmpty(missing);
            throw ArchiveFailure.writing("cannot write " + target, target, failure);
        }
    }

    /// Where to write the main file.
    public Path main() {
        return partial.resolve(name(target));
    }

    /// Where to write another one. One that stands in the folder already with the same content is left as it is.
    ///
    /// @param name of a file, other than that of the main one
    public Path place(String name) {
        Path place = partial.resolve(name).normalize();
        if (!partial.equals(place.getParent()) || place.equals(main())) {
            throw new IllegalArgumentException("'" + name + "' is not the name of another file beside " + name(target));
        }
        others.add(name);
        return place;
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    /// Puts all files in their places and says where they are, the main one first.
    public List<Path> finish() {
        List<String> names = new ArrayList<>();
        for (String other : others) {
            if (!stands(other)) {
                names.add(other);
            }
        }
        names.add(name(target));
        names.forEach(this::requireFree);
        List<Path> moved = new ArrayList<>();
        try {
            for (String name : names) {
                Files.move(partial.resolve(name), folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
                moved.addFirst(folder.resolve(name));
            }
        } catch (IOException failure) {
            moved.forEach(path -> path.toFile().delete());
            throw ArchiveFailure.writing("cannot write " + target, target, failure);
        }
        finished = true;
        return List.copyOf(moved);
    }

    private void requireFree(String name) {
        if (Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
            throw ArchiveFailure.exists(folder.resolve(name));
        }
    }

    private boolean stands(String name) {
        Path there = folder.resolve(name);
        try {
            return Files.isRegularFile(there, LinkOption.NOFOLLOW_LINKS)
                    && Files.mismatch(there, partial.resolve(name)) < 0;
        } catch (IOException failure) {
            throw ArchiveFailure.writing("cannot read " + there, there, failure);
        }
    }

    /// Deletes what was written and not moved.
    @Override
    public void close() {
        try {
            for (Path path : RunFolder.deepestFirst(partial)) {
                Files.deleteIfExists(path);
            }
        } catch (IOException failure) {
            throw ArchiveFailure.writing("cannot delete the unfinished " + partial, partial, failure);
        }
        if (!finished) {
            RunFolder.removeEmpty(foldersMade);
        }
    }
}

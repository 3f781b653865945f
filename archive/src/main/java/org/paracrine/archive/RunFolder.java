package org.paracrine.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The folder of one run, whole or not there: it grows under a hidden name beside its place and is renamed when
/// finished.
///
/// ```
/// try (RunFolder folder = RunFolder.create(path)) {
///     folder.text("study.resolved.yaml", resolved);
///     ParquetWriter.write(table, folder.file("observations.parquet"));
///     folder.finish();
/// }   // without finish() nothing is left
/// ```
///
/// Safe to use from several threads: a run that is interrupted may be finished from the thread that heard of
/// it.
public final class RunFolder implements AutoCloseable {

    /// No run is started with less disk than this (bytes): a small run leaves a few megabytes.
    private static final long SMALLEST_SPACE = 16L << 20;

    private enum State {
        OPEN,
        FINISHED,
        /// Could not be renamed: the results stay under their hidden name.
        STRANDED,
        CLOSED
    }

    private final Supplier<Path> place;
    private final Path partial;
    private final List<Path> parentsMade;
    private State state = State.OPEN;

    private RunFolder(Supplier<Path> place, Path partial, List<Path> parentsMade) {
        this.place = place;
        this.partial = partial;
        this.parentsMade = parentsMade;
    }

    /// A run that will stand at `target`, which must not exist.
    public static RunFolder create(Path target) {
        Path absolute = target.toAbsolutePath().normalize();
        return open(() -> absolute);
    }

    /// A run that will stand in `runs` under its usual name, with a number when the name is taken, be it
    /// meanwhile.
    public static RunFolder create(Path runs, RunName name) {
        Path absolute = runs.toAbsolutePath().normalize();
        return open(() -> name.freeIn(absolute));
    }

    private static RunFolder open(Supplier<Path> place) {
        Path target = place.get();
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw ArchiveFailure.exists(target);
        }
        Path parent = target.getParent();
        if (parent == null) {
            throw ArchiveFailure.exists(target);
        }
        List<Path> parentsMade = missing(parent);
        try {
            Files.createDirectories(parent);
            requireSpace(parent, SMALLEST_SPACE);
            return new RunFolder(place, createPartial(target), parentsMade);
        } catch (IOException failure) {
            removeEmpty(parentsMade);
            throw ArchiveFailure.writing("cannot make the folder " + target, target, failure);
        } catch (ArchiveFailure failure) {
            removeEmpty(parentsMade);
            throw failure;
        }
    }

    /// Where the finished folder will stand: final only after [#finish].
    public synchronized Path target() {
        return place.get();
    }

    /// Where to write the file `name` (with `/` for a folder in between), until the run is finished.
    public synchronized Path file(String name) {
        requireOpen();
        Path file = partial.resolve(name).normalize();
        if (name.isBlank() || !file.startsWith(partial) || file.equals(partial)) {
            throw new IllegalArgumentException("'" + name + "' is not a file inside the run's folder");
        }
        try {
            Path folder = file.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
        } catch (IOException failure) {
            throw ArchiveFailure.writing("cannot make the folder of " + name, file, failure);
        }
        return file;
    }

    /// Writes a text file, in UTF-8.
    public synchronized void text(String name, String content) {
        Path file = file(name);
        try {
            Files.writeString(file, content);
        } catch (IOException failure) {
            throw ArchiveFailure.writing("cannot write " + name, file, failure);
        }
    }

    /// Fails with [ArchiveFailure#isDiskFull] unless so many bytes can still be written.
    public void requireSpace(long bytes) {
        try {
            requireSpace(partial, bytes);
        } catch (IOException failure) {
            throw ArchiveFailure.writing("cannot see how much space is left", partial, failure);
        }
    }

    /// Puts the folder in its place, all at once, and says where that is. If it cannot, the results stay where
    /// they are and the failure says where.
    public synchronized Path finish() {
        requireOpen();
        state = State.STRANDED;
        Path target = place.get();
        try {
            force();
            if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                throw new FileAlreadyExistsException(target.toString());
            }
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException taken) {
            throw stranded(ArchiveFailure.Reason.EXISTS, target + " came into being during the run", taken);
        } catch (IOException failure) {
            ArchiveFailure why = ArchiveFailure.writing("cannot finish " + target, target, failure);
            throw stranded(why.reason(), String.valueOf(why.getMessage()), failure);
        }
        state = State.FINISHED;
        return target;
    }

    private ArchiveFailure stranded(ArchiveFailure.Reason reason, String message, IOException cause) {
        return new ArchiveFailure(reason, message + "\nThe results are whole and stay in " + partial, cause);
    }

    /// Deletes what was written, unless the run was finished or is stranded.
    @Override
    public synchronized void close() {
        if (state != State.OPEN) {
            return;
        }
        state = State.CLOSED;
        try {
            for (Path path : deepestFirst(partial)) {
                Files.deleteIfExists(path);
            }
        } catch (IOException failure) {
            throw ArchiveFailure.writing("cannot delete the unfinished " + partial, partial, failure);
        }
        removeEmpty(parentsMade);
    }

    private void requireOpen() {
        if (state != State.OPEN) {
            throw new IllegalStateException("the folder of this run is " + state);
        }
    }

    /// The bytes reach the disk before the name does.
    private void force() throws IOException {
        for (Path path : deepestFirst(partial)) {
            if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                try (FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE)) {
                    file.force(true);
                }
            }
        }
    }

    /// `.<name>.partial-<process>`: another process never writes there, and one that crashed is stepped around.
    static Path createPartial(Path target) throws IOException {
        String name = "." + target.getFileName() + ".partial-"
                + ProcessHandle.current().pid();
        for (int number = 1; ; number++) {
            try {
                return Files.createDirectory(target.resolveSibling(number == 1 ? name : name + "-" + number));
            } catch (FileAlreadyExistsException taken) {
                if (number == Integer.MAX_VALUE) {
                    throw taken;
                }
            }
        }
    }

    private static void requireSpace(Path folder, long bytes) throws IOException {
        long usable = Files.getFileStore(folder).getUsableSpace();
        if (usable < bytes) {
            throw ArchiveFailure.full(
                    "the disk that holds " + folder + " has " + (usable >> 20) + " MB left and the run needs "
                            + (bytes >> 20) + " MB. Free some space or write to another disk.",
                    null);
        }
    }

    /// Folders from `folder` upwards that are not there yet, deepest first.
    static List<Path> missing(Path folder) {
        List<Path> missing = new ArrayList<>();
        @Nullable Path at = folder;
        while (at != null && !Files.exists(at, LinkOption.NOFOLLOW_LINKS)) {
            missing.add(at);
            at = at.getParent();
        }
        return missing;
    }

    /// A folder that others use by now is not empty and stays.
    static void removeEmpty(List<Path> folders) {
        for (Path folder : folders) {
            if (!folder.toFile().delete()) {
                return;
            }
        }
    }

    static List<Path> deepestFirst(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.sorted(Comparator.reverseOrder()).toList();
        }
    }
}

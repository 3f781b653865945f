package org.paracrine.archive;

import java.io.File;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a run leaves behind could not be written: the message says what, where and the next thing to try.
public final class ArchiveFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// Why writing failed, as far as the caller acts on it.
    public enum Reason {
        /// The place is taken: nothing is ever overwritten.
        EXISTS,
        DISK_FULL,
        /// The user may not write there, or a file stands where a folder should be.
        FORBIDDEN,
        /// All else, such as a broken disk.
        OTHER
    }

    /// How Linux, macOS and Windows say it; a message in another language is caught by [#nearlyFull].
    private static final List<String> FULL =
            List.of("No space left on device", "Disk quota exceeded", "not enough space on the disk");

    /// Less than this left (bytes) after a failed write and the disk is taken for full: no file system hands
    /// out its last blocks one by one.
    private static final long NEARLY_NOTHING = 64 * 1024;

    private final Reason reason;

    ArchiveFailure(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /// `what` went wrong while writing at `where`, because of `cause`.
    public static ArchiveFailure writing(String what, Path where, Exception cause) {
        if (saysFull(cause) || nearlyFull(where)) {
            return full(what + ": the disk is full. Free some space or write to another disk.", cause);
        }
        if (cause instanceof AccessDeniedException || saysReadOnly(cause)) {
            return new ArchiveFailure(
                    Reason.FORBIDDEN,
                    what + ": you may not write there. Choose another place, or change its permissions.",
                    cause);
        }
        if (cause instanceof FileAlreadyExistsException there) {
            return new ArchiveFailure(
                    Reason.FORBIDDEN,
                    what + ": " + there.getFile() + " is a file, not a folder. Choose another place.",
                    cause);
        }
        return new ArchiveFailure(Reason.OTHER, what + ": " + describe(cause), cause);
    }

    static ArchiveFailure full(String message, @Nullable Throwable cause) {
        return new ArchiveFailure(Reason.DISK_FULL, message, cause);
    }

    /// Something stands at `path` already.
    public static ArchiveFailure exists(Path path) {
        return new ArchiveFailure(
                Reason.EXISTS,
                path + " exists already and is not overwritten: choose another name, or move it away.",
                null);
    }

    public Reason reason() {
        return reason;
    }

    public boolean isDiskFull() {
        return reason == Reason.DISK_FULL;
    }

    /// The exceptions of files often say only the path, so the kind is said as well.
    private static String describe(Exception cause) {
        return cause.getClass().getSimpleName() + ", " + cause.getMessage();
    }

    private static boolean saysFull(Exception cause) {
        String message = String.valueOf(cause.getMessage());
        return FULL.stream().anyMatch(message::contains);
    }

    private static boolean saysReadOnly(Exception cause) {
        return String.valueOf(cause.getMessage()).contains("Read-only file system");
    }

    private static boolean nearlyFull(Path where) {
        @Nullable Path folder = where.toAbsolutePath();
        while (folder != null && !folder.toFile().isDirectory()) {
            folder = folder.getParent();
        }
        if (folder == null) {
            return false;
        }
        File disk = folder.toFile();
        return disk.getTotalSpace() > 0 && disk.getUsableSpace() < NEARLY_NOTHING;
    }
}

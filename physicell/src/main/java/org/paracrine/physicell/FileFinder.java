package org.paracrine.physicell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where the other files of a model lie.
///
/// Authors write a path as seen from the folder in which they start their program: mostly the one
/// around `config/`. That folder is not known, so these are tried in turn:
///
/// 1. the folder of the settings,
/// 2. the folder around it,
/// 3. folders further up, if the path begins with the name of the folder by which one comes down
///    from there,
/// 4. the bare name of the file beside the settings, which is told in a warning.
///
/// A path that starts at the root of the author's disk or climbs out of these folders is never
/// followed; only the last way is tried for it.
final class FileFinder {
    /// How far up a project's own folder may be.
    private static final int HIGHEST = 4;

    private final Path home;
    private final Reading reading;

    /// A folder from which a path may be meant, and the folder that it must not leave.
    private record Base(Path folder, Path bounds) {}

    FileFinder(Path settings, Reading reading) {
        Path absolute = settings.toAbsolutePath().normalize();
        Path parent = absolute.getParent();
        this.home = parent == null ? absolute : parent;
        this.reading = reading;
    }

    /// The file that the section names by its `folder` and `filename`; nothing, told as a problem,
    /// where there is none.
    @Nullable
    Path folderAndName(Section section) {
        String folder = section.child("folder").text();
        String name = section.child("filename").text();
        if (name.isEmpty()) {
            section.child("filename").problem("the name of the file is missing");
            return null;
        }
        return find(section.child("filename"), folder.isEmpty() ? name : folder + "/" + name);
    }

    /// The file of that path.
    @Nullable
    Path find(Section section, String written) {
        String path = written.replace('\\', '/').replaceAll("/+", "/");
        try {
            if (path.startsWith("/") || path.matches("[A-Za-z]:.*")) {
                return beside(section, path, "is a path of the author's machine");
            }
            List<Base> bases = bases(Path.of(path).normalize());
            for (Base base : bases) {
                Path file = base.folder().resolve(path).normalize();
                if (readable(file, base.bounds())) {
                    return file;
                }
            }
            return beside(section, path, "is not there");
        } catch (InvalidPathException notAPath) {
            section.problem("\"" + Section.shown(written) + "\" is not the name of a file");
            return null;
        }
    }

    private List<Base> bases(Path path) {
        List<Base> bases = new ArrayList<>();
        Path around = inside(home.getParent(), home);
        bases.add(new Base(home, around));
        bases.add(new Base(around, around));
        Path below = around;
        for (int up = 2; up <= HIGHEST; up++) {
            Path folder = inside(below.getParent(), below);
            Path own = below.getFileName();
            if (own != null && path.startsWith(own)) {
                bases.add(new Base(folder, folder));
            }
            below = folder;
        }
        return bases;
    }

    /// The folder, unless it is the root of the disk, which is nobody's project.
    private static Path inside(@Nullable Path folder, Path otherwise) {
        return folder == null || folder.getParent() == null ? otherwise : folder;
    }

    private @Nullable Path beside(Section section, String path, String why) {
        Path name = Path.of(path.substring(path.lastIndexOf('/') + 1));
        Path file = home.resolve(name).normalize();
        String shown = "\"" + Section.shown(path) + "\" ";
        if (readable(file, home)) {
            section.warn(shown + why + "; \"" + name + "\" beside the settings is read instead");
            return file;
        }
        section.problem(shown + why + ", nor is there a file \"" + name
                + "\" beside the settings; put it there, or write the path as seen from there");
        return null;
    }

    private boolean readable(Path file, Path bounds) {
        try {
            return file.startsWith(bounds)
                    && Files.isRegularFile(file)
                    && file.toRealPath().startsWith(bounds.toRealPath());
        } catch (IOException unreadable) {
            reading.warn(0, 0, "", "the file " + file.getFileName() + " could not be looked at");
            return false;
        }
    }
}

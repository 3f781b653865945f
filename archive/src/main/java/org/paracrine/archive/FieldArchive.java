package org.paracrine.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.paracrine.numerics.VoxelGrid;

/// The fields of a run as one Zarr hierarchy (version 3) of OME-NGFF images (0.5): `group/substrate/0` is an
/// array (t, z, y, x) of doubles, compressed by gzip without loss. docs/fields.md shows how to read it.
///
/// ```
/// try (FieldArchive fields = FieldArchive.create(folder.file("fields.zarr"))) {
///     FieldSeries oxygen = fields.series("exosomes/animal-1", new FieldLabel("oxygen", "mmHg"), grid);
///     oxygen.append(0, values);
///     oxygen.append(60, values);
///     fields.finish();
/// }   // without finish() nothing is left
/// ```
///
/// It grows under a hidden name and is renamed when whole: a crash never leaves half of it under its name.
/// Different series may be written from different threads.
public final class FieldArchive implements AutoCloseable {

    private final Path target;
    private final Path partial;
    private final int mostVoxels;
    private final List<FieldSeries> series = new ArrayList<>();
    private boolean open = true;

    private FieldArchive(Path target, Path partial, int mostVoxels) {
        this.target = target;
        this.partial = partial;
        this.mostVoxels = mostVoxels;
    }

    /// An archive that will stand at `target`, which must not exist; by custom it ends in `.zarr`.
    public static FieldArchive create(Path target) {
        return create(target, ChunkGrid.MOST_VOXELS);
    }

    /// With at most so many voxels in a chunk.
    static FieldArchive create(Path target, int mostVoxels) {
        Path absolute = target.toAbsolutePath().normalize();
        requireFree(absolute);
        try {
            return new FieldArchive(absolute, RunFolder.createPartial(absolute), mostVoxels);
        } catch (IOException failure) {
            throw ArchiveFailure.writing("cannot make the folder " + absolute, absolute, failure);
        }
    }

    /// A new image.
    ///
    /// @param group where it stands, with `/` between groups in groups: `exosomes/animal-1`
    /// @param label of what is measured; its name is the name of the image
    /// @param grid that the values belong to
    public synchronized FieldSeries series(String group, FieldLabel label, VoxelGrid grid) {
        requireOpen();
        Path image = partial;
        for (String name : (group + "/" + label.substrate()).split("/", -1)) {
            requireName(name);
            image = image.resolve(name);
        }
        for (FieldSeries other : series) {
            if (image.startsWith(other.image()) || other.image().startsWith(image)) {
                throw new IllegalArgumentException("two fields share the place " + partial.relativize(image)
                        + " in the archive: give them groups or names of their own");
            }
        }
        FieldSeries added = new FieldSeries(label, ChunkGrid.of(grid, mostVoxels), image);
        series.add(added);
        return added;
    }

    /// Completes all series as far as they have come and puts the archive in its place, all at once. A series
    /// without a time is left out.
    public synchronized void finish() {
        requireOpen();
        try {
            for (FieldSeries each : series) {
                each.finish();
            }
            for (Path group : groups()) {
                ZarrMetadata.group(group, Map.of());
            }
            requireFree(target);
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw ArchiveFailure.writing("cannot finish " + target, target, failure);
        }
        open = false;
    }

    /// Deletes what was written, unless it was finished.
    @Override
    public synchronized void close() {
        if (!open) {
            return;
        }
        open = false;
        try {
            for (Path path : RunFolder.deepestFirst(partial)) {
                Files.deleteIfExists(path);
            }
        } catch (IOException failure) {
            throw ArchiveFailure.writing("cannot delete the unfinished " + partial, partial, failure);
        }
    }

    /// All folders above an image, the root first.
    private Set<Path> groups() {
        Set<Path> groups = new TreeSet<>();
        groups.add(partial);
        for (FieldSeries each : series) {
            @Nullable Path group = each.isEmpty() ? null : each.image().getParent();
            while (group != null && !group.equals(partial)) {
                groups.add(group);
                group = group.getParent();
            }
        }
        return groups;
    }

    private void requireOpen() {
        if (!open) {
            throw new IllegalStateException("the archive " + target + " is closed");
        }
    }

    private static void requireFree(Path target) {
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw ArchiveFailure.exists(target);
        }
    }

    /// What Zarr's specification and file systems take as the name of a node.
    private static void requireName(String name) {
        if (name.isBlank()
                || name.startsWith("__")
                || name.equals(ZarrMetadata.FILE)
                || name.chars().allMatch(letter -> letter == '.')
                || name.chars().anyMatch(letter -> letter == '\\' || Character.isISOControl(letter))) {
            throw new IllegalArgumentException("'" + name + "' cannot name a part of a Zarr archive: it must not be"
                    + " blank, only periods, " + ZarrMetadata.FILE + ", begin with __ or hold a \\; rename it");
        }
    }
}

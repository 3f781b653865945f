package org.paracrine.archive;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Points time after time for ParaView: an index `name.pvd`, and beside it the folder `name` with a file (`.vtp`) for
/// each time. Points come and go; what each of them has stays the same.
///
/// Each file is whole as soon as it is there; the index is written last, by [#finish].
public final class VtkPointSeries {

    private final VtkIndex index;
    private @Nullable List<String> names;

    private VtkPointSeries(VtkIndex index) {
        this.index = index;
    }

    /// A series with its index at `index`, which ends in `.pvd`; neither it nor its folder may exist.
    public static VtkPointSeries create(Path index) {
        return new VtkPointSeries(VtkIndex.create(index, ".vtp"));
    }

    /// Writes the points as they are at a time.
    ///
    /// @param time since the start (min), later than the one before
    /// @param points with the values that they had before, in the same order
    public synchronized void append(double time, Points points) {
        List<String> found = points.values().stream().map(Points::text).toList();
        if (names != null && !found.equals(names)) {
            throw new IllegalArgumentException(
                    "the points of a series keep their values: first " + names + ", at " + time + " min " + found);
        }
        index.append(time, file -> VtkPointsWriter.write(file, time, points));
        names = found;
    }

    /// Writes the index of all times so far.
    public synchronized void finish() {
        index.finish();
    }
}

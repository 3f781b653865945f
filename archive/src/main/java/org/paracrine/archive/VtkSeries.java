package org.paracrine.archive;

import java.nio.file.Path;
import java.util.List;
import org.paracrine.numerics.VoxelGrid;

/// Fields time after time for ParaView: an index `name.pvd`, and beside it the folder `name` with an image
/// (`.vti`) for each time.
///
/// Images are whole as soon as they are there; the index is written last, by [#finish].
public final class VtkSeries {

    private final VtkIndex index;
    private final VoxelGrid grid;
    private final List<FieldLabel> labels;

    private VtkSeries(VtkIndex index, VoxelGrid grid, List<FieldLabel> labels) {
        this.index = index;
        this.grid = grid;
        this.labels = labels;
    }

    /// A series with its index at `index`, which ends in `.pvd`; neither it nor its folder may exist.
    public static VtkSeries create(Path index, VoxelGrid grid, List<FieldLabel> labels) {
        return new VtkSeries(VtkIndex.create(index, ".vti"), grid, List.copyOf(labels));
    }

    /// Writes the fields as they are at a time.
    ///
    /// @param time since the start (min), later than the one before
    /// @param values of each field in the order of the labels, one per voxel, x fastest; finite
    public synchronized void append(double time, List<double[]> values) {
        index.append(time, image -> VtkImageWriter.write(image, time, grid, labels, values));
    }

    /// Writes the index of all times so far.
    public synchronized void finish() {
        index.finish();
    }
}

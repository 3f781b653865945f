package org.paracrine.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.paracrine.numerics.VoxelGrid;

/// Fields time after time for ParaView: an index `name.pvd`, and beside it the folder `name` with an image
/// (`.vti`) for each time.
///
/// Images are whole as soon as they are there; the index is written last, by [#finish].
public final class VtkSeries {

    private static final String ENDING = ".pvd";

    private final Path index;
    private final Path folder;
    private final VoxelGrid grid;
    private final List<FieldLabel> labels;
    private final List<Double> minutes = new ArrayList<>();
    private boolean open = true;

    private VtkSeries(Path index, Path folder, VoxelGrid grid, List<FieldLabel> labels) {
        this.index = index;
        this.folder = folder;
        this.grid = grid;
        this.labels = labels;
    }

    /// A series with its index at `index`, which ends in `.pvd`; neither it nor its folder may exist.
    public static VtkSeries create(Path index, VoxelGrid grid, List<FieldLabel> labels) {
        String name = String.valueOf(index.getFileName());
        if (!name.endsWith(ENDING) || name.length() == ENDING.length()) {
            throw new IllegalArgumentException("the index of a series ends in " + ENDING + ", not '" + name + "'");
        }
        Path folder = index.resolveSibling(name.substring(0, name.length() - ENDING.length()));
        for (Path taken : List.of(index, folder)) {
            if (Files.exists(taken)) {
                throw ArchiveFailure.exists(taken);
            }
        }
        try {
            Files.createDirectory(folder);
        } catch (IOException failure) {
            throw ArchiveFailure.writing("cannot make the folder " + folder, folder, failure);
        }
        return new VtkSeries(index, folder, grid, List.copyOf(labels));
    }

    /// Writes the fields as they are at a time.
    ///
    /// @param time since the start (min), later than the one before
    /// @param values of each field in the order of the labels, one per voxel, x fastest; finite
    public synchronized void append(double time, List<double[]> values) {
        requireOpen();
        if (!minutes.isEmpty() && time <= minutes.getLast()) {
            throw new IllegalArgumentException(
                    "the times of a series rise: " + time + " min does not come after " + minutes.getLast() + " min");
        }
        VtkImageWriter.write(folder.resolve(image(minutes.size())), time, grid, labels, values);
        minutes.add(time);
    }

    /// Writes the index of all times so far.
    public synchronized void finish() {
        requireOpen();
        WholeFile.write(index, temporary -> Files.writeString(temporary, index()));
        open = false;
    }

    private void requireOpen() {
        if (!open) {
            throw new IllegalStateException("the series " + index + " is finished");
        }
    }

    private static String image(int time) {
        return String.format(Locale.ROOT, "%06d.vti", time);
    }

    private String index() {
        StringBuilder text = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <VTKFile type="Collection" version="0.1" byte_order="LittleEndian">
                <Collection>
                """);
        String name = VtkImageWriter.escaped(String.valueOf(folder.getFileName()));
        for (int time = 0; time < minutes.size(); time++) {
            text.append("<DataSet timestep=\"" + minutes.get(time) + "\" part=\"0\" file=\"" + name + "/" + image(time)
                    + "\"/>\n");
        }
        return text.append("</Collection>\n</VTKFile>\n").toString();
    }
}

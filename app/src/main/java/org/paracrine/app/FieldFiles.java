package org.paracrine.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.paracrine.archive.FieldArchive;
import org.paracrine.archive.FieldLabel;
import org.paracrine.archive.FieldSeries;
import org.paracrine.archive.RunFolder;
import org.paracrine.archive.VtkSeries;
import org.paracrine.tissue.Field;
import org.paracrine.trial.FieldSink;

/// Keeps the fields that a study asks for: `fields.zarr` for programs and image viewers, `fields-vtk` for ParaView.
///
/// What an animal did not finish is kept as far as it came, like everything of a trial that was stopped.
final class FieldFiles implements FieldSink, AutoCloseable {
    private final RunFolder folder;
    private final Map<String, Arm> arms = new LinkedHashMap<>();
    private @Nullable FieldArchive archive;

    FieldFiles(RunFolder folder) {
        this.folder = folder;
    }

    /// The files of one animal in one arm.
    private record Arm(List<FieldSeries> zarr, VtkSeries vtk) {}

    @Override
    public void take(String arm, int animal, double minutes, List<Field> fields) {
        Arm files = files(arm, animal, fields);
        List<double[]> values = fields.stream().map(Field::values).toList();
        for (int field = 0; field < values.size(); field++) {
            files.zarr().get(field).append(minutes, values.get(field));
        }
        files.vtk().append(minutes, values);
    }

    private synchronized Arm files(String arm, int animal, List<Field> fields) {
        return arms.computeIfAbsent(arm + "/" + animal, key -> open(arm, animal, fields));
    }

    private Arm open(String arm, int animal, List<Field> fields) {
        FieldArchive zarr = archive == null ? FieldArchive.create(folder.file("fields.zarr")) : archive;
        archive = zarr;
        List<FieldLabel> labels = fields.stream()
                .map(field -> new FieldLabel(
                        field.substrate().name(), field.substrate().unit()))
                .toList();
        String place = place(arm);
        List<FieldSeries> series = new ArrayList<>();
        for (FieldLabel label : labels) {
            FieldLabel plain = new FieldLabel(plain(label.substrate()), label.unit());
            series.add(zarr.series(
                    place + "/animal-" + animal, plain, fields.getFirst().grid()));
        }
        Path index = folder.file("fields-vtk/" + place + "-animal-" + animal + ".pvd");
        return new Arm(series, VtkSeries.create(index, fields.getFirst().grid(), labels));
    }

    /// The arm's name as a file may be called; a number tells apart what would look alike.
    private String place(String arm) {
        String plain = plain(arm);
        return plain.equals(arm) ? arm : plain + "-" + (arms.size() + 1);
    }

    private static String plain(String name) {
        String plain = name.replaceAll("[^\\p{L}\\p{N} ._+-]", "_");
        return plain.startsWith(".") || plain.startsWith("__") ? "field" + plain : plain;
    }

    /// Completes the files.
    void finish() {
        arms.values().forEach(arm -> arm.vtk().finish());
        if (archive != null) {
            archive.finish();
        }
    }

    @Override
    public void close() {
        if (archive != null) {
            archive.close();
        }
    }
}

package org.paracrine.physicell;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paracrine.archive.FieldLabel;
import org.paracrine.archive.PointValues;
import org.paracrine.archive.Points;
import org.paracrine.archive.RunFolder;
import org.paracrine.archive.VtkPointSeries;
import org.paracrine.archive.VtkSeries;
import org.paracrine.cell.Population;
import org.paracrine.simulation.Culture;
import org.paracrine.tissue.Field;

/// Cells and fields for ParaView.
final class VtkFiles {
    private final Settings settings;
    private final VtkPointSeries cells;
    private final @Nullable VtkSeries fields;

    VtkFiles(Settings settings, RunFolder folder, Culture culture) {
        this.settings = settings;
        this.cells = VtkPointSeries.create(folder.file("vtk/cells.pvd"));
        List<FieldLabel> labels = culture.fields().stream()
                .map(field -> new FieldLabel(
                        field.substrate().name(), field.substrate().unit()))
                .toList();
        this.fields = labels.isEmpty()
                ? null
                : VtkSeries.create(
                        folder.file("vtk/fields.pvd"), culture.model().grid(), labels);
    }

    void append(Culture culture) {
        cells.append(culture.minutes(), points(culture));
        if (fields != null) {
            fields.append(
                    culture.minutes(),
                    culture.fields().stream().map(Field::values).toList());
        }
    }

    private Points points(Culture culture) {
        Population of = culture.cells();
        CellRecords records = new CellRecords(settings, culture.model(), of, CellRecords.labels(settings));
        List<PointValues> values = new ArrayList<>();
        values.add(new PointValues.Integers("id", "", of::id));
        values.add(new PointValues.Integers("parent", "", of::parent));
        values.add(new PointValues.Numbers("born", "min", of::born));
        values.add(new PointValues.Integers("type", "", of::type));
        values.add(new PointValues.Integers("phase", "", records::phaseCode));
        values.add(new PointValues.Numbers("radius", "µm", of::radius));
        values.add(new PointValues.Numbers("volume", "µm³", of::volume));
        values.add(new PointValues.Numbers("pressure", "", of::pressure));
        values.add(new PointValues.Numbers("damage", "", of::damage));
        return new Points(of.count(), of::x, of::y, of::z, values);
    }

    void finish() {
        cells.finish();
        if (fields != null) {
            fields.finish();
        }
    }
}

package org.paracrine.physicell;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.paracrine.archive.ParquetWriter;
import org.paracrine.archive.Provenance;
import org.paracrine.archive.RunFolder;
import org.paracrine.cell.CellModel;
import org.paracrine.cell.Neighbours;
import org.paracrine.cell.Population;
import org.paracrine.simulation.Culture;
import org.paracrine.tissue.Field;

/// What a run of a PhysiCell model leaves in its folder, save by save.
///
/// | file | for |
/// |---|---|
/// | `output00000000.xml` and its kin, `initial.xml`, `final.xml` | pcdl, PhysiCell Studio, MATLAB |
/// | `cells/00000000.parquet`, `contacts/00000000.parquet` | pyarrow, DuckDB, R, Julia |
/// | `vtk/cells.pvd`, `vtk/fields.pvd` | ParaView |
/// | `counts.parquet` | everyone: cells by type, state and phase at each save |
public final class Outputs {
    private final Settings settings;
    private final RunFolder folder;
    private final Formats formats;
    private final Provenance.Product product;
    private final CellLabels labels;
    private final CellTables tables;
    private @Nullable MultiCellDs multiCellDs;
    private @Nullable VtkFiles vtk;
    private int saves;
    private int first;

    /// Which files are wanted beside the counts.
    public record Formats(boolean multiCellDs, boolean parquet, boolean vtk) {}

    /// @param product that runs the model; readers show it
    public Outputs(Settings settings, RunFolder folder, Formats formats, Provenance.Product product) {
        this.settings = settings;
        this.folder = folder;
        this.formats = formats;
        this.product = product;
        this.labels = CellRecords.labels(settings);
        this.tables = new CellTables(settings);
    }

    /// Numbers go on from those of a run that stopped.
    ///
    /// @param done saves of that run
    void resume(int done) {
        saves = done;
        first = done;
    }

    /// The counts so far.
    public CellTables tables() {
        return tables;
    }

    /// One more save.
    ///
    /// @param seconds that the run has taken so far
    public void save(Culture culture, double seconds) {
        if (formats.multiCellDs()) {
            Snapshot snapshot = snapshot(culture, seconds);
            if (saves == first) {
                multiCellDs().initial(snapshot);
            }
            multiCellDs().append(snapshot);
        }
        if (formats.parquet()) {
            String number = String.format(Locale.ROOT, "%08d", saves);
            ParquetWriter.write(tables.cells(culture), folder.file("cells/" + number + ".parquet"));
            ParquetWriter.write(tables.contacts(culture), folder.file("contacts/" + number + ".parquet"));
        }
        if (formats.vtk()) {
            vtk(culture).append(culture);
        }
        tables.count(culture);
        saves++;
    }

    /// What comes at the end.
    ///
    /// @param seconds that the run has taken
    public void finish(Culture culture, double seconds) {
        if (formats.multiCellDs()) {
            multiCellDs().finish(snapshot(culture, seconds));
        }
        if (vtk != null) {
            vtk.finish();
        }
        ParquetWriter.write(tables.counts(), folder.file("counts.parquet"));
    }

    private MultiCellDs multiCellDs() {
        MultiCellDs known = multiCellDs;
        if (known == null) {
            known = MultiCellDs.create(folder.file("initial.xml").resolveSibling(""), product, first);
            multiCellDs = known;
        }
        return known;
    }

    private VtkFiles vtk(Culture culture) {
        VtkFiles known = vtk;
        if (known == null) {
            known = new VtkFiles(settings, folder, culture);
            vtk = known;
        }
        return known;
    }

    private Snapshot snapshot(Culture culture, double seconds) {
        List<SubstrateField> substrates = new ArrayList<>();
        for (Field field : culture.fields()) {
            substrates.add(new SubstrateField(
                    field.substrate().name(),
                    field.substrate().unit(),
                    field.substrate().diffusivity(),
                    field.substrate().decay(),
                    field.values()));
        }
        List<Snapshot.CellTypeName> types = settings.cellDefinitions().stream()
                .map(definition -> new Snapshot.CellTypeName(definition.id(), definition.name()))
                .toList();
        return new Snapshot(
                culture.minutes(),
                seconds,
                Instant.now(),
                culture.model().grid(),
                substrates,
                types,
                labels,
                new CellRecords(settings, culture.model(), culture.cells(), labels),
                graphs(culture.model(), culture.cells()));
    }

    private static CellGraphs graphs(CellModel model, Population cells) {
        Neighbours neighbours = model.neighbours(cells);
        CellGraph touching = cell -> {
            int[] others = neighbours.of(cell);
            long[] ids = new long[others.length];
            for (int index = 0; index < others.length; index++) {
                ids[index] = cells.id(others[index]);
            }
            return ids;
        };
        return new CellGraphs(touching, CellGraph.NONE, cells::attached);
    }
}

package org.paracrine.physicell;

import java.time.temporal.ChronoUnit;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.paracrine.archive.Provenance.Product;
import org.paracrine.numerics.VoxelGrid;

/// The XML of a snapshot in MultiCellDS version 2, as far as PhysiCell writes it: what there is and in which file.
final class SnapshotXml {

    private static final String LENGTH = "micron";
    private static final String TIME = "min";

    /// What readers ask for before they take the cells' records for PhysiCell's.
    private static final String SOURCE = "PhysiCell";

    private final Snapshot snapshot;
    private final Stem stem;
    private final XmlOutline tree = new XmlOutline();

    private SnapshotXml(Snapshot snapshot, Stem stem) {
        this.snapshot = snapshot;
        this.stem = stem;
    }

    static String of(Snapshot snapshot, Stem stem, Product product) {
        SnapshotXml xml = new SnapshotXml(snapshot, stem);
        xml.tree.open("MultiCellDS", "version", "2", "type", "snapshot/simulation");
        xml.metadata(product);
        xml.microenvironment();
        xml.cells();
        return xml.tree.close().toString();
    }

    private void metadata(Product product) {
        String created = snapshot.created().truncatedTo(ChronoUnit.SECONDS).toString();
        tree.open("metadata")
                .open("software")
                .leaf("name", product.name())
                .leaf("version", product.version())
                .close()
                .leaf("citation", "")
                .leaf("current_time", text(snapshot.time()), "units", TIME)
                .leaf("current_runtime", text(snapshot.runTime()), "units", "sec")
                .leaf("created", created)
                .leaf("last_modified", created)
                .close();
    }

    private void microenvironment() {
        tree.open("microenvironment").open("domain", "name", "microenvironment");
        mesh(snapshot.grid());
        tree.open("variables");
        for (int substrate = 0; substrate < snapshot.substrates().size(); substrate++) {
            variable(substrate, snapshot.substrates().get(substrate));
        }
        tree.close();
        tree.open("data", "type", "matlab").leaf("filename", stem.fields()).close();
        tree.close().close();
    }

    private void mesh(VoxelGrid grid) {
        boolean uniform = grid.dx() == grid.dy() && grid.dy() == grid.dz();
        String box = text(DoubleStream.of(
                grid.x0(),
                grid.y0(),
                grid.z0(),
                grid.x0() + grid.sizeX(),
                grid.y0() + grid.sizeY(),
                grid.z0() + grid.sizeZ()));
        tree.open("mesh", "type", "Cartesian", "uniform", String.valueOf(uniform), "regular", "true", "units", LENGTH);
        tree.leaf("bounding_box", box, "type", "axis-aligned", "units", LENGTH);
        coordinates("x", grid.nx(), grid::centreX);
        coordinates("y", grid.ny(), grid::centreY);
        coordinates("z", grid.nz(), grid::centreZ);
        tree.open("voxels", "type", "matlab").leaf("filename", Stem.MESH).close();
        tree.close();
    }

    private void coordinates(String axis, int count, IntToDoubleFunction centre) {
        tree.leaf(axis + "_coordinates", text(IntStream.range(0, count).mapToDouble(centre)), "delimiter", " ");
    }

    private void variable(int id, SubstrateField substrate) {
        tree.open("variable", "name", substrate.name(), "units", substrate.units(), "ID", String.valueOf(id))
                .open("physical_parameter_set")
                .leaf("conditions", "")
                .leaf("diffusion_coefficient", text(substrate.diffusivity()), "units", LENGTH + "^2/" + TIME)
                .leaf("decay_rate", text(substrate.decay()), "units", "1/" + TIME)
                .close()
                .close();
    }

    private void cells() {
        tree.open("cellular_information")
                .open("cell_populations")
                .open("cell_population", "type", "individual")
                .open("custom")
                .open("simplified_data", "type", "matlab", "source", SOURCE, "data_version", "2");
        types();
        labels();
        tree.leaf("filename", stem.cells()).close();
        graph("neighbor_graph", stem.neighbours());
        graph("attached_cells_graph", stem.attached());
        graph("spring_attached_cells_graph", stem.springs());
        tree.close().close().close().close();
    }

    private void types() {
        tree.open("cell_types");
        for (int place = 0; place < snapshot.types().size(); place++) {
            Snapshot.CellTypeName type = snapshot.types().get(place);
            tree.leaf("type", type.name(), "ID", String.valueOf(place), "type", String.valueOf(type.id()));
        }
        tree.close();
    }

    private void labels() {
        tree.open("labels");
        for (CellLabels.Label label : snapshot.labels().all()) {
            tree.leaf(
                    "label",
                    label.name(),
                    "index",
                    String.valueOf(label.offset()),
                    "size",
                    String.valueOf(label.size()),
                    "units",
                    label.units());
        }
        tree.close();
    }

    private void graph(String tag, String file) {
        tree.open(tag, "type", "text", "source", SOURCE, "data_version", "2")
                .leaf("filename", file)
                .close();
    }

    private static String text(double number) {
        return String.valueOf(number);
    }

    private static String text(DoubleStream numbers) {
        return numbers.mapToObj(String::valueOf).collect(Collectors.joining(" "));
    }
}

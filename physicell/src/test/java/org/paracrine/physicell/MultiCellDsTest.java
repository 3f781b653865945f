package org.paracrine.physicell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paracrine.archive.ArchiveFailure;
import org.paracrine.archive.Provenance.Product;
import org.paracrine.numerics.VoxelGrid;
import org.paracrine.physicell.Snapshot.CellTypeName;
import org.w3c.dom.Element;

class MultiCellDsTest {
    private static final VoxelGrid GRID = new VoxelGrid(3, 2, 1, 20, 20, 20, -30, -20, -10);
    private static final CellLabels LABELS = new CellLabels(1, 2, 2, List.of(), List.of());
    private static final List<CellTypeName> TYPES =
            List.of(new CellTypeName(0, "<tumour> & \"co\""), new CellTypeName(7, "β"));

    @TempDir
    Path runs;

    private Path folder;
    private MultiCellDs output;

    @BeforeEach
    void create() {
        folder = runs.resolve("a/b");
        output = MultiCellDs.create(folder, new Product("Paracrine", "1"));
    }

    @Test
    void aSnapshotIsSixFilesAndTheMeshIsWrittenOnce() throws Exception {
        output.initial(snapshot(0, GRID, cells(2)));
        assertThat(names())
                .containsExactlyInAnyOrder(
                        "initial.xml",
                        "initial_cells.mat",
                        "initial_microenvironment0.mat",
                        "initial_cell_neighbor_graph.txt",
                        "initial_attached_cells_graph.txt",
                        "initial_spring_attached_cells_graph.txt",
                        "initial_mesh0.mat");
        output.append(snapshot(0, GRID, cells(2)));
        output.append(snapshot(60, GRID, cells(3)));
        output.finish(snapshot(60, GRID, cells(3)));
        assertThat(names())
                .hasSize(25)
                .contains("output00000000.xml", "output00000001.xml", "final.xml")
                .filteredOn(name -> name.contains("mesh"))
                .containsExactly("initial_mesh0.mat");
        assertThat(text("output00000001.xml", "filename")).isEqualTo("initial_mesh0.mat");
        assertThat(text("output00000001.xml", "current_time")).isEqualTo("60.0");
    }

    @Test
    void namesOfPeopleComeBackFromTheXml() throws Exception {
        output.append(snapshot(0, GRID, cells(1)));
        Element type = element("output00000000.xml", "type");
        assertThat(type.getTextContent()).isEqualTo("<tumour> & \"co\"");
        Element second = (Element) type.getNextSibling().getNextSibling();
        assertThat(second.getAttribute("ID")).isEqualTo("1");
        assertThat(second.getAttribute("type")).isEqualTo("7");
        Element variable = element("output00000000.xml", "variable");
        assertThat(variable.getAttribute("name")).isEqualTo("O₂ <\"a\" & 'b'>");
        assertThat(variable.getAttribute("units")).isEqualTo("mmHg");
    }

    @Test
    void coordinatesAreWrittenToTheLastBit() throws Exception {
        VoxelGrid thirds = new VoxelGrid(3, 2, 1, 1.0 / 3, 0.1, 20, 0.1, 0, 0);
        output.append(snapshot(0, thirds, cells(0)));
        assertThat(text("output00000000.xml", "x_coordinates").split(" "))
                .extracting(Double::parseDouble)
                .containsExactly(thirds.centreX(0), thirds.centreX(1), thirds.centreX(2));
    }

    @Test
    void graphsAreALineForEachCellWithoutAnEndToTheLast() throws Exception {
        CellGraph ring = cell -> new long[] {10 + (cell + 2) % 3, 10 + (cell + 1) % 3};
        output.append(snapshot(0, GRID, cells(3), new CellGraphs(ring, CellGraph.NONE, CellGraph.NONE)));
        assertThat(folder.resolve("output00000000_cell_neighbor_graph.txt"))
                .hasContent("10: 12,11\n11: 10,12\n12: 11,10");
        assertThat(Files.readString(folder.resolve("output00000000_attached_cells_graph.txt")))
                .isEqualTo("10: \n11: \n12: ");
    }

    @Test
    void noCellsAreASnapshotToo() {
        output.append(snapshot(0, GRID, CellSource.none()));
        assertThat(folder.resolve("output00000000_cells.mat")).hasSize(20 + "cells".length());
        assertThat(folder.resolve("output00000000_cell_neighbor_graph.txt")).isEmptyFile();
        assertThat(folder.resolve("output00000000.xml")).exists();
    }

    @Test
    void whatLiesInTheFolderStays() throws Exception {
        Path taken = Files.writeString(folder.resolve("output00000000_cells.mat"), "mine");
        assertThatExceptionOfType(ArchiveFailure.class)
                .isThrownBy(() -> output.append(snapshot(0, GRID, cells(1))))
                .withMessageContaining("output00000000_cells.mat exists already");
        assertThat(taken).hasContent("mine");
        assertThat(names()).containsExactly("output00000000_cells.mat");
        output.initial(snapshot(0, GRID, cells(1)));
        MultiCellDs another = MultiCellDs.create(folder, new Product("Paracrine", "1"));
        assertThatExceptionOfType(ArchiveFailure.class)
                .isThrownBy(() -> another.finish(snapshot(0, GRID, cells(1))))
                .withMessageContaining("initial_mesh0.mat exists already");
    }

    @Test
    void aSnapshotThatFailsLeavesNothingAndMayBeWrittenAgain() throws Exception {
        refused(
                cells(3, (cell, record) -> record[LABELS.at("damage")] = cell == 2 ? Double.NaN : 0),
                "cell 2 has NaN for damage");
        refused(cells(3, (cell, record) -> record[2] = 1 / 0.0), "cell 0 has Infinity for position");
        refused(cells(3, (cell, record) -> record[0] = 1), "two cells have the id 1");
        refused(cells(3, (cell, record) -> record[0] = 0.5), "not 0.5 of cell 0");
        refused(cells(3, (cell, record) -> record[0] = -1), "not -1.0 of cell 0");
        CellGraph lost = cell -> new long[] {10, 99};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> output.append(
                        snapshot(0, GRID, cells(1), new CellGraphs(CellGraph.NONE, CellGraph.NONE, lost))))
                .withMessageContaining("cell 10 is with 99, which is no cell");
        assertThat(folder).isEmptyDirectory();
        output.append(snapshot(0, GRID, cells(1)));
        assertThat(folder.resolve("output00000000.xml")).exists();
    }

    @Test
    void rowsThatNobodySetsAreFound() {
        CellSource idle = new CellSource() {
            @Override
            public int count() {
                return 1;
            }

            @Override
            public void fill(int cell, double[] record) {
                record[0] = 1;
            }
        };
        refused(idle, "cell 0 has NaN for position, row 1");
    }

    @Test
    void theGridStaysTheSameAndTimesRise() {
        output.append(snapshot(5, GRID, cells(1)));
        VoxelGrid moved = new VoxelGrid(3, 2, 1, 20, 20, 20, 0, 0, 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> output.append(snapshot(6, moved, cells(1))))
                .withMessageContaining("the grid of the output stays the same");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> output.append(snapshot(5, GRID, cells(1))))
                .withMessageContaining("5.0 min does not come after 5.0 min");
        output.finish(snapshot(5, GRID, cells(1)));
        assertThatIllegalStateException().isThrownBy(() -> output.append(snapshot(9, GRID, cells(1))));
    }

    @Test
    void whatIsNoSnapshotIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> snapshot(Double.NaN, GRID, cells(0)))
                .withMessageContaining("at NaN min");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> snapshot(0, new VoxelGrid(1, 1, 1, 1, 1, 1, 0, 0, 0), List.of(oxygen(2)), TYPES))
                .withMessageContaining("2 values for 1 voxels");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> snapshot(0, GRID, List.of(oxygen(6), oxygen(6)), TYPES))
                .withMessageContaining("labels for 1 substrates and 2 types, but there are 2 and 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> snapshot(0, GRID, List.of(oxygen(6)), List.of(TYPES.get(0), TYPES.get(0))))
                .withMessageContaining("two types of a snapshot are the same");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        snapshot(0, GRID, List.of(oxygen(6)), List.of(TYPES.get(0), new CellTypeName(0, "other"))))
                .withMessageContaining("two ids of types of a snapshot are the same: [0]");
        double[] gap = {0, 1, Double.NaN, 3, 4, 5};
        Snapshot holed = snapshot(0, GRID, List.of(new SubstrateField("oxygen", "mmHg", 1, 0, gap)), TYPES);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> output.append(holed))
                .withMessageContaining("oxygen has the level NaN in voxel 2");
        assertThatIllegalArgumentException().isThrownBy(() -> new SubstrateField("a", "", -1, 0, gap));
        assertThatIllegalArgumentException().isThrownBy(() -> new SubstrateField("\u0001", "", 1, 0, gap));
        assertThat(folder).isEmptyDirectory();
    }

    private void refused(CellSource cells, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> output.append(snapshot(0, GRID, cells)))
                .withMessageContaining(why);
        assertThat(folder).isEmptyDirectory();
    }

    private static SubstrateField oxygen(int voxels) {
        return new SubstrateField("O₂ <\"a\" & 'b'>", "mmHg", 1000, 0.1, new double[voxels]);
    }

    private static Snapshot snapshot(double time, VoxelGrid grid, CellSource cells) {
        return snapshot(time, grid, cells, CellGraphs.NONE);
    }

    private static Snapshot snapshot(double time, VoxelGrid grid, CellSource cells, CellGraphs graphs) {
        return new Snapshot(time, 0, Instant.EPOCH, grid, List.of(oxygen(grid.voxels())), TYPES, LABELS, cells, graphs);
    }

    private static Snapshot snapshot(
            double time, VoxelGrid grid, List<SubstrateField> substrates, List<CellTypeName> types) {
        return new Snapshot(
                time, 0, Instant.EPOCH, grid, substrates, types, LABELS, CellSource.none(), CellGraphs.NONE);
    }

    private static CellSource cells(int count) {
        return cells(count, (_, _) -> {});
    }

    /// Cells with ids from 10, and with something changed.
    private static CellSource cells(int count, BiConsumer<Integer, double[]> change) {
        return new CellSource() {
            @Override
            public int count() {
                return count;
            }

            @Override
            public void fill(int cell, double[] record) {
                for (int row = 0; row < record.length; row++) {
                    record[row] = row;
                }
                record[0] = 10 + cell;
                change.accept(cell, record);
            }
        };
    }

    private List<String> names() throws Exception {
        try (var files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }

    private String text(String file, String tag) throws Exception {
        return element(file, tag).getTextContent();
    }

    private Element element(String file, String tag) throws Exception {
        return (Element) DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(folder.resolve(file).toFile())
                .getElementsByTagName(tag)
                .item(0);
    }
}

package org.paracrine.physicell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.paracrine.archive.Provenance.Product;
import org.paracrine.numerics.VoxelGrid;
import org.paracrine.physicell.CellLabels.Custom;
import org.paracrine.physicell.Snapshot.CellTypeName;

/// Leaves snapshots in `target/example-multicellds` whose values say where and when they are;
/// src/test/python/read_multicellds.py reads them with programs that are not ours. t counts the times from 0.
///
///     level  = ((100 t + z) 100 + y) 100 + x + substrate / 8      z, y, x count voxels from 0
///     record = 1000 t + row + cell / 512                          row and cell count from 0
///
/// In a record, those rows differ that readers turn into words, flags or voxels; see [#set]. Who is with whom: in the
/// graph of neighbours a cell is with the one before and the one after, in that of attached cells the even ones are
/// with the next, and the first holds the last by a spring.
class MultiCellDsPatternTest {
    private static final Path FOLDER = Path.of("target", "example-multicellds");
    private static final Product PRODUCT = new Product("Paracrine", "0.1.0 <&>");
    private static final VoxelGrid BLOCK = new VoxelGrid(6, 5, 4, 10, 20, 25, -30, -40, 4);
    private static final VoxelGrid LAYER = new VoxelGrid(8, 7, 1, 20, 20, 20, -80, -70, -10);
    private static final Instant CREATED = Instant.parse("2026-11-21T12:00:00.75Z");

    private static final CellLabels BLOCK_LABELS = new CellLabels(
            2,
            2,
            2,
            List.of(new Custom("sample", ""), new Custom("cargo <1> & \"β\"", "copies")),
            List.of(new Custom("markers", "dimensionless", 4)));
    private static final CellLabels LAYER_LABELS =
            new CellLabels(1, 1, 2, List.of(new Custom("sample", "dimensionless")), List.of());

    /// The second time has no cells.
    private static final int[] COUNTS = {7, 0, 300};

    private static final double[] MINUTES = {0, 30, 90.5};

    @Test
    void aPatternIsThereForOtherReaders() throws IOException {
        clear();
        MultiCellDs block = MultiCellDs.create(FOLDER.resolve("block"), PRODUCT);
        block.initial(block(0));
        for (int time = 0; time < COUNTS.length; time++) {
            block.append(block(time));
        }
        block.finish(block(2));
        MultiCellDs layer = MultiCellDs.create(FOLDER.resolve("layer"), PRODUCT);
        layer.initial(layer());
        layer.append(layer());
        assertThat(FOLDER.resolve("block/final.xml")).exists();
        assertThat(FOLDER.resolve("layer/output00000000.xml")).exists();
    }

    private static Snapshot block(int time) {
        List<SubstrateField> substrates = List.of(
                new SubstrateField("oxygen", "mmHg", 100_000, 0.1, levels(BLOCK, time, 0)),
                new SubstrateField("exo <A> & \"B\" β", "particles/µm³", 12.5, 0, levels(BLOCK, time, 1)));
        List<CellTypeName> types = List.of(new CellTypeName(0, "tumour & stroma"), new CellTypeName(1, "MSC"));
        return snapshot(time, BLOCK, substrates, types, BLOCK_LABELS, COUNTS[time]);
    }

    private static Snapshot layer() {
        return snapshot(
                0,
                LAYER,
                List.of(new SubstrateField("oxygen", "mmHg", 100_000, 0.1, levels(LAYER, 0, 0))),
                List.of(new CellTypeName(0, "default")),
                LAYER_LABELS,
                1);
    }

    private static Snapshot snapshot(
            int time,
            VoxelGrid grid,
            List<SubstrateField> substrates,
            List<CellTypeName> types,
            CellLabels labels,
            int count) {
        return new Snapshot(
                MINUTES[time],
                1.5 * time,
                CREATED.plusSeconds(time),
                grid,
                substrates,
                types,
                labels,
                cells(time, labels, count),
                graphs(count));
    }

    private static double[] levels(VoxelGrid grid, int time, int substrate) {
        double[] levels = new double[grid.voxels()];
        for (int iz = 0; iz < grid.nz(); iz++) {
            for (int iy = 0; iy < grid.ny(); iy++) {
                for (int ix = 0; ix < grid.nx(); ix++) {
                    levels[grid.index(ix, iy, iz)] = ((100.0 * time + iz) * 100 + iy) * 100 + ix + substrate / 8.0;
                }
            }
        }
        return levels;
    }

    private static CellSource cells(int time, CellLabels labels, int count) {
        return new CellSource() {
            @Override
            public int count() {
                return count;
            }

            @Override
            public void fill(int cell, double[] record) {
                for (int row = 0; row < record.length; row++) {
                    record[row] = 1000.0 * time + row + cell / 512.0;
                }
                set(cell, labels, record);
            }
        };
    }

    /// What readers turn into words, flags or voxels.
    private static void set(int cell, CellLabels labels, double[] record) {
        record[labels.at("ID")] = id(cell);
        record[labels.at("position")] = -29.5 + cell % 59;
        record[labels.at("position") + 1] = -39.5 + Math.floorDiv(cell, 59);
        record[labels.at("position") + 2] = labels == LAYER_LABELS ? 0 : 5 + cell / 4.0;
        record[labels.at("cell_type")] = cell % labels.types();
        record[labels.at("cycle_model")] = 5;
        record[labels.at("current_phase")] = new int[] {14, 100, 103, 10}[cell % 4];
        record[labels.at("number_of_nuclei")] = 1;
        record[labels.at("contact_with_basement_membrane")] = 0;
        record[labels.at("dead")] = cell % 4 == 1 || cell % 4 == 2 ? 1 : 0;
        record[labels.at("current_death_model")] = 0;
        record[labels.at("maximum_number_of_attachments")] = 12;
        record[labels.at("is_motile")] = cell % 2;
        record[labels.at("chemotaxis_index")] = cell % labels.substrates();
    }

    private static long id(int cell) {
        return 10 + 3L * cell;
    }

    private static CellGraphs graphs(int count) {
        return new CellGraphs(
                cell -> ids(count, cell - 1, cell + 1),
                cell -> ids(count, cell % 2 == 0 ? cell + 1 : cell - 1),
                cell -> cell == 0 ? ids(count, count - 1) : new long[0]);
    }

    /// The ids of those that are cells.
    private static long[] ids(int count, int... cells) {
        return IntStream.of(cells)
                .filter(cell -> cell >= 0 && cell < count)
                .mapToObj(MultiCellDsPatternTest::id)
                .flatMapToLong(LongStream::of)
                .toArray();
    }

    private static void clear() throws IOException {
        if (Files.exists(FOLDER)) {
            try (Stream<Path> all = Files.walk(FOLDER)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}

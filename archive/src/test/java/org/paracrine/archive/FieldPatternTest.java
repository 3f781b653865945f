package org.paracrine.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.paracrine.numerics.VoxelGrid;

/// Leaves fields in `target/example-fields` whose values say where and when they are; src/test/python/read_fields.py
/// reads them with programs that are not ours.
///
///     value = ((100 t + z) 100 + y) 100 + x + field / 8        t, z, y, x count from 0
class FieldPatternTest {
    private static final Path FOLDER = Path.of("target", "example-fields");
    private static final FieldLabel OXYGEN = new FieldLabel("oxygen", "mmHg");
    private static final FieldLabel VESICLES = new FieldLabel("exo <A> & \"B\" β", "particles/µm³");
    private static final VoxelGrid BLOCK = new VoxelGrid(23, 17, 11, 10, 20, 25, -115, -30, 4);
    private static final VoxelGrid LAYER = new VoxelGrid(40, 30, 1, 20.5, 20, 10, -400, -300, -5);

    /// Small enough that the block is cut along all three axes, with chunks that reach over it.
    private static final int SMALL_CHUNK = 300;

    @Test
    void aPatternIsThereForOtherReaders() throws IOException {
        clear();
        try (FieldArchive archive = FieldArchive.create(FOLDER.resolve("fields.zarr"), SMALL_CHUNK)) {
            write(archive.series("treated/animal-1", OXYGEN, BLOCK), BLOCK, 0, 30, 90, 150);
            write(archive.series("treated/animal-1", VESICLES, BLOCK), BLOCK, 1, 30, 90, 150);
            write(archive.series("un-treated/animal 2", OXYGEN, LAYER), LAYER, 0, 0, 5, 60);
            archive.finish();
        }
        VtkSeries series = VtkSeries.create(FOLDER.resolve("fields.pvd"), BLOCK, List.of(OXYGEN, VESICLES));
        series.append(30, List.of(pattern(BLOCK, 0, 0), pattern(BLOCK, 0, 1)));
        series.append(90.5, List.of(pattern(BLOCK, 1, 0), pattern(BLOCK, 1, 1)));
        series.finish();
        VtkImageWriter.write(FOLDER.resolve("layer.vti"), 0, LAYER, List.of(OXYGEN), List.of(pattern(LAYER, 0, 0)));
        assertThat(FOLDER.resolve("fields.zarr/zarr.json")).exists();
    }

    private static void write(FieldSeries series, VoxelGrid grid, int field, double... minutes) {
        for (int time = 0; time < minutes.length; time++) {
            series.append(minutes[time], pattern(grid, time, field));
        }
    }

    private static double[] pattern(VoxelGrid grid, int time, int field) {
        double[] values = new double[grid.voxels()];
        for (int iz = 0; iz < grid.nz(); iz++) {
            for (int iy = 0; iy < grid.ny(); iy++) {
                for (int ix = 0; ix < grid.nx(); ix++) {
                    values[grid.index(ix, iy, iz)] = ((100.0 * time + iz) * 100 + iy) * 100 + ix + field / 8.0;
                }
            }
        }
        return values;
    }

    private static void clear() throws IOException {
        if (Files.exists(FOLDER)) {
            for (Path path : RunFolder.deepestFirst(FOLDER)) {
                Files.delete(path);
            }
        }
        Files.createDirectories(FOLDER);
    }
}

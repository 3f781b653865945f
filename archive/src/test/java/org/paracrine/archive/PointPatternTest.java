package org.paracrine.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.paracrine.archive.PointValues.Integers;
import org.paracrine.archive.PointValues.Numbers;

/// Leaves points in `target/example-cells` whose values say which and when they are; src/test/python/read_points.py
/// reads them with a program that is not ours.
///
///     x = 1000 t + i,   y = -i / 8,   z = 0.5 + t        t counts the times, i the points, both from 0
///     ID = 2^53 + 1 + i,   volume = 2494 + i / 16 + t,   third value: NaN for even i, else i
class PointPatternTest {
    private static final Path FOLDER = Path.of("target", "example-cells");

    /// A double cannot hold it.
    private static final long FIRST_ID = (1L << 53) + 1;

    /// The second time has no cells.
    private static final int[] COUNTS = {30, 0, 20_000};

    private static final double[] MINUTES = {0, 30, 90.5};

    @Test
    void aPatternIsThereForOtherReaders() throws IOException {
        clear();
        VtkPointSeries series = VtkPointSeries.create(FOLDER.resolve("cells.pvd"));
        for (int time = 0; time < COUNTS.length; time++) {
            series.append(MINUTES[time], pattern(time));
        }
        series.finish();
        assertThat(FOLDER.resolve("cells/000002.vtp")).exists();
    }

    private static Points pattern(int time) {
        return new Points(
                COUNTS[time],
                cell -> 1000.0 * time + cell,
                cell -> -cell / 8.0,
                cell -> 0.5 + time,
                List.of(
                        new Integers("ID", "", cell -> FIRST_ID + cell),
                        new Numbers("volume", "µm³", cell -> 2494 + cell / 16.0 + time),
                        new Numbers("exo <A> & \"B\" β", "particles", cell -> cell % 2 == 0 ? Double.NaN : cell)));
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

package org.paracrine.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paracrine.archive.PointValues.Integers;
import org.paracrine.archive.PointValues.Numbers;
import org.w3c.dom.Element;

class VtkPointSeriesTest {
    /// More than a buffer holds.
    private static final int MANY = 20_000;

    @TempDir
    Path runs;

    @Test
    void everyNumberFollowsTheHeader() throws Exception {
        double[][] places = random(3);
        double[] volumes = random(1)[0];
        long[] ids = new Random(5).longs(MANY).toArray();
        Path file = runs.resolve("cells.vtp");
        VtkPointsWriter.write(
                file,
                60,
                new Points(
                        MANY,
                        cell -> places[0][cell],
                        cell -> places[1][cell],
                        cell -> places[2][cell],
                        List.of(
                                new Numbers("<v> & \"%s\"", "µm³", cell -> volumes[cell]),
                                new Integers("ID", "", cell -> ids[cell]))));
        VtkReadBack read = VtkReadBack.of(file);
        double[] interleaved = IntStream.range(0, 3 * MANY)
                .mapToDouble(at -> places[at % 3][at / 3])
                .toArray();
        assertThat(read.numbers("Points")).containsExactly(interleaved);
        assertThat(read.integers("connectivity"))
                .containsExactly(LongStream.range(0, MANY).toArray());
        assertThat(read.integers("offsets"))
                .containsExactly(LongStream.rangeClosed(1, MANY).toArray());
        assertThat(read.numbers("<v> & \"%s\" (µm³)")).containsExactly(volumes);
        assertThat(read.array("<v> & \"%s\" (µm³)").getTextContent().strip()).isEqualTo("µm³");
        assertThat(read.integers("ID")).containsExactly(ids);
        assertThat(read.array("ID").getTextContent().strip()).isEmpty();
    }

    @Test
    void noPointsAreAFileToo() throws Exception {
        Path file = runs.resolve("cells.vtp");
        VtkPointsWriter.write(file, 0, points(0, 0));
        Element piece = VtkReadBack.of(file).element("Piece");
        assertThat(piece.getAttribute("NumberOfPoints")).isEqualTo("0");
        assertThat(piece.getAttribute("NumberOfVerts")).isEqualTo("0");
    }

    @Test
    void theIndexListsEveryTime() throws Exception {
        VtkPointSeries series = VtkPointSeries.create(runs.resolve("a&b.pvd"));
        series.append(0, points(3, 1));
        series.append(7.5, points(2, 1));
        assertThat(runs.resolve("a&b.pvd")).doesNotExist();
        series.finish();
        assertThat(Files.readString(runs.resolve("a&b.pvd")))
                .contains("timestep=\"0.0\" part=\"0\" file=\"a&amp;b/000000.vtp\"")
                .contains("timestep=\"7.5\" part=\"0\" file=\"a&amp;b/000001.vtp\"");
        assertThat(runs.resolve("a&b/000001.vtp")).exists();
        assertThatThrownBy(() -> series.append(9, points(2, 1))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void timesRisePlacesAreFreeAndValuesStayTheSame() {
        VtkPointSeries series = VtkPointSeries.create(runs.resolve("cells.pvd"));
        assertThatExceptionOfType(ArchiveFailure.class)
                .isThrownBy(() -> VtkPointSeries.create(runs.resolve("cells.pvd")));
        series.append(5, points(2, 1));
        assertThatThrownBy(() -> series.append(5, points(2, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("5.0 min does not come after 5.0 min");
        assertThatThrownBy(() -> series.append(6, points(2, 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("first [value 0], at 6.0 min [value 0, value 1]");
    }

    @Test
    void whatAreNoPointsIsRefusedAndLeavesNothing() {
        Path file = runs.resolve("cells.vtp");
        assertThatThrownBy(() -> points(-1, 0)).hasMessageContaining("at least 0, not -1");
        Numbers twice = new Numbers("volume", "µm³", cell -> 1);
        assertThatThrownBy(() -> new Points(1, cell -> 0, cell -> 0, cell -> 0, List.of(twice, twice)))
                .hasMessageContaining("the same name: volume (µm³)");
        assertThatThrownBy(() -> new Integers(" ", "", cell -> 1)).hasMessageContaining("without a name");
        assertThatThrownBy(() -> new Integers("a\nb", "", cell -> 1)).hasMessageContaining("on one line");
        assertThatThrownBy(() -> new Numbers("volume", "\uD800", cell -> 1)).hasMessageContaining("plain text");
        Points lost = new Points(9, cell -> 0, cell -> cell == 7 ? Double.NaN : 0, cell -> 0, List.of());
        assertThatThrownBy(() -> VtkPointsWriter.write(file, 0, lost))
                .hasMessageContaining("not NaN µm as point 7 along y");
        assertThatThrownBy(() -> VtkPointsWriter.write(file, Double.NaN, points(1, 0)))
                .hasMessageContaining("finite, not NaN min");
        assertThat(runs).isEmptyDirectory();
    }

    private static Points points(int count, int values) {
        return new Points(
                count,
                cell -> cell,
                cell -> 2 * cell,
                cell -> 0,
                IntStream.range(0, values)
                        .<PointValues>mapToObj(value -> new Numbers("value " + value, "", cell -> value + cell))
                        .toList());
    }

    private static double[][] random(int arrays) {
        Random random = new Random(arrays);
        return IntStream.range(0, arrays)
                .mapToObj(_ -> random.doubles(MANY).toArray())
                .toArray(double[][]::new);
    }
}

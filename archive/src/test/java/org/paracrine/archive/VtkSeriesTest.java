package org.paracrine.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paracrine.numerics.VoxelGrid;
import org.w3c.dom.Element;

class VtkSeriesTest {
    private static final VoxelGrid GRID = new VoxelGrid(30, 40, 25, 10, 20, 25, -25, -30, 4);
    private static final List<FieldLabel> LABELS =
            List.of(new FieldLabel("oxygen", "mmHg"), new FieldLabel("<β> & \"γ\" ARRAYS %s", "pmol/µm³"));

    @TempDir
    Path runs;

    @Test
    void everyValueFollowsTheHeader() throws Exception {
        Path file = runs.resolve("fields.vti");
        List<double[]> values = values(1);
        VtkImageWriter.write(file, 60, GRID, LABELS, values);
        VtkReadBack read = VtkReadBack.of(file);
        for (int field = 0; field < LABELS.size(); field++) {
            FieldLabel label = LABELS.get(field);
            assertThat(read.array(label.text()).getTextContent().strip()).isEqualTo(label.unit());
            assertThat(read.numbers(label.text())).containsExactly(values.get(field));
        }
    }

    @Test
    void theHeaderSaysWhereTheBlockLies() throws Exception {
        Path file = runs.resolve("fields.vti");
        VtkImageWriter.write(file, 60, GRID, LABELS, values(1));
        Element image = VtkReadBack.of(file).element("ImageData");
        assertThat(image.getAttribute("WholeExtent")).isEqualTo("0 30 0 40 0 25");
        assertThat(image.getAttribute("Origin")).isEqualTo("-25.0 -30.0 4.0");
        assertThat(image.getAttribute("Spacing")).isEqualTo("10.0 20.0 25.0");
    }

    @Test
    void theIndexListsEveryTime() throws Exception {
        VtkSeries series = VtkSeries.create(runs.resolve("a&b.pvd"), GRID, LABELS);
        series.append(0, values(1));
        series.append(7.5, values(2));
        assertThat(runs.resolve("a&b.pvd")).doesNotExist();
        series.finish();
        assertThat(Files.readString(runs.resolve("a&b.pvd")))
                .contains("timestep=\"0.0\" part=\"0\" file=\"a&amp;b/000000.vti\"")
                .contains("timestep=\"7.5\" part=\"0\" file=\"a&amp;b/000001.vti\"");
        assertThat(runs.resolve("a&b/000001.vti")).exists();
        assertThatThrownBy(() -> series.append(9, values(3))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatIsNoFieldIsRefusedAndLeavesNothing() {
        Path file = runs.resolve("fields.vti");
        List<double[]> values = values(1);
        refused(file, 0, LABELS, values.subList(0, 1), "1 fields for 2 labels");
        refused(file, 0, List.of(LABELS.get(0), LABELS.get(0)), values, "the same name");
        refused(file, 0, LABELS, List.of(values.get(0), new double[3]), "3 values for 30000 voxels");
        refused(file, Double.NaN, LABELS, values, "the time of a VTK file is finite");
        values.get(1)[5] = Double.POSITIVE_INFINITY;
        refused(file, 0, LABELS, values, "not Infinity as in voxel 5");
        assertThat(runs).isEmptyDirectory();
    }

    @Test
    void timesRiseAndPlacesAreFree() {
        assertThatThrownBy(() -> VtkSeries.create(runs.resolve("fields.vti"), GRID, LABELS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ends in .pvd");
        VtkSeries series = VtkSeries.create(runs.resolve("fields.pvd"), GRID, LABELS);
        assertThatExceptionOfType(ArchiveFailure.class)
                .isThrownBy(() -> VtkSeries.create(runs.resolve("fields.pvd"), GRID, LABELS));
        series.append(5, values(1));
        assertThatThrownBy(() -> series.append(5, values(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("5.0 min does not come after 5.0 min");
    }

    private static void refused(Path file, double minutes, List<FieldLabel> labels, List<double[]> values, String why) {
        assertThatThrownBy(() -> VtkImageWriter.write(file, minutes, GRID, labels, values))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    private static List<double[]> values(int seed) {
        Random random = new Random(seed);
        return List.of(
                random.doubles(GRID.voxels()).toArray(),
                random.doubles(GRID.voxels()).toArray());
    }
}

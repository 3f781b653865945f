package org.paracrine.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paracrine.numerics.VoxelGrid;
import tools.jackson.databind.JsonNode;

class FieldArchiveTest {
    private static final FieldLabel OXYGEN = new FieldLabel("oxygen", "mmHg");
    private static final VoxelGrid GRID = new VoxelGrid(5, 4, 3, 10, 20, 25, -25, -30, 4);

    @TempDir
    Path runs;

    @Test
    void everyValueComesBackWhereItWas() throws IOException {
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            VoxelGrid grid =
                    VoxelGrid.centred(1 + random.nextInt(20), 1 + random.nextInt(20), 1 + random.nextInt(20), 10);
            List<double[]> written = new ArrayList<>();
            Path target = runs.resolve("fields-" + seed + ".zarr");
            try (FieldArchive archive = FieldArchive.create(target, 1 + random.nextInt(300))) {
                FieldSeries series = archive.series("treated/animal-1", OXYGEN, grid);
                for (int time = 0; time < 2; time++) {
                    written.add(random.doubles(grid.voxels()).toArray());
                    series.append(time, written.getLast());
                }
                archive.finish();
            }
            for (int time = 0; time < written.size(); time++) {
                assertThat(ZarrReadBack.values(target.resolve("treated/animal-1/oxygen/0"), time))
                        .as("seed %d, time %d", seed, time)
                        .containsExactly(written.get(time));
            }
        }
    }

    @Test
    void chunksAreAsFewAsFitAndNoneLiesBeyondTheBlock() {
        for (int seed = 0; seed < 1000; seed++) {
            Random random = new Random(seed);
            VoxelGrid grid =
                    VoxelGrid.centred(1 + random.nextInt(200), 1 + random.nextInt(200), 1 + random.nextInt(200), 10);
            int most = 1 + random.nextInt(ChunkGrid.MOST_VOXELS);
            ChunkGrid chunks = ChunkGrid.of(grid, most);
            assertThat(chunks.voxels()).as("seed %d", seed).isBetween(1, most);
            assertThat((chunks.countX() - 1) * chunks.x()).isLessThan(grid.nx());
            assertThat((chunks.countY() - 1) * chunks.y()).isLessThan(grid.ny());
            assertThat((chunks.countZ() - 1) * chunks.z()).isLessThan(grid.nz());
        }
        assertThat(ChunkGrid.of(VoxelGrid.centred(75, 75, 75, 20), ChunkGrid.MOST_VOXELS))
                .extracting(ChunkGrid::x, ChunkGrid::y, ChunkGrid::z)
                .containsExactly(75, 75, 38);
        assertThat(ChunkGrid.of(VoxelGrid.centred(512, 512, 1, 20), ChunkGrid.MOST_VOXELS)
                        .voxels())
                .isEqualTo(512 * 512);
    }

    @Test
    void theSameFieldsGiveTheSameBytes() throws IOException {
        assertThat(contents(written("a.zarr", 0, 60))).isEqualTo(contents(written("b.zarr", 0, 60)));
    }

    @Test
    void anUnfinishedArchiveLeavesNothing() throws IOException {
        try (FieldArchive archive = FieldArchive.create(runs.resolve("fields.zarr"))) {
            archive.series("treated", OXYGEN, GRID).append(0, new double[GRID.voxels()]);
            assertThat(runs.resolve("fields.zarr")).doesNotExist();
        }
        assertThat(runs).isEmptyDirectory();
    }

    @Test
    void anInterruptedRunKeepsTheTimesThatItReached() throws IOException {
        Path target = runs.resolve("fields.zarr");
        try (FieldArchive archive = FieldArchive.create(target)) {
            FieldSeries oxygen = archive.series("treated/animal-1", OXYGEN, GRID);
            archive.series("treated/animal-2", OXYGEN, GRID);
            oxygen.append(0, new double[GRID.voxels()]);
            archive.finish();
            assertThatThrownBy(() -> oxygen.append(60, new double[GRID.voxels()]))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(ZarrReadBack.metadata(target.resolve("treated/animal-1/oxygen/0"))
                        .get("shape")
                        .get(0)
                        .asInt())
                .isEqualTo(1);
        assertThat(target.resolve("treated/animal-2")).doesNotExist();
    }

    @Test
    void voxelCentresAndRegularTimesAreTold() throws IOException {
        Path image = written("fields.zarr", 30, 90, 150).resolve("treated/animal-1/oxygen");
        JsonNode multiscale = ZarrReadBack.metadata(image)
                .get("attributes")
                .get("ome")
                .get("multiscales")
                .get(0);
        assertThat(multiscale.get("name").asString()).isEqualTo("oxygen (mmHg)");
        assertThat(multiscale.get("axes").get(0).get("unit").asString()).isEqualTo("minute");
        JsonNode transformations = multiscale.get("datasets").get(0).get("coordinateTransformations");
        assertThat(numbers(transformations.get(0).get("scale"))).containsExactly(60.0, 25.0, 20.0, 10.0);
        assertThat(numbers(transformations.get(1).get("translation"))).containsExactly(30.0, 16.5, -20.0, -20.0);
        JsonNode attributes = ZarrReadBack.metadata(image.resolve("0")).get("attributes");
        assertThat(numbers(attributes.get("times"))).containsExactly(30.0, 90.0, 150.0);
        assertThat(attributes.get("unit").asString()).isEqualTo("mmHg");
        assertThat(attributes.has("times_note")).isFalse();
    }

    @Test
    void irregularTimesAreCountedAndListed() throws IOException {
        Path image = written("fields.zarr", 30, 90, 151).resolve("treated/animal-1/oxygen");
        JsonNode multiscale = ZarrReadBack.metadata(image)
                .get("attributes")
                .get("ome")
                .get("multiscales")
                .get(0);
        assertThat(multiscale.get("axes").get(0).has("unit")).isFalse();
        JsonNode transformations = multiscale.get("datasets").get(0).get("coordinateTransformations");
        assertThat(numbers(transformations.get(0).get("scale")).getFirst()).isEqualTo(1);
        assertThat(numbers(transformations.get(1).get("translation")).getFirst())
                .isZero();
        JsonNode attributes = ZarrReadBack.metadata(image.resolve("0")).get("attributes");
        assertThat(numbers(attributes.get("times"))).containsExactly(30.0, 90.0, 151.0);
        assertThat(attributes.get("times_note").asString()).contains("irregular");
    }

    @Test
    void sumsOfAStepAreRegular() {
        List<Double> minutes = new ArrayList<>();
        double time = 0;
        for (int step = 0; step < 1000; step++, time += 0.1) {
            minutes.add(time);
        }
        assertThat(OmeImage.isRegular(minutes)).isTrue();
        minutes.set(500, minutes.get(500) + 1e-6);
        assertThat(OmeImage.isRegular(minutes)).isFalse();
    }

    @Test
    void whatIsNoFieldIsRefusedAndChangesNothing() throws IOException {
        Path target = runs.resolve("fields.zarr");
        double[] good = new double[GRID.voxels()];
        double[] gap = new double[GRID.voxels()];
        gap[7] = Double.NaN;
        try (FieldArchive archive = FieldArchive.create(target)) {
            FieldSeries series = archive.series("treated/animal-1", OXYGEN, GRID);
            series.append(60, good);
            refused(() -> series.append(60, good), "60.0 min of oxygen does not come after 60.0 min");
            refused(() -> series.append(Double.NaN, good), "the times of a field rise");
            refused(() -> series.append(120, new double[59]), "59 values for 60 voxels");
            refused(() -> series.append(120, gap), "not NaN as in voxel 7");
            archive.finish();
        }
        assertThat(ZarrReadBack.metadata(target.resolve("treated/animal-1/oxygen/0"))
                        .get("shape")
                        .get(0)
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void namesThatZarrCannotHoldAreRefused() {
        try (FieldArchive archive = FieldArchive.create(runs.resolve("fields.zarr"))) {
            for (String group : List.of("", "a//b", "/a", "a/", ".", "..", "../x", "__a", "a\\b", "zarr.json")) {
                refused(() -> archive.series(group, OXYGEN, GRID), "cannot name a part of a Zarr archive");
            }
            refused(() -> new FieldLabel("a\nb", ""), "plain text on one line");
            refused(() -> new FieldLabel(" ", ""), "without the name");
            refused(() -> new FieldLabel("a", "\uD800"), "plain text on one line");
        }
    }

    @Test
    void twoFieldsNeverShareAPlace() {
        try (FieldArchive archive = FieldArchive.create(runs.resolve("fields.zarr"))) {
            archive.series("treated", OXYGEN, GRID);
            refused(() -> archive.series("treated", OXYGEN, GRID), "two fields share the place treated");
            refused(() -> archive.series("treated/oxygen", new FieldLabel("0", ""), GRID), "two fields share");
        }
    }

    @Test
    void anExistingPlaceIsRefused() throws IOException {
        Path target = Files.writeString(runs.resolve("fields.zarr"), "mine");
        assertThatExceptionOfType(ArchiveFailure.class)
                .isThrownBy(() -> FieldArchive.create(target))
                .withMessageContaining("exists already");
        Files.delete(target);
        try (FieldArchive archive = FieldArchive.create(target)) {
            Files.writeString(target, "mine");
            assertThatExceptionOfType(ArchiveFailure.class).isThrownBy(archive::finish);
        }
        assertThat(target).hasContent("mine");
    }

    @Test
    void aFullDiskIsToldAsSuch() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "only Linux has a file that is always full");
        try (FieldArchive archive = FieldArchive.create(runs.resolve("fields.zarr"))) {
            FieldSeries series = archive.series("treated", OXYGEN, GRID);
            Path row = Files.createDirectories(series.image().resolve("0/c/0/0/0"));
            Files.createSymbolicLink(row.resolve("0"), full);
            assertThatExceptionOfType(ArchiveFailure.class)
                    .isThrownBy(() -> series.append(0, new double[GRID.voxels()]))
                    .withMessageContaining("cannot write the field oxygen at 0.0 min")
                    .satisfies(failure -> assertThat(failure.isDiskFull()).isTrue());
        }
    }

    private Path written(String name, double... minutes) {
        Path target = runs.resolve(name);
        try (FieldArchive archive = FieldArchive.create(target)) {
            FieldSeries series = archive.series("treated/animal-1", OXYGEN, GRID);
            for (double time : minutes) {
                series.append(time, new Random(1).doubles(GRID.voxels()).toArray());
            }
            archive.finish();
        }
        return target;
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new HashMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }
        return contents;
    }

    private static List<Double> numbers(JsonNode array) {
        List<Double> numbers = new ArrayList<>();
        array.forEach(number -> numbers.add(number.asDouble()));
        return numbers;
    }

    private static void refused(ThrowingCallable call, String why) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(why);
    }
}

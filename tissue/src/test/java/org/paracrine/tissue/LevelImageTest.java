package org.paracrine.tissue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paracrine.numerics.VoxelGrid;

class LevelImageTest {
    private static final VoxelGrid LAYER = VoxelGrid.centred(4, 3, 1, 10);
    private static final VoxelGrid BLOCK = VoxelGrid.centred(4, 3, 2, 10);

    @TempDir
    Path folder;

    @Test
    void theTopRowIsTheHighestYAndTheLeftColumnTheLowestX() throws IOException {
        BufferedImage image = new BufferedImage(4, 3, BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setSample(0, 0, 0, 255);
        image.getRaster().setSample(3, 2, 0, 51);
        for (String format : List.of("png", "tif")) {
            double[] values = filled(image, format, LAYER);
            assertThat(values[LAYER.index(0, 2, 0)]).as(format).isEqualTo(10);
            assertThat(values[LAYER.index(3, 0, 0)]).as(format).isEqualTo(2, within(1e-15));
            assertThat(Arrays.stream(values).sum()).isEqualTo(12, within(1e-14));
        }
    }

    @Test
    void everyGreyBecomesItsLevel() throws IOException {
        for (String format : List.of("png", "tif")) {
            for (int type : new int[] {
                BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_GRAY, BufferedImage.TYPE_BYTE_BINARY
            }) {
                BufferedImage image = new BufferedImage(4, 3, type);
                int full = (1 << image.getSampleModel().getSampleSize(0)) - 1;
                Random random = new Random(1);
                int[] greys = random.ints(12, 0, full + 1).toArray();
                image.getRaster().setSamples(0, 0, 4, 3, 0, greys);
                double[] values = filled(image, format, LAYER);
                for (int row = 0; row < 3; row++) {
                    for (int column = 0; column < 4; column++) {
                        assertThat(values[LAYER.index(column, 2 - row, 0)])
                                .as("%s of type %d", format, type)
                                .isEqualTo(10.0 * greys[column + 4 * row] / full, within(1e-14));
                    }
                }
            }
        }
    }

    @Test
    void bothEndsAreMetExactlyAndDarkMayBeMuch() throws IOException {
        BufferedImage image = new BufferedImage(4, 3, BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setSample(0, 2, 0, 255);
        Path file = written(image, "png");
        double[] values = new double[LAYER.voxels()];
        new LevelImage(List.of(LevelFile.of(file)), 0.3, 0.1).fill(values, LAYER);
        assertThat(values[0]).isEqualTo(0.1);
        assertThat(values[1]).isEqualTo(0.3);
    }

    @Test
    void layersComeFromPagesOrFilesFromTheLowestUp() throws IOException {
        BufferedImage low = constant(51);
        BufferedImage high = constant(255);
        Path pages = pages(low, high);
        List<Path> files = List.of(written(low, "png"), written(high, "tif"));
        for (List<Path> stack : List.of(List.of(pages), files)) {
            double[] values = new double[BLOCK.voxels()];
            new LevelImage(stack.stream().map(LevelFile::of).toList(), 0, 10).fill(values, BLOCK);
            assertThat(Arrays.copyOfRange(values, 0, 12)).containsOnly(2);
            assertThat(Arrays.copyOfRange(values, 12, 24)).containsOnly(10);
        }
    }

    @Test
    void anImageOfAnotherShapeIsRefusedWithBothShapes() throws IOException {
        Path file = written(constant(0), "png");
        refused(
                new LevelImage(List.of(LevelFile.of(file)), 0, 1),
                VoxelGrid.centred(3, 4, 1, 10),
                "is an image of another shape: 4 × 3 pixels for a grid of 3 × 4 voxels (x × y)");
        refused(new LevelImage(List.of(LevelFile.of(file)), 0, 1), BLOCK, "have 1 page for a grid of 2 layers");
        refused(
                new LevelImage(List.of(LevelFile.of(file), LevelFile.of(file), LevelFile.of(file)), 0, 1),
                BLOCK,
                "than the 2 layers of the grid");
        refused(
                new LevelImage(List.of(LevelFile.of(pages(constant(0), constant(1)))), 0, 1),
                LAYER,
                "more pages, up to page 2 of",
                "than the 1 layers");
    }

    @Test
    void coloursAreRefused() throws IOException {
        for (int type :
                new int[] {BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_4BYTE_ABGR, BufferedImage.TYPE_BYTE_INDEXED
                }) {
            Path file = written(new BufferedImage(4, 3, type), "png");
            refused(new LevelImage(List.of(LevelFile.of(file)), 0, 1), LAYER, "is not a plain grey image");
        }
    }

    @Test
    void whatIsNoImageIsRefused() throws IOException {
        Path text = Files.writeString(folder.resolve("a.png"), "no image");
        Path jpeg = folder.resolve("a.jpg");
        ImageIO.write(constant(0), "jpg", jpeg.toFile());
        refused(new LevelImage(List.of(LevelFile.of(text)), 0, 1), LAYER, "is neither PNG nor plain TIFF");
        refused(new LevelImage(List.of(LevelFile.of(jpeg)), 0, 1), LAYER, "is neither PNG nor plain TIFF");
        assertThatThrownBy(() -> LevelFile.of(folder.resolve("none.png"))).hasMessageContaining("there is no file");
        assertThatThrownBy(() -> LevelFile.of(folder)).hasMessageContaining("there is no file");
        assertThatThrownBy(() -> new LevelImage(List.of(), 0, 1)).hasMessageContaining("name a file");
        assertThatThrownBy(() -> new LevelImage(List.of(LevelFile.of(text)), -1, 1))
                .hasMessageContaining("the level of black");
        assertThatThrownBy(() -> new LevelImage(List.of(LevelFile.of(text)), 0, Double.NaN))
                .hasMessageContaining("the level of white");
    }

    @Test
    void aBrokenImageIsAlwaysAClearRefusalOrAnImage() throws IOException {
        for (String format : List.of("png", "tif")) {
            byte[] whole = Files.readAllBytes(written(constant(77), format));
            for (int seed = 0; seed < 300; seed++) {
                Random random = new Random(seed);
                byte[] broken = Arrays.copyOf(whole, seed % 2 == 0 ? whole.length : random.nextInt(whole.length));
                for (int hit = 0; hit < 3 && broken.length > 0; hit++) {
                    broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
                }
                Path file = Files.write(folder.resolve("broken"), broken);
                try {
                    new LevelImage(List.of(LevelFile.of(file)), 0, 1).fill(new double[LAYER.voxels()], LAYER);
                } catch (IllegalArgumentException expected) {
                    assertThat(expected).as("%s, seed %d", format, seed).hasMessageContaining(file.toString());
                }
            }
        }
    }

    @Test
    void aHugeImageIsRefusedBeforeItIsDecoded() throws IOException {
        Path file = folder.resolve("huge.png");
        ImageIO.write(new BufferedImage(20_000, 20_000, BufferedImage.TYPE_BYTE_BINARY), "png", file.toFile());
        refused(new LevelImage(List.of(LevelFile.of(file)), 0, 1), LAYER, "20000 × 20000 pixels for a grid of 4 × 3");
        Files.write(file, new byte[(16 << 20) + 12 * 16 + 1]);
        refused(new LevelImage(List.of(LevelFile.of(file)), 0, 1), LAYER, "too many for 12 voxels");
    }

    private static void refused(LevelImage image, VoxelGrid grid, String... why) {
        assertThatThrownBy(() -> image.fill(new double[grid.voxels()], grid))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(why);
    }

    private double[] filled(BufferedImage image, String format, VoxelGrid grid) throws IOException {
        double[] values = new double[grid.voxels()];
        new LevelImage(List.of(LevelFile.of(written(image, format))), 0, 10).fill(values, grid);
        return values;
    }

    private static BufferedImage constant(int grey) {
        BufferedImage image = new BufferedImage(4, 3, BufferedImage.TYPE_BYTE_GRAY);
        int[] greys = new int[12];
        Arrays.fill(greys, grey);
        image.getRaster().setSamples(0, 0, 4, 3, 0, greys);
        return image;
    }

    private Path written(BufferedImage image, String format) throws IOException {
        Path file = folder.resolve("image." + format);
        assertThat(ImageIO.write(image, format, file.toFile())).isTrue();
        return file;
    }

    private Path pages(BufferedImage... pages) throws IOException {
        Path file = folder.resolve("pages.tif");
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tif").next();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(stream);
            writer.prepareWriteSequence(null);
            for (BufferedImage page : pages) {
                writer.writeToSequence(new IIOImage(page, null, null), null);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return file;
    }
}

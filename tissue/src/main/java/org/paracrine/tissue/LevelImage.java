package org.paracrine.tissue;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.paracrine.numerics.VoxelGrid;

/// Levels from grey images (PNG or TIFF, 8 or 16 bits, or fewer): a pixel per voxel, an image or page per layer.
///
///     level = (1 − g) from + g to        g = grey / full, 0 black, 1 white
///
/// The first row of an image is its top, that is the highest y; the first page or file is the lowest z. The
/// numbers of the file are taken as they are: no gamma, no colour profile.
///
/// @param files of one layer or many, from the lowest z upwards
/// @param from the level of black, at least 0
/// @param to the level of white, at least 0; below `from` if dark is much
public record LevelImage(List<LevelFile> files, double from, double to) implements InitialLevels {

    private static final List<String> FORMATS = List.of("png", "tif", "tiff");

    /// A file of more than so many bytes per voxel, beyond a fixed part for all else that images carry, is not
    /// what it should be; nothing of it is read.
    private static final long BYTES_PER_VOXEL = 16;

    private static final long OTHER_BYTES = 16L << 20;

    private static final int WHITE_OF_PALETTE = 255;

    public LevelImage {
        files = List.copyOf(files);
        if (files.isEmpty()) {
            throw new IllegalArgumentException("no image to take levels from: name a file");
        }
        Levels.require("the level of black", from);
        Levels.require("the level of white", to);
    }

    @Override
    public void fill(double[] values, VoxelGrid grid) {
        Levels.requireLength(values, grid);
        int layers = 0;
        for (LevelFile file : files) {
            layers += fill(file, layers, values, grid);
        }
        if (layers < grid.nz()) {
            throw new IllegalArgumentException("the images starting with " + files.getFirst() + " have " + layers
                    + (layers == 1 ? " page" : " pages") + " for a grid of " + grid.nz()
                    + " layers: each layer along z needs one");
        }
    }

    /// Puts the pages of a file into the layers from `layer` on, and says how many there were.
    private int fill(LevelFile file, int layer, double[] values, VoxelGrid grid) {
        requireSize(file, grid);
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(file.content()))) {
            ImageReader reader = reader(file, stream);
            try {
                reader.setInput(stream, false, true);
                int page = 0;
                for (; hasPage(reader, page); page++) {
                    requireShape(file, reader, page, layer + page, grid);
                    fill(file, reader.read(page), layer + page, values, grid);
                }
                return page;
            } finally {
                reader.dispose();
            }
        } catch (Unfit unfit) {
            throw new IllegalArgumentException(unfit.getMessage(), unfit);
        } catch (IOException | RuntimeException broken) {
            // The readers of the JDK answer a broken file with exceptions of many kinds.
            throw new IllegalArgumentException(file + " cannot be read as an image: " + broken.getMessage(), broken);
        }
    }

    private static void requireSize(LevelFile file, VoxelGrid grid) {
        long size = file.size();
        long most = OTHER_BYTES + BYTES_PER_VOXEL * grid.voxels();
        if (size > most) {
            throw new IllegalArgumentException(file + " has " + size + " bytes, too many for " + grid.voxels()
                    + " voxels: at most " + most + ". Is it another image?");
        }
    }

    private static ImageReader reader(LevelFile file, ImageInputStream stream) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
        if (readers.hasNext()) {
            ImageReader reader = readers.next();
            if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                return reader;
            }
            reader.dispose();
        }
        throw new Unfit(file + " is neither PNG nor plain TIFF: save it as one of these");
    }

    /// Pages are tried one by one, so that no file can keep us counting.
    private static boolean hasPage(ImageReader reader, int page) throws IOException {
        try {
            return reader.getWidth(page) > 0;
        } catch (IndexOutOfBoundsException beyond) {
            return false;
        }
    }

    /// Before any pixel is decoded.
    private static void requireShape(LevelFile file, ImageReader reader, int page, int layer, VoxelGrid grid)
            throws IOException {
        if (layer >= grid.nz()) {
            throw new Unfit("there are more pages, up to page " + (page + 1) + " of " + file + ", than the " + grid.nz()
                    + " layers of the grid: each layer along z takes one");
        }
        int width = reader.getWidth(page);
        int height = reader.getHeight(page);
        if (width != grid.nx() || height != grid.ny()) {
            throw new Unfit(file + " is an image of another shape: " + width + " × " + height
                    + " pixels for a grid of " + grid.nx() + " × " + grid.ny()
                    + " voxels (x × y). Resize it, or change the grid");
        }
    }

    private void fill(LevelFile file, BufferedImage image, int layer, double[] values, VoxelGrid grid) throws Unfit {
        Raster raster = image.getRaster();
        double[] levels = levels(file, image);
        int[] row = new int[grid.nx()];
        for (int iy = 0; iy < grid.ny(); iy++) {
            raster.getSamples(0, grid.ny() - 1 - iy, grid.nx(), 1, 0, row);
            int start = grid.index(0, iy, layer);
            for (int ix = 0; ix < grid.nx(); ix++) {
                values[start + ix] = levels[row[ix]];
            }
        }
    }

    /// The level of each number that a pixel may hold.
    private double[] levels(LevelFile file, BufferedImage image) throws Unfit {
        int type = image.getRaster().getTransferType();
        if (image.getRaster().getNumBands() != 1 || (type != DataBuffer.TYPE_BYTE && type != DataBuffer.TYPE_USHORT)) {
            throw notGrey(file);
        }
        int count = 1 << image.getSampleModel().getSampleSize(0);
        double[] levels = new double[count];
        for (int grey = 0; grey < count; grey++) {
            levels[grey] = image.getColorModel() instanceof IndexColorModel palette
                    ? level(greyOf(file, palette, grey) / (double) WHITE_OF_PALETTE)
                    : level(grey / (double) (count - 1));
        }
        return levels;
    }

    /// The weights, not the difference, so that both ends are met exactly.
    private double level(double grey) {
        return (1 - grey) * from + grey * to;
    }

    /// Images of few greys come as a palette.
    private static int greyOf(LevelFile file, IndexColorModel palette, int number) throws Unfit {
        if (number >= palette.getMapSize()) {
            return 0;
        }
        int red = palette.getRed(number);
        if (red != palette.getGreen(number) || red != palette.getBlue(number)) {
            throw notGrey(file);
        }
        return red;
    }

    private static Unfit notGrey(LevelFile file) {
        return new Unfit(file + " is not a plain grey image: save it in grey of 8 or 16 bits, without colours"
                + " and transparency");
    }

    /// An image that can be read and does not fit; its message is whole.
    private static final class Unfit extends IOException {
        private static final long serialVersionUID = 1L;

        Unfit(String message) {
            super(message);
        }
    }
}

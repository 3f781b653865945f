package org.paracrine.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/// One substrate in one animal, time after time: an image (t, z, y, x) in a [FieldArchive].
///
/// Each time is on disk when [#append] returns; shape and times follow when the archive is finished.
public final class FieldSeries {

    private final FieldLabel label;
    private final ChunkGrid chunks;
    private final Path image;
    private final List<Double> minutes = new ArrayList<>();
    private boolean open = true;

    FieldSeries(FieldLabel label, ChunkGrid chunks, Path image) {
        this.label = label;
        this.chunks = chunks;
        this.image = image;
    }

    /// Writes the field as it is at a time.
    ///
    /// @param time since the start (min), later than the one before
    /// @param values one per voxel, x fastest; finite
    public synchronized void append(double time, double[] values) {
        if (!open) {
            throw new IllegalStateException("the fields of this run are finished and take no more of " + label.text());
        }
        if (!Double.isFinite(time) || (!minutes.isEmpty() && time <= minutes.getLast())) {
            throw new IllegalArgumentException("the times of a field rise: " + time + " min of " + label.substrate()
                    + " does not come after " + (minutes.isEmpty() ? "the start" : minutes.getLast() + " min"));
        }
        label.requireValues(values, chunks.grid().voxels());
        try {
            write(values);
        } catch (IOException failure) {
            throw ArchiveFailure.writing(
                    "cannot write the field " + label.substrate() + " at " + time + " min", image, failure);
        }
        minutes.add(time);
    }

    Path image() {
        return image;
    }

    boolean isEmpty() {
        return minutes.isEmpty();
    }

    private Path array() {
        return image.resolve(OmeImage.ARRAY);
    }

    private void write(double[] values) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(chunks.voxels() * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        Path time = array().resolve("c").resolve(Integer.toString(minutes.size()));
        for (int atZ = 0; atZ < chunks.countZ(); atZ++) {
            for (int atY = 0; atY < chunks.countY(); atY++) {
                Path row = Files.createDirectories(
                        time.resolve(Integer.toString(atZ)).resolve(Integer.toString(atY)));
                for (int atX = 0; atX < chunks.countX(); atX++) {
                    chunks.cut(values, atX, atY, atZ, Double.NaN, bytes.asDoubleBuffer());
                    compressed.reset();
                    compress(bytes.array(), compressed);
                    Files.write(row.resolve(Integer.toString(atX)), compressed.toByteArray());
                }
            }
        }
    }

    private static void compress(byte[] bytes, OutputStream out) throws IOException {
        try (Gzip gzip = new Gzip(out)) {
            gzip.write(bytes);
        }
    }

    /// The gzip of the JDK, which hides its level.
    private static final class Gzip extends GZIPOutputStream {
        private static final int BUFFER = 1 << 16;

        Gzip(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(ZarrMetadata.COMPRESSION);
        }
    }

    /// Writes what readers need to know, and takes no more.
    synchronized void finish() throws IOException {
        open = false;
        if (isEmpty()) {
            return;
        }
        ZarrMetadata.array(array(), minutes.size(), chunks, describe());
        ZarrMetadata.group(image, OmeImage.attributes(label, chunks.grid(), minutes));
    }

    private Map<String, Object> describe() {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("substrate", label.substrate());
        attributes.put("unit", label.unit());
        attributes.put("value", "average concentration in the voxel");
        attributes.put("times", List.copyOf(minutes));
        attributes.put("times_unit", "minute");
        if (!OmeImage.isRegular(minutes)) {
            attributes.put(
                    "times_note",
                    "the times are irregular: the axis t counts them, and only this list says when they were");
        }
        return attributes;
    }
}

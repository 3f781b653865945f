package org.paracrine.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// A file of VTK's XML formats (https://docs.vtk.org/en/latest/vtk_file_formats/): a header, and after it the numbers
/// as they are, little-endian, each array behind its length in bytes.
final class VtkFile {

    private static final int BUFFER = 1 << 16;

    private final String kind;
    private final StringBuilder header = new StringBuilder();
    private final List<VtkArray> arrays = new ArrayList<>();
    private long offset;

    /// A file of VTK's kind `ImageData`, `PolyData`….
    VtkFile(String kind) {
        this.kind = kind;
        add("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<VTKFile type=\"" + kind
                + "\" version=\"1.0\" byte_order=\"LittleEndian\" header_type=\"UInt64\">\n");
    }

    /// Adds to the header.
    VtkFile add(String xml) {
        header.append(xml);
        return this;
    }

    /// Adds the time that readers show (min).
    VtkFile addTime(double minutes) {
        if (!Double.isFinite(minutes)) {
            throw new IllegalArgumentException("the time of a VTK file is finite, not " + minutes + " min");
        }
        return add("<FieldData>\n<DataArray type=\"Float64\" Name=\"TimeValue\" NumberOfTuples=\"1\" format=\"ascii\">"
                + minutes + "</DataArray>\n</FieldData>\n");
    }

    /// Declares an array here in the header; its numbers will follow the header.
    VtkFile add(VtkArray array) {
        add(array.element(offset));
        arrays.add(array);
        offset += array.bytes();
        return this;
    }

    /// An existing file is refused.
    void write(Path file) {
        add("</" + kind + ">\n<AppendedData encoding=\"raw\">\n_");
        WholeFile.write(file, temporary -> {
            try (FileChannel channel = FileChannel.open(
                    temporary,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE)) {
                text(channel, header.toString());
                for (VtkArray array : arrays) {
                    numbers(channel, array);
                }
                text(channel, "\n</AppendedData>\n</VTKFile>\n");
            }
        });
    }

    private static void text(FileChannel channel, String text) throws IOException {
        drain(channel, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void numbers(FileChannel channel, VtkArray array) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER).order(ByteOrder.LITTLE_ENDIAN);
        buffer.putLong(Long.BYTES * array.length());
        for (long index = 0; index < array.length(); index++) {
            if (!buffer.hasRemaining()) {
                drain(channel, buffer.flip());
                buffer.clear();
            }
            buffer.putLong(array.bits().at(index));
        }
        drain(channel, buffer.flip());
    }

    private static void drain(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}

package org.paracrine.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.paracrine.numerics.VoxelGrid;

/// Writes fields at one time as VTK image data (`.vti`, https://docs.vtk.org/en/latest/vtk_file_formats/), which
/// ParaView opens.
///
/// A level is the average of its voxel, hence data of cells, not of points: the grid has one more point than
/// voxels along each axis, and the origin is the lower corner. Doubles follow the XML as they are, little-endian,
/// x fastest, each array after its length in bytes.
public final class VtkImageWriter {

    private static final int BUFFER = 1 << 16;

    private VtkImageWriter() {}

    /// An existing file is refused.
    ///
    /// @param file that will hold them
    /// @param minutes since the start
    /// @param grid of all fields
    /// @param labels what each field is; names differ
    /// @param values of each field, one per voxel, x fastest
    public static void write(
            Path file, double minutes, VoxelGrid grid, List<FieldLabel> labels, List<double[]> values) {
        requireFields(labels, values, grid);
        if (!Double.isFinite(minutes)) {
            throw new IllegalArgumentException("the time of a field is finite, not " + minutes + " min");
        }
        WholeFile.write(file, temporary -> {
            try (FileChannel channel = FileChannel.open(
                    temporary,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE)) {
                text(channel, header(minutes, grid, labels));
                for (double[] field : values) {
                    numbers(channel, field);
                }
                text(channel, "\n</AppendedData>\n</VTKFile>\n");
            }
        });
    }

    private static void requireFields(List<FieldLabel> labels, List<double[]> values, VoxelGrid grid) {
        if (labels.isEmpty() || labels.size() != values.size()) {
            throw new IllegalArgumentException(values.size() + " fields for " + labels.size() + " labels");
        }
        if (labels.stream().map(FieldLabel::text).distinct().count() < labels.size()) {
            throw new IllegalArgumentException("two fields have the same name: " + labels);
        }
        for (int field = 0; field < labels.size(); field++) {
            labels.get(field).requireValues(values.get(field), grid.voxels());
        }
    }

    private static String header(double minutes, VoxelGrid grid, List<FieldLabel> labels) {
        StringBuilder arrays = new StringBuilder();
        long offset = 0;
        for (FieldLabel label : labels) {
            arrays.append(array(label, offset));
            offset += Long.BYTES + (long) Double.BYTES * grid.voxels();
        }
        String extent = "0 " + grid.nx() + " 0 " + grid.ny() + " 0 " + grid.nz();
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <VTKFile type="ImageData" version="1.0" byte_order="LittleEndian" header_type="UInt64">
                <ImageData WholeExtent="%s" Origin="%s %s %s" Spacing="%s %s %s">
                <FieldData>
                <DataArray type="Float64" Name="TimeValue" NumberOfTuples="1" format="ascii">%s</DataArray>
                </FieldData>
                <Piece Extent="%s">
                <CellData Scalars="%s">
                %s</CellData>
                </Piece>
                </ImageData>
                <AppendedData encoding="raw">
                _""".formatted(
                        extent,
                        grid.x0(),
                        grid.y0(),
                        grid.z0(),
                        grid.dx(),
                        grid.dy(),
                        grid.dz(),
                        minutes,
                        extent,
                        escaped(labels.getFirst().text()),
                        arrays);
    }

    /// The unit stands in the name, where people see it, and under VTK's own key, where programs find it.
    private static String array(FieldLabel label, long offset) {
        return "<DataArray type=\"Float64\" Name=\"" + escaped(label.text()) + "\" format=\"appended\" offset=\""
                + offset + "\">\n<InformationKey name=\"UNITS_LABEL\" location=\"vtkDataArray\">"
                + escaped(label.unit()) + "</InformationKey>\n</DataArray>\n";
    }

    /// Fit for an attribute in double quotes and for text.
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static void text(FileChannel channel, String text) throws IOException {
        drain(channel, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void numbers(FileChannel channel, double[] values) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER).order(ByteOrder.LITTLE_ENDIAN);
        drain(channel, buffer.putLong((long) Double.BYTES * values.length).flip());
        int most = BUFFER / Double.BYTES;
        for (int from = 0; from < values.length; from += most) {
            int count = Math.min(most, values.length - from);
            buffer.clear();
            buffer.asDoubleBuffer().put(values, from, count);
            drain(channel, buffer.limit(count * Double.BYTES));
        }
    }

    private static void drain(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}

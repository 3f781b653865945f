package org.paracrine.archive;

import java.nio.file.Path;
import java.util.List;
import org.paracrine.numerics.VoxelGrid;

/// Writes fields at one time as VTK image data (`.vti`), which ParaView opens.
///
/// A level is the average of its voxel, hence data of cells, not of points: the grid has one more point than
/// voxels along each axis, and the origin is the lower corner. Values run x fastest.
public final class VtkImageWriter {

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
        String extent = "0 " + grid.nx() + " 0 " + grid.ny() + " 0 " + grid.nz();
        VtkFile vtk = new VtkFile("ImageData")
                .add("<ImageData WholeExtent=\"%s\" Origin=\"%s %s %s\" Spacing=\"%s %s %s\">\n"
                        .formatted(extent, grid.x0(), grid.y0(), grid.z0(), grid.dx(), grid.dy(), grid.dz()))
                .addTime(minutes)
                .add("<Piece Extent=\"" + extent + "\">\n<CellData Scalars=\""
                        + XmlText.escaped(labels.getFirst().text()) + "\">\n");
        for (int field = 0; field < labels.size(); field++) {
            vtk.add(array(labels.get(field), values.get(field)));
        }
        vtk.add("</CellData>\n</Piece>\n").write(file);
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

    private static VtkArray array(FieldLabel label, double[] values) {
        return new VtkArray(
                VtkArray.Type.NUMBER,
                label.text(),
                label.unit(),
                1,
                values.length,
                voxel -> Double.doubleToRawLongBits(values[(int) voxel]));
    }
}

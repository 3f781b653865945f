package org.paracrine.archive;

import java.nio.file.Path;
import org.paracrine.archive.PointValues.Integers;
import org.paracrine.archive.PointValues.Numbers;

/// Writes points at one time as VTK poly data (`.vtp`), which ParaView opens; each point is a vertex, so that it is
/// seen.
public final class VtkPointsWriter {

    private static final int AXES = 3;

    private VtkPointsWriter() {}

    /// An existing file is refused.
    ///
    /// @param file that will hold them
    /// @param minutes since the start
    /// @param points that are written
    public static void write(Path file, double minutes, Points points) {
        int count = points.count();
        VtkFile vtk = new VtkFile("PolyData")
                .add("<PolyData>\n")
                .addTime(minutes)
                .add("<Piece NumberOfPoints=\"%d\" NumberOfVerts=\"%d\" NumberOfLines=\"0\" NumberOfStrips=\"0\""
                                .formatted(count, count)
                        + " NumberOfPolys=\"0\">\n<Points>\n")
                .add(new VtkArray(
                        VtkArray.Type.NUMBER, "Points", "", AXES, (long) AXES * count, at -> place(points, at)))
                .add("</Points>\n<Verts>\n")
                .add(integers("connectivity", count, point -> point))
                .add(integers("offsets", count, point -> point + 1))
                .add("</Verts>\n<PointData>\n");
        for (PointValues values : points.values()) {
            vtk.add(array(values, count));
        }
        vtk.add("</PointData>\n</Piece>\n").write(file);
    }

    private static long place(Points points, long at) {
        int point = (int) (at / AXES);
        double place = switch ((int) (at % AXES)) {
            case 0 -> points.x().applyAsDouble(point);
            case 1 -> points.y().applyAsDouble(point);
            default -> points.z().applyAsDouble(point);
        };
        if (!Double.isFinite(place)) {
            throw new IllegalArgumentException("a point is at a finite place, not " + place + " µm as point " + point
                    + " along " + "xyz".charAt((int) (at % AXES)));
        }
        return Double.doubleToRawLongBits(place);
    }

    private static VtkArray integers(String name, int count, VtkArray.Bits bits) {
        return new VtkArray(VtkArray.Type.INTEGER, name, "", 1, count, bits);
    }

    private static VtkArray array(PointValues values, int count) {
        VtkArray.Type type = switch (values) {
            case Numbers _ -> VtkArray.Type.NUMBER;
            case Integers _ -> VtkArray.Type.INTEGER;
        };
        VtkArray.Bits bits = switch (values) {
            case Numbers numbers ->
                point -> Double.doubleToRawLongBits(numbers.at().applyAsDouble((int) point));
            case Integers integers -> point -> integers.at().applyAsLong((int) point);
        };
        return new VtkArray(type, Points.text(values), values.unit(), 1, count, bits);
    }
}

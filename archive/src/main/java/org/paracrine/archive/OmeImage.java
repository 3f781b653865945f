package org.paracrine.archive;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.paracrine.numerics.VoxelGrid;

/// What OME-NGFF 0.5 (https://ngff.openmicroscopy.org/0.5/) says of an image with one resolution: its axes, and
/// where the centre of each voxel lies.
///
///     position = translation + scale · index
///
/// | symbol | along x, y, z (µm) | along t (min) |
/// | --- | --- | --- |
/// | scale | spacing | interval between two times, 1 if they are irregular |
/// | translation | centre of the first voxel | the first time, 0 if they are irregular |
final class OmeImage {

    /// The array of the full resolution, the only one, inside the group of the image.
    static final String ARRAY = "0";

    /// Times written as sums of a step differ from its multiples by rounding, relative to the last time.
    private static final double ROUNDING = 1e-12;

    private OmeImage() {}

    /// The attributes of the image's group.
    static Map<String, Object> attributes(FieldLabel label, VoxelGrid grid, List<Double> minutes) {
        Map<String, Object> multiscale = new LinkedHashMap<>();
        multiscale.put("name", label.text());
        multiscale.put("axes", axes(isRegular(minutes)));
        multiscale.put("datasets", List.of(dataset(grid, minutes)));
        Map<String, Object> ome = new LinkedHashMap<>();
        ome.put("version", "0.5");
        ome.put("multiscales", List.of(multiscale));
        return Map.of("ome", ome);
    }

    /// True if each time follows the one before after the same interval.
    static boolean isRegular(List<Double> minutes) {
        double first = minutes.getFirst();
        double step = step(minutes);
        double tolerance = ROUNDING * Math.max(Math.abs(first), Math.abs(minutes.getLast()));
        for (int at = 0; at < minutes.size(); at++) {
            if (Math.abs(first + at * step - minutes.get(at)) > tolerance) {
                return false;
            }
        }
        return true;
    }

    private static double step(List<Double> minutes) {
        return minutes.size() == 1 ? 1 : (minutes.getLast() - minutes.getFirst()) / (minutes.size() - 1);
    }

    private static List<Map<String, String>> axes(boolean regular) {
        return List.of(
                // Irregular times are counted, and a count has no unit.
                axis("t", "time", regular ? "minute" : ""),
                axis("z", "space", "micrometer"),
                axis("y", "space", "micrometer"),
                axis("x", "space", "micrometer"));
    }

    private static Map<String, String> axis(String name, String type, String unit) {
        Map<String, String> axis = new LinkedHashMap<>();
        axis.put("name", name);
        axis.put("type", type);
        if (!unit.isEmpty()) {
            axis.put("unit", unit);
        }
        return axis;
    }

    private static Map<String, Object> dataset(VoxelGrid grid, List<Double> minutes) {
        boolean regular = isRegular(minutes);
        double step = regular ? step(minutes) : 1;
        double first = regular ? minutes.getFirst() : 0;
        Map<String, Object> dataset = new LinkedHashMap<>();
        dataset.put("path", ARRAY);
        dataset.put(
                "coordinateTransformations",
                List.of(
                        transformation("scale", step, grid.dz(), grid.dy(), grid.dx()),
                        transformation("translation", first, grid.centreZ(0), grid.centreY(0), grid.centreX(0))));
        return dataset;
    }

    private static Map<String, Object> transformation(String type, double t, double z, double y, double x) {
        Map<String, Object> transformation = new LinkedHashMap<>();
        transformation.put("type", type);
        transformation.put(type, List.of(t, z, y, x));
        return transformation;
    }
}

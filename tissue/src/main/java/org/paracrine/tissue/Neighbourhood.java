package org.paracrine.tissue;

import java.util.Arrays;

/// Points sorted into cubes, to find those near a place without looking at all.
final class Neighbourhood {
    private final double[] points;
    private final double width;
    private final double[] low = new double[3];
    private final int[] counts = new int[3];
    private final int[] head;
    private final int[] next;
    private int[] found = new int[64];
    private double[] distance = new double[64];
    private int size;

    /// @param points x, y, z of the first, of the second, …
    /// @param width of the cubes, of the order of the distances that are asked for
    Neighbourhood(double[] points, double width) {
        this.points = points;
        double[] high = new double[3];
        Arrays.fill(low, Double.POSITIVE_INFINITY);
        Arrays.fill(high, Double.NEGATIVE_INFINITY);
        for (int index = 0; index < points.length; index++) {
            low[index % 3] = Math.min(low[index % 3], points[index]);
            high[index % 3] = Math.max(high[index % 3], points[index]);
        }
        // No more cubes than four a point and axis: a cube of nothing costs as much as one of points.
        double side = width;
        while (cubes(high, side) > 64 + 4L * points.length) {
            side *= 2;
        }
        this.width = side;
        for (int axis = 0; axis < 3; axis++) {
            counts[axis] = 1 + (int) ((high[axis] - low[axis]) / side);
        }
        this.head = new int[counts[0] * counts[1] * counts[2]];
        this.next = new int[points.length / 3];
        Arrays.fill(head, -1);
        for (int point = next.length - 1; point >= 0; point--) {
            int cube = cube(cell(point, 0), cell(point, 1), cell(point, 2));
            next[point] = head[cube];
            head[cube] = point;
        }
    }

    private double cubes(double[] high, double side) {
        double product = 1;
        for (int axis = 0; axis < 3; axis++) {
            product *= 1 + Math.floor((high[axis] - low[axis]) / side);
        }
        return product;
    }

    private int cell(int point, int axis) {
        return cell(points[3 * point + axis], axis);
    }

    private int cell(double coordinate, int axis) {
        return Math.clamp((long) Math.floor((coordinate - low[axis]) / width), 0, counts[axis] - 1);
    }

    private int cube(int ix, int iy, int iz) {
        return ix + counts[0] * (iy + counts[1] * iz);
    }

    /// Finds all points within `radius` of a place; nearest first, of equal ones the lower number first.
    int find(double x, double y, double z, double radius) {
        size = 0;
        for (int iz = cell(z - radius, 2); iz <= cell(z + radius, 2); iz++) {
            for (int iy = cell(y - radius, 1); iy <= cell(y + radius, 1); iy++) {
                for (int ix = cell(x - radius, 0); ix <= cell(x + radius, 0); ix++) {
                    for (int point = head[cube(ix, iy, iz)]; point >= 0; point = next[point]) {
                        consider(point, distance(point, x, y, z), radius);
                    }
                }
            }
        }
        return size;
    }

    private void consider(int point, double away, double radius) {
        if (away > radius) {
            return;
        }
        if (size == found.length) {
            found = Arrays.copyOf(found, 2 * size);
            distance = Arrays.copyOf(distance, 2 * size);
        }
        int place = size++;
        for (; place > 0 && isBefore(away, point, place - 1); place--) {
            found[place] = found[place - 1];
            distance[place] = distance[place - 1];
        }
        found[place] = point;
        distance[place] = away;
    }

    private boolean isBefore(double away, int point, int place) {
        return away < distance[place] || (away == distance[place] && point < found[place]);
    }

    /// The point number `place` of the last search.
    int found(int place) {
        return found[place];
    }

    /// Its distance from the place.
    double distance(int place) {
        return distance[place];
    }

    double distance(int point, double x, double y, double z) {
        double dx = points[3 * point] - x;
        double dy = points[3 * point + 1] - y;
        double dz = points[3 * point + 2] - z;
        return Math.sqrt(dx * dx + dy * dy + dz * dz);
    }

    /// Distance of two points.
    double between(int first, int second) {
        return distance(first, points[3 * second], points[3 * second + 1], points[3 * second + 2]);
    }

    /// The point nearest to a place.
    int nearest(double x, double y, double z) {
        double radius = width;
        while (find(x, y, z, radius) == 0) {
            radius *= 2;
        }
        return found[0];
    }
}

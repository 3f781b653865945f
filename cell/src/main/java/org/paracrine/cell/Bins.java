package org.paracrine.cell;

import java.util.Arrays;

/// Cells of about one size, sorted into cubic bins over their bounding box: who is near a place is found without a look
/// at the others.
final class Bins {
    /// Bins may outnumber cells by this factor, so that a few far cells do not fill the memory.
    private static final int BINS_PER_CELL = 2;

    private final Strengths strengths;
    /// Members by bin, x fastest, then y, then z; of one bin by dense index.
    int[] cell = {};
    /// The first member of each bin, and behind the last one the number of members.
    int[] first = {0};
    /// The longest reach of a member (µm).
    double largest;

    int binsX;
    int binsY;
    int binsZ;
    private double lowX;
    private double lowY;
    private double lowZ;
    private double perEdge;

    Bins(Strengths strengths) {
        this.strengths = strengths;
    }

    /// Takes in all cells whose reach is above `least` and at most `most`, and that have not left the domain.
    ///
    /// @param skin that the lists add to the reach (µm)
    /// @return members
    int fill(Population cells, double least, double most, double skin) {
        int members = measure(cells, least, most, skin);
        int bins = binsX * binsY * binsZ;
        first = first.length > bins && first.length / 2 <= bins + 1 ? first : new int[bins + 1];
        cell = cell.length >= members && cell.length / 2 <= members ? cell : new int[members + members / Columns.SLACK];
        Arrays.fill(first, 0, bins + 1, 0);
        for (int index = 0; index < cells.count(); index++) {
            if (isMember(cells, index, least, most)) {
                first[bin(cells, index)]++;
            }
        }
        int end = 0;
        for (int at = 0; at < bins; at++) {
            end += first[at];
            first[at] = end;
        }
        first[bins] = end;
        // Backwards, so that each bin's counter ends at its first member and members keep their order.
        for (int index = cells.count() - 1; index >= 0; index--) {
            if (isMember(cells, index, least, most)) {
                cell[--first[bin(cells, index)]] = index;
            }
        }
        return members;
    }

    private boolean isMember(Population cells, int index, double least, double most) {
        double reach = strengths.reach(cells, index);
        return reach > least && reach <= most && !cells.isOutside(index);
    }

    /// Finds the box around the members and cuts it into bins.
    private int measure(Population cells, double least, double most, double skin) {
        int members = 0;
        largest = 0;
        lowX = lowY = lowZ = Double.POSITIVE_INFINITY;
        double highX = Double.NEGATIVE_INFINITY;
        double highY = highX;
        double highZ = highX;
        for (int index = 0; index < cells.count(); index++) {
            if (isMember(cells, index, least, most)) {
                members++;
                largest = Math.max(largest, strengths.reach(cells, index));
                lowX = Math.min(lowX, cells.x(index));
                lowY = Math.min(lowY, cells.y(index));
                lowZ = Math.min(lowZ, cells.z(index));
                highX = Math.max(highX, cells.x(index));
                highY = Math.max(highY, cells.y(index));
                highZ = Math.max(highZ, cells.z(index));
            }
        }
        if (members > 0) {
            cut(members, highX - lowX, highY - lowY, highZ - lowZ, 2 * largest + skin);
        } else {
            binsX = binsY = binsZ = 0;
        }
        return members;
    }

    private void cut(int members, double sizeX, double sizeY, double sizeZ, double wanted) {
        double edge = wanted;
        while ((Math.floor(sizeX / edge) + 1) * (Math.floor(sizeY / edge) + 1) * (Math.floor(sizeZ / edge) + 1)
                > BINS_PER_CELL * members + 1.0) {
            edge *= 1.25;
        }
        perEdge = 1 / edge;
        binsX = (int) (sizeX * perEdge) + 1;
        binsY = (int) (sizeY * perEdge) + 1;
        binsZ = (int) (sizeZ * perEdge) + 1;
    }

    private int bin(Population cells, int index) {
        return alongX(cells.x(index)) + binsX * (alongY(cells.y(index)) + binsY * alongZ(cells.z(index)));
    }

    /// The bin that holds a coordinate, or the nearest one; it never falls where the coordinate rises.
    int alongX(double x) {
        return Math.clamp((int) ((x - lowX) * perEdge), 0, binsX - 1);
    }

    int alongY(double y) {
        return Math.clamp((int) ((y - lowY) * perEdge), 0, binsY - 1);
    }

    int alongZ(double z) {
        return Math.clamp((int) ((z - lowZ) * perEdge), 0, binsZ - 1);
    }
}

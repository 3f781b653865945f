package org.paracrine.tissue;

import java.util.ArrayList;
import java.util.List;
import org.paracrine.numerics.VoxelGrid;

/// One straight piece of a vessel as it is written down, before it becomes part of a [VesselNetwork].
///
/// @param id its number in the file, at least 0, not used twice
/// @param x1 one end (µm)
/// @param y1 one end (µm)
/// @param z1 one end (µm)
/// @param x2 other end (µm)
/// @param y2 other end (µm)
/// @param z2 other end (µm)
/// @param diameter (µm), above 0
/// @param pressure1 blood pressure held at the first end (mmHg); [#FREE] if the flow decides it
/// @param pressure2 blood pressure held at the second end (mmHg); [#FREE] if the flow decides it
public record Vessel(
        long id,
        double x1,
        double y1,
        double z1,
        double x2,
        double y2,
        double z2,
        double diameter,
        double pressure1,
        double pressure2) {
    /// Stands for a pressure that is not held.
    public static final double FREE = Double.NaN;

    /// A vessel whose pressures are decided by the flow.
    public Vessel(long id, double x1, double y1, double z1, double x2, double y2, double z2, double diameter) {
        this(id, x1, y1, z1, x2, y2, z2, diameter, FREE, FREE);
    }

    /// Length (µm).
    public double length() {
        return Math.sqrt((x2 - x1) * (x2 - x1) + (y2 - y1) * (y2 - y1) + (z2 - z1) * (z2 - z1));
    }

    /// All that is wrong with it by itself, in whole sentences without their subject.
    List<String> problems(VoxelGrid block) {
        List<String> problems = new ArrayList<>();
        if (id < 0) {
            problems.add("has the number " + id + ", but numbers start at 0");
        }
        if (!(diameter > 0 && Double.isFinite(diameter))) {
            problems.add("has a diameter of " + diameter + " µm, but it must be finite and > 0");
        }
        if (Double.isInfinite(pressure1) || Double.isInfinite(pressure2)) {
            problems.add("holds an infinite pressure; leave it empty if the flow decides it");
        }
        boolean isFirstInside = place(x1, y1, z1, block, problems);
        boolean isSecondInside = place(x2, y2, z2, block, problems);
        if (isFirstInside && isSecondInside && !(length() >= VesselNetwork.MERGING)) {
            problems.add("is " + length() + " µm long, but ends closer than " + VesselNetwork.MERGING
                    + " µm count as one point; leave it out");
        }
        return problems;
    }

    private static boolean place(double x, double y, double z, VoxelGrid block, List<String> problems) {
        if (block.contains(x, y, z)) {
            return true;
        }
        problems.add("ends at (" + x + ", " + y + ", " + z + ") µm, outside the block, which reaches from ("
                + block.x0() + ", " + block.y0() + ", " + block.z0() + ") to (" + (block.x0() + block.sizeX()) + ", "
                + (block.y0() + block.sizeY()) + ", " + (block.z0() + block.sizeZ()) + ") µm");
        return false;
    }
}

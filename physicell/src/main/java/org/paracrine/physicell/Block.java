package org.paracrine.physicell;

import java.util.ArrayList;
import java.util.List;
import org.paracrine.study.StudyText;

/// The block of tissue of a study that holds a domain: cubes for voxels, and a whole number of them.
///
/// @param nx voxels along x
/// @param ny voxels along y
/// @param nz voxels along z
/// @param voxel side of a voxel (µm)
/// @param height of a voxel along z (µm), which may differ where the block is flat
/// @param low where it begins along x, y and z (µm)
/// @param planar one layer of voxels
record Block(int nx, int ny, int nz, double voxel, double height, List<Double> low, boolean planar) {
    private static final double ROUNDING = 1e-9;

    Block {
        low = List.copyOf(low);
    }

    static Block of(Domain domain) {
        double side = domain.dx();
        boolean planar = domain.planar();
        return new Block(
                count(domain.xMin(), domain.xMax(), domain.nx(), domain.dx(), side),
                count(domain.yMin(), domain.yMax(), domain.ny(), domain.dy(), side),
                planar ? 1 : count(domain.zMin(), domain.zMax(), domain.nz(), domain.dz(), side),
                side,
                planar ? domain.dz() : side,
                List.of(domain.xMin(), domain.yMin(), planar ? -domain.dz() / 2 : domain.zMin()),
                planar);
    }

    private static int count(double from, double to, int voxels, double own, double side) {
        return own == side ? voxels : (int) Math.max(1, Math.ceil((to - from) / side - ROUNDING));
    }

    /// Whether the voxels are those of the domain.
    static boolean isExact(Domain domain) {
        return domain.dx() == domain.dy() && (domain.planar() || domain.dx() == domain.dz());
    }

    double high(int axis) {
        return low.get(axis) + extent(axis);
    }

    private double extent(int axis) {
        return switch (axis) {
            case 0 -> nx * voxel;
            case 1 -> ny * voxel;
            default -> nz * height;
        };
    }

    long voxels() {
        return (long) nx * ny * nz;
    }

    void put(Keys keys) {
        List<String> size = new ArrayList<>();
        List<String> corner = new ArrayList<>();
        boolean centred = true;
        for (int axis = 0; axis < (planar ? 2 : 3); axis++) {
            size.add(StudyText.quantity(extent(axis), "um"));
            corner.add(StudyText.quantity(low.get(axis), "um"));
            centred &= low.get(axis) == -extent(axis) / 2;
        }
        keys.put("size", size).put("voxel", StudyText.quantity(voxel, "um"));
        if (planar && height != voxel) {
            keys.put("thickness", StudyText.quantity(height, "um"));
        }
        if (!centred) {
            keys.put("corner", corner);
        }
    }
}

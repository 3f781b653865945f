package org.paracrine.numerics;

/// A block of equal voxels; a field on it is one flat `double[]`, x fastest, then y, then z.
///
/// The lower corner lies at (`x0`, `y0`, `z0`); lengths in µm. A 2-D grid has `nz == 1`; its one layer has thickness
/// `dz`.
///
/// @param nx voxels along x, at least 1
/// @param ny voxels along y, at least 1
/// @param nz voxels along z, at least 1
/// @param dx spacing along x (µm), above 0
/// @param dy spacing along y (µm), above 0
/// @param dz spacing along z (µm), above 0
/// @param x0 lower corner (µm)
/// @param y0 lower corner (µm)
/// @param z0 lower corner (µm)
public record VoxelGrid(int nx, int ny, int nz, double dx, double dy, double dz, double x0, double y0, double z0) {

    public VoxelGrid {
        if (nx < 1 || ny < 1 || nz < 1) {
            throw new IllegalArgumentException(
                    "a grid needs at least one voxel along each axis, got " + nx + " × " + ny + " × " + nz);
        }
        if (!(dx > 0 && dy > 0 && dz > 0) || !Double.isFinite(dx + dy + dz)) {
            throw new IllegalArgumentException(
                    "voxel spacing must be > 0 µm and finite, got " + dx + " × " + dy + " × " + dz);
        }
        if (!Double.isFinite(x0 + y0 + z0)) {
            throw new IllegalArgumentException(
                    "the lower corner must be finite, got (" + x0 + ", " + y0 + ", " + z0 + ") µm");
        }
        if ((double) nx * ny * nz > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("too many voxels for one array: " + nx + " × " + ny + " × " + nz);
        }
    }

    /// A grid of cubic voxels centred on the origin.
    public static VoxelGrid centred(int nx, int ny, int nz, double spacing) {
        return new VoxelGrid(
                nx, ny, nz, spacing, spacing, spacing, -nx * spacing / 2, -ny * spacing / 2, -nz * spacing / 2);
    }

    public int voxels() {
        return nx * ny * nz;
    }

    /// Volume of one voxel (µm³).
    public double voxelVolume() {
        return dx * dy * dz;
    }

    /// Volume of the whole block (µm³).
    public double volume() {
        return voxels() * voxelVolume();
    }

    public double sizeX() {
        return nx * dx;
    }

    public double sizeY() {
        return ny * dy;
    }

    public double sizeZ() {
        return nz * dz;
    }

    public boolean isFlat() {
        return nz == 1;
    }

    /// Index of voxel (`ix`, `iy`, `iz`); unchecked.
    public int index(int ix, int iy, int iz) {
        return ix + nx * (iy + ny * iz);
    }

    /// Index of the voxel that holds the point; points outside count for the nearest voxel.
    public int indexAt(double x, double y, double z) {
        return index(cell(x - x0, dx, nx), cell(y - y0, dy, ny), cell(z - z0, dz, nz));
    }

    /// Centre of the voxels of column `ix` (µm).
    public double centreX(int ix) {
        return x0 + (ix + 0.5) * dx;
    }

    /// Centre of the voxels of row `iy` (µm).
    public double centreY(int iy) {
        return y0 + (iy + 0.5) * dy;
    }

    /// Centre of the voxels of layer `iz` (µm).
    public double centreZ(int iz) {
        return z0 + (iz + 0.5) * dz;
    }

    public boolean contains(double x, double y, double z) {
        return x >= x0 && x <= x0 + sizeX() && y >= y0 && y <= y0 + sizeY() && z >= z0 && z <= z0 + sizeZ();
    }

    private static int cell(double offset, double spacing, int count) {
        int at = (int) Math.floor(offset / spacing);
        return Math.clamp(at, 0, count - 1);
    }
}

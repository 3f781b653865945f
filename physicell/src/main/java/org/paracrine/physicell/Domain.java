package org.paracrine.physicell;

/// The box in which the model lives and its voxels.
///
/// Voxels are numbered with x fastest, then y, then z. Their number along an axis is rounded up, so
/// that the last voxel may reach beyond the upper end. In a planar model z runs from -dz/2 to dz/2,
/// whatever the file says.
///
/// @param xMin lower end (µm)
/// @param xMax upper end (µm)
/// @param yMin lower end (µm)
/// @param yMax upper end (µm)
/// @param zMin lower end (µm)
/// @param zMax upper end (µm)
/// @param dx size of a voxel (µm)
/// @param dy size of a voxel (µm)
/// @param dz size of a voxel (µm)
/// @param planar the model has one layer of voxels, and cells move in the plane only
public record Domain(
        double xMin,
        double xMax,
        double yMin,
        double yMax,
        double zMin,
        double zMax,
        double dx,
        double dy,
        double dz,
        boolean planar) {

    /// Voxels along x.
    public int nx() {
        return along(xMin, xMax, dx);
    }

    /// Voxels along y.
    public int ny() {
        return along(yMin, yMax, dy);
    }

    /// Voxels along z.
    public int nz() {
        return along(zMin, zMax, dz);
    }

    /// All voxels.
    public long voxels() {
        return (long) nx() * ny() * nz();
    }

    /// (µm³)
    public double voxelVolume() {
        return dx * dy * dz;
    }

    /// (µm³)
    public double volume() {
        return (xMax - xMin) * (yMax - yMin) * (zMax - zMin);
    }

    /// Whether a point lies in the box, its faces included.
    public boolean holds(double x, double y, double z) {
        return x >= xMin && x <= xMax && y >= yMin && y <= yMax && z >= zMin && z <= zMax;
    }

    /// The number of the voxel that holds a point, or -1 outside of the box.
    public long voxelAt(double x, double y, double z) {
        if (!holds(x, y, z)) {
            return -1;
        }
        long i = Math.min(nx() - 1L, (long) Math.floor((x - xMin) / dx));
        long j = Math.min(ny() - 1L, (long) Math.floor((y - yMin) / dy));
        long k = Math.min(nz() - 1L, (long) Math.floor((z - zMin) / dz));
        return (k * ny() + j) * nx() + i;
    }

    /// At least 1 for a box that is not empty.
    private static int along(double low, double high, double step) {
        return (int) Math.ceil((high - low) / step);
    }
}

package org.paracrine.simulation;

import org.paracrine.cell.Population;
import org.paracrine.numerics.RandomStream;
import org.paracrine.numerics.VoxelGrid;

/// Given cells that reach the block: how many that are whole, and where.
///
/// The whole tumour takes up a number that is no whole number, and the block has its share of it. So that neither a
/// fraction of a cell is made nor one is lost, the block has had, when the expected number is Λ,
///
///     n = ⌊Λ + u⌋
///
/// cells, with u uniform in (0, 1) and drawn once for each animal and product: the mean of n over animals is Λ, and n
/// is
/// never off by a whole cell. What is expected and not yet there (Λ − n) is in the rest of the tumour to the books.
///
/// By the blood a cell comes anywhere in a voxel that is drawn by the vessels in it; an injection makes a ball in the
/// middle of the block, at random and as large as the cells that fill it. All draws are addressed by product and by the
/// cell's number among the arrivals, so that what one arm gives changes nothing in another.
final class Arrivals {
    /// Share of a ball that injected cells fill: they are pushed apart from there on.
    private static final double FILLING = 0.5;

    private final long rounding;
    private final long place;
    private double expected;
    private long count;

    Arrivals(String product) {
        rounding = RandomStream.purpose("whole cells of " + product);
        place = RandomStream.purpose("places of " + product);
    }

    Arrivals copy(String product) {
        Arrivals copy = new Arrivals(product);
        copy.expected = expected;
        copy.count = count;
        return copy;
    }

    /// Cells of the block that have arrived.
    long count() {
        return count;
    }

    /// Cells of the block that are expected and not there; below 0 if one has come early.
    double waiting() {
        return expected - count;
    }

    /// More that reach the block.
    void expect(double more) {
        expected += more;
    }

    /// Whole cells that are due, which count as arrived from now on.
    long take(RandomStream random) {
        long whole = (long) Math.floor(expected + random.uniform(0, 0, rounding)) - count;
        count += whole;
        return whole;
    }

    /// Places `whole` cells, the last to be taken, where there are vessels.
    ///
    /// @param share of the vessels by voxel
    void leaveVessels(
            long whole, int type, int pool, Population cells, VoxelGrid block, double[] share, RandomStream random) {
        if (whole == 0) {
            return;
        }
        double all = 0;
        for (double each : share) {
            all += each;
        }
        for (long serial = count - whole; serial < count; serial++) {
            double wanted = random.uniform(serial, 0, place, 0) * all;
            int voxel = 0;
            for (double sum = share[0]; sum < wanted && voxel < share.length - 1; sum += share[voxel]) {
                voxel++;
            }
            int layer = block.nx() * block.ny();
            double x = block.centreX(voxel % block.nx()) + inside(block.dx(), serial, 1, random);
            double y = block.centreY(voxel % layer / block.nx()) + inside(block.dy(), serial, 2, random);
            double z = block.centreZ(voxel / layer) + (block.isFlat() ? 0 : inside(block.dz(), serial, 3, random));
            add(cells, type, pool, x, y, z);
        }
    }

    private double inside(double width, long serial, int axis, RandomStream random) {
        return width * (random.uniform(serial, 0, place, axis) - 0.5);
    }

    /// Places `whole` cells, the last to be taken, in a ball in the middle; in a flat block, in a disc.
    ///
    /// @param volume of a cell (µm³)
    void inject(long whole, int type, int pool, double volume, Population cells, VoxelGrid block, RandomStream random) {
        double radius = block.isFlat()
                ? Math.sqrt(whole * volume / (FILLING * Math.PI * block.dz()))
                : Math.cbrt(3 * whole * volume / (4 * Math.PI * FILLING));
        double[] direction = new double[3];
        for (long serial = count - whole; serial < count; serial++) {
            double depth = random.uniform(serial, 0, place, 0);
            double angle = 2 * Math.PI * random.uniform(serial, 0, place, 1);
            double height = block.isFlat() ? 0 : 2 * random.uniform(serial, 0, place, 2) - 1;
            double away = radius * (block.isFlat() ? Math.sqrt(depth) : Math.cbrt(depth));
            double wide = Math.sqrt(1 - height * height);
            direction[0] = wide * StrictMath.cos(angle);
            direction[1] = wide * StrictMath.sin(angle);
            direction[2] = height;
            add(
                    cells,
                    type,
                    pool,
                    within(block.x0(), block.sizeX(), away * direction[0]),
                    within(block.y0(), block.sizeY(), away * direction[1]),
                    block.isFlat() ? block.centreZ(0) : within(block.z0(), block.sizeZ(), away * direction[2]));
        }
    }

    /// From the middle, not out of the block.
    private static double within(double low, double size, double away) {
        return low + size / 2 + Math.clamp(away, -0.499 * size, 0.499 * size);
    }

    /// A cell that counts as one particle of its product; its daughters share that.
    private static void add(Population cells, int type, int pool, double x, double y, double z) {
        int cell = cells.add(type, x, y, z);
        cells.pool(pool)[cell] = 1;
    }
}

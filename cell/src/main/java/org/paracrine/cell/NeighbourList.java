package org.paracrine.cell;

import java.util.Arrays;
import org.paracrine.numerics.NumericalFailure;

/// The cells in the order of their places, and for each the list of those near it; each pair stands once.
///
/// Cells are sorted into cubic bins over their bounding box, so neighbours in space are near in memory; what the pair
/// loops need is gathered into flat arrays in that order ("slots"). A pair is listed if it could come within reach
/// before
/// one of the two has moved by half the [#SKIN]; then the list is stale and is built again (Verlet 1967,
/// doi:10.1103/PhysRev.159.98). Reach is taken from the cells themselves, so it is never cut.
///
/// The list is built anew for every call of the mechanics, from the columns alone. That costs about as much as two
/// steps,
/// and it makes a run depend on nothing but the columns: copies and checkpoints go on bit for bit.
final class NeighbourList {
    /// Margin that lets cells move before the list is built again (µm). From 2 to 6 µm the run time hardly depends on
    /// it.
    static final double SKIN = 4;

    /// Bins may outnumber cells by this factor, so that a few far cells do not fill the memory.
    private static final int BINS_PER_CELL = 4;

    private final Blueprint blueprint;
    private final int types;
    int count;
    /// By slot: dense index of the cell, its type, and its numbers.
    int[] cell = {};

    int[] type = {};
    double[] x = {};
    double[] y = {};
    double[] z = {};
    double[] velocityX = {};
    double[] velocityY = {};
    double[] velocityZ = {};
    double[] radius = {};
    /// How far adhesion reaches from the centre, f r (µm).
    double[] span = {};
    /// √k of repulsion.
    double[] push = {};
    /// By slot and type of the other cell: √(a A) of adhesion.
    double[] grip = {};

    /// Partners of slot i: `partner[start[i]]` to `partner[start[i + 1] - 1]`, all larger than i.
    int[] start = {0};

    int[] partner = {};

    private double[] homeX = {};
    private double[] homeY = {};
    private double[] homeZ = {};
    private double[] reach = {};
    private int[] bin = {};
    private int[] firstOfBin = {};
    private int binsX;
    private int binsY;
    private int binsZ;
    private double widest;

    NeighbourList(Blueprint blueprint) {
        this.blueprint = blueprint;
        this.types = blueprint.types.size();
    }

    /// Reads the cells and lists their pairs.
    void gather(Population cells) {
        count = cells.count();
        makeRoom();
        sort(cells);
        for (int slot = 0; slot < count; slot++) {
            read(cells, slot);
        }
        System.arraycopy(x, 0, homeX, 0, count);
        System.arraycopy(y, 0, homeY, 0, count);
        System.arraycopy(z, 0, homeZ, 0, count);
        listPairs();
    }

    /// Writes the places back.
    void scatter(Population cells) {
        double[] toX = cells.numbers(Layout.X);
        double[] toY = cells.numbers(Layout.Y);
        double[] toZ = cells.numbers(Layout.Z);
        for (int slot = 0; slot < count; slot++) {
            toX[cell[slot]] = x[slot];
            toY[cell[slot]] = y[slot];
            toZ[cell[slot]] = z[slot];
        }
    }

    /// True once a cell has moved by more than half the skin.
    boolean isStale() {
        double farthest = 0;
        for (int slot = 0; slot < count; slot++) {
            double dx = x[slot] - homeX[slot];
            double dy = y[slot] - homeY[slot];
            double dz = z[slot] - homeZ[slot];
            farthest = Math.max(farthest, dx * dx + dy * dy + dz * dz);
        }
        return farthest > SKIN * SKIN / 4;
    }

    /// True if two cells touch now, d < f_i r_i + f_j r_j.
    boolean touch(Population cells, int i, int j) {
        double dx = cells.x(i) - cells.x(j);
        double dy = cells.y(i) - cells.y(j);
        double dz = cells.z(i) - cells.z(j);
        double reach = blueprint.value(cells, Behaviours.REACH, i) * cells.radius(i)
                + blueprint.value(cells, Behaviours.REACH, j) * cells.radius(j);
        return dx * dx + dy * dy + dz * dz < reach * reach;
    }

    private void read(Population cells, int slot) {
        int index = cell[slot];
        type[slot] = cells.type(index);
        x[slot] = cells.x(index);
        y[slot] = cells.y(index);
        z[slot] = cells.z(index);
        radius[slot] = cells.radius(index);
        span[slot] = blueprint.value(cells, Behaviours.REACH, index) * radius[slot];
        reach[slot] = Math.max(radius[slot], span[slot]);
        if (!Double.isFinite(x[slot] + y[slot] + z[slot] + reach[slot])) {
            throw new NumericalFailure("cell " + cells.id(index) + " stands at (" + x[slot] + ", " + y[slot] + ", "
                    + z[slot] + ") µm with a reach of " + reach[slot] + " µm at " + cells.minutes()
                    + " min; look at its volume and at the rules on its mechanics");
        }
        push[slot] = Math.sqrt(blueprint.value(cells, Behaviours.REPULSION, index));
        double adhesion = blueprint.value(cells, Behaviours.ADHESION, index);
        for (int other = 0; other < types; other++) {
            double affinity = blueprint.value(cells, blueprint.behaviours.affinity(other), index);
            grip[slot * types + other] = Math.sqrt(adhesion * affinity);
        }
    }

    /// Counting sort of the cells by bin; within a bin they keep their order.
    private void sort(Population cells) {
        double[] fromX = cells.numbers(Layout.X);
        double[] fromY = cells.numbers(Layout.Y);
        double[] fromZ = cells.numbers(Layout.Z);
        double lowX = least(fromX);
        double lowY = least(fromY);
        double lowZ = least(fromZ);
        double edge = chooseBins(cells, most(fromX) - lowX, most(fromY) - lowY, most(fromZ) - lowZ);
        int bins = binsX * binsY * binsZ;
        firstOfBin = firstOfBin.length > bins ? firstOfBin : new int[bins + bins / 2 + 1];
        Arrays.fill(firstOfBin, 0, bins + 1, 0);
        for (int index = 0; index < count; index++) {
            int alongX = (int) ((fromX[index] - lowX) / edge);
            int alongY = (int) ((fromY[index] - lowY) / edge);
            int alongZ = (int) ((fromZ[index] - lowZ) / edge);
            bin[index] = alongX + binsX * (alongY + binsY * alongZ);
            firstOfBin[bin[index] + 1]++;
        }
        for (int at = 0; at < bins; at++) {
            firstOfBin[at + 1] += firstOfBin[at];
        }
        // Backwards, so that each bin's counter ends at its first slot and equal cells keep their order.
        for (int index = count - 1; index >= 0; index--) {
            cell[--firstOfBin[bin[index] + 1]] = index;
        }
        System.arraycopy(firstOfBin, 1, firstOfBin, 0, bins);
        firstOfBin[bins] = count;
    }

    /// Sets the number of bins along each axis.
    ///
    /// @return the edge of a bin, no shorter than any pair can reach (µm)
    private double chooseBins(Population cells, double sizeX, double sizeY, double sizeZ) {
        widest = 0;
        for (int index = 0; index < count; index++) {
            double factor = Math.max(1, blueprint.value(cells, Behaviours.REACH, index));
            widest = Math.max(widest, factor * cells.radius(index));
        }
        double edge = 2 * widest + SKIN;
        while ((Math.floor(sizeX / edge) + 1) * (Math.floor(sizeY / edge) + 1) * (Math.floor(sizeZ / edge) + 1)
                > (double) BINS_PER_CELL * count + 1) {
            edge *= 1.25;
        }
        binsX = (int) (sizeX / edge) + 1;
        binsY = (int) (sizeY / edge) + 1;
        binsZ = (int) (sizeZ / edge) + 1;
        return edge;
    }

    private double least(double[] column) {
        double least = column[0];
        for (int index = 1; index < count; index++) {
            least = Math.min(least, column[index]);
        }
        return least;
    }

    private double most(double[] column) {
        double most = column[0];
        for (int index = 1; index < count; index++) {
            most = Math.max(most, column[index]);
        }
        return most;
    }

    /// Each bin against itself and the 13 of its 26 neighbours that lie ahead; three in a row are one run of slots.
    private void listPairs() {
        int pairs = 0;
        for (int bz = 0; bz < binsZ; bz++) {
            for (int by = 0; by < binsY; by++) {
                for (int bx = 0; bx < binsX; bx++) {
                    int here = bx + binsX * (by + binsY * bz);
                    int ahead = firstOfBin[here + (bx + 1 < binsX ? 2 : 1)];
                    for (int slot = firstOfBin[here]; slot < firstOfBin[here + 1]; slot++) {
                        start[slot] = pairs;
                        pairs = listNear(slot, slot + 1, ahead, pairs);
                        pairs = listRow(slot, bx, by + 1, bz, pairs);
                        pairs = listRow(slot, bx, by - 1, bz + 1, pairs);
                        pairs = listRow(slot, bx, by, bz + 1, pairs);
                        pairs = listRow(slot, bx, by + 1, bz + 1, pairs);
                    }
                }
            }
        }
        start[count] = pairs;
    }

    private int listRow(int slot, int bx, int by, int bz, int pairs) {
        if (by < 0 || by >= binsY || bz >= binsZ) {
            return pairs;
        }
        int row = binsX * (by + binsY * bz);
        int from = firstOfBin[row + Math.max(0, bx - 1)];
        int to = firstOfBin[row + Math.min(binsX - 1, bx + 1) + 1];
        return listNear(slot, from, to, pairs);
    }

    private int listNear(int slot, int from, int to, int pairs) {
        if (partner.length < pairs + to - from) {
            partner = Arrays.copyOf(partner, Math.max(2 * partner.length, pairs + to - from));
        }
        int[] near = partner;
        double atX = x[slot];
        double atY = y[slot];
        double atZ = z[slot];
        double limit = reach[slot] + SKIN;
        int next = pairs;
        for (int other = from; other < to; other++) {
            double dx = atX - x[other];
            double dy = atY - y[other];
            double dz = atZ - z[other];
            double far = limit + reach[other];
            // Written always, kept if near: no branch to mispredict.
            near[next] = other;
            next += dx * dx + dy * dy + dz * dz < far * far ? 1 : 0;
        }
        return next;
    }

    private void makeRoom() {
        if (cell.length >= count) {
            return;
        }
        int room = count + count / 2;
        cell = new int[room];
        type = new int[room];
        bin = new int[room];
        start = new int[room + 1];
        x = new double[room];
        y = new double[room];
        z = new double[room];
        velocityX = new double[room];
        velocityY = new double[room];
        velocityZ = new double[room];
        homeX = new double[room];
        homeY = new double[room];
        homeZ = new double[room];
        radius = new double[room];
        span = new double[room];
        reach = new double[room];
        push = new double[room];
        grip = new double[room * types];
    }
}

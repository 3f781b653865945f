package org.paracrine.cell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paracrine.numerics.Crew;

/// For each cell the list of those near it, by dense index, ascending; each pair stands twice.
///
/// A pair is listed if it could come within reach before one of the two has moved by half the [#SKIN]; then the list is
/// stale and is built again (Verlet 1967, doi:10.1103/PhysRev.159.98), as it is when the population changed. So a list
/// lasts from one call of the mechanics to the next. Reach is taken from the cells themselves and never cut.
///
/// **A result never depends on when the list was built**: partners stand in the order of their indices, and who is
/// out of reach adds nothing. So a run depends on the columns alone, and copies and checkpoints go on bit for bit.
///
/// Cells are binned by size, each class reaching twice as far as the one before, so that a few giants do not make
/// everybody look far.
final class NeighbourList {
    /// Margin that lets cells move before the list is built again (µm).
    static final double SKIN = 2;

    /// The first class reaches this much farther than the mean, so that most populations are one class.
    private static final double ABOVE_MEAN = 1.5;

    /// Places at the build are kept in single precision; they are off by at most this share of themselves.
    private static final double ROUNDING = 0x1.0p-24;

    private final Blueprint blueprint;
    private final Strengths strengths;
    private final List<Bins> classes = new ArrayList<>();
    int count;

    /// Partners of cell i: `partner[start[i]]` to `partner[start[i + 1] - 1]`.
    int[] start = {0};

    int[] partner = {};

    /// Where the cells stood at the build.
    private float[] homeX = {};

    private float[] homeY = {};
    private float[] homeZ = {};

    /// How far a cell may be from its home before the list is stale (µm).
    private double leash;

    private boolean isStrained = true;
    private long seen = -1;

    NeighbourList(Blueprint blueprint, Strengths strengths) {
        this.blueprint = blueprint;
        this.strengths = strengths;
    }

    /// True if the list must be built again before it is used.
    boolean isStale(Population cells) {
        return isStrained || seen != cells.changes();
    }

    /// Lists all pairs.
    void build(Population cells) {
        strengths.read(cells);
        sort(cells);
        makeRoom(cells.count());
        Crew crew = cells.crew();
        @Nullable Search[] searches = new Search[crew.workers()];
        crew.each(count, Movement.GRAIN, (hand, from, to) -> {
            Search search = new Search(cells, from, to);
            searches[hand] = search;
            search.run();
        });
        collect(crew, searches);
        seen = cells.changes();
        isStrained = false;
    }

    private void sort(Population cells) {
        double sum = 0;
        double largest = 0;
        for (int cell = 0; cell < cells.count(); cell++) {
            double reach = strengths.reach(cells, cell);
            sum += reach;
            largest = Math.max(largest, reach);
        }
        double least = Double.NEGATIVE_INFINITY;
        double most = ABOVE_MEAN * sum / cells.count();
        int used = 0;
        while (least < largest) {
            if (classes.size() == used) {
                classes.add(new Bins(strengths));
            }
            // A class without members is filled again by the next one.
            used += classes.get(used).fill(cells, least, most, SKIN) > 0 ? 1 : 0;
            least = most;
            most *= 2;
        }
        classes.subList(used, classes.size()).clear();
    }

    private void makeRoom(int cells) {
        count = cells;
        if (homeX.length < count) {
            int room = count + count / Columns.SLACK;
            start = new int[room + 1];
            homeX = new float[room];
            homeY = new float[room];
            homeZ = new float[room];
        }
    }

    /// Puts what the hands found one behind the other.
    private void collect(Crew crew, @Nullable Search[] searches) {
        int pairs = 0;
        double farthest = 0;
        for (Search search : searches) {
            if (search != null) {
                search.base = pairs;
                pairs = Math.addExact(pairs, search.size);
                farthest = Math.max(farthest, search.farthest);
            }
        }
        leash = SKIN / 2 - 2 * ROUNDING * farthest;
        start[count] = pairs;
        if (partner.length < pairs || partner.length / 2 > pairs) {
            partner = new int[pairs + pairs / Columns.SLACK];
        }
        crew.each(searches.length, 1, (_, from, to) -> {
            for (int hand = from; hand < to; hand++) {
                Search search = searches[hand];
                if (search != null) {
                    search.hand();
                }
            }
        });
    }

    /// Told how far the farthest cell is from its home.
    void strain(double distance) {
        isStrained |= !(distance <= leash);
    }

    /// Square of the distance from where the cell stood at the build (µm²).
    double squareFromHome(int cell, double x, double y, double z) {
        double dx = x - homeX[cell];
        double dy = y - homeY[cell];
        double dz = z - homeZ[cell];
        return dx * dx + dy * dy + dz * dz;
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

    /// Looks for the partners of a run of cells.
    private final class Search {
        private static final int FIRST_ROOM = 24;
        /// Lists longer than this are sorted by halves, not by insertion.
        private static final int SHORT = 64;

        private final Population cells;
        private final double[] x;
        private final double[] y;
        private final double[] z;
        private final double[] radius;
        private final double[] span;
        private final int from;
        private final int to;
        private int[] found;
        private int size;
        private int base;
        private double farthest;

        Search(Population cells, int from, int to) {
            this.cells = cells;
            this.x = cells.numbers(Layout.X);
            this.y = cells.numbers(Layout.Y);
            this.z = cells.numbers(Layout.Z);
            this.radius = cells.numbers(Layout.RADIUS);
            this.span = strengths.span;
            this.from = from;
            this.to = to;
            this.found = new int[(to - from) * FIRST_ROOM];
        }

        void run() {
            for (int cell = from; cell < to; cell++) {
                start[cell] = size;
                homeX[cell] = (float) x[cell];
                homeY[cell] = (float) y[cell];
                homeZ[cell] = (float) z[cell];
                farthest = Math.max(farthest, Math.abs(x[cell]) + Math.abs(y[cell]) + Math.abs(z[cell]));
                if (!cells.isOutside(cell)) {
                    int before = size;
                    for (Bins bins : classes) {
                        look(cell, bins);
                    }
                    order(before);
                }
            }
        }

        private void look(int cell, Bins bins) {
            double limit = strengths.reach(cells, cell) + SKIN;
            double around = limit + bins.largest;
            int left = bins.alongX(x[cell] - around);
            int right = bins.alongX(x[cell] + around);
            int front = bins.alongY(y[cell] - around);
            int back = bins.alongY(y[cell] + around);
            int bottom = bins.alongZ(z[cell] - around);
            int top = bins.alongZ(z[cell] + around);
            for (int bz = bottom; bz <= top; bz++) {
                for (int by = front; by <= back; by++) {
                    int row = bins.binsX * (by + bins.binsY * bz);
                    look(cell, limit, bins.cell, bins.first[row + left], bins.first[row + right + 1]);
                }
            }
        }

        private void look(int cell, double limit, int[] members, int first, int end) {
            if (found.length < size + end - first) {
                found = Arrays.copyOf(found, size + size / 4 + end - first);
            }
            int[] near = found;
            double atX = x[cell];
            double atY = y[cell];
            double atZ = z[cell];
            int next = size;
            for (int at = first; at < end; at++) {
                int other = members[at];
                double dx = atX - x[other];
                double dy = atY - y[other];
                double dz = atZ - z[other];
                double far = limit + Math.max(radius[other], span[other]);
                // Written always, kept if near: no branch to mispredict.
                near[next] = other;
                next += dx * dx + dy * dy + dz * dz < far * far && other != cell ? 1 : 0;
            }
            size = next;
        }

        /// Sorts what was found since `before`; it mostly is sorted.
        private void order(int before) {
            if (size - before > SHORT) {
                Arrays.sort(found, before, size);
                return;
            }
            for (int at = before + 1; at < size; at++) {
                int one = found[at];
                int to = at;
                while (to > before && found[to - 1] > one) {
                    found[to] = found[to - 1];
                    to--;
                }
                found[to] = one;
            }
        }

        /// Hands over what was found.
        void hand() {
            System.arraycopy(found, 0, partner, base, size);
            for (int cell = from; cell < to; cell++) {
                start[cell] += base;
            }
        }
    }
}

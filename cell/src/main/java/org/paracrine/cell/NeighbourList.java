package org.paracrine.cell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.paracrine.numerics.Crew;

/// For each cell the list of those near it, by dense index, ascending; each pair stands twice. Cells that have left the
/// domain stand in no list.
///
/// A pair is listed if it could come within reach before one of the two has moved and grown by its margin, half the
/// [#SKIN] and more for a cell that is moving; then the list is built again (Verlet 1967,
/// doi:10.1103/PhysRev.159.98), as it is when cells came, went or were put into another order ([Population#outdate]).
/// So a list lasts from one call of the mechanics to the next, and where cells rest, for good. Reach is taken from the
/// cells themselves and never cut.
///
/// **A result never depends on when the list was built**: partners stand in the order of their indices, and who is
/// out of reach adds nothing. So a run depends on the columns alone, and copies and checkpoints go on bit for bit.
final class NeighbourList {
    /// Margin that lets cells move before the list is built again (µm). From 1.5 to 4 µm the run time hardly depends on
    /// it.
    static final double SKIN = 2;

    /// So long a cell may go on at its present velocity before the list is built again (min), as far as
    /// [#WIDEST] allows. Where a quarter of the cells crawl at 1 µm/min (PhysiCell's sample `rules_sample`), whole
    /// runs take 3 to 6 % less time with it.
    private static final double OUTLOOK = 2;

    /// The widest margin of a cell (µm).
    private static final double WIDEST = 3;

    /// Homes are kept in single precision; each coordinate is off by at most this share of itself.
    private static final double ROUNDING = 0x1.0p-24;

    private final CellModel model;
    private final Strengths strengths;
    int count;

    /// Partners of cell i: `partner[start[i]]` to `partner[start[i + 1] - 1]`.
    int[] start = {0};

    int[] partner = {};

    /// Those behind the cell itself begin at `partner[middle[i]]`.
    int[] middle = {};

    /// Where the cells stood at the build.
    private float[] homeX = {};

    private float[] homeY = {};
    private float[] homeZ = {};

    /// How far they reached then.
    private float[] homeReach = {};

    /// How far each may move and grow (µm), and the widest of all.
    private float[] margin = {};

    private double widest;

    /// What a cell may have moved and grown since the build, over its margin; 1 but for rounding.
    private double leash;

    /// The most that a cell has moved since the build, and grown, over its margin.
    private double moved;

    private double grown;
    private long changes = -1;
    private long alterations;

    NeighbourList(CellModel model, Strengths strengths) {
        this.model = model;
        this.strengths = strengths;
    }

    /// True if the list cannot be used as it is.
    boolean isStale(Population cells) {
        return isLoose(cells) || alterations != cells.alterations();
    }

    private boolean isLoose(Population cells) {
        return changes != cells.changes() || !(moved + grown <= leash);
    }

    /// Makes the list one that can be used.
    void renew(Population cells) {
        if (isStale(cells)) {
            strengths.read(cells);
            alterations = cells.alterations();
            grown = changes == cells.changes() ? growth(cells) : 0;
        }
        if (isLoose(cells)) {
            build(cells);
        }
    }

    private double growth(Population cells) {
        double most = 0;
        for (int cell = 0; cell < count; cell++) {
            most = Math.max(most, (strengths.reach(cells, cell) - homeReach[cell]) / margin[cell]);
        }
        return most;
    }

    /// Lists all pairs.
    private void build(Population cells) {
        makeRoom(cells.count());
        setMargins(cells);
        Crew crew = cells.crew();
        List<SizeClass> classes = SizeClass.sort(model, cells, strengths, widest);
        List<PairSearch> searches = new ArrayList<>();
        for (SizeClass each : classes) {
            PairSearch[] hands = new PairSearch[crew.workers()];
            Arrays.setAll(hands, hand -> new PairSearch(cells, strengths, classes, this));
            crew.each(each.bins().members(), Movement.GRAIN, (hand, from, to) -> hands[hand].run(each, from, to));
            searches.addAll(List.of(hands));
        }
        collect(crew, searches);
        changes = cells.changes();
        moved = 0;
        grown = 0;
    }

    private void makeRoom(int cells) {
        count = cells;
        if (middle.length < count) {
            int room = count + count / Columns.SLACK;
            start = new int[room + 1];
            middle = new int[room];
            homeX = new float[room];
            homeY = new float[room];
            homeZ = new float[room];
            homeReach = new float[room];
            margin = new float[room];
        }
        Arrays.fill(start, 0, count + 1, 0);
        Arrays.fill(middle, 0, count, 0);
    }

    private void setMargins(Population cells) {
        double[] x = cells.numbers(Layout.VELOCITY_X);
        double[] y = cells.numbers(Layout.VELOCITY_Y);
        double[] z = cells.numbers(Layout.VELOCITY_Z);
        widest = 0;
        for (int cell = 0; cell < count; cell++) {
            double speed = Math.sqrt(x[cell] * x[cell] + y[cell] * y[cell] + z[cell] * z[cell]);
            margin[cell] = (float) Math.min(WIDEST, SKIN / 2 + OUTLOOK * speed);
            widest = Math.max(widest, margin[cell]);
        }
    }

    /// How far a cell may move and grow before the list is built again (µm).
    float margin(int cell) {
        return margin[cell];
    }

    /// The widest margin of all cells (µm).
    double widestMargin() {
        return widest;
    }

    /// Told by a search how many partners a cell has before it and in all, where it stands, and how far it reaches.
    void settle(int cell, int before, int all, double x, double y, double z, double reach) {
        middle[cell] = before;
        start[cell + 1] = all;
        homeX[cell] = (float) x;
        homeY[cell] = (float) y;
        homeZ[cell] = (float) z;
        homeReach[cell] = (float) reach;
    }

    /// Turns the numbers of partners into places, and takes the partners there.
    private void collect(Crew crew, List<PairSearch> searches) {
        for (int cell = 0; cell < count; cell++) {
            middle[cell] += start[cell];
            start[cell + 1] = Math.addExact(start[cell + 1], start[cell]);
        }
        int pairs = start[count];
        if (partner.length < pairs || partner.length / 2 > pairs) {
            partner = new int[pairs + pairs / Columns.SLACK];
        }
        crew.each(searches.size(), 1, (_, from, to) -> {
            for (PairSearch search : searches.subList(from, to)) {
                search.deliver();
            }
        });
        double farthest = 0;
        for (PairSearch search : searches) {
            farthest = Math.max(farthest, search.farthest());
        }
        leash = 1 - 2 * ROUNDING * farthest / (SKIN / 2);
    }

    /// Takes the partners of a cell out of an array.
    ///
    /// @return how many they are
    int take(int cell, int[] found, int from) {
        int length = start[cell + 1] - start[cell];
        System.arraycopy(found, from, partner, start[cell], length);
        return length;
    }

    /// Told the largest distance of a cell from its home over its margin.
    void strain(double share) {
        moved = share;
    }

    /// Square of the distance of a place from where the cell stood at the build, over that of its margin.
    double squareFromHome(int cell, double x, double y, double z) {
        double dx = x - homeX[cell];
        double dy = y - homeY[cell];
        double dz = z - homeZ[cell];
        return (dx * dx + dy * dy + dz * dz) / (margin[cell] * margin[cell]);
    }

    /// True if two cells touch now, d < f_i r_i + f_j r_j.
    boolean touch(Population cells, int i, int j) {
        Blueprint blueprint = model.blueprint();
        double dx = cells.x(i) - cells.x(j);
        double dy = cells.y(i) - cells.y(j);
        double dz = cells.z(i) - cells.z(j);
        double reach = blueprint.value(cells, Behaviours.REACH, i) * cells.radius(i)
                + blueprint.value(cells, Behaviours.REACH, j) * cells.radius(j);
        return dx * dx + dy * dy + dz * dz < reach * reach;
    }
}

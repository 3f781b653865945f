package org.paracrine.cell;

import java.util.Arrays;
import org.paracrine.numerics.Crew;

/// Who rests within one call of the mechanics, and keeps the forces it has.
///
/// A cell is awake after a step if it or a partner has moved by more than ε since that one last woke others, or if it
/// crawls. So neither a cell at rest nor its partners have moved by more than 2 ε since its forces were worked out: its
/// velocity is off by at most 4 ε Σ_j κ, κ the stiffness of its pairs ([PairForces#stiffest]), its overlaps by 4 ε.
/// ε is 1/400 of what a cell may move in one step, and at most 0.0025 µm, so overlaps are within 0.01 µm.
///
/// Every call begins with everybody awake, so nothing of this outlives it. Where more than a quarter is awake, all are,
/// to the end of the call: the looking would cost more than it saves.
final class Rest {
    /// ε over the displacement in one step.
    private static final double SHARE = 1.0 / 400;

    /// The largest ε (µm).
    private static final double MOST = 0.0025;

    private static final int MOST_AWAKE = 4;

    private final double least;
    private final Layout layout;
    private boolean isOff;
    private int count;

    /// Where the cells stood when they last woke others.
    private float[] markX = {};

    private float[] markY = {};
    private float[] markZ = {};
    private boolean[] hasMoved = {};
    private boolean[] isAwake = {};

    Rest(CellModel model) {
        this.layout = model.blueprint().layout;
        this.least = Math.min(MOST, SHARE * model.step().displacement());
    }

    /// A call begins.
    void begin(Population cells) {
        isOff = false;
        count = cells.count();
        if (markX.length < count) {
            int room = count + count / Columns.SLACK;
            markX = new float[room];
            markY = new float[room];
            markZ = new float[room];
            hasMoved = new boolean[room];
            isAwake = new boolean[room];
        }
        for (int cell = 0; cell < count; cell++) {
            mark(cells, cell);
        }
    }

    private void mark(Population cells, int cell) {
        markX[cell] = (float) cells.x(cell);
        markY[cell] = (float) cells.y(cell);
        markZ[cell] = (float) cells.z(cell);
    }

    /// True if everybody is awake.
    boolean isOff() {
        return isOff;
    }

    /// Everybody is awake from now on.
    void end() {
        isOff = true;
    }

    /// Looks at the cells after a step, and wakes them.
    ///
    /// @param list that the forces of this step came from
    void wake(Population cells, NeighbourList list) {
        if (isOff) {
            return;
        }
        Crew crew = cells.crew();
        int[] moving = new int[crew.workers()];
        crew.each(count, Movement.GRAIN, (hand, from, to) -> moving[hand] = look(cells, from, to));
        if ((long) Arrays.stream(moving).sum() * MOST_AWAKE > count) {
            isOff = true;
            return;
        }
        int awake = 0;
        for (int cell = 0; cell < count; cell++) {
            if (hasMoved[cell]) {
                for (int at = list.start[cell]; at < list.start[cell + 1]; at++) {
                    awake += isAwake[list.partner[at]] ? 0 : 1;
                    isAwake[list.partner[at]] = true;
                }
            }
        }
        isOff = (long) awake * MOST_AWAKE > count;
    }

    /// Finds who moved.
    ///
    /// @return how many
    private int look(Population cells, int from, int to) {
        int moving = 0;
        for (int cell = from; cell < to; cell++) {
            double dx = cells.x(cell) - markX[cell];
            double dy = cells.y(cell) - markY[cell];
            double dz = cells.z(cell) - markZ[cell];
            hasMoved[cell] = dx * dx + dy * dy + dz * dz > least * least;
            isAwake[cell] = hasMoved[cell] || (layout.crawls && crawls(cells, cell));
            if (hasMoved[cell]) {
                moving++;
                mark(cells, cell);
            }
        }
        return moving;
    }

    /// What crawling adds to a velocity must be worked out anew in each step.
    private boolean crawls(Population cells, int cell) {
        return cells.crawl(0, cell) != 0 || cells.crawl(1, cell) != 0 || cells.crawl(2, cell) != 0;
    }

    /// The first cell from `from` on that is awake, or `to`.
    int awakeFrom(int from, int to) {
        int cell = from;
        while (cell < to && !isAwake[cell]) {
            cell++;
        }
        return cell;
    }

    /// The first cell from `from` on that rests, or `to`.
    int asleepFrom(int from, int to) {
        int cell = from;
        while (cell < to && isAwake[cell]) {
            cell++;
        }
        return cell;
    }
}

package org.paracrine.numerics;

import java.util.Arrays;

/// Cells of a [DiffusionMatrix] two by two along some axes, and the matrix of these groups.
///
///     L_group = Σ L,   k_group = Σ k · (fine distance / coarse distance)
///
/// Losses of the cells of a group add up, and so do conductances of the faces between two groups; but what
/// goes from one centre to the other has further to go: twice as far along an axis taken two by two, and one
/// and a half times to a last group of one cell. Without this factor the coarse matrix of groups that are
/// level inside would be too stiff by 2.
/// Source: Khalil & Wesseling 1992, J. Comput. Phys. 98, 1 (cell-centred multigrid for interfaces).
final class Coarsening {
    private final DiffusionMatrix fine;
    private final DiffusionMatrix coarse;
    private final int[] width;

    /// @param width cells per group along x, y and z: 1 or 2
    Coarsening(DiffusionMatrix fine, int[] width) {
        this.fine = fine;
        this.width = width;
        this.coarse = new DiffusionMatrix(groups(0), groups(1), groups(2));
        coarse.conductByFace();
    }

    private int groups(int axis) {
        return Math.ceilDiv(fine.count(axis), width[axis]);
    }

    DiffusionMatrix coarse() {
        return coarse;
    }

    /// Works out the matrix of the groups.
    void prepare(Crew crew) {
        add(fine.loss(), coarse.loss(), crew);
        for (int axis = 0; axis < 3; axis++) {
            coarse.setPeriodic(axis, fine.isPeriodic(axis));
            int along = axis;
            crew.each(coarse.size(), (from, to) -> join(along, from, to));
        }
        coarse.complete(crew);
    }

    /// The faces between the groups `from` to `to` and the next ones along `axis`.
    private void join(int axis, int from, int to) {
        double[] joined = coarse.conductance(axis);
        int count = coarse.count(axis);
        for (int group = from; group < to; group++) {
            int at = place(coarse, axis, group);
            boolean isLast = at == count - 1;
            joined[group] = count == 1 || (isLast && !fine.isPeriodic(axis)) ? 0 : between(axis, group, at);
        }
    }

    private double between(int axis, int group, int at) {
        int count = fine.count(axis);
        int edge = Math.min((at + 1) * width[axis], count) - 1;
        boolean isShort = width[axis] == 2 && count % 2 == 1 && (edge == count - 2 || edge == count - 1);
        double share = width[axis] == 1 ? 1 : isShort ? 2.0 / 3 : 0.5;
        int one = axis == 0 ? 1 : 0;
        int other = axis == 2 ? 1 : 2;
        int first = edge * fine.stride(axis);
        int oneFrom = place(coarse, one, group) * width[one];
        int otherFrom = place(coarse, other, group) * width[other];
        int oneTo = Math.min(oneFrom + width[one], fine.count(one));
        int otherTo = Math.min(otherFrom + width[other], fine.count(other));
        if (!fine.hasFaces()) {
            return share * fine.even(axis) * (oneTo - oneFrom) * (otherTo - otherFrom);
        }
        double[] conductance = fine.conductance(axis);
        double sum = 0;
        for (int j = otherFrom; j < otherTo; j++) {
            for (int i = oneFrom; i < oneTo; i++) {
                sum += conductance[first + i * fine.stride(one) + j * fine.stride(other)];
            }
        }
        return share * sum;
    }

    private static int place(DiffusionMatrix matrix, int axis, int cell) {
        return cell / matrix.stride(axis) % matrix.count(axis);
    }

    /// Adds up the cells of every group.
    void add(double[] cells, double[] groups, Crew crew) {
        crew.each(coarse.size(), (from, to) -> {
            int nx = coarse.count(0);
            for (int start = from; start < to; ) {
                int end = Math.min(to, start - start % nx + nx);
                addLine(cells, groups, start, end);
                start = end;
            }
        });
    }

    /// The groups `start` to `end` of one line.
    private void addLine(double[] cells, double[] groups, int start, int end) {
        Arrays.fill(groups, start, end, 0);
        int nx = fine.count(0);
        int line = start / coarse.count(0);
        int place = start % coarse.count(0);
        int firstY = line % coarse.count(1) * width[1];
        int firstZ = line / coarse.count(1) * width[2];
        int endY = Math.min(firstY + width[1], fine.count(1));
        int endZ = Math.min(firstZ + width[2], fine.count(2));
        for (int iz = firstZ; iz < endZ; iz++) {
            for (int iy = firstY; iy < endY; iy++) {
                int first = nx * (iy + fine.count(1) * iz);
                addRun(cells, groups, start, end, first + place * width[0], first + nx);
            }
        }
    }

    /// Cells from `at` on to the groups from `start` on; a last group of one cell ends at `lineEnd`.
    private void addRun(double[] cells, double[] groups, int start, int end, int at, int lineEnd) {
        if (width[0] == 1) {
            for (int group = start; group < end; group++) {
                groups[group] += cells[at + group - start];
            }
            return;
        }
        int whole = Math.min(end, start + (lineEnd - at) / 2);
        for (int group = start; group < whole; group++) {
            int cell = at + 2 * (group - start);
            groups[group] += cells[cell] + cells[cell + 1];
        }
        if (whole < end) {
            groups[whole] += cells[lineEnd - 1];
        }
    }

    /// Adds to the cells `from` to `to` what their groups have.
    void spread(double[] groups, double[] cells, int from, int to) {
        int nx = fine.count(0);
        for (int start = from; start < to; ) {
            int line = start / nx;
            int end = Math.min(to, line * nx + nx);
            int iy = line % fine.count(1) / width[1];
            int iz = line / fine.count(1) / width[2];
            int first = coarse.count(0) * (iy + coarse.count(1) * iz);
            int shift = width[0] - 1;
            for (int cell = start; cell < end; cell++) {
                cells[cell] += groups[first + ((cell - line * nx) >> shift)];
            }
            start = end;
        }
    }
}

package org.paracrine.cell;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import org.paracrine.numerics.RandomStream;

/// Finds the neighbours in touch to whom something happens that has a chance of its own with each of them, without a
/// draw for each.
///
/// In the order of the ids, a neighbour is a candidate with the chance p̂, a bound of all chances. So many are passed
/// over before the next candidate that K = ⌊ln U / ln(1 − p̂)⌋, U uniform in (0, 1); the candidate is taken with
/// p/p̂. So each neighbour is taken with its own chance p, independently of the others, as with a draw for each
/// (thinning; Devroye 1986, doi:10.1007/978-1-4613-8643-8). Mostly U ≤ 1 − m p̂ ≤ (1 − p̂)ᵐ,
/// where m neighbours are listed: then K ≥ m, and one draw tells that there is none, before anybody is looked at.
///
/// One hand's tool for one step; who is listed but out of touch does not matter, nor does the order in memory.
final class Sieve {
    private final Population cells;
    private final NeighbourList list;
    private final RandomStream random;
    private final long step;
    private final int piece;
    private int cell;
    private int[] near = new int[32];
    private int count;
    private boolean isGathered;

    Sieve(Population cells, NeighbourList list, RandomStream random, long step, int piece) {
        this.cells = cells;
        this.list = list;
        this.random = random;
        this.step = step;
        this.piece = piece;
    }

    /// Turns to a cell.
    void turn(int wanted) {
        cell = wanted;
        isGathered = false;
    }

    /// True if the first draw tells already that it happens to nobody; [#sift] would say the same, later.
    ///
    /// @param first numbers of the first draws for this purpose, of [#sift] too
    boolean isNobody(StepDraws first, double bound) {
        int listed = list.start[cell + 1] - list.start[cell];
        return bound <= 0
                || listed == 0
                || (bound * listed < 1 && first.of(cells, cell, random, step, piece) <= 1 - listed * bound);
    }

    /// Goes through those to whom it happens, in the order of their ids, until one is accepted.
    ///
    /// @param first the first draws; the others are for the same purpose
    /// @param bound p̂ of all chances; all count as a chance of 1 if they exceed 1
    /// @param chance p of a neighbour
    /// @param accepts a neighbour for whom the draw succeeded
    void sift(StepDraws first, double bound, IntToDoubleFunction chance, IntPredicate accepts) {
        if (bound <= 0) {
            return;
        }
        int listed = list.start[cell + 1] - list.start[cell];
        int at = -1;
        for (long draw = 0; ; draw += 2) {
            at += 1 + passed(draw(first, draw), bound, listed);
            if (at >= listed) {
                return;
            }
            gather();
            if (at >= count) {
                return;
            }
            boolean isTaken = draw(first, draw + 1) * Math.min(1, bound) < chance.applyAsDouble(near[at]);
            if (isTaken && accepts.test(near[at])) {
                return;
            }
        }
    }

    /// How many are passed over, at most `most`.
    private static int passed(double drawn, double bound, int most) {
        if (bound >= 1) {
            return 0;
        }
        if (drawn <= 1 - most * bound) {
            return most;
        }
        return (int) Math.min(most, StrictMath.log(drawn) / StrictMath.log1p(-bound));
    }

    private double draw(StepDraws first, long draw) {
        return draw == 0
                ? first.of(cells, cell, random, step, piece)
                : random.uniform(cells.id(cell), step, first.purpose(), Chance.index(draw, piece));
    }

    /// Looks for those in touch, and puts them into the order of their ids.
    private void gather() {
        if (isGathered) {
            return;
        }
        isGathered = true;
        count = 0;
        for (int at = list.start[cell]; at < list.start[cell + 1]; at++) {
            int other = list.partner[at];
            if (list.touch(cells, cell, other) && !cells.isOutside(other)) {
                insert(other);
            }
        }
    }

    private void insert(int other) {
        near = count < near.length ? near : Arrays.copyOf(near, 2 * count);
        int to = count++;
        while (to > 0 && cells.id(near[to - 1]) > cells.id(other)) {
            near[to] = near[to - 1];
            to--;
        }
        near[to] = other;
    }
}

package org.paracrine.cell;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.paracrine.numerics.Crew;
import org.paracrine.numerics.RandomStream;

/// Springs of rest length 0 that form between neighbours in touch, pull and break.
///
/// v_i += Σ_j √(k_i A_i(t_j) k_j A_j(t_i)) (x_j − x_i) over all that a spring holds to i.
///
/// | symbol | meaning |
/// |---|---|
/// | k | elastic constant (1/min) |
/// | A_i(t) | adhesive affinity of i to type t |
///
/// In each step of the mechanics both cells of a spring may break it, each by its own rate of detachment, unless one
/// attacks the other. Then each cell i wishes for a spring to each neighbour j in touch, with the chance of its rate of
/// attachment times A_i(t_j); wishes come true in the order of the ids, as long as both cells have fewer springs than
/// their maximum, those of attacks among them. A cell that has left the domain lets go. Dead cells do all this as far
/// as their behaviours let them.
/// Sources: Ghaffarizadeh et al. 2018, doi:10.1371/journal.pcbi.1005991; Johnson et al. 2025,
/// doi:10.1016/j.cell.2025.06.048.
final class Holding {
    private static final long BREAK = RandomStream.purpose("break a spring");
    private static final long FORM = RandomStream.purpose("form a spring");

    /// Cells that are worth a hand.
    private static final int GRAIN = 512;

    private final Blueprint blueprint;
    private final StepDraws forming = new StepDraws(FORM);

    /// One cell's wish for a spring to another; the wishes of a step come true in the order of the ids.
    private record Wish(long id, long otherId, int cell, int other) implements Comparable<Wish> {
        @Override
        public int compareTo(Wish wish) {
            int byCell = Long.compare(id, wish.id);
            return byCell != 0 ? byCell : Long.compare(otherId, wish.otherId);
        }
    }

    /// What one hand notes.
    private record Notes(Pairs broken, List<Wish> wishes) {
        Notes() {
            this(new Pairs(), new ArrayList<>());
        }
    }

    Holding(Blueprint blueprint) {
        this.blueprint = blueprint;
    }

    /// Breaks springs and forms others.
    void renew(Population cells, NeighbourList list, Chance chance, RandomStream random, long step, int piece) {
        boolean breaks =
                !cells.bonds().isEmpty() && (blueprint.abilities.has(Behaviours.DETACHMENT) || blueprint.layout.leaves);
        if (!breaks && !blueprint.abilities.attach()) {
            return;
        }
        forming.makeRoom(cells.count());
        Crew crew = cells.crew();
        List<Notes> byHand = new ArrayList<>();
        for (int hand = 0; hand < crew.workers(); hand++) {
            byHand.add(new Notes());
        }
        crew.each(cells.count(), GRAIN, (hand, from, to) -> {
            Sieve sieve = new Sieve(cells, list, random, step, piece);
            for (int cell = from; cell < to; cell++) {
                loosen(cells, cell, chance, random, step, piece, byHand.get(hand).broken);
                wish(cells, cell, chance, sieve, byHand.get(hand).wishes);
            }
        });
        Pairs broken = new Pairs();
        List<Wish> wishes = new ArrayList<>();
        for (Notes notes : byHand) {
            broken.addAll(notes.broken);
            wishes.addAll(notes.wishes);
        }
        cells.bonds().change(broken, new Pairs());
        grant(cells, wishes);
    }

    private void loosen(
            Population cells, int cell, Chance chance, RandomStream random, long step, int piece, Pairs broken) {
        Bonds bonds = cells.bonds();
        if (bonds.degree(cell) == 0) {
            return;
        }
        boolean isOutside = cells.isOutside(cell);
        double likely = chance.of(blueprint.value(cells, Behaviours.DETACHMENT, cell));
        for (int at = bonds.from(cell); at < bonds.to(cell); at++) {
            int other = bonds.partner(at);
            long index = Chance.index(cells.id(other), piece);
            boolean breaks = likely > 0
                    && !cells.attacks().isBetween(cell, other)
                    && random.uniform(cells.id(cell), step, BREAK, index) < likely;
            if (isOutside || breaks) {
                broken.add(cell, other);
            }
        }
    }

    private void wish(Population cells, int cell, Chance chance, Sieve sieve, List<Wish> wishes) {
        if (!blueprint.abilities.attach(cells.type(cell)) || cells.isOutside(cell)) {
            return;
        }
        double rate = blueprint.value(cells, Behaviours.ATTACHMENT, cell);
        sieve.turn(cell);
        sieve.sift(
                forming,
                chance.of(rate * mostAffinity(cells, cell)),
                other -> cells.bonds().hold(cell, other) ? 0 : chance.of(rate * affinity(cells, cell, other)),
                other -> {
                    wishes.add(new Wish(cells.id(cell), cells.id(other), cell, other));
                    return false;
                });
    }

    private double mostAffinity(Population cells, int cell) {
        double most = 0;
        for (int type = 0; type < blueprint.types.size(); type++) {
            most = Math.max(most, blueprint.value(cells, blueprint.behaviours.affinity(type), cell));
        }
        return most;
    }

    private void grant(Population cells, List<Wish> wishes) {
        if (wishes.isEmpty()) {
            return;
        }
        Collections.sort(wishes);
        int[] more = new int[cells.count()];
        Set<Long> granted = new HashSet<>();
        Pairs formed = new Pairs();
        for (Wish wish : wishes) {
            boolean isNew = !granted.contains(Pairs.pack(wish.cell, wish.other));
            if (isNew && hasRoom(cells, wish.cell, more) && hasRoom(cells, wish.other, more)) {
                granted.add(Pairs.pack(wish.cell, wish.other));
                formed.add(wish.cell, wish.other);
                more[wish.cell]++;
                more[wish.other]++;
            }
        }
        cells.bonds().change(new Pairs(), formed);
    }

    private boolean hasRoom(Population cells, int cell, int[] more) {
        return cells.bonds().degree(cell) + more[cell] < (int) blueprint.value(cells, Behaviours.MOST_SPRINGS, cell);
    }

    private double affinity(Population cells, int cell, int other) {
        return blueprint.value(cells, blueprint.behaviours.affinity(cells.type(other)), cell);
    }

    /// Adds the pull of the springs to the velocities of the cells `from` to `to`.
    void pull(Population cells, double[] velocityX, double[] velocityY, double[] velocityZ, int from, int to) {
        Bonds bonds = cells.bonds();
        for (int cell = from; cell < to; cell++) {
            for (int at = bonds.from(cell); at < bonds.to(cell); at++) {
                int other = bonds.partner(at);
                double strength = strength(cells, cell, other);
                velocityX[cell] += strength * (cells.x(other) - cells.x(cell));
                velocityY[cell] += strength * (cells.y(other) - cells.y(cell));
                velocityZ[cell] += strength * (cells.z(other) - cells.z(cell));
            }
        }
    }

    /// A bound of the rates at which springs relax any of the cells `from` to `to` (1/min), as in
    /// [PairForces#stiffest]: no eigenvalue exceeds the largest 2 Σ_j of the strengths of a cell's springs.
    double stiffest(Population cells, int from, int to) {
        Bonds bonds = cells.bonds();
        double largest = 0;
        for (int cell = from; cell < to; cell++) {
            double sum = 0;
            for (int at = bonds.from(cell); at < bonds.to(cell); at++) {
                sum += strength(cells, cell, bonds.partner(at));
            }
            largest = Math.max(largest, 2 * sum);
        }
        return largest;
    }

    /// √(k_i A_i(t_j) k_j A_j(t_i)) (1/min)
    private double strength(Population cells, int cell, int other) {
        double own = blueprint.value(cells, Behaviours.ELASTICITY, cell) * affinity(cells, cell, other);
        double theirs = blueprint.value(cells, Behaviours.ELASTICITY, other) * affinity(cells, other, cell);
        return Math.sqrt(own * theirs);
    }
}

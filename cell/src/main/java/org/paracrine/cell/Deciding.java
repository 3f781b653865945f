package org.paracrine.cell;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.paracrine.numerics.Crew;
import org.paracrine.numerics.RandomStream;

/// What each live cell decides to do to its neighbours, from the state at the start of the step.
///
/// It asks its neighbours in touch in the order of their ids, and takes the first for whom the draw succeeds: one to
/// eat, one to attack if it attacks none yet, one to fuse with. Chances are [Chance#of] the rates in the table; a
/// neighbour that it eats is not attacked or fused too.
///
/// | deed | rate (1/min) |
/// |---|---|
/// | eat j, dead | rate of i for apoptotic or for necrotic cells |
/// | eat j, live | rate of i for the type of j |
/// | attack j, live | rate of i for the type of j, times the immunogenicity of j to the type of i |
/// | fuse with j, live | rate of i for the type of j |
///
/// Draws have an address by the id of i, the step and the deed, so neither the order in memory nor the number of
/// workers
/// matters ([Sieve]). Source: Johnson et al. 2025, doi:10.1016/j.cell.2025.06.048.
final class Deciding {
    /// Cells that are worth a hand.
    private static final int GRAIN = 512;

    private final Blueprint blueprint;
    private final WantBounds bounds;
    private final Population cells;
    private final NeighbourList list;
    private final Chance chance;
    private final RandomStream random;
    private final long step;
    private final int piece;

    Deciding(
            Blueprint blueprint,
            WantBounds bounds,
            Population cells,
            NeighbourList list,
            Chance chance,
            RandomStream random,
            long step,
            int piece) {
        this.blueprint = blueprint;
        this.bounds = bounds;
        this.cells = cells;
        this.list = list;
        this.chance = chance;
        this.random = random;
        this.step = step;
        this.piece = piece;
    }

    /// All deeds of this step, in the order of the actors' ids; a cell that goes on attacking has one too.
    List<Deed> deeds() {
        bounds.renew(cells);
        Crew crew = cells.crew();
        List<List<Deed>> byHand = new ArrayList<>();
        for (int hand = 0; hand < crew.workers(); hand++) {
            byHand.add(new ArrayList<>());
        }
        crew.each(cells.count(), GRAIN, (hand, from, to) -> {
            Wants wants = new Wants(blueprint, cells);
            Sieve sieve = new Sieve(cells, list, random, step, piece);
            for (int cell = from; cell < to; cell++) {
                if (!cells.isDead(cell)) {
                    decide(cell, wants, sieve, byHand.get(hand));
                }
            }
        });
        List<Deed> deeds = new ArrayList<>();
        byHand.forEach(deeds::addAll);
        Collections.sort(deeds);
        return deeds;
    }

    private void decide(int cell, Wants wants, Sieve sieve, List<Deed> deeds) {
        boolean attacks = cells.attacks().isAttacking(cell);
        int eaten = Layout.NONE;
        int fused = Layout.NONE;
        int attacked = Layout.NONE;
        if (bounds.isAny(cell)) {
            wants.turn(cell);
            sieve.turn(cell);
            eaten = first(cell, wants, sieve, Wants.Kind.EAT, Layout.NONE);
            fused = first(cell, wants, sieve, Wants.Kind.FUSE, eaten);
            attacked = attacks ? Layout.NONE : first(cell, wants, sieve, Wants.Kind.ATTACK, eaten);
        }
        if (eaten != Layout.NONE || fused != Layout.NONE || attacked != Layout.NONE || attacks) {
            deeds.add(new Deed(cells.id(cell), cell, eaten, fused, attacked));
        }
    }

    /// The neighbour with the lowest id for whom the draw succeeds, but not the one that is taken; -1 if there is none.
    private int first(int cell, Wants wants, Sieve sieve, Wants.Kind kind, int taken) {
        double bound = chance.bound(bounds.most(kind, cell));
        if (sieve.isNobody(bounds.draws(kind), bound)) {
            return Layout.NONE;
        }
        int[] first = {Layout.NONE};
        sieve.sift(
                bounds.draws(kind), bound, other -> other == taken ? 0 : chance.of(wants.rate(kind, other)), other -> {
                    first[0] = other;
                    return true;
                });
        return first[0];
    }
}

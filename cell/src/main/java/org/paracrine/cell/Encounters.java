package org.paracrine.cell;

import java.util.ArrayList;
import java.util.List;
import org.paracrine.numerics.RandomStream;

/// Springs, meals, fusions and attacks of one population, step by step of the mechanics.
///
/// First all cells decide, from the state at the start of the step ([Deciding]); then the deeds are done in the order
/// of
/// the actors' ids, each only if actor and neighbour are still there. So a cell that two want is eaten by the one with
/// the lower id, and a cell that is eaten has done its own deeds if its id is lower than its eater's.
///
/// One cell's deeds: it eats, it fuses, it begins an attack; then, if it is at an attack, it does damage h t to its
/// target, which was attacked for t more, and stops with the chance of the rate 1/T. It stops at once if its target is
/// dead or gone. What is eaten or fused is removed once the cells have moved.
///
/// | symbol | meaning |
/// |---|---|
/// | h | attack damage rate (1/min) |
/// | T | attack duration (min) |
/// | t | length of the step (min) |
///
/// Source: Johnson et al. 2025, doi:10.1016/j.cell.2025.06.048.
final class Encounters implements Touching {
    private static final long STOP = RandomStream.purpose("stop an attack");

    private final CellModel model;
    private final Blueprint blueprint;
    private final Holding holding;
    private final WantBounds bounds;

    /// Cells that are eaten or fused in this step, by dense index, and how many.
    private boolean[] gone = {};

    private int goneCount;
    private final List<Fusion> fusions = new ArrayList<>();

    /// A cell that took in another, with their volumes before (µm³).
    private record Fusion(int cell, int other, double volume, double otherVolume) {}

    Encounters(CellModel model) {
        this.model = model;
        this.blueprint = model.blueprint();
        this.holding = new Holding(blueprint);
        this.bounds = new WantBounds(blueprint);
    }

    @Override
    public void pull(Population cells, double[] velocityX, double[] velocityY, double[] velocityZ, int from, int to) {
        holding.pull(cells, velocityX, velocityY, velocityZ, from, to);
    }

    @Override
    public double stiffest(Population cells, int from, int to) {
        return holding.stiffest(cells, from, to);
    }

    @Override
    public void act(Population cells, NeighbourList list, double minutes, RandomStream random, long step, int piece) {
        Chance chance = new Chance(model.step().isFixed(), minutes);
        holding.renew(cells, list, chance, random, step, piece);
        if (blueprint.abilities.touch()) {
            gone = gone.length >= cells.count() ? gone : new boolean[cells.count() + cells.count() / 2];
            List<Deed> deeds = new Deciding(blueprint, bounds, cells, list, chance, random, step, piece).deeds();
            Pairs ended = new Pairs();
            Pairs begun = new Pairs();
            for (Deed deed : deeds) {
                if (!gone[deed.actor()]) {
                    consume(cells, deed);
                    fight(cells, deed, chance, random, step, piece, ended, begun);
                }
            }
            if (blueprint.abilities.attack()) {
                cells.attacks().renewSprings(ended, begun);
            }
        }
    }

    private void consume(Population cells, Deed deed) {
        if (isThere(deed.eats())) {
            Meals.eat(blueprint, cells, deed.actor(), deed.eats());
            take(cells, deed.eats());
        }
        if (isThere(deed.fuses())) {
            fusions.add(new Fusion(deed.actor(), deed.fuses(), cells.volume(deed.actor()), cells.volume(deed.fuses())));
            Meals.fuse(blueprint, cells, deed.actor(), deed.fuses());
            take(cells, deed.fuses());
        }
    }

    private boolean isThere(int cell) {
        return cell != Layout.NONE && !gone[cell];
    }

    private void take(Population cells, int cell) {
        gone[cell] = true;
        goneCount++;
        cells.alter();
    }

    private void fight(
            Population cells,
            Deed deed,
            Chance chance,
            RandomStream random,
            long step,
            int piece,
            Pairs ended,
            Pairs begun) {
        int attacker = deed.actor();
        if (isThere(deed.attacks())) {
            cells.attacks().aim(attacker, deed.attacks());
            begun.add(attacker, deed.attacks());
        }
        int target = cells.attacks().target(attacker);
        if (target == Layout.NONE) {
            return;
        }
        boolean goesOn = isPrey(cells, target) && !cells.isOutside(attacker);
        if (goesOn) {
            hit(cells, attacker, target, chance.minutes());
            double duration = blueprint.value(cells, Behaviours.ATTACK_DURATION, attacker);
            goesOn = random.uniform(cells.id(attacker), step, STOP, piece) >= chance.of(1 / duration);
        }
        if (!goesOn) {
            cells.attacks().aim(attacker, Layout.NONE);
            ended.add(attacker, target);
        }
    }

    private boolean isPrey(Population cells, int target) {
        return !gone[target] && !cells.isDead(target) && !cells.isOutside(target);
    }

    private void hit(Population cells, int attacker, int target, double minutes) {
        double damage = blueprint.value(cells, Behaviours.ATTACK_DAMAGE, attacker) * minutes;
        cells.numbers(blueprint.layout.damage())[target] += damage;
        cells.numbers(blueprint.layout.attackTime())[target] += minutes;
        cells.numbers(blueprint.layout.damageDelivered())[attacker] += damage;
    }

    @Override
    public void sweep(Population cells) {
        if (goneCount == 0) {
            return;
        }
        for (Fusion fusion : fusions) {
            centre(cells, fusion);
        }
        fusions.clear();
        int[] kept = new int[cells.count() - goneCount];
        int next = 0;
        for (int cell = 0; cell < cells.count(); cell++) {
            if (!gone[cell]) {
                kept[next++] = cell;
            }
            gone[cell] = false;
        }
        goneCount = 0;
        cells.keep(kept, kept.length);
    }

    /// Puts the fused cell at the centre of the two, weighted by their volumes.
    private void centre(Population cells, Fusion fusion) {
        double share = fusion.otherVolume / (fusion.volume + fusion.otherVolume);
        for (int axis = 0; axis < Layout.AXES; axis++) {
            double[] place = cells.numbers(Layout.X + axis);
            double way = place[fusion.other] - place[fusion.cell];
            place[fusion.cell] = model.inside(axis, place[fusion.cell] + share * way);
        }
    }
}

package org.paracrine.simulation;

import java.util.Map;
import org.paracrine.body.Organ;
import org.paracrine.cell.Population;
import org.paracrine.numerics.RandomStream;

/// Products of cells: from the body through the vessels of the block, or by a needle, to agents among its cells.
///
/// A given cell carries the label of its product, a pool of the carrier: 1 where it arrived, shared by its offspring.
final class Grafts {
    private final Plan plan;
    private final Population cells;
    private final Stroma stroma;
    private final CargoAction action;
    private final RandomStream random;

    Grafts(Plan plan, Population cells, Stroma stroma, CargoAction action, RandomStream random) {
        this.plan = plan;
        this.cells = cells;
        this.stroma = stroma;
        this.action = action;
        this.random = random;
    }

    /// Body and vessels over one step.
    void carry(Transit transit, Graft graft, double minutes) {
        double arrived = transit.arrive(graft.clearance(plan, stroma.vesselShare()), minutes);
        transit.arrivals.expect(arrived / plan.scale());
    }

    /// Places the cells that were given into the tumour.
    void inject(Transit transit, Graft graft, int pool) {
        int first = cells.count();
        long whole = transit.arrivals.take(random);
        double volume = plan.types().get(graft.type()).volume().total();
        transit.arrivals.inject(whole, graft.type(), pool, volume, cells, plan.block(), random);
        welcome(transit, first);
    }

    /// Places the cells that left the vessels of the block.
    void leaveVessels(Transit transit, Graft graft, int pool) {
        int first = cells.count();
        long whole = transit.arrivals.take(random);
        double[] share = stroma.vessels().share();
        transit.arrivals.leaveVessels(whole, graft.type(), pool, cells, plan.block(), share, random);
        welcome(transit, first);
    }

    private void welcome(Transit transit, int first) {
        for (int cell = first; cell < cells.count(); cell++) {
            plan.seeding().vary(cells, cell, Map.of(), random);
        }
        action.begin(cells, first);
        transit.internalised = transit.arrivals.count();
    }

    /// True for a cell of a product of cells and its offspring. So it is for a cell that has eaten one.
    boolean isGiven(int cell) {
        for (int carrier = 0; carrier < plan.carriers().size(); carrier++) {
            if (plan.carriers().get(carrier).graft() != null && cells.pool(plan.pool(carrier))[cell] > 0) {
                return true;
            }
        }
        return false;
    }

    /// Live cells of a product in the block, with their offspring.
    int live(int carrier) {
        double[] label = cells.pool(plan.pool(carrier));
        int live = 0;
        for (int cell = 0; cell < cells.count(); cell++) {
            live += label[cell] > 0 && !cells.isDead(cell) ? 1 : 0;
        }
        return live;
    }

    /// Live cells of a product in an organ; of the tumour, in the block's stead.
    double living(int carrier, Transit transit, Organ organ) {
        return organ == Organ.TUMOUR ? plan.scale() * live(carrier) : transit.living(organ);
    }
}

package org.paracrine.simulation;

import java.util.Arrays;
import org.paracrine.cell.Population;
import org.paracrine.numerics.Crew;
import org.paracrine.tissue.Arrangement;
import org.paracrine.tissue.SequentialExchange;

/// Cells ↔ all substrates in fixed steps: cells of one voxel take turns, in the order in which they stand, as in
/// PhysiCell.
///
/// What a cell gained in a step is what the level fell by in its turn, so nothing is lost between the two.
final class TurnExchange {
    private final CellRates rates;
    private final double minutes;
    private final SequentialExchange turns;
    /// By cell: its place, and the voxel in which it was gathered.
    private int[] places = {};

    private int[] home = {};

    /// The version of the rates that was gathered.
    private long gathered = -1;

    /// Voxels that a cell has left or entered.
    private final boolean[] isDisturbed;

    private int[] disturbed = new int[64];
    private int disturbedCount;

    /// By cell and number of the substrate, where the model counts what cells took: A and B of all parties before the
    /// cell, and with it ([SequentialExchange]).
    private double[] offsetBefore = {};

    private double[] divisorBefore = {};
    private double[] offsetAfter = {};
    private double[] divisorAfter = {};

    /// @param minutes length of a step
    TurnExchange(CellRates rates, int fields, double minutes) {
        this.rates = rates;
        this.minutes = minutes;
        this.turns = new SequentialExchange(rates.grid, fields, rates.model.keepsSubstrates());
        this.isDisturbed = new boolean[rates.grid.voxels()];
    }

    boolean gives(int substrate) {
        return turns.gives(substrate);
    }

    /// Gathers what all located cells give and take from now on.
    ///
    /// Where rates and cells are those of the last time, only the voxels that a cell has left or entered are
    /// gathered anew. So it is right to call it as often as cells move.
    void fill(Population cells) {
        if (rates.substrates.length == 0) {
            return;
        }
        rates.keepUp(cells);
        makeRoom(cells.count());
        if (gathered == rates.version() && !rates.pulls()) {
            follow(cells);
            return;
        }
        turns.clear();
        gathered = rates.version();
        int[] voxels = rates.voxels();
        for (int cell = 0; cell < cells.count(); cell++) {
            if (voxels[cell] != CellRates.OUTSIDE) {
                places[cell] = turns.place(voxels[cell]);
                takeAll(cell);
            }
            home[cell] = voxels[cell];
        }
    }

    /// Gathers anew where cells came or went.
    private void follow(Population cells) {
        int[] voxels = rates.voxels();
        boolean isSame = true;
        for (int cell = 0; cell < cells.count(); cell++) {
            if (voxels[cell] != home[cell]) {
                isSame = false;
                disturb(home[cell]);
                disturb(voxels[cell]);
                home[cell] = voxels[cell];
            }
        }
        if (isSame) {
            return;
        }
        for (int cell = 0; cell < cells.count(); cell++) {
            int voxel = voxels[cell];
            if (voxel != CellRates.OUTSIDE && isDisturbed[voxel]) {
                places[cell] = turns.place(voxel);
                takeAll(cell);
            }
        }
        for (int index = 0; index < disturbedCount; index++) {
            isDisturbed[disturbed[index]] = false;
        }
        disturbedCount = 0;
    }

    private void disturb(int voxel) {
        if (voxel != CellRates.OUTSIDE && !isDisturbed[voxel]) {
            isDisturbed[voxel] = true;
            turns.empty(turns.place(voxel));
            disturbed = disturbedCount < disturbed.length ? disturbed : Arrays.copyOf(disturbed, 2 * disturbedCount);
            disturbed[disturbedCount++] = voxel;
        }
    }

    private void takeAll(int cell) {
        for (int number = 0; number < rates.substrates.length; number++) {
            take(cell, number);
        }
    }

    private void makeRoom(int cells) {
        if (places.length < cells) {
            places = Arrays.copyOf(places, cells + cells / 8 + 64);
            home = Arrays.copyOf(home, places.length);
        }
        if (rates.model.keepsSubstrates() && offsetBefore.length < cells * rates.substrates.length) {
            offsetBefore = new double[rates.room(cells)];
            divisorBefore = new double[offsetBefore.length];
            offsetAfter = new double[offsetBefore.length];
            divisorAfter = new double[offsetBefore.length];
        }
    }

    /// The turn of a cell.
    private void take(int cell, int number) {
        int substrate = rates.substrates[number];
        int at = rates.at(cell, number);
        boolean counts = rates.model.keepsSubstrates();
        if (counts) {
            offsetBefore[at] = turns.offset(places[cell], substrate);
            divisorBefore[at] = turns.divisor(places[cell], substrate);
        }
        double given = rates.secreted(at);
        double taken = rates.taken(at, cell, substrate);
        double exported = rates.exported(at);
        if (given != 0 || taken != 0 || exported != 0) {
            turns.add(places[cell], substrate, minutes * given, minutes * taken, minutes * exported);
        }
        if (counts) {
            offsetAfter[at] = turns.offset(places[cell], substrate);
            divisorAfter[at] = turns.divisor(places[cell], substrate);
        }
    }

    /// Gathers again at the end of a step where the present levels matter, so that what follows depends on nothing else
    /// than cells and fields.
    void refill(Population cells) {
        if (rates.pulls()) {
            fill(cells);
        }
    }

    /// One step of one field, whose numbers are arranged in some way.
    void step(int substrate, double[] values, Arrangement arrangement, Crew crew) {
        turns.step(substrate, values, arrangement, crew);
    }

    /// Gives each cell what the levels fell by in its turns of the last `steps` steps, where the model counts that.
    void collect(Population cells, int steps) {
        if (!rates.model.keepsSubstrates()) {
            return;
        }
        int[] voxels = rates.voxels();
        for (int number = 0; number < rates.substrates.length; number++) {
            int substrate = rates.substrates[number];
            double[] inside = cells.internalised(substrate);
            for (int cell = 0; cell < cells.count(); cell++) {
                if (voxels[cell] != CellRates.OUTSIDE) {
                    int at = rates.at(cell, number);
                    double sum = turns.sum(places[cell], substrate);
                    double before = (sum + steps * offsetBefore[at]) / divisorBefore[at];
                    double after = (sum + steps * offsetAfter[at]) / divisorAfter[at];
                    inside[cell] += (before - after) * rates.grid.voxelVolume();
                }
            }
        }
        turns.clearSums();
    }
}

package org.paracrine.simulation;

import org.paracrine.cell.Population;
import org.paracrine.tissue.Exchange;
import org.paracrine.tissue.PointExchange;

/// Cells ↔ all substrates on adaptive clocks: all cells of a voxel give and take at once, by rates.
///
/// What a cell gained is the negative of what its voxel got from it, from the same integral of the concentration, so
/// nothing is lost between the two.
final class RateExchange {
    private final CellRates rates;
    private final PointExchange points;
    private int[] places = {};
    /// By cell and number of the substrate: what is taken (1/min).
    private double[] taken = {};

    RateExchange(CellRates rates, int fields) {
        this.rates = rates;
        this.points = new PointExchange(rates.grid, fields);
    }

    boolean gives(int substrate) {
        return points.gives(substrate);
    }

    /// Gathers what all located cells give and take from now on.
    void fill(Population cells) {
        points.clear();
        if (rates.substrates.length == 0) {
            return;
        }
        rates.keepUp(cells);
        if (places.length < cells.count()) {
            places = new int[cells.count() + cells.count() / 8 + 64];
            taken = new double[rates.room(cells.count())];
        }
        int[] voxels = rates.voxels();
        for (int cell = 0; cell < cells.count(); cell++) {
            if (voxels[cell] != CellRates.OUTSIDE) {
                places[cell] = points.place(voxels[cell]);
                for (int number = 0; number < rates.substrates.length; number++) {
                    int at = rates.at(cell, number);
                    taken[at] = rates.taken(at, cell, rates.substrates[number]);
                    double given = rates.secreted(at) + rates.exported(at);
                    points.add(places[cell], rates.substrates[number], given, taken[at]);
                }
            }
        }
    }

    /// Gathers again at the end of a step where the present levels matter, so that what follows depends on nothing else
    /// than cells and fields.
    void refill(Population cells) {
        if (rates.pulls()) {
            fill(cells);
        }
    }

    /// What the cells do to one field, for its solver.
    void addTo(Exchange exchange, int substrate) {
        points.addTo(exchange, substrate);
    }

    /// What the solver found for one field.
    void takeExposure(Exchange exchange, int substrate) {
        points.takeExposure(exchange, substrate);
    }

    /// Gives each cell what its voxel lost to it over `minutes`, where the model counts that.
    void collect(Population cells, double minutes) {
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
                    double given = (rates.secreted(at) + rates.exported(at)) * minutes;
                    double gained = taken[at] * points.exposure(places[cell], substrate) - given;
                    inside[cell] += gained * rates.grid.voxelVolume();
                }
            }
        }
        points.clearExposure();
    }
}

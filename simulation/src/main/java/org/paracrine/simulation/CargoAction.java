package org.paracrine.simulation;

import java.util.List;
import org.paracrine.cell.Population;

/// Particles inside a cell → molecules that act, and their decay.
///
///     dm/dt = a u − k m
///
/// | symbol | here                    | unit          | meaning                              |
/// |--------|-------------------------|---------------|--------------------------------------|
/// | m      | pool of the cargo       | copies        | molecules in the cell                |
/// | u      | uptake, constant in a step | particles/min |                                   |
/// | a      | `Carrier.activeCopies`  | copies/particle | loaded copies × share that escapes |
/// | k      | `Cargo.decay`           | 1/min         |                                      |
///
/// Solved exactly over the step; what acts in a cell is read by the rules as a signal.
final class CargoAction {
    private final List<Cargo> cargo;
    private final Efflux efflux;
    private final List<Transit> transits;

    /// @param transits that get what cells pump out
    CargoAction(List<Cargo> cargo, Efflux efflux, List<Transit> transits) {
        this.cargo = cargo;
        this.efflux = efflux;
        this.transits = transits;
    }

    /// Gives cells that are new in the block, those from `first` on, what their types carry.
    void begin(Population cells, int first) {
        for (int pool = 0; pool < cargo.size(); pool++) {
            double[] copies = cells.pool(pool);
            for (int cell = first; cell < cells.count(); cell++) {
                copies[cell] = cargo.get(pool).carried(cells.type(cell));
            }
        }
    }

    /// Lets every cargo decay over `minutes`, and returns per cargo the share of what enters during the step that is
    /// left at its end.
    double[] decay(Population cells, double minutes) {
        double[] remainder = new double[cargo.size()];
        for (int pool = 0; pool < remainder.length; pool++) {
            double exponent = cargo.get(pool).decay() * minutes;
            double kept = Math.exp(-exponent);
            remainder[pool] = Decay.left(exponent);
            double[] copies = cells.pool(pool);
            for (int cell = 0; cell < cells.count(); cell++) {
                copies[cell] *= kept;
            }
        }
        return remainder;
    }

    /// Releases the cargo of `particles` taken up by a cell.
    ///
    /// @param index of the carrier
    void release(Population cells, int cell, double particles, Carrier carrier, int index, double[] remainder) {
        for (int pool = 0; pool < remainder.length; pool++) {
            Double copies = carrier.activeCopies().get(cargo.get(pool).name());
            if (copies != null) {
                cells.pool(pool)[cell] +=
                        efflux.enter(cells, cell, pool, index, particles * copies, remainder[pool], transits);
            }
        }
    }
}

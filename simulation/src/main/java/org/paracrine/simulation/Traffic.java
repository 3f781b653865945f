package org.paracrine.simulation;

import org.paracrine.cell.CellModel;
import org.paracrine.cell.Population;
import org.paracrine.tissue.Exchange;

/// Cells → tissue: particles that cells make, let go again, or hold as cargo.
///
///     dE/dt = (1 − f) u − (k_r + k_b) E       whole, in endosomes
///     dO/dt = f u − k_b O                     opened: their cargo is in the cytosol
///     dm/dt = … − k_l m                       a cargo that is a drug
///     given off: s + k_r E + k_l m
///
/// | symbol   | here                | unit          | meaning                                              |
/// |----------|---------------------|---------------|------------------------------------------------------|
/// | E + O    | pool of the carrier | particles     | in the cell                                          |
/// | u        | uptake, constant in a step | particles/min |                                               |
/// | f        | `GivenOff.escape`   | 1             | share that opens at once; a particle opens whole     |
/// | k_r, k_b | `release`, `breakdown` | 1/min      | leave whole; are degraded, opened or not             |
/// | s        | `secretion`         | particles/min | made; a rule may set it                              |
/// | k_l      | `leak`              | 1/min         | cargo that leaves the cell                           |
///
/// All is solved exactly over a step of constant u, but that a cargo taken up within a step begins to leak at its end.
/// What was in the cell before a step, and what it makes, flows out evenly over the step; the little that comes in and
/// goes out within one is put back at its end. What cells make, and drug that came by another way than as particles of
/// this carrier, counts as made ([Transit#make]); what they had taken up counts as released. Dead cells make and
/// release
/// nothing, but what is in them breaks down and leaks. Cells that have left the block do nothing.
final class Traffic {
    /// e to the power of more is no number.
    private static final double LARGEST_EXPONENT = 700;

    private final Carrier carrier;
    private final GivenOff givenOff;
    private final double scale;
    private final int inCell;
    private final int whole;
    private final int entering;
    private final int depot;
    private final double depotDecay;
    private final int ruled;
    private final boolean isIdle;

    Traffic(Plan plan, CellModel model, int carrier) {
        this.carrier = plan.carriers().get(carrier);
        this.givenOff = this.carrier.givenOff();
        this.scale = plan.scale();
        this.inCell = plan.pool(carrier);
        this.whole = plan.pools().indexOf(Plan.endosomes(this.carrier.name()));
        this.entering = plan.pools().indexOf(Plan.entering(this.carrier.name()));
        this.depot = givenOff.depot() == null ? -1 : plan.pools().indexOf(givenOff.depot());
        this.depotDecay = depot < 0 ? 0 : plan.cargo().get(depot).decay();
        String behaviour = GivenOff.behaviour(this.carrier.name());
        boolean isRuled = plan.setting().custom().stream()
                .anyMatch(number -> number.name().equals(behaviour));
        this.ruled = isRuled ? model.customIndex(behaviour) : -1;
        this.isIdle = !givenOff.isSteady() && ruled < 0 && whole < 0;
    }

    /// Lets flow out, over the step that begins, what cells make and what they hold.
    void begin(Exchange exchange, Population cells, int[] voxels, double minutes, Transit transit) {
        if (isIdle) {
            return;
        }
        double made = 0;
        double released = 0;
        for (int cell = 0; cell < cells.count(); cell++) {
            if (cells.isOutside(cell)) {
                continue;
            }
            double own = makes(cells, cell) * minutes;
            double back = letGo(cells, cell, minutes);
            double leaked = leak(cells, cell, minutes);
            double known = Math.min(leaked, cells.pool(inCell)[cell]);
            cells.pool(inCell)[cell] -= known;
            double all = own + back + leaked;
            if (all > 0) {
                exchange.give(voxels[cell], all / minutes);
            }
            made += own + leaked - known;
            released += back + known;
        }
        transit.released += released;
        transit.make(made, scale);
    }

    /// (particles/min)
    private double makes(Population cells, int cell) {
        if (cells.isDead(cell)) {
            return 0;
        }
        return ruled < 0 ? givenOff.of(cells.type(cell)).secretion() : Math.max(0, cells.custom(ruled)[cell]);
    }

    /// What leaves of what was whole; what breaks down goes, too.
    private double letGo(Population cells, int cell, double minutes) {
        if (whole < 0) {
            return 0;
        }
        Rates rates = rates(cells, cell);
        double[] inside = cells.pool(inCell);
        double[] intact = cells.pool(whole);
        double before = intact[cell];
        double opened = Math.max(0, inside[cell] - before);
        intact[cell] = before * Math.exp(-rates.both() * minutes);
        inside[cell] = intact[cell] + opened * Math.exp(-rates.breakdown * minutes);
        return rates.releasedShare() * (before - intact[cell]);
    }

    /// What leaves of a cargo that has decayed over this step already: k_l ∫ m dt, m as it was while both took from it.
    private double leak(Population cells, int cell, double minutes) {
        double rate = depot < 0 ? 0 : givenOff.of(cells.type(cell)).leak();
        if (rate == 0) {
            return 0;
        }
        double[] copies = cells.pool(depot);
        double left = copies[cell];
        copies[cell] = left * Math.exp(-rate * minutes);
        double decay = Math.min(depotDecay * minutes, LARGEST_EXPONENT);
        return left * rate / (rate + depotDecay) * (Math.exp(decay) - Math.exp(-rate * minutes));
    }

    /// Sorts what the cells took up over the step: opened, whole, let go again, about to infect.
    void settle(
            Population cells, int[] voxels, double[] exposure, double[] clearances, double minutes, Transit transit) {
        if (whole < 0 && entering < 0) {
            return;
        }
        double[] field = transit.field.values();
        double volume = transit.field.grid().voxelVolume();
        for (int cell = 0; cell < cells.count(); cell++) {
            double taken = clearances[cell] > 0 ? clearances[cell] * exposure[voxels[cell]] : 0;
            if (taken > 0 && whole >= 0) {
                double back = sort(cells, cell, taken, minutes);
                field[voxels[cell]] += back / volume;
                transit.released += back;
            }
            if (taken > 0 && entering >= 0) {
                enter(cells, cell, taken);
            }
        }
    }

    /// Keeps what is left at the end of the step of what came in evenly; returns what left again.
    private double sort(Population cells, int cell, double taken, double minutes) {
        Rates rates = rates(cells, cell);
        double closed = (1 - givenOff.escape()) * taken;
        double intact = closed * Decay.left(rates.both() * minutes);
        double opened = givenOff.escape() * taken * Decay.left(rates.breakdown * minutes);
        cells.pool(whole)[cell] += intact;
        cells.pool(inCell)[cell] += intact + opened - taken;
        return rates.releasedShare() * (closed - intact);
    }

    private void enter(Population cells, int cell, double taken) {
        Infection infection = givenOff.infection();
        if (infection != null && infection.hosts().get(cells.type(cell)).burst() > 0) {
            cells.pool(entering)[cell] += infection.infectious() * taken;
        }
    }

    private Rates rates(Population cells, int cell) {
        GivenOff.OfType type = givenOff.of(cells.type(cell));
        return new Rates(cells.isDead(cell) ? 0 : type.release(), type.breakdown());
    }

    /// (1/min)
    private record Rates(double release, double breakdown) {
        double both() {
            return release + breakdown;
        }

        double releasedShare() {
            return release == 0 ? 0 : release / both();
        }
    }
}

package org.paracrine.simulation;

import java.util.Arrays;
import java.util.List;
import org.paracrine.cell.CellModel;
import org.paracrine.cell.Population;
import org.paracrine.tissue.Exchange;

/// Cells → tissue: what pumps bring out of a cell is a free molecule again, in the field of the drug that it is.
///
///     dm/dt = a u − (k + p) m,    pumped = p ∫ m dt
///
/// | symbol | here                        | unit          | meaning                                         |
/// |--------|-----------------------------|---------------|-------------------------------------------------|
/// | m      | pool of the cargo           | copies        | molecules in the cell                           |
/// | u, a   | [CargoAction]               |               | what enters, constant in a step                 |
/// | k      | `Cargo.decay`               | 1/min         |                                                 |
/// | p      | [CellModel#pumpRate]        | 1/min         | taken at the start of the step                  |
///
/// Solved exactly over the step of length t. Of what was there, m₀ p (1 − e^(−(k + p) t))/(k + p)
/// leaves and is a steady source in the cell's voxel; of what enters, a share φ = p (1 − ρ)/(k + p)
/// has left at the end of the step and a share ρ = (1 − e^(−(k + p) t))/((k + p) t) is still there. So
/// a cell takes the drug itself from its field with 1 − φ of its clearance, and what other carriers
/// brought goes to the field at the end of the step.
///
/// Books: a molecule that leaves was taken up as one by the cell, as long as the cell has such; those
/// beyond came out of other carriers, and are counted as made ([Transit#make]).
final class Efflux {
    private final Plan plan;
    private final CellModel model;
    /// By carrier: the cargo that is its free molecule and that some cells pump out, or -1.
    private final int[] cargoOf;
    /// By cargo: the carrier of its free molecules if cells pump it out, or -1.
    private final int[] carrierOf;
    /// By cargo and cell, where it is pumped out.
    private final double[][] rates;

    private final double[][] pumped;

    private double minutes;
    private int[] voxels = new int[0];

    Efflux(Plan plan, CellModel model) {
        this.plan = plan;
        this.model = model;
        this.cargoOf = new int[plan.carriers().size()];
        this.carrierOf = new int[plan.cargo().size()];
        this.rates = new double[plan.cargo().size()][0];
        this.pumped = new double[plan.cargo().size()][0];
        Arrays.fill(cargoOf, -1);
        for (int cargo = 0; cargo < carrierOf.length; cargo++) {
            carrierOf[cargo] = model.pumps(cargo) ? free(plan, cargo) : -1;
            if (carrierOf[cargo] >= 0) {
                cargoOf[carrierOf[cargo]] = cargo;
            }
        }
    }

    private static int free(Plan plan, int index) {
        String free = plan.cargo().get(index).free();
        return free == null ? -1 : plan.carrier(free);
    }

    /// Refuses cargo that arrives, that cells pump out, and that no field could take.
    void check() {
        for (int index = 0; index < carrierOf.length; index++) {
            String cargo = plan.cargo().get(index).name();
            boolean arrives = plan.carriers().stream()
                    .anyMatch(carrier -> carrier.activeCopies().containsKey(cargo));
            if (model.pumps(index) && arrives && carrierOf[index] < 0) {
                throw new IllegalArgumentException(
                        "cells pump " + cargo + " out, but no carrier is its free molecule, so no field takes it");
            }
        }
    }

    /// Pumps out what is in the cells, for a step.
    ///
    /// @param located voxel of each cell
    void begin(Population cells, int[] located, List<Transit> transits, double length) {
        minutes = length;
        voxels = located;
        for (int cargo = 0; cargo < carrierOf.length; cargo++) {
            if (carrierOf[cargo] >= 0) {
                begin(cargo, cells, transits.get(carrierOf[cargo]));
            }
        }
    }

    private void begin(int cargo, Population cells, Transit transit) {
        if (rates[cargo].length < cells.count()) {
            rates[cargo] = new double[voxels.length];
            pumped[cargo] = new double[voxels.length];
        }
        double[] copies = cells.pool(cargo);
        for (int cell = 0; cell < cells.count(); cell++) {
            double rate = cells.isOutside(cell) ? 0 : model.pumpRate(cells, cargo, cell);
            rates[cargo][cell] = rate;
            double leaving = copies[cell] * rate * minutes * remaining(rate + decay(cargo));
            pumped[cargo][cell] = leaving;
            copies[cell] *= Math.exp(-rate * minutes);
            account(cells, cell, carrierOf[cargo], transit, leaving);
        }
    }

    /// Gives what was pumped out at the start of the step to the field of a carrier, all through the step.
    void fill(Exchange exchange, Population cells, int carrier) {
        int cargo = cargoOf[carrier];
        if (cargo >= 0) {
            for (int cell = 0; cell < cells.count(); cell++) {
                exchange.give(voxels[cell], pumped[cargo][cell] / minutes);
            }
        }
    }

    /// 1 − φ, the share of the particles of a carrier that a cell takes up in a step and has not brought out again in
    /// it.
    double kept(int carrier, int cell) {
        int cargo = cargoOf[carrier];
        return cargo < 0 ? 1 : 1 - leaving(cargo, cell);
    }

    /// φ
    private double leaving(int cargo, int cell) {
        double rate = rates[cargo][cell];
        double all = rate + decay(cargo);
        return rate == 0 ? 0 : rate / all * (1 - remaining(all));
    }

    /// Lets copies enter a cell in the course of the step; returns those that are there at its end.
    ///
    /// @param carrier that brings them
    /// @param copies of a cargo; of the free molecule itself, those that [#kept] leaves
    /// @param remainder share of what enters that decay alone leaves
    double enter(
            Population cells, int cell, int cargo, int carrier, double copies, double remainder, List<Transit> to) {
        if (carrierOf[cargo] < 0 || rates[cargo][cell] == 0) {
            return copies * remainder;
        }
        double left = remaining(rates[cargo][cell] + decay(cargo));
        if (carrier == carrierOf[cargo]) {
            return copies / kept(carrier, cell) * left;
        }
        Transit transit = to.get(carrierOf[cargo]);
        double leaving = copies * leaving(cargo, cell);
        transit.field.values()[voxels[cell]] += leaving / transit.field.grid().voxelVolume();
        account(cells, cell, carrierOf[cargo], transit, leaving);
        return copies * left;
    }

    /// The cell's own molecules leave first.
    private void account(Population cells, int cell, int carrier, Transit transit, double leaving) {
        double[] particles = cells.pool(plan.pool(carrier));
        double back = Math.min(leaving, particles[cell]);
        particles[cell] -= back;
        transit.released += back;
        transit.make(leaving - back, plan.scale());
    }

    private double decay(int cargo) {
        return plan.cargo().get(cargo).decay();
    }

    /// ρ at this rate of loss (1/min).
    private double remaining(double rate) {
        return Decay.left(rate * minutes);
    }
}

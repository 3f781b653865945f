package org.paracrine.tissue;

import org.paracrine.numerics.Crew;
import org.paracrine.numerics.NumericalFailure;
import org.paracrine.numerics.VoxelGrid;

/// Looks at what a solver of fields is given, and adds up what it did.
final class Books {
    private final VoxelGrid grid;
    private final Crew crew;

    Books(VoxelGrid grid, Crew crew) {
        this.grid = grid;
        this.crew = crew;
    }

    /// @throws NumericalFailure if any number of the field, its medium or its exchange is negative or not
    ///     finite
    void check(Field field, Exchange exchange) {
        String name = field.substrate().name();
        if (!field.grid().equals(grid) || !exchange.grid().equals(grid)) {
            throw new IllegalArgumentException(
                    "the field of " + name + " and its exchange must be on the solver's grid " + grid + ", got "
                            + field.grid() + " and " + exchange.grid());
        }
        checkValues(field, "before the step");
        checkColumn(exchange.supply(), "supply of " + name);
        checkColumn(exchange.loss(), "loss of " + name);
        if (field.medium().hasMobility()) {
            checkColumn(field.medium().mobility(), "mobility of " + name);
        }
        if (field.medium().hasDecay()) {
            checkColumn(field.medium().decay(), "decay of " + name);
        }
    }

    /// @param when for the message
    void checkValues(Field field, String when) {
        checkColumn(field.values(), when + ", " + field.substrate().name());
    }

    private void checkColumn(double[] column, String what) {
        for (int voxel = 0; voxel < column.length; voxel++) {
            if (!(column[voxel] >= 0 && column[voxel] < Double.POSITIVE_INFINITY)) {
                throw new NumericalFailure(
                        what + " is " + column[voxel] + " in voxel " + place(voxel) + "; it must be finite and >= 0");
            }
        }
    }

    String place(int voxel) {
        int line = voxel / grid.nx();
        return "(" + voxel % grid.nx() + ", " + line % grid.ny() + ", " + line / grid.ny() + ")";
    }

    /// What happened over `minutes`, from the exposure of every voxel.
    ///
    /// Held voxels are part of the block: what changes, decays or is taken there must have come through them.
    ///
    /// @param jump by how much putting held voxels to their levels raised the sum of concentrations
    Budget budget(Field field, Exchange exchange, Boundary boundary, double minutes, double jump, int iterations) {
        double volume = grid.voxelVolume();
        double supplied = minutes * total(exchange.supply());
        double taken = product(exchange.loss(), exchange.exposure());
        double decayed = field.substrate().decay() * total(exchange.exposure());
        if (field.medium().hasDecay()) {
            decayed += product(field.medium().decay(), exchange.exposure());
        }
        double through = jump + throughFaces(exchange, boundary, minutes) + ofHeld(field, exchange, minutes);
        return new Budget(supplied * volume, taken * volume, decayed * volume, through * volume, iterations);
    }

    private static double throughFaces(Exchange exchange, Boundary boundary, double minutes) {
        double[] exposure = exchange.exposure();
        double[] sum = new double[1];
        boundary.visit((voxel, rate, supply) -> sum[0] += supply * minutes - rate * exposure[voxel]);
        return sum[0];
    }

    /// What held voxels lose themselves, less what they are given.
    private static double ofHeld(Field field, Exchange exchange, double minutes) {
        Medium medium = field.medium();
        double sum = 0;
        for (int index = 0; index < medium.heldCount(); index++) {
            int voxel = medium.heldVoxel(index);
            double loss = field.substrate().decay() + medium.decay(voxel) + exchange.loss()[voxel];
            sum += loss * exchange.exposure()[voxel] - minutes * exchange.supply()[voxel];
        }
        return sum;
    }

    private double total(double[] column) {
        return crew.sum(column.length, (from, to) -> {
            double sum = 0;
            for (int voxel = from; voxel < to; voxel++) {
                sum += column[voxel];
            }
            return sum;
        });
    }

    private double product(double[] one, double[] other) {
        return crew.sum(one.length, (from, to) -> {
            double sum = 0;
            for (int voxel = from; voxel < to; voxel++) {
                sum += one[voxel] * other[voxel];
            }
            return sum;
        });
    }
}

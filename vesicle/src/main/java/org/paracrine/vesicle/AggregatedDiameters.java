package org.paracrine.vesicle;

import java.util.function.DoubleUnaryOperator;

/// Diameters of a product in which some vesicles stick together: single ones, and clusters of them.
///
/// @param single the diameters of the vesicles themselves
/// @param aggregation which of them stick together
public record AggregatedDiameters(Diameters single, Aggregation aggregation) implements Diameters {
    /// Places at which the density is looked at for the mode; neighbours differ by less than 1 % in
    /// diameter.
    private static final int PLACES = 800;

    /// Of all particles, this share lies below and above what is looked at for the mode.
    private static final double TAIL = 1e-3;

    /// Halvings until the interval is as narrow as the numbers themselves.
    private static final int HALVINGS = 80;

    @Override
    public double mean() {
        return expectation(diameter -> diameter);
    }

    @Override
    public double expectation(DoubleUnaryOperator quantity) {
        double clusters = aggregation.clusters();
        if (clusters == 0) {
            return single.expectation(quantity);
        }
        double widening = aggregation.widening();
        return single.expectation(diameter -> (1 - clusters) * quantity.applyAsDouble(diameter)
                + clusters * quantity.applyAsDouble(widening * diameter));
    }

    @Override
    public double fractionBelow(double diameter) {
        double clusters = aggregation.clusters();
        return (1 - clusters) * single.fractionBelow(diameter)
                + clusters * single.fractionBelow(diameter / aggregation.widening());
    }

    @Override
    public double quantile(double p) {
        Checks.inside("a quantile", p);
        double low = single.quantile(p);
        double high = aggregation.widening() * low;
        for (int step = 0; step < HALVINGS; step++) {
            double middle = (low + high) / 2;
            if (fractionBelow(middle) < p) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    @Override
    public double mode() {
        if (aggregation.clusters() == 0) {
            return single.mode();
        }
        double low = quantile(TAIL);
        double step = Math.pow(quantile(1 - TAIL) / low, 1.0 / PLACES);
        double best = single.mode();
        double densest = 0;
        for (int place = 0; place < PLACES && step > 1; place++) {
            double from = low * Math.pow(step, place);
            double density = (fractionBelow(from * step) - fractionBelow(from)) / (from * (step - 1));
            if (density > densest) {
                densest = density;
                best = from * Math.sqrt(step);
            }
        }
        return best;
    }
}

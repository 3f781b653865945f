package org.paracrine.vesicle;

import java.util.function.DoubleUnaryOperator;

/// Diameters of the vesicles of a product: log-normal.
///
///     d = exp(m + s z),   s² = ln(1 + v²),   m = ln(mean) − s²/2,   z standard normal
///
/// | symbol | here        | unit | meaning                                          |
/// |--------|-------------|------|--------------------------------------------------|
/// | d      |             | µm   | diameter                                         |
/// | mean   | `mean`      | µm   | arithmetic mean diameter                         |
/// | v      | `variation` | 1    | coefficient of variation: deviation over mean    |
///
/// Measured means depend on the method: NTA and imaging differ 2 to 4 fold (P261, nta_subdiff).
///
/// @param mean diameter (µm), above 0
/// @param variation coefficient of variation, at least 0; 0 means all alike
public record DiameterDistribution(double mean, double variation) implements Diameters {
    /// Nodes of the quadrature in z reach this far; beyond lies less than 1e-30 of the distribution.
    private static final double REACH = 12;

    /// Spacing of the nodes: the trapezium rule is exact to rounding for smooth functions of a normal
    /// variable.
    private static final double SPACING = 1.0 / 16;

    private static final int NODES = (int) (2 * REACH / SPACING) + 1;

    public DiameterDistribution {
        Checks.positive("the mean diameter", mean, "µm");
        Checks.notNegative("the coefficient of variation of the diameter", variation, "");
    }

    /// All vesicles alike.
    public static DiameterDistribution uniform(double diameter) {
        return new DiameterDistribution(diameter, 0);
    }

    /// exp(m − s²)
    @Override
    public double mode() {
        return Math.exp(location() - scale() * scale());
    }

    @Override
    public double quantile(double p) {
        Checks.inside("a quantile", p);
        return diameter(Normal.quantile(p));
    }

    @Override
    public double fractionBelow(double diameter) {
        if (!(diameter > 0)) {
            return 0;
        }
        if (variation == 0) {
            return diameter > mean ? 1 : 0;
        }
        return Normal.below((Math.log(diameter) - location()) / scale());
    }

    @Override
    public double expectation(DoubleUnaryOperator quantity) {
        if (variation == 0) {
            return quantity.applyAsDouble(mean);
        }
        double sum = 0;
        double weights = 0;
        for (int node = 0; node < NODES; node++) {
            double z = -REACH + node * SPACING;
            double weight = Math.exp(-z * z / 2);
            weights += weight;
            sum += weight * quantity.applyAsDouble(diameter(z));
        }
        return sum / weights;
    }

    private double diameter(double z) {
        return Math.exp(location() + scale() * z);
    }

    private double scale() {
        return Math.sqrt(Math.log1p(variation * variation));
    }

    private double location() {
        return Math.log(mean) - Math.log1p(variation * variation) / 2;
    }
}

package org.paracrine.vesicle;

import java.util.function.DoubleUnaryOperator;

/// How the diameters of the vesicles of a product are spread, by number.
///
/// Whatever depends on size is averaged over them, never taken at the mean: the mean of a curved
/// function is not the
/// function of the mean (Jensen 1906, doi:10.1007/BF02418571).
public sealed interface Diameters permits DiameterDistribution, DiameterHistogram, AggregatedDiameters {
    /// Mean diameter (µm).
    double mean();

    /// The diameter that is met most often (µm).
    double mode();

    /// The mean of `quantity`, a function of the diameter (µm), over all vesicles.
    double expectation(DoubleUnaryOperator quantity);

    /// The share of the vesicles with a diameter below `diameter` (µm).
    double fractionBelow(double diameter);

    /// The diameter (µm) below which the share `p` of the vesicles lies, 0 < p < 1.
    double quantile(double p);

    /// Deviation over mean.
    default double variation() {
        double mean = mean();
        double variance = expectation(diameter -> (diameter - mean) * (diameter - mean));
        return Math.sqrt(variance) / mean;
    }
}

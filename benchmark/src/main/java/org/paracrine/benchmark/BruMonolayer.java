package org.paracrine.benchmark;

import java.nio.file.Path;
import java.util.Map;

/// The monolayer of Brú (1998), as Drasdo and Höhme (2005) report it: table A of PerMedCoE.
///
/// @param culture from one cell on
/// @param diameter against the hours since it was that of the first point (µm)
record BruMonolayer(Growth culture, Curve diameter) {
    /// The first half, on which the free number of the study was fitted.
    private static final int FITTED = 4;

    /// (µm)
    static final Experiment DIAMETER = new Experiment(
            Curve.of(new double[] {0, 50, 72, 145, 170, 310}, new double[] {1_140, 1_400, 1_590, 2_040, 2_250, 3_040}),
            FITTED);

    static BruMonolayer run(Path study, Map<String, String> settings, int threads) {
        Growth culture = Growth.run(study, settings, 0, threads);
        return new BruMonolayer(
                culture,
                culture.diameter()
                        .since(culture.diameter().when(DIAMETER.measured().value(0))));
    }

    /// Hours that the culture takes from one cell to the first point.
    double start() {
        return culture.diameter().when(DIAMETER.measured().value(0));
    }
}

package org.paracrine.benchmark;

import java.nio.file.Path;
import java.util.Map;

/// The EMT6 spheroid of Freyer and Sutherland (1986), as Drasdo and Höhme (2005) report it: table B of PerMedCoE.
final class Emt6 {
    private static final double[] HOURS = {
        101.69, 148.47, 192.54, 242.71, 269.83, 275.93, 366.10, 372.88, 414.24, 463.05, 561.36
    };

    /// The first half, on which the free numbers of the study were fitted.
    private static final int FITTED = 6;

    static final Experiment CELLS = new Experiment(
            Curve.of(HOURS, new double[] {
                600, 1_472, 4_409, 14_968, 30_327, 16_577, 62_197, 81_281, 121_828, 202_963, 244_836
            }),
            FITTED);

    /// (µm)
    static final Experiment DIAMETER = new Experiment(
            Curve.of(HOURS, new double[] {
                154.47, 272.36, 369.92, 461.38, 558.94, 575.20, 821.14, 867.89, 916.67, 1_052.85, 1_207.32
            }),
            FITTED);

    private Emt6() {}

    /// Runs the study, which starts at the first point.
    static Growth run(Path study, Map<String, String> settings, int threads) {
        return Growth.run(study, settings, HOURS[0], threads);
    }
}

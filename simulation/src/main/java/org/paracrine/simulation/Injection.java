package org.paracrine.simulation;

import org.paracrine.body.Dose;
import org.paracrine.body.Route;

/// Syringe → body or tumour.
///
/// A dose into the tumour spreads evenly over the volume that the block stands for: the block gets its share.
final class Injection {
    private Injection() {}

    static void give(Dose dose, Transit transit, double scale) {
        if (dose.route() != Route.INTRATUMOURAL) {
            transit.body.give(dose.route(), dose.amount());
            return;
        }
        transit.injected += dose.amount();
        double[] values = transit.field.values();
        double rise = dose.amount() / (scale * transit.field.grid().volume());
        for (int voxel = 0; voxel < values.length; voxel++) {
            values[voxel] += rise;
        }
    }
}

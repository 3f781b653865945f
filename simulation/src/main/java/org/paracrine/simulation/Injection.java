package org.paracrine.simulation;

import org.paracrine.body.Body;
import org.paracrine.body.Dose;
import org.paracrine.body.Route;

/// Syringe → body or tumour.
///
/// A dose into the tumour spreads evenly over the volume that the block stands for: the block gets its share. Cells of
/// it
/// that are dead count as lost.
final class Injection {
    private Injection() {}

    static void give(Dose dose, Transit transit, double scale) {
        Body body = transit.body;
        if (body == null) {
            throw new IllegalArgumentException("a dose of " + dose.product() + " needs a body");
        }
        if (dose.duration() > 0) {
            body.infuse(dose.amount(), dose.duration());
        } else {
            body.give(dose.route(), dose.amount());
        }
        Graft graft = transit.carrier.graft();
        if (dose.route() == Route.INTRATUMOURAL && graft != null) {
            double share = dose.amount() / scale;
            transit.arrivals.expect(graft.viable() * share);
            transit.drained += (1 - graft.viable()) * share;
        } else if (dose.route() == Route.INTRATUMOURAL) {
            spread(dose.amount(), transit, scale);
        }
    }

    private static void spread(double amount, Transit transit, double scale) {
        double[] values = transit.field.values();
        double rise = amount / (scale * transit.field.grid().volume());
        for (int voxel = 0; voxel < values.length; voxel++) {
            values[voxel] += rise;
        }
    }
}

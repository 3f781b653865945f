package org.paracrine.vesicle;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// Getting cargo into vesicles, which costs some of them and makes others stick together.
///
///     kept vesicles = (1 − loss) × vesicles,   copies in them = native (1 − loss) + efficiency × offered
///
/// The efficiency is what papers print: cargo found in the vesicles after loading over cargo offered.
/// So it counts
/// vesicles that were kept, and 100 % of it is all there is.
///
/// @param method in words
/// @param loss share of the vesicles that the procedure destroys or leaves behind, 0 to 1
/// @param aggregation of those that are kept
/// @param offers by cargo
public record Loading(String method, double loss, Aggregation aggregation, Map<String, CargoOffer> offers) {
    public Loading {
        Checks.share("the loss by " + method, loss);
        offers = Collections.unmodifiableMap(new LinkedHashMap<>(offers));
    }

    /// Loads a batch.
    public MakingStep of(Batch before) {
        Batch kept = before.share(1 - loss);
        Batch lost = before.share(loss);
        Map<String, Double> inside = new LinkedHashMap<>(kept.cargo());
        Map<String, Double> outside = new LinkedHashMap<>(lost.cargo());
        offers.forEach((name, offer) -> {
            inside.merge(name, kept.vesicles() > 0 ? offer.loaded() : 0, Double::sum);
            outside.merge(name, offer.copies() - (kept.vesicles() > 0 ? offer.loaded() : 0), Double::sum);
        });
        double particles = kept.particles() * aggregation.particlesPerVesicle();
        return new MakingStep(
                "loading",
                new Batch(kept.vesicles(), particles, kept.protein(), inside),
                new Batch(lost.vesicles(), lost.particles(), lost.protein(), outside));
    }
}

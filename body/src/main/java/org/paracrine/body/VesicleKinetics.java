package org.paracrine.body;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// How vesicles move: in plasma, sticking to vessel walls, through pores with the lymph, into macrophages.
///
/// @param physiology of the animal
/// @param adhesion share of what is in an organ's vessels that sticks to their wall (1/min), at least 0
/// @param release share of what sticks that comes off again (1/min), at least 0
/// @param passage share of the vesicles that fluid takes along through an organ's vessel wall, 0 to 1; an organ that
/// is missing lets none through
/// @param filtered share that passes the glomeruli with the plasma, 0 to 1; 0 for whatever is larger than their pores
/// @param phagocytosis by macrophages
/// @param bloodLoss degraded in the blood itself (1/min), at least 0
/// @param tissueLoss degraded between the cells of the organs (1/min), at least 0
/// @param depots by the place that holds the dose
public record VesicleKinetics(
        Physiology physiology,
        double adhesion,
        double release,
        Map<Organ, Double> passage,
        double filtered,
        Phagocytosis phagocytosis,
        double bloodLoss,
        double tissueLoss,
        Map<Organ, Depot> depots)
        implements Kinetics {
    public VesicleKinetics {
        Checks.notNegative("the adhesion to vessel walls", adhesion, "/min");
        Checks.notNegative("the release from vessel walls", release, "/min");
        Checks.share("the share filtered by the kidney", filtered);
        Checks.notNegative("the loss in the blood", bloodLoss, "/min");
        Checks.notNegative("the loss in tissue", tissueLoss, "/min");
        passage.forEach((organ, share) -> Checks.share("the passage through the vessel wall of " + organ, share));
        passage = copy(passage);
        depots = copy(depots);
    }

    static <T> Map<Organ, T> copy(Map<Organ, T> map) {
        return map.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(map));
    }

    @Override
    public double carryingShare() {
        return physiology.plasmaShare();
    }

    /// The rates of this product in this body.
    Circulation circulation() {
        Circulation rates = new Circulation(this);
        physiology.organs().forEach((organ, its) -> {
            int at = rates.place(organ);
            double plasma = its.blood() * physiology.plasmaShare();
            rates.adhesion[at] = adhesion;
            rates.release[at] = release;
            rates.vascularLoss[at] =
                    bloodLoss + (organ == Organ.KIDNEY ? filtered * physiology.filtration() / plasma : 0);
            if (its.interstitium() > 0) {
                rates.exit[at] = its.lymph() * passage.getOrDefault(organ, 0.0) / plasma;
                rates.drainage[at] = its.lymph() / its.interstitium();
            }
            rates.tissueLoss[at] = tissueLoss;
            rates.maximum[at] = its.macrophages() * phagocytosis.maximum() * phagocytosis.recognition();
            rates.halfSaturation[at] = phagocytosis.halfSaturation() * plasma;
            rates.breakdown[at] = phagocytosis.breakdown();
        });
        rates.bloodLoss = bloodLoss;
        return rates;
    }
}

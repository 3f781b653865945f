package org.paracrine.body;

import java.util.Map;

/// How a free drug moves: through all blood, into organs that blood flow alone limits, out by liver and kidney.
///
/// Tissue and the blood in its vessels come to their balance, C_tissue = K C_blood, within a hundredth of the time that
/// blood takes to pass ([#EXCHANGE]).
///
/// @param physiology of the animal
/// @param partition concentration in the tissue of an organ over that in its blood, above 0; one that is missing holds
/// none
/// @param hepatic volume of blood that the liver would clear if flow were no limit (µm³/min), at least 0
/// @param renal the same of the kidney's tubules (µm³/min), at least 0
/// @param unbound share that the glomeruli filter, 0 to 1
/// @param bloodLoss degraded in the blood itself (1/min), at least 0
/// @param depots by the place that holds the dose
public record DrugKinetics(
        Physiology physiology,
        Map<Organ, Double> partition,
        double hepatic,
        double renal,
        double unbound,
        double bloodLoss,
        Map<Organ, Depot> depots)
        implements Kinetics {
    /// The exchange between blood and tissue over the flow of blood: so fast that it limits nothing.
    public static final double EXCHANGE = 100;

    public DrugKinetics {
        partition.forEach((organ, ratio) -> Checks.positive("the partition coefficient of " + organ, ratio, ""));
        Checks.notNegative("the clearance by the liver", hepatic, "µm³/min");
        Checks.notNegative("the clearance by the kidney", renal, "µm³/min");
        Checks.share("the unbound share", unbound);
        Checks.notNegative("the loss in the blood", bloodLoss, "/min");
        partition = VesicleKinetics.copy(partition);
        depots = VesicleKinetics.copy(depots);
    }

    @Override
    public double carryingShare() {
        return 1;
    }

    /// The rates of this product in this body.
    Circulation circulation() {
        Circulation rates = new Circulation(this);
        physiology.organs().forEach((organ, its) -> {
            int at = rates.place(organ);
            Double ratio = partition.get(organ);
            double cleared = organ == Organ.LIVER ? hepatic : organ == Organ.KIDNEY ? renal : 0;
            if (ratio == null) {
                rates.vascularLoss[at] = bloodLoss + cleared / its.blood();
            } else {
                double held = its.tissue() * ratio;
                rates.vascularLoss[at] = bloodLoss;
                rates.exit[at] = EXCHANGE * physiology.throughflow(organ) / its.blood();
                rates.entry[at] = EXCHANGE * physiology.throughflow(organ) / held;
                rates.tissueLoss[at] = cleared / held;
            }
            if (organ == Organ.KIDNEY) {
                rates.vascularLoss[at] += unbound * physiology.filtration() / its.blood();
            }
        });
        rates.bloodLoss = bloodLoss;
        return rates;
    }
}

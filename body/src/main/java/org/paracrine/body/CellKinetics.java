package org.paracrine.body;

import java.util.Map;

/// How given cells move: with the blood until a capillary is too narrow for them; there they die, or come loose and
/// move
/// on. What is left of dead cells goes to macrophages.
///
/// Of the cells that pass an organ's vessels once a share τ is arrested: in well-stirred vessels that is a rate of
/// o τ / (1 − τ), with o the blood's own. Dead cells never live again, so their spaces follow from those of the living:
/// nothing comes back from them ([Circulation]).
///
/// @param physiology of the animal
/// @param arrest share of the cells that is arrested when they pass an organ's vessels once, 0 to below 1; an organ
/// that is missing arrests none
/// @param release share of the arrested that comes loose (1/min), at least 0
/// @param death share of the living that dies, in the blood and arrested (1/min), at least 0
/// @param removal share of the dead that goes from where they died to the macrophages of the body (1/min), at least 0
/// @param breakdown share of what is inside macrophages that is degraded or, of a label, leaves (1/min), at least 0
/// @param viable share of a dose that lives, 0 to 1; the rest of an intravenous dose is arrested in the lung
public record CellKinetics(
        Physiology physiology,
        Map<Organ, Double> arrest,
        double release,
        double death,
        double removal,
        double breakdown,
        double viable)
        implements Kinetics {
    public CellKinetics {
        arrest.forEach((organ, share) -> {
            Checks.share("the arrest in the vessels of " + organ, share);
            if (share == 1) {
                throw new IllegalArgumentException(
                        "the arrest in the vessels of " + organ + " must be below 1: some cells always find a way");
            }
        });
        Checks.notNegative("the release from capillaries", release, "/min");
        Checks.notNegative("the death of cells", death, "/min");
        Checks.notNegative("the removal of dead cells", removal, "/min");
        Checks.notNegative("the breakdown in macrophages", breakdown, "/min");
        Checks.share("the viable share", viable);
        arrest = VesicleKinetics.copy(arrest);
    }

    /// Cells have no depot: what is not given into the blood or the tumour stays where it was put.
    @Override
    public Map<Organ, Depot> depots() {
        return Map.of();
    }

    @Override
    public double carryingShare() {
        return 1;
    }

    /// The rates of this product in this body.
    Circulation circulation() {
        Circulation rates = new Circulation(this);
        double macrophages = physiology.organs().values().stream()
                .mapToDouble(OrganPhysiology::macrophages)
                .sum();
        boolean eaten = macrophages > 0;
        rates.removal = eaten ? removal : 0;
        rates.bloodDeath = eaten ? death : 0;
        rates.bloodLoss = eaten ? 0 : death;
        rates.viable = viable;
        physiology.organs().forEach((organ, its) -> {
            int at = rates.place(organ);
            double share = arrest.getOrDefault(organ, 0.0);
            rates.adhesion[at] = rates.outflow[at] * share / (1 - share);
            rates.release[at] = release;
            rates.death[at] = death;
            rates.vascularLoss[at] = rates.bloodLoss;
            rates.breakdown[at] = breakdown;
            rates.eaterShare[at] = eaten ? its.macrophages() / macrophages : 0;
        });
        return rates;
    }
}

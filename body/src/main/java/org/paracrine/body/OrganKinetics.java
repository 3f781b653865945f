package org.paracrine.body;

/// What one organ does with what the blood carries.
///
/// @param uptake share of the blood's content that enters the organ (1/min), at least 0
/// @param release share of the organ's content that returns to the blood (1/min), at least 0
/// @param loss share of the organ's content that is degraded or excreted (1/min), at least 0
public record OrganKinetics(double uptake, double release, double loss) {
    public OrganKinetics {
        Kinetics.requireRate("uptake of an organ", uptake);
        Kinetics.requireRate("release of an organ", release);
        Kinetics.requireRate("loss of an organ", loss);
    }
}

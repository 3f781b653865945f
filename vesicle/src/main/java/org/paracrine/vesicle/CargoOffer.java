package org.paracrine.vesicle;

/// What is offered of one cargo to the vesicles, and how much of it gets in.
///
/// @param copies offered, at least 0
/// @param efficiency share of the offered cargo that is found in the vesicles after loading, 0 to 1
public record CargoOffer(double copies, double efficiency) {
    public CargoOffer {
        Checks.notNegative("the offered cargo", copies, "copies");
        Checks.share("the efficiency of loading", efficiency);
    }

    /// Copies that got in.
    public double loaded() {
        return efficiency * copies;
    }
}

package org.paracrine.vesicle;

/// Saturable uptake of vesicles by one cell.
///
///     rate = V c / (K + c),   clearance = rate / c = V / (K + c)
///
/// | symbol | here             | unit          | meaning                                                      |
/// |--------|------------------|---------------|--------------------------------------------------------------|
/// | V      | `maximumRate`    | particles/min | of one cell, all its routes of entry busy                    |
/// | K      | `halfSaturation` | particles/µm³ | concentration at half of V                                   |
/// | c      | `concentration`  | particles/µm³ | around the cell                                              |
///
/// That uptake saturates was seen by heusermann2016 (P058) and kim2019pk (P134, P135).
///
/// @param maximumRate at least 0
/// @param halfSaturation above 0
public record UptakeKinetics(double maximumRate, double halfSaturation) {
    public UptakeKinetics {
        Checks.notNegative("the maximum rate of uptake", maximumRate, "particles/min");
        Checks.positive("the half-saturation of uptake", halfSaturation, "particles/µm³");
    }

    /// Volume that the cell clears of vesicles (µm³/min); defined at concentration 0 too.
    public double clearance(double concentration) {
        Checks.notNegative("the concentration of vesicles", concentration, "particles/µm³");
        return maximumRate / (halfSaturation + concentration);
    }

    /// Vesicles that the cell takes up (particles/min).
    public double rate(double concentration) {
        return clearance(concentration) * concentration;
    }

    /// The same with `factor` times the maximum rate, as a ligand on the vesicle may bring about.
    public UptakeKinetics scaled(double factor) {
        Checks.notNegative("the factor of uptake", factor, "");
        return new UptakeKinetics(factor * maximumRate, halfSaturation);
    }

    /// Two ways into the same cell as one: the most of both together, and at low concentration the
    /// clearance of both
    /// together. In between it is off by as much as two hyperbolas differ from one.
    public UptakeKinetics and(UptakeKinetics other) {
        double maximum = maximumRate + other.maximumRate;
        double clearance = clearance(0) + other.clearance(0);
        return clearance == 0 ? this : new UptakeKinetics(maximum, maximum / clearance);
    }
}

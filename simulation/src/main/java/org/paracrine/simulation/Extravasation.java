package org.paracrine.simulation;

/// Vessels ↔ tissue, for a carrier: what the blood brought is spread over the vessels, what is free goes back in
/// proportion.
///
///     J = P S (c_plasma − c)
///
/// | symbol   | here                    | unit          | meaning                           |
/// |----------|-------------------------|---------------|-----------------------------------|
/// | J        |                         | particles/µm³/min | flow into the tissue          |
/// | P        | `Carrier.permeability`  | µm/min        | of the vessel wall                |
/// | S        | `VesselBed.surfacePerVolume` | 1/µm     | vessel wall per tissue volume     |
/// | c_plasma |                         | particles/µm³ | in the blood, mean over the step  |
/// | c        | field                   | particles/µm³ | free in the tissue                |
///
/// The body takes P S c_plasma out of the blood exactly (its tumour influx), so that none is made or lost.
public final class Extravasation {
    private Extravasation() {}

    /// Share of the blood's content that enters the whole tumour per minute: P S V_tumour / V_blood.
    public static double influx(double permeability, double surfacePerVolume, double tumourVolume, double bloodVolume) {
        return permeability * surfacePerVolume * tumourVolume / bloodVolume;
    }

    /// Share of the blood's content that enters the whole tumour per minute, vessels as they are now.
    static double influx(Carrier carrier, Stroma stroma, double scale) {
        return stroma.clearance(carrier) * scale / carrier.kinetics().bloodVolume();
    }

    /// Mean concentration in the plasma that brings `rate` (particles/min) into the whole tumour.
    static double plasma(double rate, Carrier carrier, Stroma stroma, Plan plan) {
        double clearance = stroma.clearance(carrier) * plan.scale();
        return clearance == 0 ? 0 : rate / clearance;
    }
}

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
/// The body takes P S c_plasma out of the arteries (its tumour clearance), so that none is made or lost; of a free
/// drug,
/// whose plasma and blood are one to the body, c_plasma is that of the blood.
final class Extravasation {
    private Extravasation() {}

    /// Plasma that the whole tumour clears per minute (µm³/min), vessels as they are now: P S V_tumour.
    static double clearance(Carrier carrier, Stroma stroma, double scale) {
        return stroma.clearance(carrier) * scale;
    }

    /// Mean concentration in the plasma that brings `rate` (particles/min) into the whole tumour.
    static double plasma(double rate, Carrier carrier, Stroma stroma, Plan plan) {
        double clearance = clearance(carrier, stroma, plan.scale());
        return clearance == 0 ? 0 : rate / clearance;
    }
}

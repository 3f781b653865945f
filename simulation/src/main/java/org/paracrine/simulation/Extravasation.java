package org.paracrine.simulation;

import org.paracrine.tissue.Exchange;
import org.paracrine.tissue.Perfusion;

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

    /// Adds the supply of what `arrived` in the whole tumour during `minutes`, spread like the vessels, and the return.
    static void fill(
            Exchange exchange,
            Perfusion vessels,
            double permeability,
            double arrived,
            double tumourVolume,
            double minutes) {
        double clearance = vessels.clearance(permeability);
        double plasma = clearance == 0 ? 0 : arrived / minutes * exchange.grid().volume() / tumourVolume / clearance;
        vessels.fill(exchange, permeability, plasma);
    }
}

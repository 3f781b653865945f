package org.paracrine.tissue;

/// How the walls of vessels let fluid through (Starling): L_p (p_v − σ Δπ − p) per area of wall.
///
/// @param conductance L_p of the wall (µm/(min mmHg)), at least 0
/// @param pressure p_v of the blood (mmHg)
/// @param reflection σ of plasma proteins, 0 to 1
/// @param oncotic Δπ, difference of oncotic pressure, plasma less tissue (mmHg)
public record Filtration(double conductance, double pressure, double reflection, double oncotic) {

    public Filtration {
        if (!(conductance >= 0 && Double.isFinite(conductance))) {
            throw new IllegalArgumentException(
                    "the hydraulic conductance of vessel walls must be finite and >= 0 µm/(min mmHg), got "
                            + conductance);
        }
        if (!(reflection >= 0 && reflection <= 1)) {
            throw new IllegalArgumentException("a reflection coefficient lies between 0 and 1, got " + reflection);
        }
        if (!Double.isFinite(pressure) || !Double.isFinite(oncotic)) {
            throw new IllegalArgumentException(
                    "the blood pressure and the difference of oncotic pressure must be finite, got " + pressure
                            + " and " + oncotic + " mmHg");
        }
    }

    /// Pressure in the tissue at which no fluid crosses the wall (mmHg): p_v − σ Δπ.
    public double effective() {
        return pressure - reflection * oncotic;
    }
}

package org.paracrine.tissue;

/// Something that diffuses in the tissue: oxygen, a drug, vesicles of one formulation.
///
/// @param name as in the study
/// @param unit of the concentration, for people: `mmHg`, `particles/µm³`
/// @param diffusivity in this tissue (µm²/min), at least 0
/// @param decay first-order loss everywhere (1/min), at least 0
/// @param initial concentration at the start, at least 0
/// @param walls at the outer faces
public record Substrate(String name, String unit, double diffusivity, double decay, double initial, Walls walls) {

    public Substrate {
        require(name, "diffusivity", diffusivity, "µm²/min");
        require(name, "decay", decay, "1/min");
        require(name, "initial concentration", initial, unit);
    }

    private static void require(String name, String what, double value, String unit) {
        if (!(value >= 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException(
                    "the " + what + " of " + name + " must be finite and >= 0 " + unit + ", got " + value);
        }
    }
}

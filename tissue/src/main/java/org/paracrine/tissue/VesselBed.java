package org.paracrine.tissue;

/// Capillaries spread evenly, without saying where each runs ([VesselNetwork] does).
///
///     S = π d L_V,   L_V = 2 N
///
/// | symbol | here               | unit  | meaning                                                           |
/// |--------|--------------------|-------|-------------------------------------------------------------------|
/// | N      | `density`          | 1/µm² | vessel profiles per area of a section, as counted under the microscope |
/// | d      | `diameter`         | µm    | of a vessel                                                       |
/// | L_V    | `lengthPerVolume`  | 1/µm² | vessel length per tissue volume                                   |
/// | S      | `surfacePerVolume` | 1/µm  | vessel wall per tissue volume                                     |
///
/// The 2 holds for vessels that run in all directions alike (stereology: E. R. Weibel, Stereological Methods,
/// 1979); for parallel vessels cut at right angles it would be 1. Valid while the vessels fill a small share of
/// the tissue.
///
/// @param density vessel profiles per area of a section (1/µm²), at least 0
/// @param diameter of a vessel (µm), above 0
public record VesselBed(double density, double diameter) {
    /// Length per volume over profiles per area, for vessels without a preferred direction.
    private static final double ISOTROPIC = 2;

    public VesselBed {
        if (!(density >= 0 && Double.isFinite(density))) {
            throw new IllegalArgumentException("the density of vessels must be finite and >= 0 /µm², got " + density);
        }
        if (!(diameter > 0 && Double.isFinite(diameter))) {
            throw new IllegalArgumentException("the diameter of a vessel must be finite and > 0 µm, got " + diameter);
        }
        double share = volumeShare(density, diameter);
        if (share >= 1) {
            throw new IllegalArgumentException(
                    "vessels of " + diameter + " µm at " + density + " /µm² would fill " + share + " times the tissue");
        }
    }

    /// Vessel length per tissue volume (µm/µm³).
    public double lengthPerVolume() {
        return ISOTROPIC * density;
    }

    /// Vessel wall per tissue volume (µm²/µm³).
    public double surfacePerVolume() {
        return Math.PI * diameter * lengthPerVolume();
    }

    /// Blood in vessels per tissue volume.
    public double volumeShare() {
        return volumeShare(density, diameter);
    }

    private static double volumeShare(double density, double diameter) {
        return ISOTROPIC * density * Math.PI * diameter * diameter / 4;
    }
}

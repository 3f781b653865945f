package org.paracrine.body;

/// What the macrophages do with vesicles that pass them.
///
///     uptake = N V C / (K + C)
///
/// | symbol | here | unit | meaning |
/// |---|---|---|---|
/// | N | `OrganPhysiology.macrophages` | 1 | macrophages of the organ |
/// | V | `maximum` × `recognition` | particles/min | most that one macrophage takes up |
/// | K | `halfSaturation` | particles/µm³ | concentration in plasma at half of that |
/// | C | | particles/µm³ | concentration in the plasma of the organ |
///
/// @param maximum particles that one Kupffer cell takes up per minute at most, at least 0
/// @param halfSaturation (particles/µm³ of plasma), above 0
/// @param recognition factor on `maximum`, at least 0: below 1 with CD47, above 1 with more phosphatidylserine
/// @param breakdown share of what is inside them that is degraded or, of a label, leaves (1/min), at least 0
public record Phagocytosis(double maximum, double halfSaturation, double recognition, double breakdown) {
    public Phagocytosis {
        Checks.notNegative("the largest uptake by a macrophage", maximum, "/min");
        Checks.positive("the half-saturation of macrophages", halfSaturation, "/µm³");
        Checks.notNegative("the recognition by macrophages", recognition, "");
        Checks.notNegative("the breakdown in macrophages", breakdown, "/min");
    }
}

package org.paracrine.body;

/// One organ of an animal.
///
/// @param volume of the whole organ, its blood included (µm³), above 0
/// @param blood volume in its vessels (µm³), above 0 and less than `volume`
/// @param interstitium volume between its cells (µm³), at least 0
/// @param flow of arterial blood (µm³/min), above 0; of the liver by its artery alone; of the lung by its arteries,
/// which is all blood
/// @param lymph fluid that leaves its vessels and drains (µm³/min), at least 0
/// @param macrophages that see the blood, as a number of Kupffer cells that take up as much, at least 0
public record OrganPhysiology(
        double volume, double blood, double interstitium, double flow, double lymph, double macrophages) {
    public OrganPhysiology {
        Checks.positive("the volume of an organ", volume, "µm³");
        Checks.positive("the blood of an organ", blood, "µm³");
        Checks.notNegative("the interstitium of an organ", interstitium, "µm³");
        Checks.positive("the blood flow of an organ", flow, "µm³/min");
        Checks.notNegative("the lymph flow of an organ", lymph, "µm³/min");
        Checks.notNegative("the macrophages of an organ", macrophages, "");
        if (blood + interstitium > volume) {
            throw new IllegalArgumentException("blood (" + blood + " µm³) and interstitium (" + interstitium
                    + " µm³) of an organ are more than the organ, which has " + volume + " µm³");
        }
    }

    /// What is not blood (µm³).
    public double tissue() {
        return volume - blood;
    }

    OrganPhysiology withMacrophages(double share) {
        return new OrganPhysiology(volume, blood, interstitium, flow, lymph, share * macrophages);
    }
}

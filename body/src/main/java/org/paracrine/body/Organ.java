package org.paracrine.body;

/// A place where a product can be; `ELIMINATED` holds what was degraded or excreted and `SYRINGE` what an infusion has
/// still to give, so that the sum stays what was given.
public enum Organ {
    /// All blood: veins, arteries and the vessels inside the organs.
    BLOOD,
    LUNG,
    LIVER,
    SPLEEN,
    /// Stomach, intestines and pancreas: what drains into the portal vein beside the spleen.
    GUT,
    KIDNEY,
    HEART,
    BRAIN,
    MUSCLE,
    SKIN,
    /// Bone with its marrow.
    BONE,
    FAT,
    /// All other tissue.
    REST,
    /// What has entered the tumour and not returned, whatever became of it there.
    TUMOUR,
    /// The lymph on its way to the veins, with its nodes.
    LYMPH,
    PERITONEUM,
    /// The depot under the skin.
    SUBCUTIS,
    NOSE,
    AIRWAYS,
    SYRINGE,
    ELIMINATED;

    /// True for the organs that blood flows through and that have spaces of their own.
    public boolean isPerfused() {
        return switch (this) {
            case LUNG, LIVER, SPLEEN, GUT, KIDNEY, HEART, BRAIN, MUSCLE, SKIN, BONE, FAT, REST -> true;
            case BLOOD, TUMOUR, LYMPH, PERITONEUM, SUBCUTIS, NOSE, AIRWAYS, SYRINGE, ELIMINATED -> false;
        };
    }

    /// True for the organs whose blood goes on to the liver.
    boolean isPortal() {
        return this == SPLEEN || this == GUT;
    }

    /// True for the places that hold a dose until it is absorbed.
    public boolean isDepot() {
        return switch (this) {
            case PERITONEUM, SUBCUTIS, NOSE, AIRWAYS -> true;
            default -> false;
        };
    }
}

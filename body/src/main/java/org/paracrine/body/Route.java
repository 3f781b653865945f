package org.paracrine.body;

/// How a dose is given.
public enum Route {
    INTRAVENOUS,
    INTRATUMOURAL,
    INTRAPERITONEAL;

    /// The compartment that holds the dose right after it was given.
    public Organ organ() {
        return switch (this) {
            case INTRAVENOUS -> Organ.BLOOD;
            case INTRATUMOURAL -> Organ.TUMOUR;
            case INTRAPERITONEAL -> Organ.PERITONEUM;
        };
    }
}

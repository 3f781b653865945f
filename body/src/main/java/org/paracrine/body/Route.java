package org.paracrine.body;

/// How a dose is given.
public enum Route {
    INTRAVENOUS,
    INTRATUMOURAL,
    INTRAPERITONEAL,
    SUBCUTANEOUS,
    INTRANASAL,
    INHALED;

    /// Where the dose is right after it was given.
    public Organ organ() {
        return switch (this) {
            case INTRAVENOUS -> Organ.BLOOD;
            case INTRATUMOURAL -> Organ.TUMOUR;
            case INTRAPERITONEAL -> Organ.PERITONEUM;
            case SUBCUTANEOUS -> Organ.SUBCUTIS;
            case INTRANASAL -> Organ.NOSE;
            case INHALED -> Organ.AIRWAYS;
        };
    }
}

package org.paracrine.body;

/// A compartment of the body; `ELIMINATED` holds what was degraded or excreted, so that the sum stays what was
/// given.
public enum Organ {
    BLOOD,
    LIVER,
    SPLEEN,
    LUNG,
    KIDNEY,
    /// All other tissue.
    REST,
    /// What has entered the tumour and not returned, whatever became of it there.
    TUMOUR,
    PERITONEUM,
    ELIMINATED;

    /// True for the organs that take up from the blood and may release again.
    public boolean isExchanging() {
        return switch (this) {
            case LIVER, SPLEEN, LUNG, KIDNEY, REST -> true;
            case BLOOD, TUMOUR, PERITONEUM, ELIMINATED -> false;
        };
    }
}

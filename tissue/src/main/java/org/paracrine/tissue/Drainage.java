package org.paracrine.tissue;

/// How lymph vessels take fluid from the tissue: L_l (p − p_l) per volume of tissue.
///
/// @param rate L_l (1/(min mmHg)), at least 0
/// @param pressure p_l in the lymph (mmHg)
public record Drainage(double rate, double pressure) {

    public Drainage {
        if (!(rate >= 0 && Double.isFinite(rate))) {
            throw new IllegalArgumentException(
                    "the conductance of lymph vessels must be finite and >= 0 /(min mmHg), got " + rate);
        }
        if (!Double.isFinite(pressure)) {
            throw new IllegalArgumentException("the pressure of lymph must be finite, got " + pressure + " mmHg");
        }
    }

    /// No lymph, as inside most tumours.
    public static Drainage none() {
        return new Drainage(0, 0);
    }
}

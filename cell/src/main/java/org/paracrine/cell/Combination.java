package org.paracrine.cell;

/// What two or more drugs do together, if they neither help nor hinder each other: two ways to say it.
///
/// **Bliss**: each acts as if the others were not there. What one leaves, the next finds: 1 − e = Π (1 − e_i). What
/// survives a rate of death r_i for a time t is exp(−r_i t), so the rates add up, r = Σ r_i, and this holds for every
/// time.
///
/// **Loewe**: each is a dilution of the others ([LoeweAdditivity]).
///
/// Sources: Bliss 1939, Ann Appl Biol 26, 585; for survival, Demidenko and Miller 2019,
/// doi:10.1371/journal.pone.0224137.
public enum Combination {
    BLISS,
    LOEWE;

    /// The share that all drugs together take away, such as that of cycle entry; 0 to 1.
    ///
    /// @param curves of each drug, with maxima up to 1
    /// @param doses of each, as the curves count them
    public double share(HillCurve[] curves, double[] doses) {
        if (this == LOEWE) {
            return LoeweAdditivity.effect(curves, doses);
        }
        double left = 1;
        for (int drug = 0; drug < curves.length; drug++) {
            left *= 1 - curves[drug].at(doses[drug]);
        }
        return 1 - left;
    }

    /// The rate of what all drugs together do, such as death (1/min).
    ///
    /// @param curves of each drug, with maxima in 1/min
    /// @param doses of each, as the curves count them
    public double rate(HillCurve[] curves, double[] doses) {
        if (this == LOEWE) {
            return LoeweAdditivity.effect(curves, doses);
        }
        double sum = 0;
        for (int drug = 0; drug < curves.length; drug++) {
            sum += curves[drug].at(doses[drug]);
        }
        return sum;
    }
}

package org.paracrine.physicell;

import java.util.Collections;
import java.util.List;

/// What cells do to neighbours that they touch. Lists go by the index of the other's type.
///
/// @param apoptoticPhagocytosisRate of eating apoptotic cells (1/min)
/// @param necroticPhagocytosisRate of eating necrotic cells (1/min)
/// @param otherDeadPhagocytosisRate of eating other dead cells (1/min)
/// @param livePhagocytosisRates of eating living cells (1/min)
/// @param attackRates of starting an attack (1/min)
/// @param immunogenicities multiply the rate at which the other attacks, without unit; no element
///     sets them
/// @param attackDamageRate damage that an attack does (1/min)
/// @param attackDuration mean time of an attack (min)
/// @param fusionRates (1/min)
public record InteractionSettings(
        double apoptoticPhagocytosisRate,
        double necroticPhagocytosisRate,
        double otherDeadPhagocytosisRate,
        List<Double> livePhagocytosisRates,
        List<Double> attackRates,
        List<Double> immunogenicities,
        double attackDamageRate,
        double attackDuration,
        List<Double> fusionRates) {
    /// (1/min)
    static final double STANDARD_DAMAGE_RATE = 1;

    /// (min)
    static final double STANDARD_DURATION = 30;

    public InteractionSettings {
        livePhagocytosisRates = List.copyOf(livePhagocytosisRates);
        attackRates = List.copyOf(attackRates);
        immunogenicities = List.copyOf(immunogenicities);
        fusionRates = List.copyOf(fusionRates);
    }

    static InteractionSettings none(int types) {
        List<Double> zeros = Collections.nCopies(types, 0.0);
        List<Double> ones = Collections.nCopies(types, 1.0);
        return new InteractionSettings(0, 0, 0, zeros, zeros, ones, STANDARD_DAMAGE_RATE, STANDARD_DURATION, zeros);
    }

    /// What a type inherits of the default definition without naming it as its parent.
    InteractionSettings atRest() {
        List<Double> zeros = Collections.nCopies(attackRates.size(), 0.0);
        return new InteractionSettings(
                0, 0, 0, zeros, zeros, immunogenicities, STANDARD_DAMAGE_RATE, attackDuration, zeros);
    }
}

package org.paracrine.cell;

import java.util.Map;

/// What a live cell does to its neighbours: eats, attacks, fuses.
///
/// Rates are per neighbour; types that a map does not name have rate 0, and immunogenicity 1.
///
/// @param eatsApoptotic rate of phagocytosis of an apoptotic neighbour (1/min)
/// @param eatsNecrotic rate of phagocytosis of a necrotic neighbour (1/min)
/// @param eatsOtherDead rate of phagocytosis of any other dead neighbour (1/min)
/// @param eatsLive rate of phagocytosis of live neighbours by type (1/min)
/// @param attacks rate of starting an attack on neighbours by type, times their immunogenicity (1/min)
/// @param attackDamage that an attack does (1/min)
/// @param attackDuration mean (min)
/// @param immunogenicity to attackers by type (dimensionless)
/// @param fuses rate of fusion with neighbours by type (1/min)
///
/// Source: Johnson et al. 2025, doi:10.1016/j.cell.2025.06.048.
public record Interactions(
        double eatsApoptotic,
        double eatsNecrotic,
        double eatsOtherDead,
        Map<String, Double> eatsLive,
        Map<String, Double> attacks,
        double attackDamage,
        double attackDuration,
        Map<String, Double> immunogenicity,
        Map<String, Double> fuses) {

    public Interactions {
        Check.notNegative("phagocytosis of apoptotic cells (1/min)", eatsApoptotic);
        Check.notNegative("phagocytosis of necrotic cells (1/min)", eatsNecrotic);
        Check.notNegative("phagocytosis of other dead cells (1/min)", eatsOtherDead);
        Check.notNegative("attack damage rate (1/min)", attackDamage);
        Check.notNegative("attack duration (min)", attackDuration);
        eatsLive.forEach((type, rate) -> Check.notNegative("phagocytosis of " + type + " (1/min)", rate));
        attacks.forEach((type, rate) -> Check.notNegative("attack of " + type + " (1/min)", rate));
        immunogenicity.forEach((type, share) -> Check.notNegative("immunogenicity to " + type, share));
        fuses.forEach((type, rate) -> Check.notNegative("fusion to " + type + " (1/min)", rate));
        eatsLive = Check.ordered(eatsLive);
        attacks = Check.ordered(attacks);
        immunogenicity = Check.ordered(immunogenicity);
        fuses = Check.ordered(fuses);
    }

    /// Leaves its neighbours alone; PhysiCell's damage rate and duration for rules that make it attack.
    public static Interactions none() {
        return new Interactions(0, 0, 0, Map.of(), Map.of(), 1, 30, Map.of(), Map.of());
    }

    public Interactions withEating(double apoptotic, double necrotic, double otherDead) {
        return new Interactions(
                apoptotic, necrotic, otherDead, eatsLive, attacks, attackDamage, attackDuration, immunogenicity, fuses);
    }

    public Interactions withEatingLive(Map<String, Double> rates) {
        return new Interactions(
                eatsApoptotic,
                eatsNecrotic,
                eatsOtherDead,
                rates,
                attacks,
                attackDamage,
                attackDuration,
                immunogenicity,
                fuses);
    }

    /// The same with other attacks.
    ///
    /// @param rates of starting one, by type (1/min)
    /// @param damage (1/min)
    /// @param duration mean (min)
    public Interactions withAttacks(Map<String, Double> rates, double damage, double duration) {
        return new Interactions(
                eatsApoptotic, eatsNecrotic, eatsOtherDead, eatsLive, rates, damage, duration, immunogenicity, fuses);
    }

    public Interactions withImmunogenicity(Map<String, Double> shares) {
        return new Interactions(
                eatsApoptotic,
                eatsNecrotic,
                eatsOtherDead,
                eatsLive,
                attacks,
                attackDamage,
                attackDuration,
                shares,
                fuses);
    }

    public Interactions withFusion(Map<String, Double> rates) {
        return new Interactions(
                eatsApoptotic,
                eatsNecrotic,
                eatsOtherDead,
                eatsLive,
                attacks,
                attackDamage,
                attackDuration,
                immunogenicity,
                rates);
    }
}

package org.paracrine.cell;

/// Damage that comes and goes by itself: D ← (D + t d)/(1 + t r) in a step of t ([Integrity]), in dead cells too.
///
/// | symbol | meaning |
/// |---|---|
/// | D | damage (dimensionless) |
/// | d, r | present rates of damage and of repair (1/min) |
///
/// Repair is implicit (backward Euler), so no rate of it overshoots.
/// Source: Johnson et al. 2025, doi:10.1016/j.cell.2025.06.048.
final class Harm {
    private Harm() {}

    static void advance(Blueprint blueprint, Population cells, int cell, double minutes) {
        double harm = blueprint.value(cells, Behaviours.DAMAGE, cell);
        double repair = blueprint.value(cells, Behaviours.REPAIR, cell);
        double[] damage = cells.numbers(blueprint.layout.damage());
        damage[cell] = (damage[cell] + minutes * harm) / (1 + minutes * repair);
    }
}

package org.paracrine.cell;

/// How damage D comes and goes by itself: D ← (D + t d)/(1 + t r) in a step of t.
///
/// @param damage rate d (1/min)
/// @param repair rate r (1/min)
///
/// Source: Johnson et al. 2025, doi:10.1016/j.cell.2025.06.048.
public record Integrity(double damage, double repair) {
    public Integrity {
        Check.notNegative("damage rate (1/min)", damage);
        Check.notNegative("damage repair rate (1/min)", repair);
    }

    /// Neither.
    public static Integrity none() {
        return new Integrity(0, 0);
    }
}

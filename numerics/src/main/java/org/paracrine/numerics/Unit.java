package org.paracrine.numerics;

import java.util.Arrays;

/// A unit: a factor to the program's own units and the powers of the base dimensions.
///
/// `copies` counts molecules (a mole is 6.02214076e23 of them); particles and cells are counted apart, so that a dose
/// in particles is never taken for a number of molecules.
public final class Unit {
    /// The base dimensions with the program's own unit of each.
    public enum Base {
        LENGTH("µm"),
        TIME("min"),
        MASS("µg"),
        TEMPERATURE("K"),
        COPIES("copies"),
        PARTICLES("particles"),
        CELLS("cells"),
        /// Particles of a virus that start an infection, as plaques count them; never taken for particles.
        PLAQUES("PFU"),
        /// Energy that radiation leaves in a mass; a dimension of its own, so that it is never taken for µm²/min².
        RADIATION("Gy");

        private final String symbol;

        Base(String symbol) {
            this.symbol = symbol;
        }
    }

    /// A plain number.
    public static final Unit ONE = new Unit(1, new int[Base.values().length]);

    private final double factor;
    private final int[] powers;

    private Unit(double factor, int[] powers) {
        this.factor = factor;
        this.powers = powers;
    }

    static Unit of(Base base, double factor) {
        int[] powers = new int[Base.values().length];
        powers[base.ordinal()] = 1;
        return new Unit(factor, powers);
    }

    /// How many of the program's own units this unit is.
    public double factor() {
        return factor;
    }

    public boolean hasSameDimension(Unit other) {
        return Arrays.equals(powers, other.powers);
    }

    public boolean isDimensionless() {
        return hasSameDimension(ONE);
    }

    public Unit times(Unit other) {
        return combine(other, 1);
    }

    public Unit over(Unit other) {
        return combine(other, -1);
    }

    public Unit scaled(double by) {
        return new Unit(factor * by, powers);
    }

    public Unit power(int exponent) {
        int[] raised = new int[powers.length];
        for (int base = 0; base < powers.length; base++) {
            raised[base] = powers[base] * exponent;
        }
        return new Unit(Math.pow(factor, exponent), raised);
    }

    private Unit combine(Unit other, int sign) {
        int[] sum = new int[powers.length];
        for (int base = 0; base < powers.length; base++) {
            sum[base] = powers[base] + sign * other.powers[base];
        }
        return new Unit(sign > 0 ? factor * other.factor : factor / other.factor, sum);
    }

    /// The dimension in words: `length² / time`, `a plain number`.
    public String dimension() {
        StringBuilder above = new StringBuilder();
        StringBuilder below = new StringBuilder();
        for (Base base : Base.values()) {
            int power = powers[base.ordinal()];
            if (power != 0) {
                StringBuilder side = power > 0 ? above : below;
                side.append(side.isEmpty() ? "" : " · ").append(base.name().toLowerCase(java.util.Locale.ROOT));
                side.append(superscript(Math.abs(power)));
            }
        }
        if (above.isEmpty() && below.isEmpty()) {
            return "a plain number";
        }
        return (above.isEmpty() ? "1" : above) + (below.isEmpty() ? "" : " / " + below);
    }

    /// The program's own unit of this dimension: `µm²/min`.
    public String ownSymbol() {
        StringBuilder above = new StringBuilder();
        StringBuilder below = new StringBuilder();
        for (Base base : Base.values()) {
            int power = powers[base.ordinal()];
            if (power > 0) {
                above.append(above.isEmpty() ? "" : "·").append(base.symbol).append(superscript(power));
            } else if (power < 0) {
                below.append("/").append(base.symbol).append(superscript(-power));
            }
        }
        return (above.isEmpty() && !below.isEmpty() ? "1" : above) + below.toString();
    }

    private static String superscript(int power) {
        StringBuilder digits = new StringBuilder();
        for (char digit : power == 1 ? new char[0] : Integer.toString(power).toCharArray()) {
            digits.append("⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(digit - '0'));
        }
        return digits.toString();
    }

    @Override
    public String toString() {
        return factor + " " + ownSymbol();
    }
}

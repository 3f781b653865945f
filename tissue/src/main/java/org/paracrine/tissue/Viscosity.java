package org.paracrine.tissue;

/// How thick blood is in a vessel, in mmHg min; the unit that makes Poiseuille's law give µm³/min from mmHg
/// and µm.
public sealed interface Viscosity {
    /// One mmHg in Pa.
    double PASCAL_PER_MMHG = 133.322;

    /// One mPa s in mmHg min: 10⁻³ Pa s over (133.322 Pa/mmHg × 60 s/min).
    double MILLIPASCAL_SECOND = 1e-3 / (PASCAL_PER_MMHG * 60);

    /// Viscosity in a vessel of this diameter (µm), above 0.
    double at(double diameter);

    /// The same in all vessels.
    ///
    /// @param value (mmHg min), above 0
    record Constant(double value) implements Viscosity {
        public Constant {
            require(value, "blood");
        }

        @Override
        public double at(double diameter) {
            return value;
        }
    }

    /// Apparent viscosity of blood in living microvessels at a hematocrit of 0.45.
    ///
    ///     η = η_plasma (1 + (η₄₅ − 1) w) w,   w = (d / (d − 1.1))²
    ///     η₄₅ = 6 exp(−0.085 d) + 3.2 − 2.44 exp(−0.06 d^0.645)
    ///
    /// | symbol   | here       | unit     | meaning                                              |
    /// |----------|------------|----------|------------------------------------------------------|
    /// | η_plasma | `plasma`   | mmHg min | viscosity of plasma                                  |
    /// | d        | `diameter` | µm       | of the vessel                                        |
    /// | w        |            | 1        | a layer of 0.55 µm at the wall that does not flow    |
    ///
    /// Source: Pries et al. 1994, doi:10.1161/01.RES.75.5.904. Its factor for other hematocrits is 1 at
    /// 0.45, and left out here.
    ///
    /// @param plasma (mmHg min), above 0
    record InVivo(double plasma) implements Viscosity {
        /// The law grows without bound towards 1.1 µm; red cells do not pass tubes below 2.7 µm.
        private static final double NARROWEST = 2.7;

        private static final double LAYER = 1.1;

        public InVivo {
            require(plasma, "plasma");
        }

        /// Plasma at 37 °C: 1.2 mPa s.
        public static InVivo ofPlasma() {
            return new InVivo(1.2 * MILLIPASCAL_SECOND);
        }

        @Override
        public double at(double diameter) {
            return plasma * relative(diameter);
        }

        /// Viscosity of blood over that of plasma.
        public static double relative(double diameter) {
            if (!(diameter >= NARROWEST)) {
                throw new IllegalArgumentException("blood does not flow through vessels below " + NARROWEST
                        + " µm, got one of " + diameter + " µm; make it wider or leave it out");
            }
            double core = 6 * StrictMath.exp(-0.085 * diameter)
                    + 3.2
                    - 2.44 * StrictMath.exp(-0.06 * StrictMath.pow(diameter, 0.645));
            double wall = diameter / (diameter - LAYER) * (diameter / (diameter - LAYER));
            return (1 + (core - 1) * wall) * wall;
        }
    }

    private static void require(double value, String what) {
        if (!(value > 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException(
                    "the viscosity of " + what + " must be finite and > 0 mmHg min, got " + value);
        }
    }
}

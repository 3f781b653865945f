package org.paracrine.vesicle;

/// What the source cells give before anything is isolated.
///
/// Yields differ a hundredfold between vessels of culture (P017 to P024, bioreactor2022), and between
/// cells (P133,
/// chiu2016).
public sealed interface Production {
    /// Particles of all harvests.
    double particles();

    /// By the cells.
    ///
    /// @param rate particles of one cell (particles/min)
    /// @param minutes between harvests
    record PerCell(double cells, double rate, double minutes, int harvests) implements Production {
        public PerCell {
            Checks.positive("the number of source cells", cells, "cells");
            Checks.positive("the yield of a cell", rate, "particles/min");
            Checks.positive("the time of a harvest", minutes, "min");
            Checks.atLeast("the number of harvests", harvests, 1);
        }

        @Override
        public double particles() {
            return cells * rate * minutes * harvests;
        }
    }

    /// By the medium.
    ///
    /// @param concentration in what is harvested (particles/mL)
    /// @param millilitres of each harvest
    record PerMedium(double concentration, double millilitres, int harvests) implements Production {
        public PerMedium {
            Checks.positive("the yield of the medium", concentration, "particles/mL");
            Checks.positive("the medium of a harvest", millilitres, "mL");
            Checks.atLeast("the number of harvests", harvests, 1);
        }

        @Override
        public double particles() {
            return concentration * millilitres * harvests;
        }
    }

    /// As counted.
    ///
    /// @param each particles of a harvest
    record PerHarvest(double each, int harvests) implements Production {
        public PerHarvest {
            Checks.positive("the yield of a harvest", each, "particles");
            Checks.atLeast("the number of harvests", harvests, 1);
        }

        @Override
        public double particles() {
            return each * harvests;
        }
    }
}

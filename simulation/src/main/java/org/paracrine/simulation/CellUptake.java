package org.paracrine.simulation;

import org.paracrine.vesicle.UptakeKinetics;

/// How a cell takes particles out of the tissue around it, as the volume that it clears per minute.
public sealed interface CellUptake {

    /// Volume cleared by one cell at this concentration around it (µm³/min).
    ///
    /// @param concentration particles/µm³, at least 0
    double clearance(double concentration);

    /// Vesicles: binding sites are few, so uptake saturates (heusermann2016, P058).
    record Saturable(UptakeKinetics kinetics) implements CellUptake {
        @Override
        public double clearance(double concentration) {
            return kinetics.clearance(concentration);
        }
    }

    /// Free drug: passive entry in proportion to the concentration.
    record Linear(double volumePerMinute) implements CellUptake {
        public Linear {
            if (!(volumePerMinute >= 0)) {
                throw new IllegalArgumentException("a clearance must be ≥ 0 µm³/min, got " + volumePerMinute);
            }
        }

        @Override
        public double clearance(double concentration) {
            return volumePerMinute;
        }
    }

    /// Cells that take up nothing.
    record None() implements CellUptake {
        @Override
        public double clearance(double concentration) {
            return 0;
        }
    }
}

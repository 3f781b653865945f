package org.paracrine.tissue;

/// What happens at one outer face of the block.
public sealed interface Wall {
    /// Nothing passes.
    record Closed() implements Wall {}

    /// The concentration at the face itself is held, half a voxel away from the first centre (Dirichlet).
    ///
    /// @param value concentration at the face (the substrate's unit), at least 0
    record Fixed(double value) implements Wall {
        public Fixed {
            if (!(value >= 0 && Double.isFinite(value))) {
                throw new IllegalArgumentException("the level of a wall must be finite and >= 0, got " + value);
            }
        }
    }

    /// A given flow comes in through the face, whatever the concentration (Neumann). A flow out of the block is a
    /// loss in proportion to what is there, never a given number: concentrations would fall below 0.
    ///
    /// @param inflow (amount/(µm² min)), at least 0
    record Flux(double inflow) implements Wall {
        public Flux {
            if (!(inflow >= 0 && Double.isFinite(inflow))) {
                throw new IllegalArgumentException("the inflow through a wall must be finite and >= 0, got " + inflow
                        + "; for a flow out of the block give its voxels a loss");
            }
        }
    }

    /// What leaves here comes in at the opposite face, which is periodic too.
    record Periodic() implements Wall {}
}

package org.paracrine.tissue;

/// What happens at one outer face of the block.
public sealed interface Wall {
    /// Nothing passes.
    record Closed() implements Wall {}

    /// The concentration at the face itself is held, half a voxel away from the first centre.
    ///
    /// @param value concentration at the face (the substrate's unit), at least 0
    record Fixed(double value) implements Wall {
        public Fixed {
            if (!(value >= 0 && Double.isFinite(value))) {
                throw new IllegalArgumentException("the level of a wall must be finite and >= 0, got " + value);
            }
        }
    }
}

package org.paracrine.tissue;

import org.paracrine.numerics.NumericalFailure;

/// Moves a field on in time.
public interface Diffusion {
    /// Advances the field by `minutes` (above 0), and leaves ∫ c dt of every voxel in [Exchange#exposure].
    ///
    /// @throws NumericalFailure if the field or the exchange holds a negative or non-finite number
    Budget step(Field field, Exchange exchange, double minutes);
}

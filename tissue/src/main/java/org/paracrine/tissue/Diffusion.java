package org.paracrine.tissue;

import org.paracrine.numerics.NumericalFailure;

/// Moves a field on in time.
public interface Diffusion {
    /// Advances the field by `minutes` (above 0).
    ///
    /// @throws NumericalFailure if the field or the exchange holds a negative or non-finite number
    Budget step(Field field, Exchange exchange, double minutes);

    /// Puts the field where it would come to rest under this exchange; the budget holds rates per minute.
    ///
    /// Right for what relaxes much faster than the exchange changes, such as oxygen (seconds to minutes against
    /// hours).
    ///
    /// @throws NumericalFailure if nothing takes the substrate away, so that there is no such state
    Budget settle(Field field, Exchange exchange);
}

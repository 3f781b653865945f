package org.paracrine.tissue;

import org.paracrine.numerics.NumericalFailure;

/// Finds the state of rest of a field.
///
/// Right for what relaxes much faster than the exchange changes, such as oxygen (seconds to minutes against
/// hours).
public interface Equilibrium {
    /// Puts the field where it would come to rest under this exchange; the budget holds rates per minute.
    ///
    /// @throws NumericalFailure if nothing takes the substrate away, so that there is no such state
    Budget settle(Field field, Exchange exchange);
}

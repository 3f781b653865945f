package org.paracrine.tissue;

import org.paracrine.numerics.NumericalFailure;

/// Finds the state of rest of a field.
///
/// Right for what relaxes much faster than the exchange changes, such as oxygen (seconds to minutes against
/// hours).
public interface Equilibrium {
    /// Puts the field where it would come to rest under this exchange; the budget holds rates per minute.
    ///
    /// @throws NumericalFailure if there is a place that the substrate cannot leave, so that there is no
    ///     such state, or the field or the exchange holds a negative or non-finite number
    Budget settle(Field field, Exchange exchange);

    /// Advances the field by `minutes`, much longer than it takes to come to rest ([#relaxation]): it ends
    /// there, and [Exchange#exposure] counts the way as well. The budget holds amounts over the step.
    ///
    /// @throws NumericalFailure as above, or if the step is far too short
    Budget settle(Field field, Exchange exchange, double minutes);

    /// A bound from above of the slowest relaxation time under this exchange (min): what is not yet at rest
    /// after a time t is at most exp(−t / relaxation) of what it was, in the root mean square. Infinite if
    /// there is a place that the substrate cannot leave.
    ///
    /// @throws NumericalFailure if the field or the exchange holds a negative or non-finite number
    double relaxation(Field field, Exchange exchange);
}

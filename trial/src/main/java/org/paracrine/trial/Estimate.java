package org.paracrine.trial;

import java.util.Optional;

/// A number with its uncertainty.
///
/// @param value the estimate
/// @param interval its 95 % interval; empty when there are too few values to give one
/// @param count how many values it was estimated from
public record Estimate(double value, Optional<Interval> interval, int count) {}

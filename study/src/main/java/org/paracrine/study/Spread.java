package org.paracrine.study;

/// A quantity that differs from one particle to the next: `110 nm ± 25 %`.
///
/// @param mean over the particles
/// @param variation the coefficient of variation (1 is 100 %)
public record Spread(Quantity mean, double variation) {}

package org.paracrine.physicell;

/// How cells get and repair damage.
///
/// @param damageRate at which damage grows by itself (1/min)
/// @param damageRepairRate (1/min)
public record IntegritySettings(double damageRate, double damageRepairRate) {}

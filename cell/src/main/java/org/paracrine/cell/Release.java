package org.paracrine.cell;

/// What a removed cell gives back to the tissue.
///
/// @param substrate by its index in the model
/// @param x where the cell was (µm)
/// @param y where the cell was (µm)
/// @param z where the cell was (µm)
/// @param amount in the unit of the substrate times µm³
public record Release(int substrate, double x, double y, double z, double amount) {}

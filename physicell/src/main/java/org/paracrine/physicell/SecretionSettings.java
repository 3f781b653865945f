package org.paracrine.physicell;

/// What cells give to a substrate and take from it.
///
/// @param secretionRate (1/min)
/// @param secretionTarget level towards which they secrete (unit of the substrate)
/// @param uptakeRate (1/min)
/// @param netExportRate amount that they give whatever the level is (unit of the substrate ·
///     µm³/min)
public record SecretionSettings(double secretionRate, double secretionTarget, double uptakeRate, double netExportRate) {
    static final SecretionSettings NONE = new SecretionSettings(0, 0, 0, 0);
}

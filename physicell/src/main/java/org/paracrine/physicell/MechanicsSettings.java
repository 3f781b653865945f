package org.paracrine.physicell;

import java.util.List;

/// How cells push, pull and hold each other.
///
/// @param cellCellAdhesionStrength (µm/min); where the file sets an equilibrium distance, it is
///     already the strength that gives that distance
/// @param cellCellRepulsionStrength (µm/min)
/// @param membraneAdhesionStrength to a basement membrane (µm/min)
/// @param membraneRepulsionStrength from a basement membrane (µm/min)
/// @param relativeMaximumAdhesionDistance reach of adhesion, as a multiple of the radius
/// @param adhesionAffinities to cells of the type of that index, without unit
/// @param attachmentElasticConstant of a spring (1/min)
/// @param attachmentRate at which springs form (1/min)
/// @param detachmentRate at which springs break (1/min)
/// @param maximumNumberOfAttachments springs of one cell
public record MechanicsSettings(
        double cellCellAdhesionStrength,
        double cellCellRepulsionStrength,
        double membraneAdhesionStrength,
        double membraneRepulsionStrength,
        double relativeMaximumAdhesionDistance,
        List<Double> adhesionAffinities,
        double attachmentElasticConstant,
        double attachmentRate,
        double detachmentRate,
        int maximumNumberOfAttachments) {

    public MechanicsSettings {
        adhesionAffinities = List.copyOf(adhesionAffinities);
    }
}

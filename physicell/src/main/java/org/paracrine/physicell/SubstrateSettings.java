package org.paracrine.physicell;

import java.util.List;

/// One substrate. Its index is its place in the file.
///
/// @param name unique
/// @param units of its level, as the author names them
/// @param diffusionCoefficient (µm²/min)
/// @param decayRate (1/min)
/// @param initialCondition level at the start, in all voxels (units)
/// @param faces six, in the order of [FaceName]; what holds after the gate and the plane (see
///     [Microenvironment])
public record SubstrateSettings(
        String name,
        String units,
        double diffusionCoefficient,
        double decayRate,
        double initialCondition,
        List<Face> faces) {

    public SubstrateSettings {
        faces = List.copyOf(faces);
    }

    /// What happens to the substrate in the layer of voxels behind one face.
    ///
    /// @param held whether the level is held
    /// @param level (units); it has no meaning where it is not held
    public record Face(boolean held, double level) {}

    public Face face(FaceName name) {
        return faces.get(name.ordinal());
    }
}

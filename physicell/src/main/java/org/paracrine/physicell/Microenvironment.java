package org.paracrine.physicell;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The substrates and what is asked of them.
///
/// **Held faces.** Levels are held in whole layers of voxels, one layer for each face of
/// [#layers()], set one after the other in that order. Each layer sets *all* substrates in its
/// voxels: a substrate that its face does not hold is let free again there, even where an earlier
/// layer held it. So the last layer of an edge voxel decides.
///
/// **The gate.** Only if some substrate enables its `Dirichlet_boundary_condition` is any face held
/// at all; otherwise the settings of single faces are ignored. [SubstrateSettings#faces()] is what
/// is left after that, and after a planar model has ignored its two faces across z.
///
/// @param substrates in the order of the file, which is their index
/// @param gate whether some substrate enables its boundary condition
/// @param calculateGradients whether the author asks for gradients
/// @param trackInternalised whether cells keep account of what they take up
/// @param start file of the levels at the start; nothing where
///     [SubstrateSettings#initialCondition()] holds everywhere
public record Microenvironment(
        List<SubstrateSettings> substrates,
        boolean gate,
        boolean calculateGradients,
        boolean trackInternalised,
        @Nullable FieldFile start) {

    public Microenvironment {
        substrates = List.copyOf(substrates);
    }

    /// The faces whose layers are set, in the order in which they are: those that hold some
    /// substrate.
    public List<FaceName> layers() {
        List<FaceName> layers = new ArrayList<>();
        for (FaceName name : FaceName.values()) {
            if (substrates.stream().anyMatch(substrate -> substrate.face(name).held())) {
                layers.add(name);
            }
        }
        return List.copyOf(layers);
    }

    /// By index.
    public List<String> names() {
        return substrates.stream().map(SubstrateSettings::name).toList();
    }
}

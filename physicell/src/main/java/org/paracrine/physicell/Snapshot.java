package org.paracrine.physicell;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.paracrine.numerics.VoxelGrid;

/// A model at one time, as PhysiCell would save it. Fields and cells are not copied: they are read while it is
/// written.
///
/// @param time since the start (min)
/// @param runTime that the run has taken so far (s)
/// @param created when it was taken
/// @param grid of all substrates
/// @param substrates in the order of the model; names differ
/// @param types of cells in the order of the model; ids and names differ
/// @param labels of a cell's record, for as many substrates and types
/// @param cells that live or are dead and not yet gone
/// @param graphs of the cells
public record Snapshot(
        double time,
        double runTime,
        Instant created,
        VoxelGrid grid,
        List<SubstrateField> substrates,
        List<CellTypeName> types,
        CellLabels labels,
        CellSource cells,
        CellGraphs graphs) {

    /// How a type of cells is called.
    ///
    /// @param id that stands in a cell's record under `cell_type`. Where it is not the place of the type in the
    ///     list, readers disagree on the name: PhysiCell Studio looks for the id, pcdl for the place
    /// @param name in the model
    public record CellTypeName(int id, String name) {
        public CellTypeName {
            Texts.requireName("a type of cells", name);
        }
    }

    public Snapshot {
        substrates = List.copyOf(substrates);
        types = List.copyOf(types);
        if (!Double.isFinite(time) || !(runTime >= 0) || !Double.isFinite(runTime)) {
            throw new IllegalArgumentException("a snapshot at " + time + " min after a run of " + runTime + " s");
        }
        if (labels.substrates() != substrates.size() || labels.types() != types.size()) {
            throw new IllegalArgumentException("labels for " + labels.substrates() + " substrates and " + labels.types()
                    + " types, but there are " + substrates.size() + " and " + types.size());
        }
        for (SubstrateField substrate : substrates) {
            if (substrate.voxels() != grid.voxels()) {
                throw new IllegalArgumentException("the substrate " + substrate.name() + " has " + substrate.voxels()
                        + " values for " + grid.voxels() + " voxels");
            }
        }
        requireDistinct(
                "substrates", substrates.stream().map(SubstrateField::name).toList());
        requireDistinct("types", types.stream().map(CellTypeName::name).toList());
        requireDistinct("ids of types", types.stream().map(CellTypeName::id).toList());
    }

    private static void requireDistinct(String what, List<?> names) {
        Set<Object> seen = new HashSet<>();
        Set<Object> twice = names.stream().filter(name -> !seen.add(name)).collect(Collectors.toSet());
        if (!twice.isEmpty()) {
            throw new IllegalArgumentException("two " + what + " of a snapshot are the same: " + twice);
        }
    }
}

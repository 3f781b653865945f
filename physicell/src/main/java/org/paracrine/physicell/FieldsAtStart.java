package org.paracrine.physicell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paracrine.numerics.VoxelGrid;
import org.paracrine.tissue.Field;
import org.paracrine.tissue.Medium;
import org.paracrine.tissue.Substrate;
import org.paracrine.tissue.Walls;

/// The fields of a model as they start: levels, and voxels that are held.
final class FieldsAtStart {
    private final Settings settings;
    private final VoxelGrid grid;

    private FieldsAtStart(Settings settings, VoxelGrid grid) {
        this.settings = settings;
        this.grid = grid;
    }

    /// The voxels of a domain.
    static VoxelGrid grid(Domain domain) {
        double z0 = domain.planar() ? -domain.dz() / 2 : domain.zMin();
        int nz = domain.planar() ? 1 : domain.nz();
        return new VoxelGrid(
                domain.nx(), domain.ny(), nz, domain.dx(), domain.dy(), domain.dz(), domain.xMin(), domain.yMin(), z0);
    }

    /// In the order of the substrates. PhysiCell's steps begin with diffusion, and it holds voxels from then on.
    ///
    /// @param holdsAtOnce whether voxels are held before the first step
    static List<Field> of(Settings settings, VoxelGrid grid, boolean holdsAtOnce) {
        List<Field> fields = new FieldsAtStart(settings, grid).fields();
        if (holdsAtOnce) {
            fields.forEach(FieldsAtStart::hold);
        }
        return fields;
    }

    private static void hold(Field field) {
        for (int index = 0; index < field.medium().heldCount(); index++) {
            field.values()[field.medium().heldVoxel(index)] = field.medium().heldLevel(index);
        }
    }

    private List<Field> fields() {
        List<SubstrateSettings> substrates = settings.microenvironment().substrates();
        double[][] held = held(substrates);
        FieldStart start = settings.microenvironment().start() == null ? null : FieldStart.of(settings);
        List<Field> fields = new ArrayList<>();
        for (int index = 0; index < substrates.size(); index++) {
            Medium medium = Medium.uniform(grid);
            for (int voxel = 0; voxel < held[index].length; voxel++) {
                if (!Double.isNaN(held[index][voxel])) {
                    medium.hold(voxel, held[index][voxel]);
                }
            }
            Field field = new Field(substrate(substrates.get(index)), medium);
            start(field, start == null ? null : start.levels(index));
            fields.add(field);
        }
        return fields;
    }

    private static Substrate substrate(SubstrateSettings of) {
        return new Substrate(
                of.name(),
                of.units(),
                of.diffusionCoefficient(),
                of.decayRate(),
                of.initialCondition(),
                Walls.closed());
    }

    private static void start(Field field, double @Nullable [] levels) {
        if (levels == null) {
            Arrays.fill(field.values(), field.substrate().initial());
        } else {
            System.arraycopy(levels, 0, field.values(), 0, levels.length);
        }
    }

    /// By substrate and voxel the level that is held, NaN where none is; layers are set one after the other, and the
    /// last one decides (see [Microenvironment]).
    private double[][] held(List<SubstrateSettings> substrates) {
        List<FaceName> layers = settings.microenvironment().layers();
        double[][] held = new double[substrates.size()][layers.isEmpty() ? 0 : grid.voxels()];
        for (double[] ofSubstrate : held) {
            Arrays.fill(ofSubstrate, Double.NaN);
        }
        for (FaceName face : layers) {
            for (int voxel = 0; voxel < grid.voxels(); voxel++) {
                if (lies(voxel, face)) {
                    for (int substrate = 0; substrate < held.length; substrate++) {
                        SubstrateSettings.Face at = substrates.get(substrate).face(face);
                        held[substrate][voxel] = at.held() ? at.level() : Double.NaN;
                    }
                }
            }
        }
        return held;
    }

    private boolean lies(int voxel, FaceName face) {
        int ix = voxel % grid.nx();
        int line = voxel / grid.nx();
        int iy = line % grid.ny();
        int iz = line / grid.ny();
        return switch (face) {
            case X_MIN -> ix == 0;
            case X_MAX -> ix == grid.nx() - 1;
            case Y_MIN -> iy == 0;
            case Y_MAX -> iy == grid.ny() - 1;
            case Z_MIN -> iz == 0;
            case Z_MAX -> iz == grid.nz() - 1;
        };
    }
}

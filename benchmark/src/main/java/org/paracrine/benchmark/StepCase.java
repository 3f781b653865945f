package org.paracrine.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.paracrine.numerics.VoxelGrid;
import org.paracrine.tissue.Field;
import org.paracrine.tissue.Substrate;
import org.paracrine.tissue.Walls;

/// Substrates that spread and decay between closed walls, in steps of the locally one-dimensional scheme:
/// what every contestant computes, number for number.
///
/// @param steps of [#MINUTES] each
record StepCase(int nx, int ny, int nz, int substrates, int steps) {
    /// Of a small protein (µm²/min).
    static final double DIFFUSIVITY = 1000;
    /// Everywhere (1/min).
    static final double DECAY = 0.1;
    /// Edge of a voxel (µm).
    static final double SPACING = 20;
    /// Time step (min).
    static final double MINUTES = 0.01;

    /// Start values repeat after so many voxels. A prime, so that rows, columns and layers all differ and
    /// an error along any axis shows.
    private static final int PERIOD = 97;

    static StepCase cube(int edge, int substrates, int steps) {
        return new StepCase(edge, edge, edge, substrates, steps);
    }

    VoxelGrid grid() {
        return VoxelGrid.centred(nx, ny, nz, SPACING);
    }

    static Substrate substrate(int number) {
        return new Substrate("substrate " + number, "1/µm³", DIFFUSIVITY, DECAY, 0, Walls.closed());
    }

    /// One field per substrate, at its start.
    List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        for (int number = 0; number < substrates; number++) {
            Field field = new Field(substrate(number), grid());
            for (int voxel = 0; voxel < field.values().length; voxel++) {
                field.values()[voxel] = start(number, voxel);
            }
            fields.add(field);
        }
        return fields;
    }

    /// The concentration at the start.
    static double start(int substrate, int voxel) {
        return 10 + substrate + 0.1 * (voxel % PERIOD);
    }

    /// Voxels × substrates × steps.
    double updates() {
        return (double) voxelSubstrates() * steps;
    }

    long voxelSubstrates() {
        return (long) nx * ny * nz * substrates;
    }

    /// What the fields of all contestants are compared by: the sum over all substrates and voxels, from
    /// first to last, then one voxel beside a corner, one in the middle, both of the first substrate, and
    /// the last of the last one.
    static List<Double> checksum(List<Field> fields) {
        double sum = 0;
        for (Field field : fields) {
            for (double value : field.values()) {
                sum += value;
            }
        }
        Field first = fields.getFirst();
        int voxels = first.grid().voxels();
        return List.of(sum, first.at(1), first.at(voxels / 2), fields.getLast().at(voxels - 1));
    }

    /// As other programs take it.
    List<String> words() {
        List<String> words = new ArrayList<>(List.of("lod"));
        for (int number : Arrays.asList(nx, ny, nz, substrates, steps)) {
            words.add(Integer.toString(number));
        }
        return words;
    }

    @Override
    public String toString() {
        return nx + " × " + ny + " × " + nz + " voxels, " + substrates
                + (substrates == 1 ? " substrate, " : " substrates, ") + steps + " steps of " + MINUTES + " min";
    }
}

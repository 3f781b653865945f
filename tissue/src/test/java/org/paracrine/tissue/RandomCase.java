package org.paracrine.tissue;

import org.paracrine.numerics.RandomStream;
import org.paracrine.numerics.VoxelGrid;

/// A field and an exchange with everything drawn at random: grid, walls of all kinds, mobility, decay, held
/// voxels, sources and sinks. Something takes the substrate away everywhere.
final class RandomCase {
    final int seed;
    final VoxelGrid grid;
    final Field field;
    final Exchange exchange;
    private final RandomStream random;

    RandomCase(int seed) {
        this.seed = seed;
        this.random = new RandomStream(seed, 0);
        this.grid = new VoxelGrid(
                1 + (int) (9 * draw(0)),
                2 + (int) (9 * draw(1)),
                1 + (int) (5 * draw(2)),
                5 + 30 * draw(3),
                5 + 30 * draw(4),
                20,
                0,
                0,
                0);
        Medium medium = Medium.uniform(grid);
        this.field = new Field(new Substrate("x", "1", Math.pow(10, 5 * draw(5)), 0.01, 0, walls()), medium);
        this.exchange = new Exchange(grid);
        fillMedium(medium);
        for (int voxel = 0; voxel < grid.voxels(); voxel++) {
            field.values()[voxel] = 50 * random.uniform(voxel, 1, 0);
            exchange.give(voxel, 1e5 * random.uniform(voxel, 2, 0));
            if (random.uniform(voxel, 3, 0) < 0.3) {
                exchange.take(voxel, 1e5 * random.uniform(voxel, 4, 0));
            }
        }
    }

    private double draw(int purpose) {
        return random.uniform(0, 0, purpose);
    }

    private Walls walls() {
        Wall[] drawn = new Wall[6];
        for (int axis = 0; axis < 3; axis++) {
            boolean isPeriodic = draw(10 + axis) < 0.25;
            for (int side = 0; side < 2; side++) {
                drawn[2 * axis + side] = isPeriodic ? new Wall.Periodic() : wall(draw(20 + 2 * axis + side));
            }
        }
        return new Walls(drawn[0], drawn[1], drawn[2], drawn[3], drawn[4], drawn[5]);
    }

    private static Wall wall(double draw) {
        return draw < 0.5 ? new Wall.Closed() : draw < 0.75 ? new Wall.Fixed(100 * (draw - 0.5)) : new Wall.Flux(draw);
    }

    private void fillMedium(Medium medium) {
        boolean hasMobility = draw(30) < 0.5;
        boolean hasDecay = draw(31) < 0.5;
        boolean hasHeld = draw(32) < 0.5;
        for (int voxel = 0; voxel < grid.voxels(); voxel++) {
            if (hasMobility) {
                double power = -3 * random.uniform(voxel, 5, 0);
                medium.mobility()[voxel] = random.uniform(voxel, 5, 1) < 0.1 ? 0 : Math.pow(10, power);
            }
            if (hasDecay) {
                medium.decay()[voxel] = random.uniform(voxel, 6, 0);
            }
            if (hasHeld && random.uniform(voxel, 7, 0) < 0.1) {
                medium.hold(voxel, 40 * random.uniform(voxel, 7, 1));
            }
        }
    }

    String about() {
        return "seed " + seed + ", " + grid + ", " + field.substrate() + ", "
                + (field.medium().hasMobility() ? "mobility, " : "")
                + (field.medium().hasDecay() ? "decay, " : "")
                + field.medium().heldCount() + " held";
    }
}

package org.paracrine.tissue;

import org.paracrine.numerics.RandomStream;
import org.paracrine.numerics.VoxelGrid;

/// A field with an exchange, everything drawn at random: sizes that are not round, flat grids and lines, spacing that
/// differs by axis, all kinds of walls, and in some cases a matrix with gaps that nothing passes, a decay of its own
/// per voxel and held voxels.
final class RandomSweepCase {
    private final RandomStream random;
    final VoxelGrid grid;
    final Field field;
    final Exchange exchange;

    RandomSweepCase(int seed) {
        this(seed, 40);
    }

    /// @param longest voxels along an axis, at most
    RandomSweepCase(int seed, int longest) {
        this.random = new RandomStream(seed, 0);
        this.grid = new VoxelGrid(
                count(0, longest),
                count(1, longest),
                seed % 4 == 0 ? 1 : count(2, longest),
                5 + 30 * draw(3),
                5 + 30 * draw(4),
                5 + 30 * draw(5),
                0,
                0,
                0);
        Walls walls = new Walls(wall(10, 10), wall(10, 11), wall(12, 12), wall(12, 13), wall(14, 14), wall(14, 15));
        double diffusivity = draw(6) < 0.1 ? 0 : Math.pow(10, 5 * draw(7));
        double decay = draw(8) < 0.3 ? 0 : draw(9);
        this.field = new Field(new Substrate("x", "1", diffusivity, decay, 0, walls), medium());
        this.exchange = new Exchange(grid);
        for (int voxel = 0; voxel < grid.voxels(); voxel++) {
            field.values()[voxel] = 50 * random.uniform(voxel, 1, 0);
            exchange.give(voxel, 1e5 * random.uniform(voxel, 2, 0));
            exchange.take(voxel, 1e5 * random.uniform(voxel, 3, 0));
        }
    }

    private double draw(int number) {
        return random.uniform(0, 0, number);
    }

    private int count(int number, int longest) {
        double kind = random.uniform(1, 0, number);
        return kind < 0.15 ? 1 : kind < 0.25 ? 2 : 1 + (int) (longest * draw(number));
    }

    /// Both walls of an axis share the draw whether they are periodic, which must be both or none.
    private Wall wall(int pair, int number) {
        if (random.uniform(2, 0, pair) < 0.3) {
            return new Wall.Periodic();
        }
        double kind = random.uniform(3, 0, number);
        if (kind < 0.4) {
            return new Wall.Closed();
        }
        return kind < 0.7 ? new Wall.Fixed(60 * draw(number)) : new Wall.Flux(10 * draw(number));
    }

    private Medium medium() {
        Medium medium = Medium.uniform(grid);
        boolean isHindered = draw(16) < 0.5;
        boolean isDecaying = draw(17) < 0.3;
        boolean isHeld = draw(18) < 0.5;
        for (int voxel = 0; voxel < grid.voxels(); voxel++) {
            double chance = random.uniform(voxel, 4, 0);
            if (isHindered) {
                medium.mobility()[voxel] = chance < 0.1 ? 0 : chance;
            }
            if (isDecaying) {
                medium.decay()[voxel] = random.uniform(voxel, 5, 0);
            }
            if (isHeld && random.uniform(voxel, 6, 0) < 0.05) {
                medium.hold(voxel, 80 * chance);
            }
        }
        return medium;
    }

    @Override
    public String toString() {
        return "on " + grid + " with " + field.substrate() + (field.medium().hasMobility() ? ", hindered" : "")
                + (field.medium().hasDecay() ? ", decaying" : "") + ", "
                + field.medium().heldCount() + " held";
    }
}

package org.paracrine.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.paracrine.cell.Population;
import org.paracrine.numerics.RandomStream;
import org.paracrine.numerics.VoxelGrid;

/// Cells at the start: a closely packed ball (a disc in 2-D) in the middle of the block, types mixed at random; others
/// anywhere in the block; and those that somebody placed. They come in this order.
///
/// @param ball cells of it per type, in the order of the plan's types
/// @param spacing between neighbouring centres in the ball (µm)
/// @param scattered cells anywhere per type, in the same order
/// @param placed one by one
/// @param variations between cells of one type; what a placed cell has of its own stays
public record Seeding(
        List<Integer> ball,
        double spacing,
        List<Integer> scattered,
        List<PlacedCell> placed,
        List<Variation> variations) {
    private static final long SHUFFLE = RandomStream.purpose("mixing the types at the start");
    private static final long JITTER = RandomStream.purpose("jitter of the cells at the start");
    private static final long PLACE = RandomStream.purpose("places of scattered cells at the start");
    /// Share of the spacing by which cells stray from the lattice: breaks the lattice's symmetry.
    private static final double STRAY = 0.1;

    private static final String VOLUME = "volume";

    public Seeding {
        ball = List.copyOf(ball);
        scattered = List.copyOf(scattered);
        placed = List.copyOf(placed);
        variations = List.copyOf(variations);
        if (!(spacing > 0)) {
            throw new IllegalArgumentException("cells need a spacing > 0 µm, got " + spacing);
        }
    }

    /// Only a ball of equal cells.
    public Seeding(List<Integer> counts, double spacing) {
        this(counts, spacing, List.of(), List.of(), List.of());
    }

    /// Adds the cells.
    ///
    /// @throws IllegalArgumentException if they do not fit into the block
    void sow(Population cells, VoxelGrid block, RandomStream random) {
        sowBall(cells, block, random);
        scatter(cells, block, random);
        int first = cells.count();
        for (PlacedCell cell : placed) {
            int index = cells.add(cell.type(), cell.x(), cell.y(), cell.z());
            cell.values().forEach((name, value) -> give(cells, index, name, value));
        }
        for (int cell = 0; cell < cells.count(); cell++) {
            vary(cells, cell, cell < first ? Map.of() : placed.get(cell - first).values(), random);
        }
    }

    private void sowBall(Population cells, VoxelGrid block, RandomStream random) {
        List<Integer> types = mixed(random);
        List<double[]> sites = block.isFlat() ? disc(types.size()) : ball(types.size());
        for (int site = 0; site < types.size(); site++) {
            double[] at = sites.get(site);
            double x = centreX(block) + at[0] + stray(random, site, 0);
            double y = centreY(block) + at[1] + stray(random, site, 1);
            double z = block.isFlat() ? block.centreZ(0) : centreZ(block) + at[2] + stray(random, site, 2);
            if (!block.contains(x, y, z)) {
                throw new IllegalArgumentException(types.size() + " cells at a spacing of " + spacing
                        + " µm do not fit into the block; start with fewer cells or a larger tissue.size");
            }
            cells.add(types.get(site), x, y, z);
        }
    }

    private void scatter(Population cells, VoxelGrid block, RandomStream random) {
        int count = 0;
        for (int type = 0; type < scattered.size(); type++) {
            for (int cell = 0; cell < scattered.get(type); cell++) {
                double x = block.x0() + block.sizeX() * random.uniform(count, 0, PLACE, 0);
                double y = block.y0() + block.sizeY() * random.uniform(count, 0, PLACE, 1);
                double z = block.isFlat()
                        ? block.centreZ(0)
                        : block.z0() + block.sizeZ() * random.uniform(count, 0, PLACE, 2);
                cells.add(type, x, y, z);
                count++;
            }
        }
    }

    void vary(Population cells, int cell, Map<String, Double> own, RandomStream random) {
        for (Variation variation : variations) {
            String name = variation.behaviour();
            if (variation.type() == cells.type(cell) && !own.containsKey(name)) {
                long purpose = RandomStream.purpose("variation of " + name);
                give(cells, cell, name, variation.distribution().draw(random, cells.id(cell), purpose));
            }
        }
    }

    private static void give(Population cells, int cell, String name, double value) {
        if (name.equals(VOLUME)) {
            cells.resize(cell, value);
        } else {
            cells.set(cell, name, value);
        }
    }

    private double stray(RandomStream random, int site, int axis) {
        return STRAY * spacing * (2 * random.uniform(site, 0, JITTER, axis) - 1);
    }

    private List<Integer> mixed(RandomStream random) {
        record Ticket(int type, double lot) {}
        List<Ticket> tickets = new ArrayList<>();
        for (int type = 0; type < ball.size(); type++) {
            for (int cell = 0; cell < ball.get(type); cell++) {
                tickets.add(new Ticket(type, random.uniform(tickets.size(), 0, SHUFFLE)));
            }
        }
        tickets.sort(Comparator.comparingDouble(Ticket::lot));
        return tickets.stream().map(Ticket::type).toList();
    }

    private List<double[]> ball(int cells) {
        int reach = 2 + (int) Math.ceil(Math.cbrt(cells));
        List<double[]> sites = new ArrayList<>();
        for (int layer = -reach; layer <= reach; layer++) {
            double shift = Math.floorMod(layer, 2) * spacing / 2;
            addLayer(sites, reach, shift, shift / Math.sqrt(3), layer * spacing * Math.sqrt(2.0 / 3));
        }
        return nearest(sites, cells);
    }

    private List<double[]> disc(int cells) {
        List<double[]> sites = new ArrayList<>();
        addLayer(sites, 2 + (int) Math.ceil(Math.sqrt(cells)), 0, 0, 0);
        return nearest(sites, cells);
    }

    private void addLayer(List<double[]> sites, int reach, double shiftX, double shiftY, double z) {
        for (int row = -reach; row <= reach; row++) {
            for (int column = -reach; column <= reach; column++) {
                double x = (column + Math.floorMod(row, 2) / 2.0) * spacing + shiftX;
                sites.add(new double[] {x, row * spacing * Math.sqrt(0.75) + shiftY, z});
            }
        }
    }

    private static List<double[]> nearest(List<double[]> sites, int cells) {
        sites.sort(Comparator.comparingDouble(Seeding::squareFromCentre));
        return sites.subList(0, cells);
    }

    private static double squareFromCentre(double[] site) {
        return site[0] * site[0] + site[1] * site[1] + site[2] * site[2];
    }

    private static double centreX(VoxelGrid block) {
        return block.x0() + block.sizeX() / 2;
    }

    private static double centreY(VoxelGrid block) {
        return block.y0() + block.sizeY() / 2;
    }

    private static double centreZ(VoxelGrid block) {
        return block.z0() + block.sizeZ() / 2;
    }
}

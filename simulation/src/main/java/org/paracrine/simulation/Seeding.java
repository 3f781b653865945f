package org.paracrine.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.paracrine.cell.Population;
import org.paracrine.numerics.RandomStream;
import org.paracrine.numerics.VoxelGrid;

/// Cells at the start: a closely packed ball (a disc in 2-D) in the middle of the block, types mixed at random.
///
/// @param counts cells per type, in the order of the plan's types
/// @param spacing between neighbouring centres (µm)
public record Seeding(List<Integer> counts, double spacing) {
    private static final long SHUFFLE = RandomStream.purpose("mixing the types at the start");
    private static final long JITTER = RandomStream.purpose("jitter of the cells at the start");
    /// Share of the spacing by which cells stray from the lattice: breaks the lattice's symmetry.
    private static final double STRAY = 0.1;

    public Seeding {
        counts = List.copyOf(counts);
        if (!(spacing > 0)) {
            throw new IllegalArgumentException("cells need a spacing > 0 µm, got " + spacing);
        }
    }

    /// Adds the cells.
    ///
    /// @throws IllegalArgumentException if they do not fit into the block
    void sow(Population cells, VoxelGrid block, RandomStream random) {
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

    private double stray(RandomStream random, int site, int axis) {
        return STRAY * spacing * (2 * random.uniform(site, 0, JITTER, axis) - 1);
    }

    private List<Integer> mixed(RandomStream random) {
        record Ticket(int type, double lot) {}
        List<Ticket> tickets = new ArrayList<>();
        for (int type = 0; type < counts.size(); type++) {
            for (int cell = 0; cell < counts.get(type); cell++) {
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

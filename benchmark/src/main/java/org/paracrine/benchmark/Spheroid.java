package org.paracrine.benchmark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.paracrine.cell.CellModel;
import org.paracrine.cell.CellType;
import org.paracrine.cell.Cycle;
import org.paracrine.cell.Death;
import org.paracrine.cell.MechanicsStep;
import org.paracrine.cell.Neighbours;
import org.paracrine.cell.Population;
import org.paracrine.cell.Setting;
import org.paracrine.numerics.Crew;
import org.paracrine.numerics.VoxelGrid;

/// A ball of equal cells at rest on the sites of a hexagonal close packing, with a mean of 11.65 neighbours in reach.
///
/// The cells are PhysiCell's default ones, but they neither divide nor die; no wall is near.
///
/// @param cells that are created
/// @param isShuffled true if they are created in random order, false if in that of the lattice
record Spheroid(int cells, boolean isShuffled) {
    /// Of the sites (µm).
    static final double SPACING = 16;
    /// Of the mechanics (min).
    static final double STEP = 0.1;
    /// Steps of the mechanics between two of the phenotype, 6 min.
    static final int PHENOTYPE = 60;

    private static final int SEED = 1;
    private static final int VOXELS = 20;

    /// Free space around the ball (µm).
    private static final double MARGIN = 80;

    /// One site and its number in the order of the lattice.
    private record Site(double x, double y, double z, int number) {
        double square() {
            return x * x + y * y + z * z;
        }
    }

    /// The sites nearest to the origin.
    private List<Site> sites() {
        double dy = SPACING * Math.sqrt(3) / 2;
        double dz = SPACING * Math.sqrt(2.0 / 3);
        double radius = SPACING * Math.cbrt(3.0 * cells / (4 * Math.PI * Math.sqrt(2))) + 3 * SPACING;
        int nx = (int) (radius / SPACING) + 2;
        int ny = (int) (radius / dy) + 2;
        int nz = (int) (radius / dz) + 2;
        List<Site> sites = new ArrayList<>();
        for (int k = -nz; k <= nz; k++) {
            for (int j = -ny; j <= ny; j++) {
                for (int i = -nx; i <= nx; i++) {
                    boolean isOddLayer = k % 2 != 0;
                    boolean isOddRow = (j + (isOddLayer ? 1 : 0)) % 2 != 0;
                    double x = SPACING * (i + (isOddRow ? 0.5 : 0));
                    sites.add(new Site(x, dy * (j + (isOddLayer ? 1.0 / 3 : 0)), dz * k, sites.size()));
                }
            }
        }
        sites.sort(Comparator.comparingDouble(Site::square));
        List<Site> chosen = new ArrayList<>(sites.subList(0, cells));
        chosen.sort(Comparator.comparingInt(Site::number));
        return chosen;
    }

    /// One type and one substrate, steps of one length.
    CellModel model() {
        double half = SPACING * Math.cbrt(3.0 * cells / (4 * Math.PI * Math.sqrt(2))) + MARGIN;
        CellType type = CellType.physicell("cell")
                .withCycle(Cycle.live().withEntry(0))
                .withApoptosis(Death.apoptosis().withRate(0));
        return new CellModel(
                List.of(type),
                List.of("oxygen"),
                List.of(),
                List.of(),
                VoxelGrid.centred(VOXELS, VOXELS, VOXELS, Math.ceil(2 * half / VOXELS)),
                Setting.usual().withStep(MechanicsStep.fixed(STEP)));
    }

    Population population(CellModel model, Crew crew) {
        List<Site> sites = sites();
        if (isShuffled) {
            new SplitMix(SEED).shuffle(sites);
        }
        Population population = model.population(crew);
        for (Site site : sites) {
            population.add(0, site.x(), site.y(), site.z());
        }
        return population;
    }

    /// The mean number of cells in reach of one, before the first step.
    double neighbours() {
        CellModel model = model();
        Neighbours neighbours = model.neighbours(population(model, Crew.alone()));
        double sum = 0;
        for (int cell = 0; cell < cells; cell++) {
            sum += neighbours.count(cell);
        }
        return sum / cells;
    }

    /// As other programs take it.
    List<String> words(int steps) {
        return List.of(isShuffled ? "shuffled" : "lattice", Integer.toString(steps));
    }
}

package org.paracrine.simulation;

import java.util.ArrayList;
import java.util.List;
import org.paracrine.cell.Population;
import org.paracrine.numerics.RandomStream;
import org.paracrine.numerics.VoxelGrid;

/// Viruses in cells, once a step of the cells: they replicate, new ones come in, and cells that died let theirs go.
///
///     dG/dt = r G (1 − G/B)      while G < B
///     G → G + N,  N ~ Poisson(a U)
///     death: G particles into the voxel, G → 0
///
/// | symbol | here                    | unit      | meaning                                                  |
/// |--------|-------------------------|-----------|----------------------------------------------------------|
/// | G      | pool of the genome      | copies    | in a cell; its decay as a cargo is [CargoAction]'s       |
/// | r, B   | `Host`                  | 1/min, copies | replication while there are few; the burst           |
/// | U      | uptake since the last step | particles | of this cell                                          |
/// | a      | `Infection.infectious`  | 1         | share of the particles that start to replicate           |
///
/// Uptake is a mean; that a cell is infected is chance, and a whole number: without it every cell would hold a part of
/// a
/// genome, which would grow. The sum of Poisson numbers is one, so steps of any length infect alike. The number is
/// addressed by cell and step, so it is the same on any number of threads and in a branch.
/// What kills infected cells is a rule about the genome. However a cell dies, all its genomes leave it as particles at
/// the end of that step; a cell that is eaten alive hands them to whoever ate it.
final class Infections {
    /// A larger mean is as good as normal: its skewness is below 1/8.
    private static final double LARGE = 64;

    private final Plan plan;
    private final List<Virus> viruses;

    /// One carrier that is a virus.
    private record Virus(int carrier, Infection infection, int genome, int entering, long purpose) {}

    Infections(Plan plan) {
        this.plan = plan;
        this.viruses = new ArrayList<>();
        List<String> pools = plan.pools();
        for (int carrier = 0; carrier < plan.carriers().size(); carrier++) {
            String name = plan.carriers().get(carrier).name();
            Infection infection = plan.carriers().get(carrier).givenOff().infection();
            if (infection != null) {
                viruses.add(new Virus(
                        carrier,
                        infection,
                        pools.indexOf(infection.genome()),
                        pools.indexOf(Plan.entering(name)),
                        RandomStream.purpose("infection by " + name)));
            }
        }
    }

    /// Lets genomes replicate over a step of the cells, and those that came in over it join them.
    void grow(Population cells, double minutes, RandomStream random, long step) {
        for (Virus virus : viruses) {
            double[] genomes = cells.pool(virus.genome);
            double[] entering = cells.pool(virus.entering);
            for (int cell = 0; cell < cells.count(); cell++) {
                if (!cells.isDead(cell)) {
                    Infection.Host host = virus.infection.hosts().get(cells.type(cell));
                    genomes[cell] = replicated(genomes[cell], host, minutes)
                            + poisson(entering[cell], random, cells.id(cell), step, virus.purpose);
                }
                entering[cell] = 0;
            }
        }
    }

    private static double replicated(double copies, Infection.Host host, double minutes) {
        if (!(copies > 0 && copies < host.burst())) {
            return copies;
        }
        // Of G e^x / (1 + G/B (e^x − 1)), the form that no fast replication makes too large.
        double shrunk = Math.exp(-host.replication() * minutes);
        return copies / (shrunk + copies / host.burst() * (1 - shrunk));
    }

    static double poisson(double mean, RandomStream random, long entity, long step, long purpose) {
        if (!(mean > 0)) {
            return 0;
        }
        if (mean > LARGE) {
            return Math.max(0, Math.rint(mean + Math.sqrt(mean) * random.gaussian(entity, step, purpose, 0)));
        }
        double left = random.uniform(entity, step, purpose);
        double chance = StrictMath.exp(-mean);
        int number = 0;
        while (left > chance && chance > 0) {
            left -= chance;
            number++;
            chance *= mean / number;
        }
        return number;
    }

    /// Cells that died let their genomes go as particles.
    void burst(Population cells, List<Transit> transits) {
        VoxelGrid block = plan.block();
        for (Virus virus : viruses) {
            Transit transit = transits.get(virus.carrier);
            double[] genomes = cells.pool(virus.genome);
            double made = 0;
            for (int cell = 0; cell < cells.count(); cell++) {
                if (cells.isDead(cell) && genomes[cell] > 0 && !cells.isOutside(cell)) {
                    int voxel = block.indexAt(cells.x(cell), cells.y(cell), cells.z(cell));
                    transit.field.values()[voxel] += genomes[cell] / block.voxelVolume();
                    made += genomes[cell];
                    genomes[cell] = 0;
                }
            }
            transit.make(made, plan.scale());
        }
    }
}

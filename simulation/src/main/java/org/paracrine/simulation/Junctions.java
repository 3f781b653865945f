package org.paracrine.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.paracrine.cell.CellModel;
import org.paracrine.cell.Neighbours;
import org.paracrine.cell.Population;

/// Cargo of a cell → the cells that it touches, through gap junctions.
///
///     dp_i/dt = Σ_j g_ij (p_j/Ω_j − p_i/Ω_i),    g_ij = 2/(1/g_i + 1/g_j)
///
/// | symbol | unit    | meaning                                                                 |
/// |--------|---------|-------------------------------------------------------------------------|
/// | p      | copies  | cargo in a cell                                                         |
/// | Ω      | µm³     | volume of the cell                                                      |
/// | g_i    | µm³/min | [GapJunction#permeance] of the cell's type; half a channel of each cell |
///
/// A channel is two halves in series (Sáez et al. 2003, doi:10.1152/physrev.00007.2003), so cells of a type without
/// the half pass nothing on. Dead cells have closed theirs. What one cell gives is what the other gets, to the last
/// bit; the steps are short enough that no cell gives more than a quarter of what it has.
final class Junctions {
    private static final double SHARE_PER_PIECE = 0.25;

    /// One cargo with the permeance of each type.
    private static final class Passing {
        final int pool;
        /// By type of cell (µm³/min).
        final double[] permeance;

        Passing(int pool, double[] permeance) {
            this.pool = pool;
            this.permeance = permeance;
        }
    }

    private final List<Passing> cargos = new ArrayList<>();

    Junctions(Plan plan) {
        for (int pool = 0; pool < plan.cargo().size(); pool++) {
            String name = plan.cargo().get(pool).name();
            double[] permeance = new double[plan.types().size()];
            for (GapJunction junction : plan.chemistry().junctions()) {
                if (junction.cargo().equals(name)) {
                    permeance[junction.type()] = junction.permeance();
                }
            }
            if (Arrays.stream(permeance).anyMatch(each -> each > 0)) {
                cargos.add(new Passing(pool, permeance));
            }
        }
    }

    /// Passes cargo on for `minutes`.
    void pass(CellModel model, Population cells, double minutes) {
        List<Passing> present =
                cargos.stream().filter(cargo -> isPresent(cargo, cells)).toList();
        if (present.isEmpty()) {
            return;
        }
        Neighbours neighbours = model.neighbours(cells);
        present.forEach(cargo -> pass(cargo, cells, neighbours, minutes));
    }

    private static boolean isPresent(Passing cargo, Population cells) {
        double[] copies = cells.pool(cargo.pool);
        for (int cell = 0; cell < cells.count(); cell++) {
            if (copies[cell] > 0 && cargo.permeance[cells.type(cell)] > 0) {
                return true;
            }
        }
        return false;
    }

    private static void pass(Passing cargo, Population cells, Neighbours neighbours, double minutes) {
        int[][] partners = new int[cells.count()][];
        double fastest = 0;
        for (int cell = 0; cell < cells.count(); cell++) {
            partners[cell] = isOpen(cargo, cells, cell) ? open(cargo, cells, neighbours.of(cell)) : new int[0];
            double sum = 0;
            for (int other : partners[cell]) {
                sum += permeance(cargo, cells, cell, other);
            }
            fastest = Math.max(fastest, sum / cells.volume(cell));
        }
        int pieces = (int) Math.max(1, Math.ceil(fastest * minutes / SHARE_PER_PIECE));
        double[] change = new double[cells.count()];
        for (int piece = 0; piece < pieces; piece++) {
            step(cargo, cells, partners, change, minutes / pieces);
        }
    }

    private static boolean isOpen(Passing cargo, Population cells, int cell) {
        return cargo.permeance[cells.type(cell)] > 0 && !cells.isDead(cell) && !cells.isOutside(cell);
    }

    private static int[] open(Passing cargo, Population cells, int[] neighbours) {
        return Arrays.stream(neighbours)
                .filter(other -> isOpen(cargo, cells, other))
                .toArray();
    }

    private static double permeance(Passing cargo, Population cells, int cell, int other) {
        double own = cargo.permeance[cells.type(cell)];
        double theirs = cargo.permeance[cells.type(other)];
        return own == theirs ? own : 2 * (own * theirs) / (own + theirs);
    }

    private static void step(Passing cargo, Population cells, int[][] partners, double[] change, double minutes) {
        double[] copies = cells.pool(cargo.pool);
        for (int cell = 0; cell < cells.count(); cell++) {
            double own = copies[cell] / cells.volume(cell);
            double sum = 0;
            for (int other : partners[cell]) {
                sum += permeance(cargo, cells, cell, other) * (copies[other] / cells.volume(other) - own);
            }
            change[cell] = sum * minutes;
        }
        for (int cell = 0; cell < cells.count(); cell++) {
            copies[cell] += change[cell];
        }
    }
}

package org.paracrine.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.paracrine.cell.Population;
import org.paracrine.tissue.Field;

/// Drugs around a cell → the share of its receptors that they hold, at equilibrium:
///
///     θ = Σ_own (c_i/K_i) / (1 + Σ_all c_j/K_j)
///
/// | symbol | unit       | meaning                                        |
/// |--------|------------|------------------------------------------------|
/// | c      | copies/µm³ | free drug in the voxel that holds the cell     |
/// | K      | copies/µm³ | dissociation constant on this type of cell     |
/// | θ      |            | share held, 0 to 1; binders compete for a site |
///
/// What is bound is not taken from the tissue. Source: Cheng and Prusoff
/// 1973, doi:10.1016/0006-2952(73)90196-2.
final class ReceptorSensing {
    private final List<Occupancy> occupancies;
    private final int firstPool;

    /// @param firstPool the pool of the first occupancy
    ReceptorSensing(Plan plan, int firstPool) {
        this.occupancies = plan.chemistry().occupancies();
        this.firstPool = firstPool;
    }

    /// One binder on one type of cell.
    ///
    /// @param field its concentrations
    /// @param counts true if its share is wanted, false if it only competes
    private record Binder(Field field, double constant, boolean counts) {}

    /// Cells outside feel what they felt last.
    void read(Population cells, int[] voxels, List<Transit> transits) {
        for (int number = 0; number < occupancies.size(); number++) {
            Occupancy occupancy = occupancies.get(number);
            List<List<Binder>> byType = occupancy.binders().stream()
                    .map(constants -> binders(constants, occupancy, transits))
                    .toList();
            double[] shares = cells.pool(firstPool + number);
            for (int cell = 0; cell < cells.count(); cell++) {
                if (!cells.isOutside(cell)) {
                    shares[cell] = share(byType.get(cells.type(cell)), voxels[cell]);
                }
            }
        }
    }

    private static List<Binder> binders(Map<String, Double> constants, Occupancy occupancy, List<Transit> transits) {
        List<Binder> binders = new ArrayList<>();
        for (Transit transit : transits) {
            Double constant = constants.get(transit.carrier.name());
            if (constant != null) {
                boolean counts = occupancy.of().contains(transit.carrier.name());
                binders.add(new Binder(transit.field, constant, counts));
            }
        }
        return binders;
    }

    private static double share(List<Binder> binders, int voxel) {
        double all = 0;
        double own = 0;
        for (Binder binder : binders) {
            double bound = Math.max(0, binder.field.at(voxel)) / binder.constant;
            all += bound;
            own += binder.counts ? bound : 0;
        }
        return own / (1 + all);
    }
}

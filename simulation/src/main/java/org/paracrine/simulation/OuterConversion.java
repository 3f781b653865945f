package org.paracrine.simulation;

import java.util.List;
import org.paracrine.cell.Population;
import org.paracrine.tissue.Exchange;

/// Prodrug in a voxel → drug, by the enzymes of the cells in it: of a prodrug that passes membranes so fast that the
/// cell has what is around it.
///
///     ∂c/∂t = … − Σ_cells V/(K + c) c/V_voxel
///
/// | symbol  | unit       | meaning                                   |
/// |---------|------------|-------------------------------------------|
/// | c       | copies/µm³ | prodrug in the voxel                      |
/// | V, K    |            | [Enzyme#rate], [Enzyme#halfSaturation]    |
///
/// As with [Uptake], the clearance V/(K + c) is that of the concentration before the step, and what is converted is
/// what the field lost to it.
final class OuterConversion {
    private final Enzyme enzyme;
    private final int product;
    private final double scale;
    private double[] clearances = new double[0];

    OuterConversion(Plan plan, Enzyme enzyme) {
        this.enzyme = enzyme;
        this.scale = plan.scale();
        List<String> names = plan.cargo().stream().map(Cargo::name).toList();
        this.product = switch (enzyme.becomes()) {
            case Enzyme.Becomes.Cargo(String name) -> names.indexOf(name);
            case Enzyme.Becomes.Released(String name) -> plan.carrier(name);
        };
    }

    static List<OuterConversion> of(Plan plan) {
        return plan.chemistry().enzymes().stream()
                .filter(enzyme -> enzyme.where() == Enzyme.Where.AROUND)
                .map(enzyme -> new OuterConversion(plan, enzyme))
                .toList();
    }

    boolean isOf(Transit transit) {
        return transit.carrier.name().equals(enzyme.prodrug());
    }

    /// Adds each cell's clearance to the losses of its voxel.
    void fill(Exchange exchange, Population cells, int[] voxels, double[] concentration) {
        if (clearances.length < cells.count()) {
            clearances = new double[cells.count() + cells.count() / 8 + 64];
        }
        for (int cell = 0; cell < cells.count(); cell++) {
            boolean acts = cells.type(cell) == enzyme.type() && !cells.isDead(cell) && !cells.isOutside(cell);
            clearances[cell] =
                    acts ? enzyme.rate() / (enzyme.halfSaturation() + Math.max(0, concentration[voxels[cell]])) : 0;
            if (acts) {
                exchange.take(voxels[cell], clearances[cell]);
            }
        }
    }

    /// Hands the product to the cells or to the tissue.
    ///
    /// @param exposure of the prodrug over the step
    /// @param remainder per cargo, of what is made during the step
    void collect(
            Transit prodrug,
            List<Transit> transits,
            Population cells,
            int[] voxels,
            double[] exposure,
            double[] remainder) {
        double total = 0;
        for (int cell = 0; cell < cells.count(); cell++) {
            if (clearances[cell] > 0) {
                double converted = clearances[cell] * exposure[voxels[cell]];
                total += converted;
                if (enzyme.becomes() instanceof Enzyme.Becomes.Cargo) {
                    cells.pool(product)[cell] += converted * remainder[product];
                } else {
                    transits.get(product).makeIn(voxels[cell], converted, scale);
                }
            }
        }
        prodrug.internalised += total;
        prodrug.converted += total;
    }
}

package org.paracrine.simulation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paracrine.cell.CellModel;
import org.paracrine.cell.Population;
import org.paracrine.numerics.Crew;
import org.paracrine.numerics.RandomStream;
import org.paracrine.numerics.VoxelGrid;
import org.paracrine.tissue.Exchange;
import org.paracrine.tissue.Field;
import org.paracrine.tissue.Flow;
import org.paracrine.tissue.Matrix;
import org.paracrine.tissue.Motion;
import org.paracrine.tissue.Perfusion;

/// The surroundings of the cells in one replicate: vessels, fluid and matrix, and how they change.
///
/// Between two steps of the cells they stay as they are.
final class Stroma {
    private final StromaPlan plan;
    private final Crew crew;
    private final Perfusion vessels;
    private final @Nullable Angiogenesis angiogenesis;
    private final @Nullable InterstitialFlow fluid;
    private final @Nullable Remodelling remodelling;

    Stroma(StromaPlan plan, VoxelGrid block, RandomStream random, Crew crew) {
        this.plan = plan;
        this.crew = crew;
        this.vessels = new Perfusion(block, plan.vessels());
        this.angiogenesis =
                plan.network() == null ? null : new Angiogenesis(plan, plan.network(), block, random, vessels, crew);
        this.fluid = plan.fluid() == null ? null : new InterstitialFlow(plan.fluid(), block, crew);
        this.remodelling = plan.matrix() == null ? null : new Remodelling(plan.matrix(), block);
        if (fluid != null) {
            fluid.settle(vessels);
        }
    }

    private Stroma(Stroma other, VoxelGrid block) {
        this.plan = other.plan;
        this.crew = other.crew;
        this.vessels = new Perfusion(block, plan.vessels());
        System.arraycopy(other.vessels.share(), 0, vessels.share(), 0, block.voxels());
        this.angiogenesis = other.angiogenesis == null ? null : other.angiogenesis.copy(vessels);
        this.fluid = other.fluid == null ? null : other.fluid.copy();
        this.remodelling = other.remodelling == null ? null : other.remodelling.copy();
    }

    Stroma copy(VoxelGrid block) {
        return new Stroma(this, block);
    }

    Perfusion vessels() {
        return vessels;
    }

    /// Vessel length per tissue volume over that of the plan; 1 for vessels spread evenly.
    double vesselShare() {
        double sum = 0;
        for (double share : vessels.share()) {
            sum += share;
        }
        return sum / vessels.share().length;
    }

    @Nullable
    Matrix matrix() {
        return remodelling == null ? null : remodelling.matrix();
    }

    /// One step of the cells: they change the matrix, vessels follow their attractant, the fluid follows both.
    void advance(
            CellModel model,
            Population cells,
            int[] voxels,
            List<Field> substrates,
            double minutes,
            RandomStream random,
            long step) {
        if (remodelling != null) {
            remodelling.advance(cells, voxels, minutes);
            if (model.crawls()) {
                remodelling.slow(cells, voxels);
            }
        }
        if (angiogenesis != null && plan.network() != null) {
            Field attractant = substrates.get(plan.network().attractant());
            if (angiogenesis.advance(attractant, minutes, random, step) && fluid != null) {
                fluid.settle(vessels);
            }
        }
    }

    /// What a field does beside diffusing.
    Motion motion(Transit transit) {
        Flow flow = fluid == null ? null : fluid.flow();
        if (remodelling == null) {
            return new Motion(flow, 1, transit.binding, null);
        }
        remodelling.hinder(transit.carrier, transit.field);
        return new Motion(flow, 1, transit.binding, remodelling.matrix());
    }

    /// A substrate that the fluid carries further than it diffuses goes with it.
    Motion motion(Field substrate) {
        if (fluid == null || fluid.peclet(substrate) < CARRIED) {
            return Motion.diffusion();
        }
        return new Motion(fluid.flow(), 1, null, null);
    }

    /// Péclet number over the block below which diffusion evens out what flow does: the error is of its size over 8,
    /// and
    /// oxygen stays well below.
    private static final double CARRIED = 0.1;

    /// Vessels ↔ tissue for a carrier: adds the exchange for a plasma concentration, with what fluid drags along.
    void fill(Exchange exchange, Carrier carrier, double plasma) {
        if (fluid == null) {
            vessels.fill(exchange, carrier.permeability(), plasma);
        } else {
            vessels.fillWithFiltration(
                    exchange, carrier.permeability(), carrier.reflection(), plasma, fluid.filtration());
            fluid.drain(exchange);
        }
    }

    /// Plasma that the whole block clears one way (µm³/min).
    double clearance(Carrier carrier) {
        return fluid == null
                ? vessels.clearance(carrier.permeability())
                : vessels.clearanceWithFiltration(carrier.permeability(), carrier.reflection(), fluid.filtration());
    }

    /// What vessels took back over the last step (amount).
    double returned(Exchange exchange, Carrier carrier) {
        return fluid == null
                ? vessels.returned(exchange, carrier.permeability())
                : vessels.returnedWithFiltration(
                        exchange, carrier.permeability(), carrier.reflection(), fluid.filtration());
    }

    /// What lymph took over the last step (amount).
    double drained(Exchange exchange) {
        return fluid == null ? 0 : fluid.drained(exchange);
    }
}

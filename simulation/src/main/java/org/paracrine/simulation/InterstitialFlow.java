package org.paracrine.simulation;

import java.util.Arrays;
import org.paracrine.numerics.Crew;
import org.paracrine.numerics.VoxelGrid;
import org.paracrine.tissue.DarcyFlow;
import org.paracrine.tissue.Drainage;
import org.paracrine.tissue.Exchange;
import org.paracrine.tissue.Field;
import org.paracrine.tissue.Filtration;
import org.paracrine.tissue.Flow;
import org.paracrine.tissue.ImplicitDiffusion;
import org.paracrine.tissue.Medium;
import org.paracrine.tissue.Perfusion;
import org.paracrine.tissue.Walls;

/// Pressures → fluid → what it carries: from vessels through the tissue to lymph and to the surroundings.
///
/// What fluid brings through the walls of vessels and what lymph takes is part of the exchange; [#flow] only moves what
/// is in the tissue.
final class InterstitialFlow {
    private final StromaPlan.Fluid plan;
    private final VoxelGrid block;
    private final Crew crew;
    private final double[] filtration;
    private final double[] drain;
    private Flow flow;

    InterstitialFlow(StromaPlan.Fluid plan, VoxelGrid block, Crew crew) {
        this.plan = plan;
        this.block = block;
        this.crew = crew;
        this.filtration = new double[block.voxels()];
        this.drain = new double[block.voxels()];
        this.flow = plan instanceof StromaPlan.Fluid.Given(Flow given) ? moving(given) : Flow.none(block);
    }

    InterstitialFlow copy() {
        InterstitialFlow copy = new InterstitialFlow(plan, block, crew);
        System.arraycopy(filtration, 0, copy.filtration, 0, filtration.length);
        System.arraycopy(drain, 0, copy.drain, 0, drain.length);
        copy.flow = flow;
        return copy;
    }

    /// The velocities alone.
    Flow flow() {
        return flow;
    }

    /// Fluid that leaves the vessels, per tissue volume (1/min); below 0 it enters them.
    double[] filtration() {
        return filtration;
    }

    /// Finds the pressure anew: vessels or matrix have changed.
    void settle(Perfusion vessels) {
        if (plan instanceof StromaPlan.Fluid.Driven driven) {
            drive(driven, vessels);
        }
    }

    private void drive(StromaPlan.Fluid.Driven driven, Perfusion vessels) {
        Double around = driven.around();
        Walls walls = around == null ? Walls.closed() : Walls.fixed(around);
        DarcyFlow darcy =
                new DarcyFlow(Medium.uniform(block), driven.conductivity(), walls, new ImplicitDiffusion(block, crew));
        Filtration through = driven.filtration();
        Drainage drainage = driven.drainage();
        Arrays.fill(darcy.lymph(), 1);
        double average = vessels.bed().surfacePerVolume();
        for (int voxel = 0; voxel < block.voxels(); voxel++) {
            darcy.surface()[voxel] = vessels.share()[voxel] * average;
        }
        flow = moving(darcy.settle(through, drainage));
        for (int voxel = 0; voxel < block.voxels(); voxel++) {
            double pressure = darcy.pressure()[voxel];
            filtration[voxel] = through.conductance() * darcy.surface()[voxel] * (through.effective() - pressure);
            drain[voxel] = Math.max(0, drainage.rate() * (pressure - drainage.pressure()));
        }
    }

    private static Flow moving(Flow flow) {
        double[] none = new double[flow.grid().voxels()];
        return Flow.of(flow.grid(), flow.x(), flow.y(), flow.z(), none, none.clone());
    }

    /// Adds what lymph takes.
    void drain(Exchange exchange) {
        double[] loss = exchange.loss();
        for (int voxel = 0; voxel < drain.length; voxel++) {
            loss[voxel] += drain[voxel];
        }
    }

    /// What lymph took over the last step (amount).
    double drained(Exchange exchange) {
        double sum = 0;
        for (int voxel = 0; voxel < drain.length; voxel++) {
            sum += drain[voxel] * exchange.exposure()[voxel];
        }
        return sum * block.voxelVolume();
    }

    /// How far fluid carries a substrate over how far it diffuses, along the longest side of the block: |u| L / D,
    /// with D where it diffuses slowest.
    double peclet(Field substrate) {
        double fastest = 0;
        for (double[] along : new double[][] {flow.x(), flow.y(), flow.z()}) {
            for (double speed : along) {
                fastest = Math.max(fastest, Math.abs(speed));
            }
        }
        double length = Math.max(block.sizeX(), Math.max(block.sizeY(), block.sizeZ()));
        Medium medium = substrate.medium();
        double slowest =
                medium.hasMobility() ? Arrays.stream(medium.mobility()).min().orElse(1) : 1;
        double diffusivity = substrate.substrate().diffusivity() * slowest;
        return fastest == 0 ? 0 : fastest * length / diffusivity;
    }
}

package org.paracrine.simulation;

import org.jspecify.annotations.Nullable;
import org.paracrine.numerics.Crew;
import org.paracrine.numerics.RandomStream;
import org.paracrine.numerics.VoxelGrid;
import org.paracrine.tissue.BloodFlow;
import org.paracrine.tissue.Field;
import org.paracrine.tissue.Perfusion;
import org.paracrine.tissue.Regression;
import org.paracrine.tissue.Sprouting;
import org.paracrine.tissue.VesselNetwork;
import org.paracrine.tissue.Viscosity;

/// Attractant (VEGF) → vessels → exchange: vessels sprout towards it, are lost without blood or without it, and those
/// that blood moves through exchange with the tissue.
final class Angiogenesis {
    private final StromaPlan.Network plan;
    private final VesselNetwork network;
    private final Perfusion vessels;
    private final Crew crew;
    private long known = -1;
    private @Nullable BloodFlow blood;

    /// The vessels of an animal at its start.
    Angiogenesis(
            StromaPlan plan,
            StromaPlan.Network network,
            VoxelGrid block,
            RandomStream random,
            Perfusion vessels,
            Crew crew) {
        this(network, start(plan, network, block, random), vessels, crew);
    }

    private Angiogenesis(StromaPlan.Network plan, VesselNetwork network, Perfusion vessels, Crew crew) {
        this.plan = plan;
        this.network = network;
        this.vessels = vessels;
        this.crew = crew;
        perfuse();
    }

    /// @param perfusion of the copy, which is put right
    Angiogenesis copy(Perfusion perfusion) {
        return new Angiogenesis(plan, network.copy(), perfusion, crew);
    }

    private static VesselNetwork start(
            StromaPlan stroma, StromaPlan.Network plan, VoxelGrid block, RandomStream random) {
        VesselNetwork given = plan.given();
        VesselNetwork network = given == null
                ? VesselNetwork.generate(block, stroma.vessels(), plan.arterial(), plan.venous(), random)
                : given.copy();
        if (plan.regression() != null) {
            network.ripen(plan.regression().maturity());
        }
        return network;
    }

    VesselNetwork network() {
        return network;
    }

    /// Lets vessels grow and disappear for `minutes`; true if the exchange has changed.
    boolean advance(Field attractant, double minutes, RandomStream random, long step) {
        if (plan.sprouting() != null) {
            new Sprouting(plan.sprouting()).advance(network, perfuse(), attractant, minutes, random, step);
        }
        if (plan.regression() != null) {
            new Regression(plan.regression()).advance(network, perfuse(), attractant, minutes);
        }
        long before = known;
        perfuse();
        return before != known;
    }

    /// The flow of blood in the network as it is now; the exchange follows it.
    private BloodFlow perfuse() {
        BloodFlow flow = blood;
        if (flow == null || known != network.changes()) {
            flow = BloodFlow.of(network, Viscosity.InVivo.ofPlasma(), crew);
            vessels.refresh(network, flow);
            known = network.changes();
            blood = flow;
        }
        return flow;
    }
}

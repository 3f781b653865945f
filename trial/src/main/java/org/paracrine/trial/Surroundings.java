package org.paracrine.trial;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paracrine.numerics.VoxelGrid;
import org.paracrine.simulation.StromaPlan;
import org.paracrine.study.Attachment;
import org.paracrine.study.InterstitialFlow;
import org.paracrine.study.Network;
import org.paracrine.study.Quantity;
import org.paracrine.study.Remodelling;
import org.paracrine.study.Study;
import org.paracrine.study.Tissue;
import org.paracrine.tissue.Drainage;
import org.paracrine.tissue.Filtration;
import org.paracrine.tissue.Flow;
import org.paracrine.tissue.Matrix;
import org.paracrine.tissue.RegressionRules;
import org.paracrine.tissue.SproutingRules;
import org.paracrine.tissue.VesselBed;
import org.paracrine.tissue.VesselCsv;
import org.paracrine.tissue.VesselNetwork;

/// The study's vessels, fluid and matrix as the simulation takes them.
final class Surroundings {
    /// Gaps so wide that no nucleus feels them (µm²): the study does not say that the matrix slows cells.
    private static final double WIDE = 1e12;

    private final Study study;
    private final Tissue tissue;
    private final VoxelGrid block;

    private Surroundings(Study study, VoxelGrid block) {
        this.study = study;
        this.tissue = study.tissue();
        this.block = block;
    }

    /// @throws IllegalArgumentException if a file of vessels is wrong, or vessels do not fit the block
    static StromaPlan of(Study study, VoxelGrid block, VesselBed vessels) {
        Surroundings surroundings = new Surroundings(study, block);
        return new StromaPlan(vessels, surroundings.network(vessels), surroundings.fluid(), surroundings.matrix());
    }

    private StromaPlan.@Nullable Network network(VesselBed bed) {
        Network network = drawn();
        if (network == null) {
            return null;
        }
        Network.Sprouting sprouting = network.sprouting();
        List<String> substrates = List.copyOf(tissue.substrates().keySet());
        Quantity regression = network.regression();
        return new StromaPlan.Network(
                given(network.file()),
                network.arterial().value(),
                network.venous().value(),
                sprouting == null ? 0 : substrates.indexOf(sprouting.towards()),
                sprouting == null ? null : rules(sprouting, bed),
                regression == null ? null : rules(regression, sprouting));
    }

    private @Nullable Network drawn() {
        return tissue.vessels() == null ? null : tissue.vessels().network();
    }

    private @Nullable VesselNetwork given(@Nullable Attachment file) {
        return file == null
                ? null
                : Protocol.told(
                        "tissue.vessels.network.file",
                        () -> VesselCsv.read(
                                new InputStreamReader(file.stream(), StandardCharsets.UTF_8), file.name(), block));
    }

    private static SproutingRules rules(Network.Sprouting sprouting, VesselBed bed) {
        SproutingRules usual = SproutingRules.around(sprouting.halfMax().value());
        return new SproutingRules(
                sprouting.above().value(),
                usual.halfMaximum(),
                usual.power(),
                sprouting.rate().value(),
                usual.spacing(),
                sprouting.speed().value(),
                usual.persistence(),
                usual.bias(),
                usual.capture(),
                usual.life(),
                bed.diameter());
    }

    /// Young vessels need what sprouts need.
    private static RegressionRules rules(Quantity patience, Network.@Nullable Sprouting sprouting) {
        double survival = sprouting == null ? 0 : sprouting.above().value();
        RegressionRules usual = RegressionRules.needing(survival);
        return new RegressionRules(patience.value(), 0, survival, usual.maturity());
    }

    private StromaPlan.@Nullable Fluid fluid() {
        return switch (tissue.flow()) {
            case null -> null;
            case InterstitialFlow.Given given -> new StromaPlan.Fluid.Given(flow(given.velocity()));
            case InterstitialFlow.Darcy darcy -> driven(darcy);
        };
    }

    private Flow flow(List<Quantity> velocity) {
        double along = velocity.size() > 2 ? velocity.get(2).value() : 0;
        return Flow.uniform(block, velocity.get(0).value(), velocity.get(1).value(), along);
    }

    /// Pressures count from that around the block, or from 0.
    private StromaPlan.Fluid driven(InterstitialFlow.Darcy darcy) {
        double datum = value(darcy.around(), 0);
        return new StromaPlan.Fluid.Driven(
                darcy.conductivity().value(),
                new Filtration(darcy.vesselWall().value(), bloodPressure(darcy) - datum, 1, value(darcy.osmotic(), 0)),
                new Drainage(value(darcy.lymph(), 0), -datum),
                darcy.around() == null ? null : 0.0);
    }

    /// That of the study, or half way through its network.
    private double bloodPressure(InterstitialFlow.Darcy darcy) {
        Network network = drawn();
        return network == null || darcy.vesselPressure() != null
                ? value(darcy.vesselPressure(), 0)
                : (network.arterial().value() + network.venous().value()) / 2;
    }

    private StromaPlan.@Nullable Scaffold matrix() {
        Remodelling matrix = tissue.matrix();
        Tissue.Interstitium interstitium = tissue.interstitium();
        if (matrix == null) {
            return null;
        }
        if (interstitium == null) {
            throw new IllegalArgumentException("tissue.matrix: a matrix is made of the fibres of the interstitium");
        }
        List<Double> degradation = new ArrayList<>();
        List<Double> deposition = new ArrayList<>();
        for (String type : study.tumour().cells().keySet()) {
            Remodelling.Work work = matrix.cells().get(type);
            degradation.add(work == null ? 0 : value(work.degrades(), 0));
            deposition.add(work == null ? 0 : value(work.deposits(), 0));
        }
        return new StromaPlan.Scaffold(
                new Matrix.Fibres(
                        interstitium.fibreVolume().value(),
                        value(matrix.gaps(), WIDE),
                        matrix.capacity().value()),
                degradation,
                deposition);
    }

    private static double value(@Nullable Quantity quantity, double otherwise) {
        return quantity == null ? otherwise : quantity.value();
    }
}
